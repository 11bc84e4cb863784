/**
 * HTML that a note holds, through an allow-list: nothing leaves but allowed tags
 * with allowed attributes, serialized by `html.ts`, and text, escaped. Tags are
 * balanced per block: what a block opens it closes, and an end tag that closes
 * nothing is dropped.
 */

import { type Attributes, EMPTY, endTag, type Html, join, startTag, text } from "../core/html.ts";
import { LIMITS } from "../core/limits.ts";
import {
  allowedAttributes,
  BLOCK_TAGS,
  DIVIDING_TAGS,
  PHRASE_TAGS,
  SILENT_TAGS,
  VOID_TAGS,
} from "./allowedHtml.ts";
import { type StartTag, type Token, tokenizeHtml } from "./htmlTokens.ts";

/** How the page writes the two tags that carry a URL. */
export interface UrlTags {
  /** The safe address of a link, or undefined to leave only its words. */
  readonly href: (url: string) => string | undefined;
  readonly image: (url: string, attributes: Attributes) => Html;
}

/** The HTML of one block: feed it the nodes in order, then close it. */
export interface RawHtml {
  readonly write: (markup: string) => Html;
  /** Whether the next node stands inside an `<a>`. */
  readonly inLink: () => boolean;
  readonly close: () => Html;
}

/** `refused` is called with the name of each tag that is not allowed. */
export function openRawHtml(
  where: "phrases" | "blocks",
  urls: UrlTags,
  refused: (tag: string) => void,
): RawHtml {
  const open: string[] = [];
  let silent: string | undefined;

  const write = (token: Token): Html => {
    if (silent !== undefined) {
      if (token.type === "end" && token.name === silent) silent = undefined;
      return EMPTY;
    }
    if (token.type === "text") return text(token.value);
    return token.type === "end" ? close(token.name) : start(token);
  };

  const start = (tag: StartTag): Html => {
    const { name } = tag;
    const isAllowed = PHRASE_TAGS.has(name) || (where === "blocks" && BLOCK_TAGS.has(name));
    if (!isAllowed || open.length >= LIMITS.blockDepth) {
      if (!PHRASE_TAGS.has(name) && !BLOCK_TAGS.has(name)) refused(name);
      if (SILENT_TAGS.has(name)) silent = name;
      return leftOut(name);
    }
    const attributes = attributesOf(tag);
    // absent: without an address an image shows nothing, and a link only its words
    if (name === "img") return urls.image(tag.attributes.get("src") ?? "", attributes);
    if (name === "a") {
      // absent: as above
      const href = urls.href(tag.attributes.get("href") ?? "");
      if (href === undefined) return EMPTY;
      open.push(name);
      return startTag(name, { ...attributes, href, rel: "external noopener" });
    }
    if (!VOID_TAGS.has(name)) open.push(name);
    return startTag(name, attributes);
  };

  const close = (name: string): Html => {
    const index = open.lastIndexOf(name);
    return index === -1 ? leftOut(name) : join(open.splice(index).reverse().map(endTag));
  };

  // No block may stand among words; what it held apart stays apart.
  const leftOut = (name: string): Html =>
    where === "phrases" && DIVIDING_TAGS.has(name) ? text(" ") : EMPTY;

  return {
    write(markup) {
      const written = join(tokenizeHtml(markup).map(write));
      // A silent tag that its node does not close would swallow the author's words.
      silent = undefined;
      return written;
    },
    inLink: () => open.includes("a"),
    close: () => join(open.splice(0).reverse().map(endTag)),
  };
}

function attributesOf(tag: StartTag): Attributes {
  const written = allowedAttributes(tag.name).flatMap((name) => {
    const value = tag.attributes.get(name);
    if (value === undefined) return [];
    const isBare = value === "" && (name === "open" || name === "reversed");
    return [[name, isBare || value] as const];
  });
  return Object.fromEntries(written);
}
