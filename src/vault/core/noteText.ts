/**
 * The text of a note below its front matter, as data: the file with the place where the
 * text begins. The string is made when it is asked for, for a second copy of every text
 * would fill the memory.
 */

import { bodyAfter, type FrontMatter } from "../../intake/frontMatter.ts";

export interface NoteText {
  /** The whole file, its front matter included. */
  readonly source: string;
  readonly start: FrontMatter["end"];
}

/** The text, with the front matter as blank lines, so that its lines are those of the file. */
export function bodyOf({ source, start }: NoteText): string {
  return bodyAfter(source, start);
}

/** A text that has no front matter, or has it as blank lines already. */
export function textOf(body: string): NoteText {
  return { source: body, start: { lines: 0, offset: 0 } };
}
