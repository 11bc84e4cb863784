import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { defineConfig } from "astro/config";
import { essays } from "./src/site/astro/essays.ts";
import { liveVault } from "./src/site/astro/live.ts";
import { readSettings, SETTINGS_FILE } from "./src/vault/core/settings.ts";

const folder = resolve(process.env.VAULT ?? "content");
const { settings } = readSettings(readIfThere(join(folder, SETTINGS_FILE)));

// The commands hand over another `base` or `outDir` where they are asked to.
export default defineConfig({
  ...(settings.url && { site: settings.url }),
  base: settings.base,
  trailingSlash: "always",
  prerenderConflictBehavior: "error",
  devToolbar: { enabled: false },
  // One style sheet and no inline code: the policy in each page allows nothing else.
  build: { inlineStylesheets: "never" },
  integrations: [essays(folder, settings)],
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
