/** Characters that an author escaped, which no later step may take for markup. */

import type { Text } from "mdast";
import { decodeEntities } from "../../notation/html/entities.ts";
import { MASKED } from "./mask.ts";
import { endOf, startOf } from "./tree.ts";

/** What our own markup is made of; that of CommonMark is read already. */
const MARKUP = /^[#=^[\]]$/;

/** `\#`, and `&#35;`, `&num;`. */
const ESCAPE = /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]*);/y;

/**
 * Splits a text at its escaped characters: `\#`, or `&#35;`, is a text node "#" that is
 * marked as meant literally. The value is what the source says less its
 * backslashes, marks of quotes and indents, so it is found in it in order.
 */
export function splitAtEscapes(node: Text, source: string): Text[] {
  const [from, to] = [startOf(node).offset, endOf(node).offset];
  if (node.value.length >= to - from) return [node];
  const written = source.slice(from, to);
  if (!/[\\&]/.test(written)) return [node];
  const { value } = node;
  const parts: Text[] = [];
  let last = 0;
  let at = 0;
  for (let index = 0; index < written.length && at < value.length; index++) {
    ESCAPE.lastIndex = index;
    const [code, after] = ESCAPE.exec(written) || [];
    const meant = after ?? (code && decodeEntities(code, "text"));
    if (code && meant && meant !== code && value.startsWith(meant, at)) {
      if (after !== undefined || MARKUP.test(meant)) {
        if (at > last) parts.push({ ...node, value: value.slice(last, at) });
        parts.push({ ...node, value: meant, data: { literal: true } });
        last = at + meant.length;
      }
      at += meant.length;
      index += code.length - 1;
    } else if (written[index] === value[at] || value[at] === MASKED) at++;
  }
  if (last < value.length) parts.push({ ...node, value: value.slice(last) });
  return parts;
}
