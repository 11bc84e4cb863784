/** What a note says in its front matter. */

import type { Note } from "../vault/core/note.ts";

/** The words under a key; "" where there are none. */
export function textUnder({ data }: Pick<Note, "data">, key: string): string {
  const value = data[key];
  return typeof value === "string" ? value.trim() : "";
}
