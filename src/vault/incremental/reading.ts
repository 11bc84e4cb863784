/**
 * A text that was read, with all that it asked of the rest of the vault, each question
 * with its answer: where links lead, what the notes there say of themselves, what
 * embedded notes say. It stays right while each answer would be the same.
 */

import type { Day } from "../../shared/dates/index.ts";
import { type Body, readBody, type Vicinity } from "../body.ts";
import type { Head } from "../core/note.ts";
import type { Changes } from "../links/names.ts";
import type { namesIn, Resolution } from "../links/resolve.ts";

export interface Reading {
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

/** Reads a text, and keeps what it asks; `decisive` gives the names that decide where a link leads. */
export function readAnew(
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

/** Whether a link leads elsewhere since names have changed, or what was read of a note's head is another. */
export function isAnsweredOtherwise(
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

export function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
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
export function isRight(
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
