/** The addresses of the editors' own pages, where they belong to the vault. */

import { vault } from "./vault.ts";

const files = Object.keys(import.meta.glob("../pages/**/*.mdx"));

/** "../pages/about/index.mdx" => "/about/" */
export const essayUrls: readonly string[] = vault.settings.essays
  ? files.map(
      (file) => `/${file.replace("../pages/", "").replace(/(?:^|\/)index\.mdx$|\.mdx$/, "/")}`,
    )
  : [];
