/** Headings, lists, tables and callouts. */

import type { List, ListItem, Table } from "mdast";
import { at } from "../../shared/assert.ts";
import { EMPTY, element, type Html, join, text } from "../core/html.ts";
import { slug } from "../core/path.ts";
import { comparedIn } from "../harvest/comparison.ts";
import { type Callout, type Node, plainText, standingText, startOf } from "../markdown/tree.ts";
import { rowAnchors, rowIds } from "../text/headings.ts";
import { readPhrase } from "../text/phrase.ts";
import { bounded } from "./bounded.ts";
import { blockAttributes, type NodeContext } from "./context.ts";

/** Levels go down one step at a time, whatever the author's are: from h2, or in an embed from below its place. */
export function heading(node: Extract<Node, { type: "heading" }>, context: NodeContext): Html {
  const { levels } = context;
  while (levels.length > 0 && at(levels, -1) >= node.depth) levels.pop();
  levels.push(node.depth);
  const level = Math.min(6, context.level + levels.length);
  const entry = context.headings.get(node);
  const id = entry && `${context.idPrefix}${entry.id}`;
  const shown = context.write.words(node.children, { ...context, breaksLines: false });
  const link =
    entry &&
    element(
      "a",
      { class: "anchor", href: `#${id}`, "aria-label": `Link to “${entry.text}”` },
      text("#"),
    );
  const block = blockAttributes(node, context)["id"];
  const mark = block === undefined ? EMPTY : element("span", { id: block });
  return element(
    `h${level}`,
    { id },
    join([mark, shown, link && entry.text !== "" ? link : EMPTY]),
  );
}

export function list(node: List, context: NodeContext): Html {
  // absent: a list that is not numbered
  const start = node.start === 1 ? undefined : (node.start ?? undefined);
  const tasks = node.children.some((item) => item.data?.task !== undefined);
  const attributes = {
    ...blockAttributes(node, context),
    start,
    class: tasks ? "tasks" : undefined,
  };
  const tight = !node.spread && !node.children.some((item) => item.spread);
  const items = node.children.map((item) =>
    bounded(context.page.written, () => listItem(item, context, tight)),
  );
  return element(node.ordered ? "ol" : "ul", attributes, join(items));
}

/** What the mark of a task says, for those who don't see the box. */
const TASKS: Readonly<Record<string, string>> = {
  " ": "To do",
  x: "Done",
  X: "Done",
  "/": "In progress",
  "-": "Cancelled",
  ">": "Deferred",
  "!": "Important",
  "?": "Question",
};

export function listItem(node: ListItem, context: NodeContext, tight = false): Html {
  const task = node.data?.task;
  const mark =
    task === undefined
      ? EMPTY
      : element(
          "span",
          { class: "task", role: "img", "aria-label": TASKS[task] ?? `Marked ${task}` },
          text(task),
        );
  const children = node.children.map((child) =>
    tight && child.type === "paragraph" && child.data?.blockId === undefined
      ? context.write.phrases(child.children, context)
      : undefined,
  );
  // Tight lists hold their words without a paragraph; HTML among the items is kept in order.
  const words = node.children.some((child) => child.type === "html")
    ? context.write.blocks(node.children, context)
    : join(
        node.children.map((child, index) => children[index] ?? context.write.node(child, context)),
      );
  return element(
    "li",
    { ...blockAttributes(node, context), "data-task": task },
    join([mark, words]),
  );
}

export function table(node: Table, context: NodeContext): Html {
  const [header, ...rows] = node.children;
  const cell = (name: "th" | "td", children: readonly Node[], column: number, mark = EMPTY) => {
    const align = node.align?.[column];
    const attributes = {
      class: align ? `align-${align}` : undefined,
      scope: name === "th" ? "col" : undefined,
    };
    // A header without words heads nothing, and assistive technology would announce it.
    const tag = name === "th" && children.length === 0 ? "td" : name;
    return element(
      tag,
      tag === "td" ? { class: attributes.class } : attributes,
      join([mark, context.write.phrases(children, context)]),
    );
  };
  const row = (name: "th" | "td", line: Table["children"][number], id?: string) => {
    const { id: block } = blockAttributes(line, context);
    // absent: most rows have no id of their author's, and many no date
    const anchor = block ?? (id === undefined ? undefined : datedAnchor(line, context));
    // The one by its line leads there too.
    const mark = anchor === undefined || id === undefined ? EMPTY : element("span", { id });
    const cells = line.children.map(({ children }, column) =>
      cell(name, children, column, column === 0 ? mark : EMPTY),
    );
    return element("tr", { id: anchor ?? id }, join(cells));
  };
  const ids = idsOf(node, context).map((id) => `${context.idPrefix}${id}`);
  const lines = rows.map((line, index) =>
    bounded(context.page.written, () => row("td", line, ids[index])),
  );
  const head = header ? element("thead", {}, row("th", header)) : EMPTY;
  const body = lines.length > 0 ? element("tbody", {}, join(lines)) : EMPTY;
  // absent: a table that depth.ts cut out may have no row
  const names = (header?.children ?? [])
    .map((cell) => plainText(cell).trim())
    .filter((name) => name !== "");
  const label = ["Table", names.join(", ")].filter((part) => part !== "").join(": ");
  const attributes = {
    ...blockAttributes(node, context),
    class: "table",
    role: "region",
    "aria-label": label,
    tabindex: 0,
  };
  return element("div", attributes, element("table", {}, join([head, body])));
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

/** Kinds whose name is no word with a capital. */
const CALLOUT_NAMES: Readonly<Record<string, string>> = { faq: "FAQ", tldr: "TL;DR" };

export function callout(node: Callout, context: NodeContext): Html {
  const first = node.callout.charAt(0).toUpperCase();
  const name = CALLOUT_NAMES[node.callout] ?? first + node.callout.slice(1).replaceAll("-", " ");
  const kindWord = element("span", { class: "callout-kind" }, text(name));
  const title =
    node.title.length > 0
      ? join([kindWord, context.write.words(node.title, context)], " ")
      : text(name);
  const type = slug(node.callout);
  const body = context.write.blocks(node.children, context);
  const attributes = { ...blockAttributes(node, context), class: "callout", "data-callout": type };
  // Without a body there is nothing to open.
  if (node.fold && body !== "") {
    const summary = element("summary", { class: "callout-title" }, title);
    return element("details", { ...attributes, open: node.fold === "open" }, join([summary, body]));
  }
  const heading = element("p", { class: "callout-title" }, title);
  return element("div", { ...attributes, role: "note" }, join([heading, body]));
}
