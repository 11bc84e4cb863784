/** Links: to notes, headings, blocks and files of the vault, and out of it. */

import { downloadName } from "../../intake/fileNames.ts";
import { element, type Html, join, safeUrl, text } from "../core/html.ts";
import { type Address, filePart, internalAddress, mediaOf } from "../markdown/address.ts";
import { type Node, startOf, type WikiLink } from "../markdown/tree.ts";
import { citation } from "./citations.ts";
import { type NodeContext, type Place, report, resolve } from "./context.ts";

/**
 * Such an address can write into the vault of whoever follows it, and may name a draft; in a
 * vault of Obsidian's it is no fault. Its words are shown.
 */
const OF_OBSIDIAN = /^obsidian:/i;

export function link(node: Extract<Node, { type: "link" }>, context: NodeContext): Html {
  const shown = context.write.phrases(node.children, { ...context, inLink: true, inWords: true });
  if (context.inLink) return shown;
  const address = internalAddress(node.url);
  // A link without words could be neither seen nor heard.
  const words = shown === "" ? text(address?.target || node.url) : shown;
  // absent: most links have no title
  const title = node.title ?? undefined;
  if (address && !isEmpty(address)) {
    const target: WikiLink = { type: "wikiLink", ...address, embed: false, alias: undefined };
    return noteLink({ ...target, position: node.position }, words, context, {
      markdown: true,
      title,
    });
  }
  if (OF_OBSIDIAN.test(node.url)) return element("span", { title: "Opens in Obsidian" }, words);
  const href = hrefOf(node.url, context, startOf(node));
  return href === undefined
    ? words
    : element("a", { href, title, rel: "external noopener" }, words);
}

function isEmpty({ target, headings, block }: Address): boolean {
  return target === "" && headings.length === 0 && !block;
}

/** An address that leads out of the vault, or nothing when it must not be followed. */
export function hrefOf(url: string, context: NodeContext, place: Place): string | undefined {
  if (url === "" || OF_OBSIDIAN.test(url)) return undefined;
  const href = safeUrl(url);
  if (href === undefined) {
    const message = `The address "${url.slice(0, 60)}" is not safe to follow; its words are shown without a link.`;
    report(context, place, "unsafe-url", message, "Use an http, https, mailto or tel address.");
    return undefined;
  }
  return /^[a-z][a-z0-9+.-]*:|^[#?]/i.test(href) ? href : undefined;
}

export function noteLink(
  node: WikiLink,
  words: Html,
  context: NodeContext,
  { markdown = false, title }: { markdown?: boolean; title?: string | undefined } = {},
): Html {
  const { page } = context;
  const found = resolve(node, context, markdown);
  if (found.verdict === "external") {
    const href = safeUrl(node.target);
    return href && !context.inLink
      ? element("a", { href, rel: "external noopener" }, words)
      : words;
  }
  if (context.inLink) return words;
  if (found.file !== undefined) {
    // An SVG opened by itself could run scripts; as an image it cannot.
    return mediaOf(found.file) === "svg"
      ? words
      : element(
          "a",
          {
            class: "file",
            href: page.fileUrl(found.file) + filePart(found.file, node.headings),
            title,
            download: downloadName(found.file),
          },
          words,
        );
  }
  if (found.note) {
    const anchor = found.anchor === undefined ? "" : `#${encodeURIComponent(found.anchor)}`;
    const onThisPage = found.note.path === context.trail[0] && anchor !== "";
    const href = onThisPage ? anchor : page.href(found.note.url) + anchor;
    const link = element("a", { class: "note", href, title }, words);
    return found.note.kind === "source" ? join([link, citation(found.note, context)]) : link;
  }
  if (found.verdict !== "wanted") return words;
  const mark = element("span", { class: "visually-hidden" }, text(" (no note yet)"));
  return element(
    "a",
    { class: "wanted", href: page.href(page.wantedUrl(node.target)) },
    join([words, mark]),
  );
}
