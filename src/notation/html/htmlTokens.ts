/**
 * The tags of a note's HTML, and the text between them. Comments, declarations and
 * instructions are nothing. What it makes of a strange input need not be what a browser
 * makes of it, for tags and text are serialized again.
 */

import { at } from "../../shared/assert.ts";
import { decodeEntities } from "./entities.ts";

export type Token =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "end"; readonly name: string }
  | StartTag;

/** Names are in lower case, values without character references; of two attributes the first counts. */
export interface StartTag {
  readonly type: "start";
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Comments, declarations and instructions are matched without a name, and so left out. */
const TAG =
  /<(?:!--[\s\S]*?(?:-->|$)|[!?][^>]*(?:>|$)|(\/?)([a-zA-Z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>)/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g;

export function tokenizeHtml(markup: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const addText = (end: number) => {
    if (end === last) return;
    tokens.push({ type: "text", value: decodeEntities(markup.slice(last, end), "text") });
  };
  for (const { 0: whole, 1: slash, 2: tag, 3: attributes, index } of markup.matchAll(TAG)) {
    addText(index);
    last = index + whole.length;
    if (tag === undefined || attributes === undefined) continue;
    const name = tag.toLowerCase();
    if (slash === "/") tokens.push({ type: "end", name });
    else tokens.push({ type: "start", name, attributes: readAttributes(attributes) });
  }
  addText(markup.length);
  return tokens;
}

function readAttributes(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of written.matchAll(ATTRIBUTE)) {
    const [, , double, single, bare] = match;
    // absent: an attribute without a value, which in HTML has the empty one
    const value = double ?? single ?? bare ?? "";
    const name = at(match, 1).toLowerCase();
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value, "attribute"));
  }
  return attributes;
}
