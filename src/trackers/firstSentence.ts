/** What a note says first. */

import { sentenceAt } from "../shared/sentences.ts";
import type { Note } from "../vault/core/note.ts";

/** The first sentence of an event's text, else its title; of a claim its title, which is the claim. */
export function firstSentence({ kind, title, summary }: Note): string {
  return kind === "claim" || summary === "" ? title : sentenceAt(summary, 0);
}
