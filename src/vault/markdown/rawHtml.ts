/**
 * HTML that a note holds, through an allow-list: nothing leaves but allowed tags
 * with allowed attributes, serialized by `html.ts`, and text, escaped. Tags are
 * balanced per block: what a block opens it closes, and an end tag that closes
 * nothing is dropped.
 */

import { type StartTag, type Token, tokenizeHtml } from "../../notation/html/htmlTokens.ts";
import { LIMITS } from "../../shared/limits.ts";
import { type Attributes, EMPTY, endTag, type Html, join, startTag, text } from "../core/html.ts";
import {
  allowedAttributes,
  BLOCK_TAGS,
  DIVIDING_TAGS,
  isMediaTag,
  type MediaTag,
  PHRASE_TAGS,
  SILENT_TAGS,
  VOID_TAGS,
} from "./allowedHtml.ts";

/** How the page writes the tags that carry a URL. */
export interface UrlTags {
  /** What a link to an address has, or undefined to leave only its words. */
  readonly link: (url: string) => Attributes | undefined;
  readonly media: (tag: MediaTag, url: string, attributes: Attributes) => Html;
}

/** The HTML of one block: feed it the nodes in order, then close it. */
export interface RawHtml {
  readonly write: (markup: string) => Html;
  /** Whether the next node stands inside an `<a>`. */
  readonly inLink: () => boolean;
  /** Whether it stands inside a `<p>`, which holds no blocks. */
  readonly inParagraph: () => boolean;
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
  /** A `<video>` or `<audio>`; the first `<source>` in it names its file, where it does not by itself. */
  let player: { readonly name: MediaTag; readonly tag: StartTag; named: boolean } | undefined;

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
    if (isMediaTag(name)) return media(name, tag);
    if (name === "source" && player) {
      return player.named ? EMPTY : media(player.name, player.tag, tag.attributes.get("src"));
    }
    const isAllowed = PHRASE_TAGS.has(name) || (where === "blocks" && BLOCK_TAGS.has(name));
    if (!isAllowed || open.length >= LIMITS.blockDepth) {
      if (!PHRASE_TAGS.has(name) && !BLOCK_TAGS.has(name)) refused(name);
      if (SILENT_TAGS.has(name)) silent = name;
      return leftOut(name);
    }
    const attributes = attributesOf(tag);
    if (name === "a") {
      // absent: without an address a link shows only its words
      const link = urls.link(tag.attributes.get("href") ?? "");
      if (link === undefined) return EMPTY;
      open.push(name);
      return startTag(name, { ...attributes, ...link });
    }
    if (!VOID_TAGS.has(name)) open.push(name);
    return startTag(name, attributes);
  };

  const media = (name: MediaTag, tag: StartTag, url = tag.attributes.get("src")): Html => {
    if (name === "iframe") silent = name;
    if (name === "audio" || name === "video") player = { name, tag, named: url !== undefined };
    if (url !== undefined) return urls.media(name, url, attributesOf(tag));
    if (name === "iframe") refused(name);
    return EMPTY;
  };

  const close = (name: string): Html => {
    if (name === player?.name) player = undefined;
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
    inParagraph: () => open.includes("p"),
    close: () => join(open.splice(0).reverse().map(endTag)),
  };
}

/** The files that HTML shows, as it names them, each with its description. */
export function mediaIn(markup: string): { readonly url: string; readonly words: string }[] {
  return tokenizeHtml(markup).flatMap((token) => {
    if (token.type !== "start" || (token.name !== "source" && !isMediaTag(token.name))) return [];
    const url = token.attributes.get("src");
    // absent: without a description its name says what it is
    return url === undefined ? [] : [{ url, words: token.attributes.get("alt") ?? "" }];
  });
}

/** The address of each link that HTML begins, and undefined where it ends one. */
export function linksIn(markup: string): (string | undefined)[] {
  return tokenizeHtml(markup).flatMap((token) => {
    if (token.type === "text" || token.name !== "a") return [];
    return [token.type === "start" ? token.attributes.get("href") : undefined];
  });
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
