/** Wiki-links, which Sätteri reads as links or images; what they say stands in the source. */

import type { PhrasingContent } from "mdast";
import { withoutBlanks } from "./mask.ts";
import { endOf, startOf } from "./tree.ts";
import { parseWikiLink } from "./wikiLink.ts";

const BRACKETED = new Set(["link", "image", "linkReference", "imageReference"]);

/** The wiki-link that a node is written as, with the words after it; any other node as it is. */
export function fromBrackets(node: PhrasingContent, source: string): PhrasingContent[] {
  if (!BRACKETED.has(node.type)) return [node];
  const written = source.slice(startOf(node).offset, endOf(node).offset);
  const open = written.startsWith("![[") ? 3 : written.startsWith("[[") ? 2 : 0;
  // `![[x.png]](url)` is an embed with words after it; of `[[x]](url)` Sätteri knows that.
  const end = open === 3 ? written.indexOf("]]") : written.length - 2;
  if (open === 0 || !written.startsWith("]]", end)) return [node];
  const link = parseWikiLink(withoutBlanks(written.slice(open, end)));
  const { position } = node;
  const leadsNowhere = link.target === "" && link.headings.length === 0 && link.block === undefined;
  if (leadsNowhere) return [{ type: "text", value: withoutBlanks(written) }];
  const rest = withoutBlanks(written.slice(end + 2));
  return [
    { type: "wikiLink", ...link, embed: open === 3, position },
    ...(rest === "" ? [] : [{ type: "text", value: rest } as const]),
  ];
}
