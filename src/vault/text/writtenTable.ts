/** The tables of a note: the words of their cells that stand, and the links in each. */

import type { Table, TableCell } from "mdast";
import { beginsWithDate } from "../../record/eventTables.ts";
import { bounded } from "../../shared/plainWords.ts";
import { endOf, plainText, standingOf, standingText, startOf, walk } from "../markdown/tree.ts";
import { dateWordings } from "./dateCell.ts";
import type { WrittenLink } from "./phrase.ts";

/** Without what is struck out. */
export interface Cell {
  readonly text: string;
  readonly links: readonly WrittenLink[];
  /** There were words, and all of them are struck out. */
  readonly withdrawn: boolean;
}

export interface WrittenRow {
  readonly line: number;
  /** The id that stands at its end, `^id`. */
  readonly block: string | undefined;
  readonly cells: readonly Cell[];
  /** What its date may say, of a table that begins with dates; the first that can be read is it. */
  readonly dates: readonly string[];
}

export interface WrittenTable {
  readonly line: number;
  readonly heading: string | undefined;
  readonly header: readonly Cell[];
  readonly rows: readonly WrittenRow[];
}

/** `keep` takes each row in and gives the links of its cells. */
export function readTable(
  table: Table,
  heading: string | undefined,
  keep: (row: readonly TableCell[]) => readonly WrittenLink[],
): WrittenTable {
  const [header, ...rows] = table.children.map((row) => {
    const links = row.children.length > 0 ? keep(row.children) : [];
    return {
      line: startOf(row).line,
      block: row.data?.blockId,
      written: row.children,
      cells: row.children.map((cell) => readCell(cell, links)),
    };
  });
  // absent: a table that depth.ts cut out may have no row
  const titles = header?.cells ?? [];
  const isDated = beginsWithDate(titles.map(({ text }) => text));
  return {
    line: startOf(table).line,
    heading,
    header: titles,
    rows: rows.map(({ line, block, cells, written: [first] }) => ({
      line,
      block,
      cells,
      dates: isDated && first ? dateWordings(first) : [],
    })),
  };
}

function readCell(cell: TableCell, ofRow: readonly WrittenLink[]): Cell {
  const text = bounded(standingText(cell));
  const written = ofRow.filter((link) => within(link, cell));
  const standing = new Set<number>();
  if (written.length > 0) walk(cell, (node) => standing.add(startOf(node).column), standingOf);
  return {
    text,
    links: written.filter(({ column }) => standing.has(column)),
    withdrawn: text === "" && plainText(cell).trim() !== "",
  };
}

function within(link: WrittenLink, cell: TableCell): boolean {
  const [start, end] = [startOf(cell), endOf(cell)];
  return link.line === start.line && link.column >= start.column && link.column < end.column;
}
