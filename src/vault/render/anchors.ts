/** The link of a part of a text to itself: what a reader copies to lead others there. */

import { EMPTY, element, type Html, text } from "../core/html.ts";

/** Of a heading: a link like any other. */
export function linkToHeading(id: string, words: string): Html {
  const attributes = { class: "anchor", href: `#${id}`, "aria-label": `Link to “${words}”` };
  return element("a", attributes, text("#"));
}

/**
 * Of a row or a paragraph, where it has an id: for the pointer alone. Hundreds of them would be
 * as many stops of the Tab key, and a screen reader would read one in each row.
 */
export function linkToBlock(id: unknown): Html {
  // absent: most blocks have no id
  if (id === undefined) return EMPTY;
  const attributes = { class: "anchor", href: `#${id}`, tabindex: -1, "aria-hidden": "true" };
  return element("a", attributes, text("#"));
}
