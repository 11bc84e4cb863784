/**
 * What one compile leaves for the next, so that a note that did not change is
 * not read again while another is edited.
 *
 * Nothing is kept by guess. A front matter depends on its file alone. A text
 * depends on its note, on the base and the day, and on what it asked of the rest of
 * the vault: where links lead, what the notes there say of themselves, what
 * embedded notes say. Each question is kept with its answer and with the names
 * that decide it. It is asked again where one of them has changed, and the text is
 * read again where an answer is another now. A compile with a memory gives what
 * one without gives; tests/memory.test.ts holds it to that over sequences of edits.
 */

import { type Backlinks, backlinksOf, type LinkMemory, type Outgoing } from "./backlinks.ts";
import { type Body, readBody, type Vicinity } from "./body.ts";
import type { Day } from "./dates.ts";
import { extract } from "./extract.ts";
import { kept } from "./kept.ts";
import { parseMarkdown } from "./markdown/index.ts";
import { type Mention, type MentionFinder, marksOf, mayDiffer } from "./mentions.ts";
import { type Changes, changesBetween, type Named, type Names, nameNotes } from "./names.ts";
import { type Head, type Opened, openNote } from "./note.ts";
import { folderOf } from "./path.ts";
import type { NoteFile } from "./read.ts";
import { type Redacted, redactBody } from "./redact.ts";
import { type Anchors, namesIn, type Resolution } from "./resolve.ts";
import type { Settings } from "./settings.ts";

/** The steps of a compile whose results may be kept. */
export interface Memory {
  readonly open: (settings: Settings, today: Day) => (file: NoteFile) => Opened;
  readonly name: (named: Named) => Names;
  readonly redact: typeof redactBody;
  /**
   * The headings and blocks of a text, for links to them. Such links are few, and
   * may stand in a note that is read before the one they lead to: it is read ahead.
   */
  readonly anchors: (body: () => string) => Anchors;
  readonly read: (head: Head, body: () => string, vicinity: Vicinity) => Body;
  readonly mentions: (read: Body, finder: MentionFinder) => readonly Mention[];
  readonly backlinks: (outgoing: Outgoing) => Backlinks;
}

/** The memory of a compile that is the only one. */
export function forgetful(): Memory {
  return {
    open: (settings, today) => (file) => openNote(file, settings, today),
    name: (named) => nameNotes(named),
    redact: redactBody,
    anchors: kept(readAnchors),
    read: (head, body, vicinity) => readBody(head, body(), vicinity),
    mentions: (read, { find }) => find(read, read.links),
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
  readonly asked: Asked;
  readonly reports: readonly Parameters<Vicinity["report"]>[];
  readonly value: Body;
}

/** What a text asked of the rest of the vault. */
interface Asked {
  readonly links: readonly Question[];
  /** The folded names that decide their answers. */
  readonly names: ReadonlySet<string>;
  /** Those that lead to a heading or a block, which a text can take away. */
  readonly intoTexts: readonly Question[];
  /** What was read of the heads of other notes, by their paths. */
  readonly heads: ReadonlyMap<string, Partial<Head>>;
  readonly bodies: readonly (readonly [path: string, text: string])[];
}

interface Question {
  readonly asked: Parameters<Vicinity["resolve"]>;
  readonly answer: Resolution;
  /** The folded names that decide the answer. */
  readonly names: readonly string[];
}

/** A result, and the names under which it was last found to be right. */
interface Kept<Value> {
  readonly value: Value;
  names: Names;
}

interface Redaction {
  readonly redacted: Redacted;
  /** The folded names that decide which of its own it may show. */
  readonly names: ReadonlySet<string>;
}

/** The names of this compile, and what has changed since those of the former. */
interface Current {
  readonly names: Names;
  readonly former: Names;
  readonly changes: Changes;
  readonly mayMentionOthers: ReturnType<typeof mayDiffer>;
}

function since(former: Names, names: Names): Current {
  const changes = changesBetween(former, names);
  const mayMentionOthers = mayDiffer(former.mentions, names.mentions);
  return { names, former, changes, mayMentionOthers };
}

export function createMemory(): Memory {
  const opened = new Map<string, { text: string; circumstances: string; value: Opened }>();
  const readings = new Map<string, Kept<Reading>>();
  const redactions = new WeakMap<() => string, Kept<Redaction>>();
  const mentions = new WeakMap<Body, Kept<readonly Mention[]>>();
  const decisive = decisiveNames();
  let current: Current;
  let links: LinkMemory | undefined;

  /** What is kept, where it was right before the last change and that does not touch it. */
  function still<Value>(
    known: Kept<Value> | undefined,
    isTouched: (value: Value, changes: Changes) => boolean,
  ): Value | undefined {
    const { names, former, changes } = current;
    if (known?.names === names) return known.value;
    if (known?.names !== former || isTouched(known.value, changes)) return undefined;
    known.names = names;
    return known.value;
  }

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

    name(named) {
      const former = current?.names;
      const names = nameNotes(named, former);
      if (names === former) return names;
      current = since(former ?? names, names);
      const paths = new Set(names.open.map(({ head }) => head.path));
      for (const path of readings.keys()) if (!paths.has(path)) readings.delete(path);
      return names;
    },

    redact(body, path, isSecret) {
      if (!isSecret) return redactBody(body, path, isSecret);
      const isTouched = (value: Redaction, { names }: Changes) => haveCommon(names, value.names);
      const known = still(redactions.get(body), isTouched);
      if (known) return known.redacted;
      const names = new Set<string>();
      const redacted = redactBody(body, path, (target, from) => {
        for (const name of decisive(target, from)) names.add(name);
        return isSecret(target, from);
      });
      redactions.set(body, { value: { redacted, names }, names: current.names });
      return redacted;
    },

    anchors: kept(readAnchors),

    read(head, body, vicinity) {
      const known = still(readings.get(head.path), ({ asked }, changes) =>
        isAnsweredOtherwise(asked, changes, vicinity),
      );
      if (known && isRight(known, head, body, vicinity)) {
        for (const report of known.reports) vicinity.report(...report);
        return known.value;
      }
      const value = readAnew(head, body, vicinity, decisive);
      readings.set(head.path, { value, names: current.names });
      return value.value;
    },

    mentions(read, finder) {
      const isTouched = () => current.mayMentionOthers(read);
      const known = still(mentions.get(read), isTouched);
      if (known) return known;
      const found = finder.find(read, read.links);
      mentions.set(read, { value: found, names: current.names });
      // Made now, for an editor waits when names change.
      marksOf(read.extract);
      return found;
    },

    backlinks(outgoing) {
      links = { outgoing, backlinks: backlinksOf(outgoing, links) };
      return links.backlinks;
    },
  };
}

function readAnew(
  head: Head,
  body: () => string,
  vicinity: Vicinity,
  decisive: typeof namesIn,
): Reading {
  const links = new Map<string, Question>();
  const heads = new Map<string, Partial<Head>>();
  const bodies: (readonly [string, string])[] = [];
  const reports: Parameters<Vicinity["report"]>[] = [];
  const watched = (other: Head): Head => {
    const read: Record<string, unknown> = heads.get(other.path) ?? {};
    heads.set(other.path, read);
    return new Proxy(other, {
      get: (of, key: keyof Head) => {
        read[key] = of[key];
        return of[key];
      },
    });
  };
  const text = body();
  const value = readBody(head, text, {
    ...vicinity,
    resolve: (...asked) => {
      const answer = vicinity.resolve(...asked);
      // The address alone: it comes with its node, which is let go.
      const [{ target, headings, block }, from, markdown] = asked;
      links.set([target, ...headings, block, from, markdown].join("\n"), {
        asked: [{ target, headings, block }, from, markdown],
        answer,
        names: decisive(target, from),
      });
      return answer.note ? { ...answer, note: watched(answer.note) } : answer;
    },
    noteAt: (path) => {
      const other = vicinity.noteAt(path);
      return other && watched(other);
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
  const questions = [...links.values()];
  const names = new Set(questions.flatMap((question) => question.names));
  const intoTexts = questions.filter(leadsIntoText);
  const { today, href } = vicinity;
  return {
    ...{ head, body, text, base: href("/"), today, reports, value },
    asked: { links: questions, names, intoTexts, heads, bodies },
  };
}

function readAnchors(body: () => string): Anchors {
  const { headings, blockIds } = extract(parseMarkdown(body()).root);
  return { headings, blockIds };
}

/** `namesIn`, where one list stands for each name, however many texts hold it. */
function decisiveNames(): typeof namesIn {
  const known = new Map<string, string[]>();
  return (target, from) => {
    const key = target.startsWith(".") ? `${folderOf(from)}\n${target}` : target;
    const names = known.get(key) ?? namesIn(target, from);
    known.set(key, names);
    return names;
  };
}

/** A head that says what the former one said is that one, so that all that met it may stay. */
function withHeadOf(known: Opened | undefined, fresh: Opened): Opened {
  if (!known || !("head" in known) || !("head" in fresh)) return fresh;
  if (JSON.stringify(known.head) !== JSON.stringify(fresh.head)) return fresh;
  return { ...fresh, head: known.head };
}

/** Whether a link leads elsewhere since names have changed, or what was read of a note's head is another. */
function isAnsweredOtherwise(
  { links, names, heads }: Asked,
  changes: Changes,
  { resolve, noteAt }: Vicinity,
): boolean {
  if (haveCommon(names, changes.names)) {
    for (const { asked, answer, names } of links) {
      const isDoubtful = names.some((name) => changes.names.has(name));
      if (isDoubtful && !isSame(answer, resolve(...asked))) return true;
    }
  }
  const few = changes.heads.size < heads.size ? changes.heads : heads.keys();
  for (const path of few) {
    const read = changes.heads.has(path) && heads.get(path);
    if (read && !saysSame(read, noteAt(path))) return true;
  }
  return false;
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const name of few) if (many.has(name)) return true;
  return false;
}

function saysSame(read: Partial<Head>, head: Head | undefined): boolean {
  return (Object.keys(read) as (keyof Head)[]).every(
    (key) => read[key] === head?.[key] || JSON.stringify(read[key]) === JSON.stringify(head?.[key]),
  );
}

/** Whether a reading is that of this note, and nothing in other texts has changed that it depends on. */
function isRight(
  { head, body, text, base, today, asked }: Reading,
  ofHead: Head,
  ofBody: () => string,
  vicinity: Vicinity,
): boolean {
  return (
    head === ofHead &&
    base === vicinity.href("/") &&
    today === vicinity.today &&
    (body === ofBody || text === ofBody()) &&
    asked.bodies.every(([path, said]) => vicinity.bodyOf(path) === said) &&
    asked.intoTexts.every((link) => isSame(link.answer, vicinity.resolve(...link.asked)))
  );
}

function leadsIntoText({ asked: [{ headings, block }] }: Question): boolean {
  return headings.length > 0 || block !== undefined;
}

/** Whether two answers lead to the same place, whatever the note there says of itself. */
function isSame(a: Resolution, b: Resolution): boolean {
  return (
    a.verdict === b.verdict &&
    a.note?.path === b.note?.path &&
    a.file === b.file &&
    a.anchor === b.anchor &&
    JSON.stringify([a.headings, a.others]) === JSON.stringify([b.headings, b.others])
  );
}
