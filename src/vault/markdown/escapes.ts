/** Characters that an author escaped, which no later step may take for markup. */

import type { Text } from "mdast";
import { MASKED } from "./mask.ts";
import { endOf, startOf } from "./tree.ts";

const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * Splits a text at its escaped characters: `\#` is a text node "#" that is
 * marked as meant literally. The value is what the source says less its
 * backslashes, marks of quotes and indents, so it is found in it in order.
 */
export function splitAtEscapes(node: Text, source: string): Text[] {
  const [from, to] = [startOf(node).offset, endOf(node).offset];
  if (node.value.length >= to - from) return [node];
  const written = source.slice(from, to);
  if (!written.includes("\\")) return [node];
  const { value } = node;
  const parts: Text[] = [];
  let last = 0;
  let at = 0;
  for (let index = 0; index < written.length && at < value.length; index++) {
    const next = written.charAt(index + 1);
    if (written[index] === "\\" && PUNCTUATION.test(next) && next === value[at]) {
      if (at > last) parts.push({ ...node, value: value.slice(last, at) });
      parts.push({ ...node, value: next, data: { literal: true } });
      last = ++at;
      index++;
    } else if (written[index] === value[at] || value[at] === MASKED) at++;
  }
  if (last < value.length) parts.push({ ...node, value: value.slice(last) });
  return parts;
}
