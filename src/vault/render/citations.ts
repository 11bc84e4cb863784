/** Citations: links to source notes, as numbers that lead to the list of sources. */

import { at } from "../../shared/assert.ts";
import { fold } from "../../shared/fold.ts";
import { element, type Html, join, text } from "../core/html.ts";
import type { Head } from "../core/note.ts";
import type { Node, WikiLink } from "../markdown/tree.ts";
import { type NodeContext, resolve } from "./context.ts";

/** The numbers of sources that are cited at one place, each once, ascending; each is a place to come back to. */
export function citation(sources: readonly Head[], context: NodeContext): Html {
  const { cited } = context.page;
  const numbers = [...new Set(sources)].map((source) => {
    // absent: the first citation of a source gives it its number
    const entry = cited.get(source.path) ?? { number: cited.size + 1, times: 0 };
    cited.set(source.path, entry);
    return { ...entry, times: ++entry.times, title: source.title };
  });
  const links = numbers
    .sort((a, b) => a.number - b.number)
    .map(({ number, times, title }) =>
      element(
        "a",
        {
          id: `cite_${number}_${times}`,
          href: `#source_${number}`,
          "aria-label": `Source ${number}: ${title}`,
        },
        text(String(number)),
      ),
    );
  return element("sup", { class: "citation" }, join(links, ", "));
}

/**
 * Sources alone in brackets, `([[Source]])` or `([[A]]; [[B]])`, become
 * their numbers, after the stop that follows: the brackets and the separators go. Words of the
 * author's own stay, and so do the brackets around them.
 */
export function citations(nodes: readonly Node[], context: NodeContext): readonly Node[] {
  if (context.inLink || !nodes.some((node) => node.type === "wikiLink")) return nodes;
  const isSource = (node: Node | undefined): node is WikiLink =>
    node?.type === "wikiLink" && !node.embed && isNamed(node, resolve(node, context).note);
  const rest = [...nodes];
  const result: Node[] = [];
  for (let index = 0; index < rest.length; index++) {
    const node = at(rest, index);
    const before = node.type === "text" ? /\s*\($/.exec(node.value) : null;
    const group = before ? bracketsAt(rest, index, isSource) : undefined;
    const [first] = group ? group.links : [];
    if (node.type !== "text" || !before || !group || !first) {
      result.push(node);
      continue;
    }
    const words = node.value.slice(0, before.index);
    // absent: most citations stand within a sentence
    const [stop = ""] = words === "" && index === 0 ? [] : (STOP.exec(group.after) ?? []);
    result.push({ ...node, value: words + (words.endsWith(".") ? stop.replace(".", "") : stop) });
    result.push({ ...first, data: { ...first.data, citation: group.links } });
    index = group.end - 1;
    rest[group.end] = { type: "text", value: group.after.slice(stop.length) };
  }
  return result;
}

const STOP = /^[.,;:!?…。，；：！？]+/;

interface Brackets {
  readonly links: readonly WikiLink[];
  /** The text that the last bracket begins, and what follows the bracket in it. */
  readonly end: number;
  readonly after: string;
}

/** What stands in the brackets that the text at `index` opens, and in those right after them. */
function bracketsAt(
  nodes: readonly Node[],
  index: number,
  isSource: (node: Node | undefined) => node is WikiLink,
): Brackets | undefined {
  const links: WikiLink[] = [];
  for (let next = index + 1; ; next += 2) {
    const [link, after] = [nodes[next], nodes[next + 1]];
    if (!isSource(link) || after?.type !== "text") return undefined;
    links.push(link);
    if (/^\s*[,;]\s*$/.test(after.value)) continue;
    if (!after.value.startsWith(")")) return undefined;
    const here = { links, end: next + 1, after: after.value.slice(1) };
    const further = /^\s*\($/.test(here.after) ? bracketsAt(nodes, here.end, isSource) : undefined;
    return further ? { ...further, links: [...links, ...further.links] } : here;
  }
}

/** Whether a link to a source says no more than a name of it. */
function isNamed({ alias, target }: WikiLink, note: Head | undefined): boolean {
  if (note?.kind !== "source") return false;
  const names = ["", target, note.name, note.title, ...note.aliases].map(fold);
  return alias === undefined || names.includes(fold(alias));
}

declare module "mdast" {
  interface Data {
    /** The links whose numbers stand for this one. */
    citation?: readonly WikiLink[];
  }
}
