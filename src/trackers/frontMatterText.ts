/** What a note says in its front matter. */

import type { Note } from "../vault/core/note.ts";
import { stringsOf } from "../vault/links/frontMatterNames.ts";

/** The words under a key; "" where there are none. */
export function textUnder({ data }: Pick<Note, "data">, key: string): string {
  const value = data[key];
  return typeof value === "string" ? value.trim() : "";
}

/** Every wording under a key, of one or of a list. */
export function textsUnder({ data }: Pick<Note, "data">, key: string): string[] {
  return stringsOf(data, key).flatMap(({ text }) => text.trim() || []);
}
