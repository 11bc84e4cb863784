/** Footnotes: the calls in the text, and the notes at its end. */

import { get } from "../../shared/assert.ts";
import { EMPTY, element, type Html, join, text } from "../core/html.ts";
import type { Node } from "../markdown/tree.ts";
import { bounded } from "./bounded.ts";
import type { NodeContext } from "./context.ts";

export function footnoteReference(
  node: Extract<Node, { type: "footnoteReference" }>,
  context: NodeContext,
): Html {
  const { definitions, used } = context.footnotes;
  if (!definitions.has(node.identifier)) return text(`[^${node.label ?? node.identifier}]`);
  // absent: the first reference to this note gives it its number
  const entry = used.get(node.identifier) ?? { number: used.size + 1, times: 0 };
  used.set(node.identifier, entry);
  const { number } = entry;
  if (context.inLink) return element("sup", { class: "footnote-ref" }, text(String(number)));
  const times = ++entry.times;
  const id = `${context.idPrefix}fnref_${number}${times > 1 ? `_${times}` : ""}`;
  const href = `#${context.idPrefix}fn_${number}`;
  const label = `Footnote ${number}`;
  const link = element("a", { id, href, "aria-label": label }, text(String(number)));
  return element("sup", { class: "footnote-ref" }, link);
}

/** With `isWhole`, those that nothing calls follow; a part of a text has only those that it calls. */
export function footnoteSection(context: NodeContext, isWhole: boolean): Html {
  const { definitions, used } = context.footnotes;
  const items: Html[] = [];
  const uncalled = (isWhole ? [...definitions.keys()] : []).values();
  const callNext = () => {
    for (const identifier of uncalled) {
      if (used.has(identifier)) continue;
      used.set(identifier, { number: used.size + 1, times: 0 });
      return;
    }
  };
  const footnote = (identifier: string, entry: { readonly number: number; times: number }) => {
    const { number } = entry;
    const words = context.write.blocks(get(definitions, identifier).children, context);
    const back = Array.from({ length: entry.times }, (_, index) => {
      const id = `${context.idPrefix}fnref_${number}${index > 0 ? `_${index + 1}` : ""}`;
      const label = `Back to reference ${number}${index > 0 ? `, place ${index + 1}` : ""}`;
      return element("a", { href: `#${id}`, "aria-label": label }, text("↩"));
    });
    return element("li", { id: `${context.idPrefix}fn_${number}` }, join([words, ...back], " "));
  };
  if (used.size === 0) callNext();
  // Notes may call further notes, which join the end of the list while it is written.
  for (const [identifier, entry] of used) {
    items.push(bounded(context.page.written, () => footnote(identifier, entry)));
    if (items.length === used.size) callNext();
  }
  if (items.length === 0) return EMPTY;
  return element(
    "div",
    { class: "footnotes", role: "group", "aria-label": "Footnotes" },
    element("ol", {}, join(items)),
  );
}
