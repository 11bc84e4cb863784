import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import remarkWikiLink from "remark-wiki-link";
import { essayLinks, essaysOf } from "./src/site/essays.ts";
import { essayTables } from "./src/site/essayTables.ts";
import { liveVault } from "./src/site/live.ts";
import { readSettings, SETTINGS_FILE } from "./src/vault/core/settings.ts";

const folder = resolve(process.env.VAULT ?? "content");
const { settings } = readSettings(readIfThere(join(folder, SETTINGS_FILE)));
const base = process.env.SITE_BASE ?? settings.base;

export default defineConfig({
  ...(settings.url && { site: settings.url }),
  base,
  outDir: process.env.SITE_OUT_DIR ?? "dist",
  trailingSlash: "always",
  prerenderConflictBehavior: "error",
  devToolbar: { enabled: false },
  // One style sheet and no inline code: the policy in each page allows nothing else.
  build: { inlineStylesheets: "never" },
  integrations: [
    essaysOf(settings),
    mdx({
      processor: unified({
        remarkPlugins: [[remarkWikiLink, await essayLinks(folder, base)]],
        rehypePlugins: [essayTables],
      }),
    }),
  ],
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [liveVault(folder)],
  },
});

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
