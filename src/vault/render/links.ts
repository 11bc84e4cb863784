/** Links: to notes, headings, blocks and files of the vault, and out of it. */

import { downloadName } from "../../intake/fileNames.ts";
import { type Attributes, element, type Html, join, safeUrl, text } from "../core/html.ts";
import { OMITTED } from "../links/redactHead.ts";
import type { Resolution } from "../links/resolve.ts";
import {
  type Address,
  fileAddress,
  filePart,
  internalAddress,
  isForEditors,
  mediaOf,
} from "../markdown/address.ts";
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
  const words = shown === "" ? text(nameOf(node, address, context)) : shown;
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

/** What a link without words says: never the name of a withheld note. */
function nameOf(
  { url }: { url: string },
  address: Address | undefined,
  { page, note }: NodeContext,
) {
  if (!address) return url;
  const isSecret = page.resolve(address, note, true).verdict === "unpublished";
  return isSecret ? OMITTED : address.target || url;
}

function isEmpty({ target, headings, block }: Address): boolean {
  return target === "" && headings.length === 0 && !block;
}

/** An address that leads out of the vault, or nothing when it must not be followed. */
function hrefOf(url: string, context: NodeContext, place: Place): string | undefined {
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
  const found = resolve(node, context, markdown);
  if (found.file !== undefined && isForEditors(found.file)) return opensInObsidian(words);
  const attributes = context.inLink ? undefined : attributesOf(found, node, context);
  if (!attributes) return words;
  const link = (shown: Html) => element("a", { ...attributes, title }, shown);
  if (found.note?.kind === "source") return join([link(words), citation([found.note], context)]);
  if (found.note || found.verdict !== "wanted") return link(words);
  return link(join([words, element("span", { class: "visually-hidden" }, text(" (no note yet)"))]));
}

/** What stands for a canvas or a base, which no page shows. */
export function opensInObsidian(words: Html): Html {
  return element("span", { class: "file" }, join([words, text(" (opens in Obsidian)")]));
}

/** What a link of HTML has: to a file of the vault, or out of it. */
export function htmlLink(url: string, context: NodeContext, place: Place): Attributes | undefined {
  const address = fileAddress(url);
  if (address) {
    const node: WikiLink = { type: "wikiLink", ...address, embed: false, alias: undefined };
    return attributesOf(resolve(node, context, true), node, context);
  }
  const href = hrefOf(url, context, place);
  return href === undefined ? undefined : { href, rel: "external noopener" };
}

/** What the element of a link has; undefined where only its words are shown. */
function attributesOf(
  found: Resolution,
  { target, headings }: WikiLink,
  { page, trail }: NodeContext,
): Attributes | undefined {
  if (found.verdict === "external") {
    const href = safeUrl(target);
    return href === undefined ? undefined : { href, rel: "external noopener" };
  }
  if (found.file !== undefined) {
    // An SVG opened by itself could run scripts; as an image it cannot.
    if (mediaOf(found.file) === "svg" || isForEditors(found.file)) return undefined;
    const href = page.fileUrl(found.file) + filePart(found.file, headings);
    return { class: "file", href, download: downloadName(found.file) };
  }
  if (found.note) {
    const anchor = found.anchor === undefined ? "" : `#${encodeURIComponent(found.anchor)}`;
    const onThisPage = found.note.path === trail[0] && anchor !== "";
    return { class: "note", href: onThisPage ? anchor : page.href(found.note.url) + anchor };
  }
  if (found.verdict !== "wanted") return undefined;
  return { class: "wanted", href: page.href(page.wantedUrl(target)) };
}
