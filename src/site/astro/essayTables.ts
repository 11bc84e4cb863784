/** Tables of the editors' pages: each in a region, its parts with roles and names, as in notes. */

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
  const [head, ...rows] = elementsIn(table).flatMap(elementsIn);
  const names = head ? elementsIn(head).map((cell) => wordsOf(cell).trim()) : [];
  if (head) sayRoles(head, []);
  for (const row of rows) sayRoles(row, names);
  table.properties = { ...table.properties, role: "table" };
  for (const group of elementsIn(table)) group.properties = { role: "rowgroup" };
  const label = ["Table", names.filter((name) => name !== "").join(", ")];
  const ariaLabel = label.filter((part) => part !== "").join(": ");
  const properties = { className: ["table"], role: "region", ariaLabel, tabIndex: 0 };
  return { type: "element", tagName: "div", properties, children: [table] };
}

/** Of a row and its cells; a cell has the name of its column and one wrapper. */
function sayRoles(row: Element, names: readonly string[]): void {
  row.properties = { ...row.properties, role: "row" };
  elementsIn(row).forEach((cell, column) => {
    const isHead = cell.tagName === "th";
    cell.properties = { ...cell.properties, role: isHead ? "columnheader" : "cell" };
    if (isHead || cell.children.length === 0) return;
    // absent: the row has more cells than there are columns
    const label = names[column] ?? "";
    if (label !== "") cell.properties["dataLabel"] = label;
    const properties = { className: ["cell"] };
    cell.children = [{ type: "element", tagName: "div", properties, children: cell.children }];
  });
}

function elementsIn(parent: Element): Element[] {
  return parent.children.filter((child) => child.type === "element");
}

function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
