/** The texts of a vault that hold links: notes, and the cards of canvases. */

import type { NoteFile } from "../../vault/core/files.ts";
import { applyEdits, type Edit } from "../edits.ts";
import type { Card } from "./canvas.ts";

type Change = Omit<Edit, "file">;

export interface LinkedText {
  readonly file: string;
  readonly text: string;
  /** Changes of the text as edits of its file. */
  readonly inFile: (changes: readonly Change[]) => readonly Edit[];
}

export function noteText({ path: file, text }: NoteFile): LinkedText {
  return { file, text, inFile: (changes) => changes.map((change) => ({ file, ...change })) };
}

/** Markdown in a card is a string of JSON, which is rewritten as a whole. */
export function cardTexts(file: string, cards: readonly Card[]): LinkedText[] {
  return cards.flatMap(({ shows, value, start, end }) => {
    if (shows !== "text") return [];
    const inFile = (changes: readonly Change[]) =>
      changes.length === 0
        ? []
        : [{ file, start, end, text: JSON.stringify(applyEdits(value, changes)) }];
    return [{ file, text: value, inFile }];
  });
}

/** Edits of the cards that show the note at `from` itself. */
export function shownFileEdits(
  file: string,
  cards: readonly Card[],
  from: string,
  to: string,
): Edit[] {
  return cards
    .filter(({ shows, value }) => shows === "file" && value === from)
    .map(({ start, end }) => ({ file, start, end, text: JSON.stringify(to) }));
}
