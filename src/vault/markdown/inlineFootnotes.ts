import type { FootnoteDefinition, PhrasingContent } from "mdast";

/**
 * `^[words]`: the words become a footnote, which the rest of the tool chain
 * knows; its definition joins `definitions`.
 */
export function inlineFootnotes(
  nodes: PhrasingContent[],
  definitions: FootnoteDefinition[],
): PhrasingContent[] {
  if (!nodes.some((node) => node.type === "text" && node.value.includes("^["))) return nodes;
  const result: PhrasingContent[] = [];
  let open: { words: PhrasingContent[]; depth: number } | undefined;
  const keep = (node: PhrasingContent) => (open ? open.words : result).push(node);
  for (const node of nodes) {
    if (node.type !== "text" || node.data?.literal) {
      keep(node);
      continue;
    }
    let rest = node.value;
    while (rest !== "") {
      const at = rest.search(open ? /[[\]]/ : /\^\[/);
      if (at === -1) break;
      if (!open) {
        if (at > 0) keep({ ...node, value: rest.slice(0, at) });
        open = { words: [], depth: 1 };
        rest = rest.slice(at + 2);
        continue;
      }
      open.depth += rest[at] === "[" ? 1 : -1;
      const end = open.depth === 0 ? at : at + 1;
      if (end > 0) open.words.push({ ...node, value: rest.slice(0, end) });
      rest = rest.slice(at + 1);
      if (open.depth > 0) continue;
      // No author can write this identifier: a label holds no space after "^".
      const identifier = `^ ${definitions.length + 1}`;
      definitions.push({
        type: "footnoteDefinition",
        identifier,
        children: [{ type: "paragraph", children: open.words, position: node.position }],
        position: node.position,
      });
      open = undefined;
      result.push({ type: "footnoteReference", identifier, position: node.position });
    }
    if (rest !== "") keep({ ...node, value: rest });
  }
  // Nothing closed it: the brackets were only text.
  return open ? [...result, { type: "text", value: "^[" }, ...open.words] : result;
}
