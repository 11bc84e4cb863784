/**
 * Every link of a note with the very characters that name its target, so that a
 * command can change these and nothing else: wiki-links and embeds, Markdown's
 * links, pictures and definitions, links and plain names of the front matter.
 */

import { bodyAfter, readFrontMatter } from "../../intake/frontMatter.ts";
import { readable } from "../../intake/readable.ts";
import { bodyLinks } from "./bodyLinks.ts";
import { frontMatterLinks } from "./frontMatterLinks.ts";
import type { LinkPlace } from "./place.ts";
import { scalarPlaces } from "./scalarPlaces.ts";

/** The links in the order of the file; none of front matter that can't be read. */
export function linkPlaces(source: string): LinkPlace[] {
  const text = readable(source);
  const front = readFrontMatter(text);
  const shift = front.end.offset - front.end.lines;
  const places = [
    ...scalarPlaces(text).flatMap((scalar) => frontMatterLinks(scalar, text)),
    ...bodyLinks(bodyAfter(text, front.end), text, shift),
  ];
  return places.sort((a, b) => a.start - b.start);
}
