/** How much HTML a page may become: the part that would pass the limit is left out, and all after it. */

import { LIMITS } from "../../shared/limits.ts";
import { EMPTY, type Html } from "../core/html.ts";

export interface Written {
  characters: number;
  isFull: boolean;
}

/** A part of a page, counted once with all that it holds. */
export function bounded(written: Written, make: () => Html): Html {
  if (written.isFull) return EMPTY;
  const before = written.characters;
  const html = make();
  const after = before + html.length;
  // What holds the part that was too much is kept.
  if (!written.isFull && after > LIMITS.pageCharacters) {
    written.isFull = true;
    return EMPTY;
  }
  written.characters = after;
  return html;
}
