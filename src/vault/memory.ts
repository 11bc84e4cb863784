/**
 * What one compile leaves for the next, so that a note that did not change is
 * not read again while another is edited.
 *
 * Nothing is kept by guess. A front matter depends on its file alone. What names
 * decide depends on the front matter of all. A text depends on its note, on what
 * it asked of the rest of the vault (where links lead, what embedded notes say),
 * on the base and the day: each question is kept with its answer, and the text is
 * read again where one answer is another now. All that a text gives looks only at
 * notes that it leads to, and those are among the answers. A compile with a
 * memory gives what one without gives; tests/memory.test.ts holds it to that over
 * sequences of edits.
 */

import { type Backlinks, backlinksOf, type LinkMemory, type Outgoing } from "./backlinks.ts";
import { type Body, readBody, type Vicinity } from "./body.ts";
import type { Day } from "./dates.ts";
import { extract } from "./extract.ts";
import { parseMarkdown } from "./markdown/index.ts";
import type { FindMentions, Mention } from "./mentions.ts";
import { type Names, nameNotes } from "./names.ts";
import { type Head, type Opened, openNote } from "./note.ts";
import type { NoteFile } from "./read.ts";
import { type Redacted, redactBody } from "./redact.ts";
import type { Anchors, Resolution } from "./resolve.ts";
import type { Settings } from "./settings.ts";

/** The steps of a compile whose results may be kept. */
export interface Memory {
  readonly open: (settings: Settings, today: Day) => (file: NoteFile) => Opened;
  readonly name: typeof nameNotes;
  readonly redact: typeof redactBody;
  /**
   * The headings and blocks of a text, for links to them. Such links are few, and
   * may stand in a note that is read before the one they lead to: it is read ahead.
   */
  readonly anchors: (body: () => string) => Anchors;
  readonly read: (head: Head, body: () => string, vicinity: Vicinity) => Body;
  readonly mentions: (read: Body, find: FindMentions) => readonly Mention[];
  readonly backlinks: (outgoing: Outgoing) => Backlinks;
}

/** The memory of a compile that is the only one. */
export function forgetful(): Memory {
  return {
    open: (settings, today) => (file) => openNote(file, settings, today),
    name: nameNotes,
    redact: redactBody,
    anchors: kept(readAnchors),
    read: (head, body, vicinity) => readBody(head, body(), vicinity),
    mentions: (read, find) => find(read, read.links),
    backlinks: (outgoing) => backlinksOf(outgoing),
  };
}

interface Reading {
  readonly head: Head;
  readonly body: () => string;
  readonly text: string;
  /** Addresses of the site begin with it. */
  readonly base: string;
  readonly today: Day;
  readonly links: readonly Asked[];
  /** Those that lead to a heading or a block, which a text can take away. */
  readonly intoTexts: readonly Asked[];
  readonly bodies: readonly (readonly [path: string, text: string])[];
  readonly reports: readonly Parameters<Vicinity["report"]>[];
  readonly value: Body;
}

interface Asked {
  readonly question: Parameters<Vicinity["resolve"]>;
  readonly answer: Resolution;
}

export function createMemory(): Memory {
  const opened = new Map<string, { text: string; circumstances: string; value: Opened }>();
  const readings = new Map<string, Reading>();
  let named: { heads: readonly Head[]; others: string; names: Names } | undefined;
  let areNamesSame = false;
  let redacted = new WeakMap<() => string, Redacted>();
  let mentions = new WeakMap<Body, readonly Mention[]>();
  let links: LinkMemory | undefined;

  return {
    open(settings, today) {
      const circumstances = JSON.stringify([today, settings]);
      return (file) => {
        const known = opened.get(file.path);
        if (known?.text === file.text && known.circumstances === circumstances) return known.value;
        const value = withHeadOf(known?.value, openNote(file, settings, today));
        opened.set(file.path, { text: file.text, circumstances, value });
        return value;
      };
    },

    name(heads, withheld, files) {
      const others = JSON.stringify([withheld, files]);
      areNamesSame =
        named?.others === others &&
        heads.length === named.heads.length &&
        heads.every((head, at) => head === named?.heads[at]);
      if (named && areNamesSame) return named.names;
      named = { heads, others, names: nameNotes(heads, withheld, files) };
      redacted = new WeakMap();
      mentions = new WeakMap();
      const paths = new Set(heads.map(({ path }) => path));
      for (const path of readings.keys()) if (!paths.has(path)) readings.delete(path);
      return named.names;
    },

    redact(body, path, isSecret) {
      const known = redacted.get(body);
      if (known) return known;
      const value = redactBody(body, path, isSecret);
      redacted.set(body, value);
      return value;
    },

    anchors: kept(readAnchors),

    read(head, body, vicinity) {
      const known = readings.get(head.path);
      const base = vicinity.href("/");
      if (known && isValid(known, head, body, base, vicinity, areNamesSame)) {
        for (const report of known.reports) vicinity.report(...report);
        return known.value;
      }
      const asked = new Map<string, Asked>();
      const bodies: (readonly [string, string])[] = [];
      const reports: Parameters<Vicinity["report"]>[] = [];
      const text = body();
      const value = readBody(head, text, {
        ...vicinity,
        resolve: (...question) => {
          const answer = vicinity.resolve(...question);
          // The address alone: it comes with its node, which is let go.
          const [{ target, headings, block }, from, markdown] = question;
          const key = [target, ...headings, block, from, markdown].join("\n");
          asked.set(key, { question: [{ target, headings, block }, from, markdown], answer });
          return answer;
        },
        bodyOf: (path) => {
          const said = vicinity.bodyOf(path);
          bodies.push([path, said]);
          return said;
        },
        report: (...report) => {
          reports.push(report);
          vicinity.report(...report);
        },
      });
      const links = [...asked.values()];
      const intoTexts = links.filter(leadsIntoText);
      const { today } = vicinity;
      readings.set(head.path, {
        ...{ head, body, text, base, today, links, intoTexts, bodies, reports, value },
      });
      return value;
    },

    mentions(read, find) {
      const found = mentions.get(read) ?? find(read, read.links);
      mentions.set(read, found);
      return found;
    },

    backlinks(outgoing) {
      links = { outgoing, backlinks: backlinksOf(outgoing, links) };
      return links.backlinks;
    },
  };
}

function readAnchors(body: () => string): Anchors {
  const { headings, blockIds } = extract(parseMarkdown(body()).root);
  return { headings, blockIds };
}

function kept<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: work(key) };
    known.set(key, found);
    return found.value;
  };
}

/** A head that says what the former one said is that one, so that all that met it may stay. */
function withHeadOf(known: Opened | undefined, fresh: Opened): Opened {
  if (!known || !("head" in known) || !("head" in fresh)) return fresh;
  if (JSON.stringify(known.head) !== JSON.stringify(fresh.head)) return fresh;
  return { ...fresh, head: known.head };
}

function isValid(
  known: Reading,
  head: Head,
  body: () => string,
  base: string,
  { resolve, bodyOf, today }: Vicinity,
  areNamesSame: boolean,
): boolean {
  if (known.head !== head || known.base !== base || known.today !== today) return false;
  if (known.body !== body && known.text !== body()) return false;
  if (known.bodies.some(([path, text]) => bodyOf(path) !== text)) return false;
  // Where no name changed, only what leads into a text can lead elsewhere.
  const doubtful = areNamesSame ? known.intoTexts : known.links;
  return doubtful.every(({ question, answer }) => isSame(answer, resolve(...question)));
}

function leadsIntoText({ question: [{ headings, block }] }: Asked): boolean {
  return headings.length > 0 || block !== undefined;
}

function isSame(a: Resolution, b: Resolution): boolean {
  return (
    a.verdict === b.verdict &&
    a.note === b.note &&
    a.file === b.file &&
    a.anchor === b.anchor &&
    JSON.stringify([a.headings, a.others]) === JSON.stringify([b.headings, b.others])
  );
}
