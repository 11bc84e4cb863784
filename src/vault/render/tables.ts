/**
 * Tables, in a region that scrolls by keyboard. Every part says its role: on phones a row is shown as a
 * card, each cell with the name of its column (src/styles/tables.css), and no other display may take
 * the table away from those who hear it.
 */

import type { Table } from "mdast";
import { type Attributes, EMPTY, element, type Html, join } from "../core/html.ts";
import { comparedIn } from "../harvest/comparison.ts";
import { type Node, plainText, standingText, startOf } from "../markdown/tree.ts";
import { rowAnchors, rowIds } from "../text/headings.ts";
import { readPhrase } from "../text/phrase.ts";
import { linkToBlock } from "./anchors.ts";
import { bounded } from "./bounded.ts";
import { blockAttributes, type NodeContext } from "./context.ts";

export function table(node: Table, context: NodeContext): Html {
  const [header, ...rows] = node.children;
  // absent: a table that depth.ts cut out may have no row
  const names = (header?.children ?? []).map((cell) => plainText(cell).trim());
  const ids = idsOf(node, context).map((id) => `${context.idPrefix}${id}`);
  const lines = rows.map((line, index) =>
    bounded(context.page.written, () => {
      const { id: block } = blockAttributes(line, context);
      const id = ids[index];
      // absent: most rows have no id of their author's, and many no date
      const anchor = block ?? (id === undefined ? undefined : datedAnchor(line, context));
      // The one by its line leads there too.
      const further = anchor === undefined || id === undefined ? EMPTY : element("span", { id });
      const mark = join([further, linkToBlock(anchor ?? id)]);
      const cells = line.children.map((cell, column) => {
        const words = context.write.phrases(cell.children, context);
        const attributes = {
          class: classesOf(node.align?.[column], plainText(cell).trim()),
          "data-label": names[column] || undefined,
        };
        return dataCell(column === 0 ? join([mark, words]) : words, attributes);
      });
      return row(cells, anchor ?? id);
    }),
  );
  const heads = header?.children.map(({ children }, column) => {
    const align = classesOf(node.align?.[column], "");
    // A header without words heads nothing, and assistive technology would announce it.
    return children.length === 0
      ? element("td", { role: "cell", class: align }, EMPTY)
      : element(
          "th",
          { role: "columnheader", class: align, scope: "col" },
          context.write.phrases(children, context),
        );
  });
  const head =
    header && heads ? group("thead", row(heads, blockAttributes(header, context)["id"])) : EMPTY;
  const body = lines.length > 0 ? group("tbody", join(lines)) : EMPTY;
  const label = ["Table", names.filter((name) => name !== "").join(", ")].filter(
    (part) => part !== "",
  );
  const attributes = {
    ...blockAttributes(node, context),
    class: "table",
    role: "region",
    "aria-label": label.join(": "),
    tabindex: 0,
  };
  return element("div", attributes, element("table", { role: "table" }, join([head, body])));
}

function group(name: "thead" | "tbody", rows: Html): Html {
  return element(name, { role: "rowgroup" }, rows);
}

function row(cells: readonly Html[], id: Attributes[string]): Html {
  return element("tr", { role: "row", id }, join(cells));
}

/** One wrapper, so that a card can set words and name side by side without tearing the words. */
function dataCell(words: Html, attributes: Attributes): Html {
  const shown = words === "" ? EMPTY : element("div", { class: "cell" }, words);
  return element("td", { role: "cell", ...attributes }, shown);
}

/** Nothing but a figure, with its sign, currency or unit: "> 3.4 million", "$2,500", "42 %". */
const NUMBER = /^[<>≤≥≈~+\-–−±]?\s?[$€£¥]?\d[\d.,\u00a0\u202f]*(?:\s?[%\p{L}]{1,8})?$/u;
/** Words that stand on one line where they have a column, such as a date. */
const SHORT = 16;

function classesOf(align: string | null | undefined, words: string): string | undefined {
  const classes = [
    align ? `align-${align}` : "",
    NUMBER.test(words) ? "number" : "",
    words.length <= SHORT && /\d/.test(words) ? "short" : "",
  ].filter((name) => name !== "");
  return classes.length > 0 ? classes.join(" ") : undefined;
}

/** Links lead to the page of the row's note, so that a row in an embed needs none. */
function datedAnchor(row: Node, { idPrefix, page }: NodeContext): string | undefined {
  return idPrefix === "" ? page.datedAnchors.get(startOf(row).line) : undefined;
}

/** Of the rows of data, and of a comparison, for its facts stand on the pages of companies. */
function idsOf(node: Table, context: NodeContext): string[] {
  const ids = rowIds(node);
  if (ids.length > 0) return ids;
  // absent: a table that depth.ts cut out may have no row
  const headers = (node.children[0]?.children ?? []).map((cell) => ({
    text: standingText(cell),
    links: readPhrase([cell], "").links.map(({ link }) => link),
  }));
  const compared = comparedIn(headers, context.note, context.page.resolve);
  return compared.some((company) => company !== undefined) ? rowAnchors(node) : [];
}
