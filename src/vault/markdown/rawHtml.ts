/**
 * HTML that a note holds, through an allow-list.
 *
 * The tokenizer only has to find the tags; whatever it makes of a strange
 * input, nothing leaves but allowed tags with allowed attributes, written anew
 * by `html.ts`, and text, escaped. Tags are balanced per block: what a block
 * opens it closes, and an end tag that closes nothing is dropped.
 */

import { type Attributes, EMPTY, endTag, type Html, join, startTag, text } from "../core/html.ts";
import { LIMITS } from "../core/limits.ts";

type Token =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "end"; readonly name: string }
  | { readonly type: "start"; readonly name: string; readonly attributes: Map<string, string> };

const PHRASES = new Set(
  (
    "a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small " +
    "span strong sub sup time u var wbr"
  ).split(" "),
);

const BLOCKS = new Set(
  (
    "blockquote caption center dd details div dl dt figcaption figure hr li ol p pre summary " +
    "table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Tags whose content is no text to show either. */
const SILENT = new Set(
  (
    "applet button embed form frame frameset head iframe input link math meta noembed noframes " +
    "noscript object option optgroup portal script select style svg template textarea title xmp"
  ).split(" "),
);

const VOID = new Set(["br", "hr", "img", "wbr"]);

const GLOBAL = ["title", "lang", "dir"];
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  data: ["value"],
  del: ["datetime"],
  details: ["open"],
  img: ["src", "alt", "width", "height"],
  ins: ["datetime"],
  ol: ["start", "type", "reversed"],
  td: ["colspan", "rowspan", "headers"],
  th: ["colspan", "rowspan", "headers", "scope"],
  time: ["datetime"],
};

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

/** `refused` is told the name of each tag that is not allowed. */
export function openRawHtml(
  context: "phrases" | "blocks",
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
    if (token.type === "text") return text(decodeEntities(token.value));
    if (token.type === "end") return close(token.name);
    const { name } = token;
    const allowed = PHRASES.has(name) || (context === "blocks" && BLOCKS.has(name));
    if (!allowed || open.length >= LIMITS.blockDepth) {
      if (!PHRASES.has(name) && !BLOCKS.has(name)) refused(name);
      if (SILENT.has(name) && !NO_CONTENT.has(name)) silent = name;
      return EMPTY;
    }
    if (name === "img") return urls.image(token.attributes.get("src") ?? "", attributesOf(token));
    const attributes = attributesOf(token);
    if (name === "a") {
      const href = urls.href(token.attributes.get("href") ?? "");
      if (href === undefined) return EMPTY;
      open.push(name);
      return startTag(name, { ...attributes, href, rel: "external noopener" });
    }
    if (!VOID.has(name)) open.push(name);
    return startTag(name, attributes);
  };

  const close = (name: string): Html => {
    const at = open.lastIndexOf(name);
    return at === -1 ? EMPTY : join(open.splice(at).reverse().map(endTag));
  };

  return {
    write(markup) {
      const written = join(tokenize(markup).map(write));
      // Silence that outlasts its own node would swallow the author's words.
      silent = undefined;
      return written;
    },
    inLink: () => open.includes("a"),
    close: () => join(open.splice(0).reverse().map(endTag)),
  };
}

const NO_CONTENT = new Set(["embed", "frame", "input", "link", "meta"]);

function attributesOf(token: Extract<Token, { type: "start" }>): Attributes {
  const names = [...GLOBAL, ...(ATTRIBUTES[token.name] ?? [])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = token.attributes.get(name);
      if (value === undefined || name === "href" || name === "src") return [];
      return [[name, value === "" && (name === "open" || name === "reversed") ? true : value]];
    }),
  );
}

const TAG =
  /<(?:!--[\s\S]*?(?:-->|$)|[!?][^>]*(?:>|$)|(\/?)([a-zA-Z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>)/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

function tokenize(markup: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const words = (end: number) => {
    if (end > last) tokens.push({ type: "text", value: markup.slice(last, end) });
  };
  for (const match of markup.matchAll(TAG)) {
    words(match.index);
    last = match.index + match[0].length;
    const name = match[2]?.toLowerCase();
    if (name === undefined) continue;
    if (match[1] === "/") tokens.push({ type: "end", name });
    else tokens.push({ type: "start", name, attributes: readAttributes(match[3] ?? "") });
  }
  words(markup.length);
  return tokens;
}

function readAttributes(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    const value = decodeEntities(double ?? single ?? bare ?? "");
    if (!attributes.has(key)) attributes.set(key, value);
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  copy: "©",
  reg: "®",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  sect: "§",
  middot: "·",
  times: "×",
  colon: ":",
  Tab: "\t",
  NewLine: "\n",
};

/** Entities of raw HTML. One that we don't know stays as it was written, escaped. */
function decodeEntities(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]+));/g,
    (whole, ...groups) => {
      const [decimal, hex, name] = groups as (string | undefined)[];
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : "\uFFFD";
    },
  );
}
