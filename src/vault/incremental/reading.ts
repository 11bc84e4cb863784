/**
 * A text that was read, with all that it asked of the rest of the vault, each question
 * with its answer: where links lead, what the notes there say of themselves, what
 * embedded notes say. It stays right while each answer would be the same.
 */

import type { Day } from "../../shared/dates/index.ts";
import type { Head } from "../core/note.ts";
import { bodyOf, type NoteText } from "../core/noteText.ts";
import type { namesIn } from "../links/nameIndex.ts";
import type { Resolution } from "../links/resolve.ts";
import type { NoteContext } from "../noteContext.ts";
import { type Body, readNote } from "../read.ts";
import type { Changes } from "./changes.ts";

export interface RecordedReading {
  readonly head: Head;
  readonly text: NoteText;
  /** Addresses of the site begin with it. */
  readonly base: string;
  readonly today: Day;
  readonly lang: string;
  readonly lineBreaks: NoteContext["lineBreaks"];
  readonly dependencies: Dependencies;
  readonly body: Body;
}

/** What a text asked of the rest of the vault. */
interface Dependencies {
  readonly links: readonly Question[];
  /** The folded names that decide their answers. */
  readonly names: ReadonlySet<string>;
  /** Those that lead to a heading or a block, which a text can take away. */
  readonly intoTexts: readonly Question[];
  /** What was read of the heads of other notes, by their paths. */
  readonly heads: ReadonlyMap<string, Partial<Head>>;
  readonly embedded: readonly (readonly [path: string, body: string])[];
}

interface Question {
  readonly asked: Parameters<NoteContext["resolve"]>;
  readonly answer: Resolution;
  /** The folded names that decide the answer. */
  readonly names: readonly string[];
}

/** Reads a text, and records what it asks; `decisive` gives the names that decide where a link leads. */
export function recordReading(
  head: Head,
  text: NoteText,
  context: NoteContext,
  decisive: typeof namesIn,
): RecordedReading {
  const links = new Map<string, Question>();
  const heads = new Map<string, Partial<Head>>();
  const embedded: (readonly [string, string])[] = [];
  const watched = (other: Head): Head => {
    // absent: the first look at it
    const read: Record<string, unknown> = heads.get(other.path) ?? {};
    heads.set(other.path, read);
    return new Proxy(other, {
      get: (of, key: keyof Head) => {
        read[key] = of[key];
        return of[key];
      },
    });
  };
  const body = readNote(head, text, {
    ...context,
    resolve: (...asked) => {
      const answer = context.resolve(...asked);
      // Copied without its node, so that the tree can be collected.
      const [{ target, headings, block }, from, markdown] = asked;
      links.set([target, ...headings, block, from, markdown].join("\n"), {
        asked: [{ target, headings, block }, from, markdown],
        answer,
        names: decisive(target, from),
      });
      return answer.note ? { ...answer, note: watched(answer.note) } : answer;
    },
    noteAt: (path) => {
      const other = context.noteAt(path);
      return other && watched(other);
    },
    bodyOf: (path) => {
      const other = context.bodyOf(path);
      embedded.push([path, other]);
      return other;
    },
  });
  const questions = [...links.values()];
  const names = new Set(questions.flatMap((question) => question.names));
  const intoTexts = questions.filter(leadsIntoText);
  const { today, lang, lineBreaks, href } = context;
  return {
    ...{ head, text, base: href("/"), today, lang, lineBreaks, body },
    dependencies: { links: questions, names, intoTexts, heads, embedded },
  };
}

/** Whether a link leads elsewhere since names have changed, or what was read of a note's head is another. */
export function isAnsweredOtherwise(
  { links, names, heads }: Dependencies,
  changes: Changes,
  { resolve, noteAt }: NoteContext,
): boolean {
  if (haveCommon(names, changes.names)) {
    for (const { asked, answer, names } of links) {
      const isDoubtful = names.some((name) => changes.names.has(name));
      if (isDoubtful && !isSame(answer, resolve(...asked))) return true;
    }
  }
  const fewer = changes.heads.size < heads.size ? changes.heads : heads.keys();
  for (const path of fewer) {
    const read = changes.heads.has(path) && heads.get(path);
    if (read && !readsSame(read, noteAt(path))) return true;
  }
  return false;
}

export function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  for (const name of fewer) if (more.has(name)) return true;
  return false;
}

function readsSame(read: Partial<Head>, head: Head | undefined): boolean {
  return (Object.keys(read) as (keyof Head)[]).every(
    (key) => read[key] === head?.[key] || JSON.stringify(read[key]) === JSON.stringify(head?.[key]),
  );
}

/** Whether a reading is that of this note, and nothing in other texts has changed that it depends on. */
export function isRight(
  {
    head,
    text,
    base,
    today,
    lang,
    lineBreaks,
    dependencies: { embedded, intoTexts },
  }: RecordedReading,
  headNow: Head,
  textNow: NoteText,
  context: NoteContext,
): boolean {
  return (
    head === headNow &&
    base === context.href("/") &&
    today === context.today &&
    lang === context.lang &&
    lineBreaks === context.lineBreaks &&
    (text === textNow || bodyOf(text) === bodyOf(textNow)) &&
    embedded.every(([path, body]) => context.bodyOf(path) === body) &&
    intoTexts.every(({ asked, answer }) => isSame(answer, context.resolve(...asked)))
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
