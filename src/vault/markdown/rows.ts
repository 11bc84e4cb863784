/** Rows of tables, each with a cell for every column. */

import type { PhrasingContent, Table, TableCell, TableRow } from "mdast";
import { at } from "../../shared/assert.ts";
import { endOf, startOf } from "./tree.ts";
import { parseWikiLink } from "./wikiLink.ts";

/**
 * As GitHub has it: a row gets the cells that it lacks, and those without a column are left
 * out; what they say is kept as data. A link that a `|` cuts in two is one all the same.
 */
export function evenRows({ children: [header, ...rows] }: Table): void {
  // absent: a table that depth.ts cut out may have no row
  const columns = header?.children.length ?? 0;
  for (const row of rows) {
    joinDividedLinks(row);
    const filled = columns - row.children.length;
    const cut = row.children.splice(columns).filter(({ children }) => children.length > 0);
    const end = endOf(row);
    for (let missing = filled; missing > 0; missing--) {
      row.children.push({ type: "tableCell", children: [], position: { start: end, end } });
    }
    if (filled > 0 || cut.length > 0) row.data = { ...row.data, filled, cut };
  }
}

function joinDividedLinks(row: TableRow): void {
  const cells: TableCell[] = [];
  for (const cell of row.children) {
    const last = cells.at(-1);
    const joined = last && joinedAtLink(last.children, cell.children);
    if (joined) last.children = joined;
    else cells.push(cell);
  }
  row.children = cells;
}

/** The words of two cells as one, if a link begins at the end of the first and ends in the second. */
function joinedAtLink(
  words: readonly PhrasingContent[],
  more: readonly PhrasingContent[],
): PhrasingContent[] | undefined {
  const [opening, closing] = [words.at(-1), more[0]];
  if (opening?.type !== "text" || closing?.type !== "text") return undefined;
  const target = /!?\[\[([^[\]]+)$/.exec(opening.value);
  const alias = /^([^[\]]*)\]\]/.exec(closing.value);
  if (!target || !alias) return undefined;
  const divided = [at(target, 1).trim(), at(alias, 1).trim()] as const;
  const [start, end] = [endOf(opening), startOf(closing)];
  const position = {
    start: {
      ...start,
      offset: start.offset - target[0].length,
      column: start.column - target[0].length,
    },
    end: { ...end, offset: end.offset + alias[0].length, column: end.column + alias[0].length },
  };
  const link = parseWikiLink(divided.join("|"));
  const embed = target[0].startsWith("!");
  const joined: PhrasingContent[] = [
    ...words.slice(0, -1),
    { ...opening, value: opening.value.slice(0, target.index) },
    { type: "wikiLink", ...link, embed, position, data: { divided } },
    { ...closing, value: closing.value.slice(alias[0].length) },
    ...more.slice(1),
  ];
  return joined.filter((node) => node.type !== "text" || node.value !== "");
}
