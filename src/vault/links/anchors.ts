/** Where a link leads within a note's text: to a heading or to a block. */

import { at, expected } from "../../shared/assert.ts";
import { fold } from "../../shared/fold.ts";
import type { Heading } from "../core/note.ts";
import { slug } from "../core/path.ts";
import { blockAnchor } from "../text/headings.ts";

/** What links can lead to within a text. */
export interface Anchors {
  readonly headings: readonly Heading[];
  readonly blockIds: ReadonlySet<string>;
}

/**
 * The headings of a text as links write them, by their words or by their Markdown, which is what
 * Obsidian writes: the indices of each, in order.
 */
export type HeadingIndex = ReadonlyMap<string, readonly number[]>;

export function indexHeadings(headings: readonly Heading[]): HeadingIndex {
  const indices = new Map<string, number[]>();
  for (const [index, { text, written }] of headings.entries()) {
    for (const key of new Set([text, written].map(headingKey))) {
      const known = indices.get(key);
      if (known) known.push(index);
      else indices.set(key, [index]);
    }
  }
  return indices;
}

/** The anchor of a block; undefined where the text has none of that id. */
export function blockAt({ blockIds }: Anchors, block: string): string | undefined {
  const id = block.toLowerCase();
  return blockIds.has(id) ? blockAnchor(id) : undefined;
}

/**
 * The id of a heading; undefined where the text lacks it. `#H1#H2`: each heading under the
 * one before it. `#an-id`, as other tools write it, works too.
 */
export function headingAt(
  { headings }: Anchors,
  index: HeadingIndex,
  trail: readonly string[],
): string | undefined {
  let last = -1;
  let end = headings.length;
  for (const part of trail) {
    const next = index.get(headingKey(part))?.find((candidate) => candidate > last);
    if (next === undefined || next >= end) {
      return trail.length === 1
        ? headings.find(({ id }) => id === part || id === slug(part))?.id
        : undefined;
    }
    last = next;
    end = sectionEnd(headings, last);
  }
  return expected(headings[last], "a trail of headings").id;
}

/** Obsidian drops these marks from a heading in a link, and so do we on both sides. */
function headingKey(text: string): string {
  return fold(text.replace(/[#|^:%[\]\\]/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

/** The index of the first heading after a section. */
function sectionEnd(headings: readonly Heading[], start: number): number {
  const { depth } = at(headings, start);
  const next = headings.findIndex((heading, index) => index > start && heading.depth <= depth);
  return next === -1 ? headings.length : next;
}
