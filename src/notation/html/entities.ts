/**
 * Character references of HTML (`&eacute;`, `&#233;`, `&#xE9;`), read as the HTML
 * standard's tokenizer reads them: https://html.spec.whatwg.org/#character-reference-state.
 */

import { characterEntitiesLegacy } from "character-entities-legacy";
import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { at } from "../../shared/assert.ts";

const REFERENCE =
  /&(?:#(?<decimal>\d+);?|#[xX](?<hex>[0-9a-fA-F]+);?|(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<end>;?))/g;

/**
 * The value with its references replaced. One without `;` counts if it is a number, or begins with one of the
 * 106 names that HTML knows without it: `&notit` is `¬it`. In an attribute such a name before `=`, a letter or a
 * digit belongs to an address instead: `?a=1&copy=2`. Unknown names stay as they are written.
 */
export function decodeEntities(value: string, where: "text" | "attribute"): string {
  if (!value.includes("&")) return value;
  let decoded = "";
  let last = 0;
  for (const { 0: whole, index, groups = {} } of value.matchAll(REFERENCE)) {
    const { decimal, hex, name, end } = groups;
    const next = index + whole.length;
    decoded += value.slice(last, index);
    if (decimal !== undefined) decoded += character(Number.parseInt(decimal, 10));
    else if (hex !== undefined) decoded += character(Number.parseInt(hex, 16));
    else if (name !== undefined) {
      const known = end === ";" && decodeNamedCharacterReference(name);
      decoded += known || withoutSemicolon(whole, name, where, value[next]);
    }
    last = next;
  }
  return decoded + value.slice(last);
}

const LEGACY = new Set(characterEntitiesLegacy);
const LONGEST_LEGACY = Math.max(...characterEntitiesLegacy.map((name) => name.length));

function withoutSemicolon(
  whole: string,
  name: string,
  where: "text" | "attribute",
  next: string | undefined,
): string {
  for (let length = Math.min(LONGEST_LEGACY, name.length); length > 1; length--) {
    const start = name.slice(0, length);
    const known = LEGACY.has(start) && decodeNamedCharacterReference(start);
    if (!known) continue;
    // The name ends where no letter or digit follows, so only "=" can follow the whole of it.
    const goesOn = length < name.length || (!whole.endsWith(";") && next === "=");
    if (where === "attribute" && goesOn) return whole;
    return known + whole.slice(1 + length);
  }
  return whole;
}

/** What the numbers 0x80 to 0x9F mean: the characters that windows-1252 has there, and five controls. */
const C1 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

function character(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\uFFFD";
  return code >= 0x80 && code <= 0x9f ? at(C1, code - 0x80) : String.fromCodePoint(code);
}
