/** Elements and texts as plain values, which `src/vault` writes as HTML. */

import type { Element, ElementContent, Text } from "hast";

/** Attributes by the names that HTML has for them; those of `undefined` are left out. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, string | undefined>>,
  children: readonly ElementContent[],
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}

export function text(value: string): Text {
  return { type: "text", value };
}
