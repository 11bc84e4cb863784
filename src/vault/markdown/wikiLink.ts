import type { WikiLink } from "./tree.ts";

/**
 * What stands between the brackets: `Name#Heading#Sub|words`, `Name#^block`.
 * `\|` is the divider of a link in a table. The same reading serves front matter.
 */
export function parseWikiLink(
  inside: string,
): Pick<WikiLink, "target" | "headings" | "block" | "alias"> {
  const text = /[\\\s]/.test(inside) ? inside.replaceAll("\\|", "|").replace(/\s+/g, " ") : inside;
  const divider = text.indexOf("|");
  const address = divider === -1 ? text : text.slice(0, divider);
  const [target = "", ...anchors] = address.split("#").map((part) => part.trim());
  const last = anchors.at(-1);
  const isBlock = last?.startsWith("^") === true;
  return {
    target: target.replace(/\.md$/i, ""),
    headings: (isBlock ? anchors.slice(0, -1) : anchors).filter((heading) => heading !== ""),
    block: (isBlock && last.slice(1)) || undefined,
    alias: divider === -1 ? undefined : text.slice(divider + 1).trim(),
  };
}
