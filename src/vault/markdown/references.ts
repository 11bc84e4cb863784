/** Links by reference, `[words][name]`, whose address stands elsewhere in the note: `[name]: address`. */

import type { Definition, PhrasingContent, Root } from "mdast";
import { walk } from "./tree.ts";

/** The definitions of a note by their identifier; the first of a name counts. */
export function definitionsIn(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walk(root, (node) => {
    if (node.type !== "definition" || definitions.has(node.identifier)) return;
    definitions.set(node.identifier, node);
  });
  return definitions;
}

/** The link or image that a reference means; any other node, and one that nothing defines, as it is. */
export function fromReference(
  node: PhrasingContent,
  definitions: ReadonlyMap<string, Definition>,
): PhrasingContent {
  if (node.type !== "linkReference" && node.type !== "imageReference") return node;
  const definition = definitions.get(node.identifier);
  if (!definition) return node;
  const { url, title = null } = definition;
  const { position } = node;
  if (node.type === "linkReference") {
    return { type: "link", url, title, children: node.children, position };
  }
  return { type: "image", url, title, alt: node.alt, position };
}
