/** Tables of the editors' pages: each in a region that scrolls by itself, as in notes. */

import type { Element, Nodes, Root } from "hast";

/** A rehype plugin. */
export function essayTables() {
  return (tree: Root): void => wrap(tree);
}

function wrap(parent: Root | Element): void {
  parent.children.forEach((child, index) => {
    if (child.type !== "element") return;
    if (child.tagName === "table") parent.children[index] = region(child);
    else wrap(child);
  });
}

function region(table: Element): Element {
  const head = table.children.find((node) => node.type === "element" && node.tagName === "thead");
  const names =
    head?.type === "element"
      ? wordsOf(head)
          .trim()
          .split(/\s*\n\s*/)
      : [];
  const ariaLabel = ["Table", names.join(", ")].filter((part) => part !== "").join(": ");
  const properties = { className: ["table"], role: "region", ariaLabel, tabIndex: 0 };
  return { type: "element", tagName: "div", properties, children: [table] };
}

function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
