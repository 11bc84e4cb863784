/**
 * The history of a vault out of git, as JSON: what each commit did to it. It holds names and words of notes that
 * are withheld by now, and stays with whoever builds; `edits.ts` says what of it may be shown.
 */

import { z } from "zod";
import { changeSchema } from "../diff/change.ts";
import { diff, type Revision } from "../diff/index.ts";

/** What one commit did. */
const comparedSchema = z.strictObject({
  change: changeSchema,
  /** All names of the notes that it took away, aliases included. */
  gone: z.array(z.string()),
});

const commitSchema = z.strictObject({
  /** The hash. */
  commit: z.string(),
  /** Days since 1970, in UTC. */
  day: z.int(),
  /** Of its trailers `Reason:`. */
  reasons: z.array(z.string()),
  /** Undefined of the first that is known, before which there is nothing to compare it with. */
  compared: comparedSchema.optional(),
});

const historySchema = z.strictObject({
  /** How far back it goes: to the first commit, to where a shallow clone is cut off, or nowhere. */
  reach: z.enum(["whole", "shallow", "none"]),
  /** The newest first. */
  commits: z.array(commitSchema),
});

export type Compared = z.output<typeof comparedSchema>;
export type RecordedCommit = z.output<typeof commitSchema>;
export type History = z.output<typeof historySchema>;

export const NO_HISTORY: History = { reach: "none", commits: [] };

export function compareCommits(before: Revision, after: Revision): Compared {
  const change = diff(before, after);
  const removed = new Set(change.removed.map(({ path }) => path));
  const gone = before.vault.notes.filter(({ path }) => removed.has(path));
  return { change, gone: gone.flatMap(({ name, title, aliases }) => [name, title, ...aliases]) };
}

/** What one commit did, from a file of it; undefined for what is none. */
export function readCompared(text: string): Compared | undefined {
  try {
    return comparedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Throws for what is no history: it was written by the same program. */
export function readHistory(text: string): History {
  return historySchema.parse(JSON.parse(text));
}
