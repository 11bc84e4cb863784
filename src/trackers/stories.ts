/** Stories: notes whose editors lead a reader through entries of the timeline, in their order, a sentence each. */

import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import type { StepRow, TimelineEntry } from "../vault/harvest.ts";
import type { Vault } from "../vault/index.ts";

export interface Story {
  readonly note: Note;
  /** In the order of its editors. */
  readonly steps: readonly StoryStep[];
}

export interface StoryStep {
  /** From 1. */
  readonly number: number;
  readonly row: StepRow;
  /** What the timeline has of the note that it links to; undefined where there is no such note, or no date in it. */
  readonly entry: TimelineEntry | undefined;
}

/** By the paths of their notes. */
export const stories = memoize((vault: Vault): readonly Story[] => {
  const notes = vault.notes.filter(({ data }) => data["story"] === true);
  if (notes.length === 0) return [];
  const rows = Map.groupBy(vault.harvest.steps, ({ note }) => note);
  const entries = new Map(
    vault.harvest.timeline.flatMap((entry) =>
      entry.from === "note" ? [[entry.note, entry] as const] : [],
    ),
  );
  return notes.map((note) => ({
    note,
    // absent: no list has been written yet
    steps: (rows.get(note.path) ?? []).map((row, index) => ({
      number: index + 1,
      row,
      entry: row.to === undefined ? undefined : entries.get(row.to),
    })),
  }));
});

/** The story that a note is; undefined for other notes. */
export function storyOf(vault: Vault, { path }: Pick<Note, "path">): Story | undefined {
  return stories(vault).find(({ note }) => note.path === path);
}

/** The steps that the timeline shows: each entry once. */
export function stepsOnTimeline({
  steps,
}: Story): (StoryStep & { readonly entry: TimelineEntry })[] {
  const seen = new Set<string>();
  return steps.flatMap((step) => {
    const { entry } = step;
    if (!entry || seen.has(entry.id)) return [];
    seen.add(entry.id);
    return [{ ...step, entry }];
  });
}
