/** Changes to the text of notes, as data: a command shows them, or makes them. */

import { at } from "../shared/assert.ts";
import { compareText } from "../shared/compareText.ts";

/** The characters from `start` to the one before `end` of a note's text become `text`. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** By file, then place. */
export function compareEdits(a: Edit, b: Edit): number {
  return compareText(a.file, b.file) || a.start - b.start || a.end - b.end;
}

/**
 * The text with all edits of one file made. Edits may not overlap: that is a
 * mistake of the program, not of an author.
 */
export function applyEdits(text: string, edits: readonly Omit<Edit, "file">[]): string {
  let made = "";
  let last = 0;
  for (const { start, end, text: words } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < last || end < start || end > text.length) {
      throw new Error(`expected edits that do not overlap, got one at ${start} after ${last}`);
    }
    made += text.slice(last, start) + words;
    last = end;
  }
  return made + text.slice(last);
}

/**
 * The same edits for a text as its file has it: notes are read with "\n" at the
 * end of every line, and a file may have "\r\n" there. `raw` is the file's text.
 */
export function forRawText<T extends Omit<Edit, "file">>(raw: string, edits: readonly T[]): T[] {
  if (!raw.includes("\r")) return [...edits];
  const breaks = [...raw.matchAll(/\r\n/g)].map(({ index }, count) => index - count);
  const rawOffset = (offset: number) => offset + breaks.filter((place) => place < offset).length;
  return edits.map((edit) => ({
    ...edit,
    start: rawOffset(edit.start),
    end: rawOffset(edit.end),
    text: edit.text.replaceAll("\n", "\r\n"),
  }));
}

/** One line that changes, before and after. */
export interface LineChange {
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** The lines that edits of one file change, as a diff shows them. */
export function changedLines(text: string, edits: readonly Omit<Edit, "file">[]): LineChange[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const lines = text.split("\n");
  const lineAt = (offset: number) => {
    const next = starts.findIndex((start) => start > offset);
    return next === -1 ? starts.length : next;
  };
  const byLines: { from: number; to: number; edits: Omit<Edit, "file">[] }[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [lineAt(edit.start), lineAt(edit.end)];
    const before = byLines.at(-1);
    if (before && from <= before.to) {
      before.to = Math.max(before.to, to);
      before.edits.push(edit);
    } else byLines.push({ from, to, edits: [edit] });
  }
  return byLines.map(({ from, to, edits: here }) => {
    const start = at(starts, from - 1);
    const before = lines.slice(from - 1, to).join("\n");
    const moved = here.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    return { line: from, before, after: applyEdits(before, moved) };
  });
}
