/** Citations: links to source notes, as numbers that lead to the list of sources. */

import { at } from "../../shared/assert.ts";
import { fold } from "../../shared/fold.ts";
import { element, type Html, text } from "../core/html.ts";
import type { Head } from "../core/note.ts";
import type { Node, WikiLink } from "../markdown/tree.ts";
import { type NodeContext, resolve } from "./context.ts";

export function citation(source: Head, context: NodeContext): Html {
  const { cited } = context.page;
  // absent: the first citation of a source gives it its number
  const number = cited.get(source.path) ?? cited.size + 1;
  cited.set(source.path, number);
  const label = `Source ${number}: ${source.title}`;
  const link = element(
    "a",
    { href: `#source_${number}`, "aria-label": label },
    text(`[${number}]`),
  );
  return element("sup", { class: "citation" }, link);
}

/**
 * A citation alone in brackets, `([[Source]])` or `([[A]]; [[B]])`, becomes
 * its number: the brackets and the separators go. Words of the author's own stay, and so do
 * the brackets around them.
 */
export function citations(nodes: readonly Node[], context: NodeContext): readonly Node[] {
  if (context.inLink || !nodes.some((node) => node.type === "wikiLink")) return nodes;
  const isSource = (node: Node | undefined): node is WikiLink =>
    node?.type === "wikiLink" && !node.embed && isNamed(node, resolve(node, context).note);
  const rest = [...nodes];
  const result: Node[] = [];
  for (let index = 0; index < rest.length; index++) {
    const node = at(rest, index);
    const before =
      node.type === "text" && node.value.endsWith("(") ? /\s*\($/.exec(node.value) : null;
    const group: WikiLink[] = [];
    let next = index + 1;
    if (node.type === "text" && before) {
      for (; isSource(rest[next]); next += 2) {
        group.push(rest[next] as WikiLink);
        const after = rest[next + 1];
        if (after?.type !== "text" || !/^\s*[,;]\s*$/.test(after.value)) break;
      }
    }
    const after = rest[next + 1];
    if (
      node.type !== "text" ||
      !before ||
      !isSource(rest[next]) ||
      after?.type !== "text" ||
      !after.value.startsWith(")")
    ) {
      result.push(node);
      continue;
    }
    result.push({ ...node, value: node.value.slice(0, before.index) });
    for (const link of group) result.push({ ...link, data: { ...link.data, citation: true } });
    // What follows the bracket may open the next one.
    rest[next + 1] = { ...after, value: after.value.slice(1) };
    index = next;
  }
  return result;
}

/** Whether a link to a source says no more than a name of it. */
function isNamed({ alias, target }: WikiLink, note: Head | undefined): boolean {
  if (note?.kind !== "source") return false;
  const names = ["", target, note.name, note.title, ...note.aliases].map(fold);
  return alias === undefined || names.includes(fold(alias));
}

declare module "mdast" {
  interface Data {
    /** A link whose number stands for it. */
    citation?: boolean;
  }
}
