/** The editors' pages (MDX): their titles and kinds; Astro renders their text. */

import { readFrontMatter } from "../../intake/frontMatter.ts";
import { at, expected } from "../../shared/assert.ts";

export interface Essay {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** What a reader would call it. */
  readonly kind: string;
  readonly source: string;
}

/** By the first folder of their addresses. */
const KINDS = new Map([
  ["guides", "Guide"],
  ["about", "About"],
]);

/** `sources` are their texts by their addresses. Throws where one lacks a title or a description. */
export function essaysIn(sources: Readonly<Record<string, string>>): Essay[] {
  return Object.entries(sources).map(([url, source]) => {
    const matter = readFrontMatter(source);
    const text = (key: string) => {
      const value = matter.data[key];
      return expected(typeof value === "string" ? value : undefined, `a ${key} of ${url}`);
    };
    return {
      url,
      title: text("title"),
      description: text("description"),
      kind: kindOf(url),
      source,
    };
  });
}

/** The address of an essay by its file below their folder: "about/index.mdx" => "/about/" */
export function essayUrl(file: string): string {
  return `/${file.replace(/(?:^|\/)index\.mdx$|\.mdx$/, "/")}`;
}

/** "/guides/is-it-legal/" => "Guide" */
function kindOf(url: string): string {
  // absent: the editors may put a page into a folder of another name
  return KINDS.get(at(url.split("/"), 1)) ?? "Page";
}
