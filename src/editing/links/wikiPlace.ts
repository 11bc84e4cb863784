/** Where the parts of a `[[wiki-link]]` stand. */

import { at } from "../../shared/assert.ts";
import { parseWikiLink } from "../../vault/markdown/wikiLink.ts";

export interface WikiPlace {
  readonly address: ReturnType<typeof parseWikiLink>;
  /** The target's first character, and the one after its last. */
  readonly start: number;
  readonly end: number;
  /** After the headings or the block. */
  readonly endOfAddress: number;
  /** Before the closing brackets. */
  readonly endOfLink: number;
}

/** What stands between the brackets, at `offset` of the file; undefined for a link into the same note. */
export function wikiPlace(inside: string, offset: number): WikiPlace | undefined {
  const divider = /\\?\|/.exec(inside)?.index ?? inside.length;
  const address = inside.slice(0, divider);
  const name = at(address.split("#"), 0);
  const target = name.trim();
  if (target === "") return undefined;
  const start = offset + name.indexOf(target);
  return {
    address: parseWikiLink(inside),
    start,
    end: start + target.replace(/\.md$/i, "").length,
    endOfAddress: offset + address.trimEnd().length,
    endOfLink: offset + inside.length,
  };
}
