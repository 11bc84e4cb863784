/** The list of related notes at the end of a text, which its page shows among the connections and not twice. */

import type { ListItem } from "mdast";
import type { Head } from "../core/note.ts";
import { type Node, plainText, walk } from "../markdown/tree.ts";
import type { RenderContext } from "./context.ts";

const RELATED = /^related(?: notes)?$/i;

/**
 * The blocks of a note without its section "Related", and the heading of that section. It stays where it
 * holds anything but one link to a note an item, with what ties the two: all of that is in the connections.
 */
export function withoutRelated(
  note: Head,
  blocks: readonly Node[],
  resolve: RenderContext["resolve"],
): { readonly blocks: readonly Node[]; readonly heading: Node | undefined } {
  const start = blocks.findIndex(
    (node) => node.type === "heading" && RELATED.test(plainText(node).trim()),
  );
  const heading = blocks[start];
  if (!heading) return { blocks, heading: undefined };
  const after = blocks.slice(start + 1);
  const end = after.findIndex(({ type }) => type === "heading" || type === "footnoteDefinition");
  const section = end === -1 ? after : after.slice(0, end);
  const isMoved = section.every(
    (node) =>
      node.type === "list" &&
      node.data?.blockId === undefined &&
      node.children.every((item) => isConnection(note, item, resolve)),
  );
  if (!isMoved || section.length === 0) return { blocks, heading: undefined };
  return {
    blocks: [...blocks.slice(0, start), ...after.slice(section.length)],
    heading,
  };
}

/** "[[Note]] — what ties them" */
function isConnection(note: Head, item: ListItem, resolve: RenderContext["resolve"]): boolean {
  const [words, ...more] = item.children;
  if (words?.type !== "paragraph" || more.length > 0) return false;
  if (item.data !== undefined || words.data?.blockId !== undefined) return false;
  const [first] = words.children;
  if (first?.type !== "wikiLink" || first.embed) return false;
  let plain = true;
  walk(words, (node) => {
    plain &&= node === words || node === first || node.type === "text";
  });
  const to = resolve(first, note.path).note;
  return plain && to !== undefined && to.path !== note.path;
}
