/** The editors' pages (MDX): their titles and kinds; Astro renders their text. */

import { readFrontMatter } from "../../intake/frontMatter.ts";
import { at, expected } from "../../shared/assert.ts";
import type { Words } from "../../words/index.ts";

export interface Essay {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** What a reader would call it. */
  readonly kind: string;
  readonly source: string;
}

/** `sources` are their texts by their addresses, `kinds` the words for what they are. Throws where one lacks a title or a description. */
export function essaysIn(
  sources: Readonly<Record<string, string>>,
  kinds: Words["frame"]["essays"],
): Essay[] {
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
      kind: kinds[folderOf(url)],
      source,
    };
  });
}

/** The address of an essay by its file below their folder: "about/index.mdx" => "/about/" */
export function essayUrl(file: string): string {
  return `/${file.replace(/(?:^|\/)index\.mdx$|\.mdx$/, "/")}`;
}

/** "/guides/is-it-legal/" => "guides"; the editors may put a page into a folder of another name. */
function folderOf(url: string): keyof Words["frame"]["essays"] {
  const folder = at(url.split("/"), 1);
  return folder === "guides" || folder === "about" ? folder : "other";
}
