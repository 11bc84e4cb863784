/**
 * Safe HTML by construction. `Html` is a branded string, and `element`, `text`
 * and `join` are how one is made; `unsafeHtml` is for text that another
 * constructor of safe markup (the mathematics renderer) has written.
 */

import { readable } from "../../intake/readable.ts";
import { get } from "../../shared/assert.ts";

declare const brand: unique symbol;
export type Html = string & { readonly [brand]: "Html" };

/** Declares that `markup` is safe. The one cast to `Html`: grep for its callers. */
export function unsafeHtml(markup: string): Html {
  return markup as Html;
}

export const EMPTY = unsafeHtml("");

const ESCAPES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** What no page can show, and only a character reference brought here, is U+FFFD. */
function escapeText(written: string): string {
  const value = readable(written);
  return /[&<>"]/.test(value)
    ? value.replace(/[&<>"]/g, (character) => get(ESCAPES, character))
    : value;
}

/** Text as HTML: `a < b` => `a &lt; b`. */
export function text(value: string): Html {
  return unsafeHtml(escapeText(value));
}

export function join(parts: readonly Html[], between = ""): Html {
  return unsafeHtml(parts.join(between));
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const VOID = new Set(["area", "br", "col", "hr", "img", "input", "source", "track", "wbr"]);

/** An element. An attribute of `undefined` or `false` is left out, `true` is bare. */
export function element(name: string, attributes: Attributes = {}, children: Html = EMPTY): Html {
  const start = startTag(name, attributes);
  return VOID.has(name) ? start : unsafeHtml(`${start}${children}</${name}>`);
}

export function startTag(name: string, attributes: Attributes = {}): Html {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined || value === false) continue;
    tag += value === true ? ` ${key}` : ` ${key}="${escapeText(String(value))}"`;
  }
  return unsafeHtml(`${tag}>`);
}

export function endTag(name: string): Html {
  return VOID.has(name) ? EMPTY : unsafeHtml(`</${name}>`);
}

const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * The one gate for every URL that leaves the core. Returns the address to
 * write into `href` or `src`, or undefined when it must not be written:
 * `javascript:`, `data:`, `vbscript:`, `file:`, unknown schemes, and addresses
 * that a browser would read differently from what they look like.
 */
export function safeUrl(url: string): string | undefined {
  // The URL standard drops tabs and newlines anywhere and controls at the ends.
  const address = trimmed(url.replace(/[\t\n\r]/g, ""));
  if (address === "") return undefined;
  // Without "//" a browser takes it for a path of the site that the page is on.
  if (/^https?:(?!\/\/)/i.test(address)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address);
  if (scheme) return SAFE_SCHEMES.has(`${scheme[1]}:`.toLowerCase()) ? address : undefined;
  // "//host" and "\\host" lead to another host under the look of a path.
  if (/^[\\/]{2}/.test(address)) return undefined;
  return /^[^/?#]*:/.test(address) ? undefined : address;
}

/** Without the blanks and controls at its ends; a pattern would try each blank as the first of the last ones. */
function trimmed(url: string): string {
  let [start, end] = [0, url.length];
  while (start < end && url.charCodeAt(start) <= 32) start++;
  while (end > start && url.charCodeAt(end - 1) <= 32) end--;
  return url.slice(start, end);
}

/** JSON that can stand in a `<script type="application/json">` or `ld+json`. */
export function jsonForHtml(value: unknown): Html {
  return unsafeHtml(
    JSON.stringify(value)
      .replaceAll("<", "\\u003c")
      .replaceAll(">", "\\u003e")
      .replaceAll("&", "\\u0026")
      .replaceAll("\u2028", "\\u2028")
      .replaceAll("\u2029", "\\u2029"),
  );
}
