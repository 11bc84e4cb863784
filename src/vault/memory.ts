/**
 * What one compile leaves for the next, so that a note that did not change is
 * not read again while another is edited.
 *
 * Nothing is kept by guess. A front matter depends on its file alone. A text
 * depends on its note, on what it asked of the rest of the vault (where links
 * lead, what embedded notes say), and on the base: each question is kept with
 * its answer, and the text is read again where one answer is another now. A
 * compile with a memory gives what one without gives; tests/memory.test.ts
 * holds it to that over sequences of edits.
 */

import { type Body, readBody } from "./body.ts";
import type { Day } from "./dates.ts";
import { createMentionMemory, type MentionMemory } from "./mentions.ts";
import { type Head, type Opened, openNote, type Withheld } from "./note.ts";
import type { NoteFile } from "./read.ts";
import type { Surroundings } from "./render/index.ts";
import type { Resolution } from "./resolve.ts";
import type { Settings } from "./settings.ts";

export interface Memory {
  readonly open: (file: NoteFile, settings: Settings, today: Day) => Opened;
  /** Told of every name that links can use, before the first text is read. */
  readonly meet: (
    heads: readonly Head[],
    withheld: readonly Withheld[],
    files: readonly string[],
  ) => void;
  readonly read: (head: Head, body: () => string, surroundings: Surroundings) => Body;
  readonly mentions: () => MentionMemory;
}

interface Reading {
  readonly head: Head;
  readonly body: () => string;
  readonly text: string;
  /** Addresses of the site begin with it. */
  readonly base: string;
  readonly links: readonly Asked[];
  readonly bodies: readonly (readonly [path: string, text: string])[];
  readonly reports: readonly Parameters<Surroundings["report"]>[];
  readonly value: Body;
}

interface Asked {
  readonly question: Parameters<Surroundings["resolve"]>;
  readonly answer: Resolution;
}

export function createMemory(): Memory {
  const opened = new Map<string, { text: string; circumstances: string; value: Opened }>();
  const readings = new Map<string, Reading>();
  let names: readonly [readonly Head[], string] = [[], ""];
  let areNamesSame = false;
  let mentions = createMentionMemory();

  return {
    open(file, settings, today) {
      const circumstances = JSON.stringify([today, settings]);
      const known = opened.get(file.path);
      if (known?.text === file.text && known.circumstances === circumstances) return known.value;
      const fresh = openNote(file, settings, today);
      const value = withHeadOf(known?.value, fresh);
      opened.set(file.path, { text: file.text, circumstances, value });
      return value;
    },

    meet(heads, withheld, files) {
      const others = JSON.stringify([withheld, files]);
      const [before, othersBefore] = names;
      areNamesSame =
        others === othersBefore &&
        heads.length === before.length &&
        heads.every((head, at) => head === before[at]);
      names = [heads, others];
      if (areNamesSame) return;
      mentions = createMentionMemory();
      const paths = new Set(heads.map(({ path }) => path));
      for (const path of readings.keys()) if (!paths.has(path)) readings.delete(path);
    },

    read(head, body, surroundings) {
      const known = readings.get(head.path);
      const base = surroundings.href("/");
      if (known && isValid(known, head, body, base, surroundings, areNamesSame)) {
        for (const report of known.reports) surroundings.report(...report);
        return known.value;
      }
      const links: Asked[] = [];
      const bodies: (readonly [string, string])[] = [];
      const reports: Parameters<Surroundings["report"]>[] = [];
      const text = body();
      const value = readBody(head, text, {
        ...surroundings,
        resolve: (...question) => {
          const answer = surroundings.resolve(...question);
          // The address alone: it comes with its node, which is let go.
          const [{ target, headings, block }, from, markdown] = question;
          links.push({ question: [{ target, headings, block }, from, markdown], answer });
          return answer;
        },
        bodyOf: (path) => {
          const said = surroundings.bodyOf(path);
          bodies.push([path, said]);
          return said;
        },
        report: (...report) => {
          reports.push(report);
          surroundings.report(...report);
        },
      });
      readings.set(head.path, { head, body, text, base, links, bodies, reports, value });
      return value;
    },

    mentions: () => mentions,
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
  { resolve, bodyOf }: Surroundings,
  areNamesSame: boolean,
): boolean {
  if (known.head !== head || known.base !== base) return false;
  if (known.body !== body && known.text !== body()) return false;
  if (known.bodies.some(([path, text]) => bodyOf(path) !== text)) return false;
  // Where no name changed, only what leads into a text can lead elsewhere.
  return known.links.every(
    ({ question, answer }) =>
      (areNamesSame && !leadsIntoText(question)) || isSame(answer, resolve(...question)),
  );
}

function leadsIntoText([{ headings, block }]: Asked["question"]): boolean {
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
