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

/** The headings of a text as links name them. */
export interface HeadingIndex {
  /** By their words or by their Markdown, which is what Obsidian writes: the indices of each, in order. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly ids: ReadonlySet<string>;
  /** Of each heading, the index of the first one after its section. */
  readonly ends: readonly number[];
}

export function indexHeadings(headings: readonly Heading[]): HeadingIndex {
  const named = new Map<string, number[]>();
  const ends = headings.map(() => headings.length);
  const open: number[] = [];
  for (const [index, { text, written, depth }] of headings.entries()) {
    while (open.length > 0 && at(headings, at(open, -1)).depth >= depth) {
      ends[at(open, -1)] = index;
      open.pop();
    }
    open.push(index);
    for (const key of new Set([text, written].map(headingKey))) {
      const known = named.get(key);
      if (known) known.push(index);
      else named.set(key, [index]);
    }
  }
  return { named, ids: new Set(headings.map(({ id }) => id)), ends };
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
  { named, ids, ends }: HeadingIndex,
  trail: readonly string[],
): string | undefined {
  let last = -1;
  let end = headings.length;
  for (const part of trail) {
    const next = firstAfter(last, named.get(headingKey(part)));
    if (next === undefined || next >= end) {
      return trail.length === 1 ? [part, slug(part)].find((id) => ids.has(id)) : undefined;
    }
    last = next;
    end = at(ends, last);
  }
  return expected(headings[last], "a trail of headings").id;
}

/** The first of some indices in order that comes after another. */
function firstAfter(last: number, indices: readonly number[] = []): number | undefined {
  let [low, high] = [0, indices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(indices, middle) <= last) low = middle + 1;
    else high = middle;
  }
  return indices[low];
}

/** Obsidian drops these marks from a heading in a link, and so do we on both sides. */
function headingKey(text: string): string {
  return fold(text.replace(/[#|^:%[\]\\]/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}
