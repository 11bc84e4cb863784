/** The editors' own pages (MDX), where they belong to the vault. */

import { readFrontMatter } from "../vault/core/frontMatter.ts";
import { vault } from "./vault.ts";

export interface Essay {
  readonly url: string;
  readonly title: string;
  /** What a reader would call it. */
  readonly kind: string;
  readonly source: string;
}

/** By the first folder of their addresses. */
const KINDS: Readonly<Record<string, string>> = { guides: "Guide", about: "About the record" };

const sources = import.meta.glob<string>("../pages/**/*.mdx", {
  eager: true,
  query: "?raw",
  import: "default",
});

export const essays: readonly Essay[] = vault.settings.essays
  ? Object.entries(sources).map(([file, source]) => {
      const url = urlOf(file);
      return { url, title: titleOf(source) ?? url, kind: kindOfEssay(url), source };
    })
  : [];

/** "/guides/is-it-legal/" => "Guide" */
export function kindOfEssay(url: string): string {
  return KINDS[url.split("/")[1] ?? ""] ?? "Page";
}

/** "../pages/about/index.mdx" => "/about/" */
function urlOf(file: string): string {
  return `/${file.replace("../pages/", "").replace(/(?:^|\/)index\.mdx$|\.mdx$/, "/")}`;
}

function titleOf(source: string): string | undefined {
  const matter = readFrontMatter(source);
  const title = "data" in matter ? matter.data["title"] : undefined;
  return typeof title === "string" ? title : undefined;
}
