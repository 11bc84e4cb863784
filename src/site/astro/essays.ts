/** The editors' pages (MDX): their routes and their processor, where a vault asks for them. */

import { readdir } from "node:fs/promises";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import type { AstroIntegration } from "astro";
import remarkWikiLink from "remark-wiki-link";
import type { Settings } from "../../vault/core/settings.ts";
import { essayUrl } from "../core/essays.ts";
import { essayLinks } from "./essayLinks.ts";
import { essayTables } from "./essayTables.ts";

const ESSAYS = new URL("../../essays/", import.meta.url);

/** An injected route leads to an Astro page alone; this one lays out whichever essay has the address. */
const PAGE = new URL("Essay.astro", ESSAYS);

/** `folder` is that of the vault, whose notes the pages link to by their names. */
export function essays(folder: string, settings: Settings): AstroIntegration {
  return {
    name: "essays",
    hooks: {
      "astro:config:setup": async ({ config, injectRoute, updateConfig }) => {
        if (!settings.essays) return;
        const files = await readdir(ESSAYS, { recursive: true });
        for (const file of files.filter((path) => path.endsWith(".mdx")).sort()) {
          injectRoute({ pattern: essayUrl(file.replaceAll("\\", "/")), entrypoint: PAGE });
        }
        const links = await essayLinks(folder, config.base);
        const processor = unified({
          remarkPlugins: [[remarkWikiLink, links]],
          rehypePlugins: [essayTables],
        });
        updateConfig({ integrations: [mdx({ processor })] });
      },
    },
  };
}
