/**
 * The shape of a change to the record, as JSON. It may come out of a build of
 * somebody else's branch: what is read is checked, and bounded, before it is shown.
 */

import { z } from "zod";
import { at } from "../../shared/assert.ts";

const MAX_CHARACTERS = 2000;
const MAX_ENTRIES = 20_000;

const words = z.string().max(MAX_CHARACTERS);
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MAX_ENTRIES);

const noteRef = z.strictObject({ path: words, title: words, kind: words });
const beforeAfter = { before: words, after: words };
/** `of` is what a row is about: "H.R. 12, 2026-03-01", "DeepSeek, exchanges". */
const row = z.strictObject({ note: noteRef, of: words, text: words });
const rows = z.strictObject({
  added: list(row),
  removed: list(row),
  changed: list(z.strictObject({ note: noteRef, of: words, ...beforeAfter })),
});

export const changeSchema = z.strictObject({
  /** Raised when the shape changes. */
  schema: z.literal(2),
  added: list(noteRef),
  removed: list(noteRef),
  renamed: list(z.strictObject({ from: noteRef, to: noteRef })),
  /** Notes of both revisions that say something else now. */
  edited: list(
    z.strictObject({
      note: noteRef,
      /** What is stated of the note as a whole; "" where it was not stated. */
      fields: list(z.strictObject({ name: words, ...beforeAfter })),
      sourcesGained: list(words),
      sourcesLost: list(words),
      /** Words of the text. */
      words: z.strictObject({ before: z.number(), after: z.number() }),
      textChanged: z.boolean(),
    }),
  ),
  /** Rows of tables of claims. */
  claims: z.strictObject({
    added: list(z.strictObject({ note: noteRef, text: words, status: words })),
    removed: list(z.strictObject({ note: noteRef, text: words, status: words })),
    changed: list(z.strictObject({ note: noteRef, text: words, ...beforeAfter })),
  }),
  /** Rows of tables of stages. */
  stages: rows,
  /** Cells of tables that give figures of charges. */
  figures: rows,
  links: z.strictObject({
    broken: list(
      z.strictObject({ note: noteRef, target: words, verdict: words, line: z.number() }),
    ),
    /** Links of the former revision that lead somewhere now, or are gone. */
    mended: list(z.strictObject({ note: noteRef, target: words, verdict: words })),
  }),
  timeline: z.strictObject({
    added: list(z.strictObject({ note: noteRef, title: words, date: words, status: words })),
    removed: list(z.strictObject({ note: noteRef, title: words, date: words, status: words })),
    /** Entries whose date changed. */
    changed: list(z.strictObject({ note: noteRef, title: words, ...beforeAfter })),
    /** Rows of one note and one date whose words changed. */
    reworded: list(z.strictObject({ note: noteRef, date: words, ...beforeAfter })),
  }),
  /** Entries of lists that were too long, by the name of the list: "links.broken". */
  leftOut: z.record(words, z.int().nonnegative()).optional(),
});

export type Change = z.output<typeof changeSchema>;
export type NoteRef = z.output<typeof noteRef>;

/** Reads a change that came from elsewhere, or says what is wrong with it. */
export function readChange(text: string): Change | { readonly fault: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: "it is no JSON" };
  }
  const read = changeSchema.safeParse(data);
  if (read.success) return read.data;
  const { path, message } = at(read.error.issues, 0);
  return { fault: `${path.join(".") || "it"}: ${message}` };
}

/** A change as `readChange` takes it: longer words are cut, and so are longer lists; both say how much is gone. */
export function bounded(change: Change): Change {
  const leftOut: Record<string, number> = {};
  const within = (value: unknown, name: string): unknown => {
    if (typeof value === "string") return cut(value);
    if (Array.isArray(value)) {
      const more = value.length - MAX_ENTRIES;
      // absent: the first list of this name that is too long
      if (more > 0) leftOut[name] = (leftOut[name] ?? 0) + more;
      return value.slice(0, MAX_ENTRIES).map((item) => within(item, name));
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        within(item, name === "" ? key : `${name}.${key}`),
      ]),
    );
  };
  const made = within(change, "") as Change;
  return Object.keys(leftOut).length === 0 ? made : { ...made, leftOut };
}

function cut(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const kept = text.slice(0, MAX_CHARACTERS - 40).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}… (${text.length - kept.length} more characters)`;
}

/** Whether nothing of the record changed. */
export function isEmpty(change: Change): boolean {
  const { added, removed, renamed, edited, claims, stages, figures, links, timeline } = change;
  return [
    ...[added, removed, renamed, edited, claims.added, claims.removed, claims.changed],
    ...[stages.added, stages.removed, stages.changed],
    ...[figures.added, figures.removed, figures.changed],
    ...[links.broken, links.mended, timeline.added, timeline.removed],
    ...[timeline.changed, timeline.reworded],
  ].every((items) => items.length === 0);
}
