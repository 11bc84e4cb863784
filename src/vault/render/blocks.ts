/** Headings, lists and callouts. */

import type { List, ListItem } from "mdast";
import { at } from "../../shared/assert.ts";
import { EMPTY, element, type Html, join, text } from "../core/html.ts";
import { slug } from "../core/path.ts";
import type { Callout, Node } from "../markdown/tree.ts";
import { linkToBlock, linkToHeading } from "./anchors.ts";
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
  const block = blockAttributes(node, context)["id"];
  const mark = block === undefined ? EMPTY : element("span", { id: block });
  return element(
    `h${level}`,
    { id },
    join([mark, shown, id && entry.text !== "" ? linkToHeading(id, entry.text) : EMPTY]),
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
  const attributes = blockAttributes(node, context);
  const written = (child: Node) =>
    tight && child.type === "paragraph" && child.data?.blockId === undefined
      ? context.write.phrases(child.children, context)
      : context.write.node(child, context);
  // Tight lists hold their words without a paragraph; HTML among the items is kept in order.
  const words = node.children.some((child) => child.type === "html")
    ? context.write.blocks(node.children, context)
    : join(node.children.map(written));
  return element(
    "li",
    { ...attributes, "data-task": task },
    join([mark, words, linkToBlock(attributes["id"])]),
  );
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
