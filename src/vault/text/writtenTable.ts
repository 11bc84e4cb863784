/** The tables of a note: the words of their cells, and the links in each. */

import type { Table, TableCell } from "mdast";
import { endOf, plainText, startOf } from "../markdown/tree.ts";
import type { WrittenLink } from "./phrase.ts";

export interface Cell {
  readonly text: string;
  readonly links: readonly WrittenLink[];
}

export interface WrittenTable {
  readonly line: number;
  readonly heading: string | undefined;
  readonly header: readonly Cell[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
}

/** `keep` takes each row in and gives the links of its cells. */
export function readTable(
  table: Table,
  heading: string | undefined,
  keep: (row: readonly TableCell[]) => readonly WrittenLink[],
): WrittenTable {
  const [header, ...rows] = table.children.map((row) => {
    const links = row.children.length > 0 ? keep(row.children) : [];
    const cells = row.children.map((cell) => ({
      text: plainText(cell).replace(/\s+/g, " ").trim(),
      links: links.filter((link) => within(link, cell)),
    }));
    return { line: startOf(row).line, cells };
  });
  // absent: a table that depth.ts cut out may have no row
  return { line: startOf(table).line, heading, header: header?.cells ?? [], rows };
}

function within(link: WrittenLink, cell: TableCell): boolean {
  const [start, end] = [startOf(cell), endOf(cell)];
  return link.line === start.line && link.column >= start.column && link.column < end.column;
}
