import { resolve } from "node:path";
import { defineConfig } from "astro/config";
import { siteAddress } from "./src/site/astro/address.ts";
import { essays } from "./src/site/astro/essays.ts";
import { liveVault } from "./src/site/astro/live.ts";
import { scriptFiles } from "./src/site/astro/scriptFiles.ts";
import { readSettings } from "./src/vault/core/settings.ts";
import { readSiteYaml } from "./src/vault/disk.ts";

const folder = resolve(process.env.VAULT ?? "content");
const { settings } = readSettings((await readSiteYaml(folder)).settings);
const { url, base } = siteAddress({ env: process.env, settings });

const codeSplitting = { groups: [{ name: "shared", minShareCount: 4, maxModuleSize: 4000 }] };

// The commands hand over another `base` or `outDir` where they are asked to.
export default defineConfig({
  ...(url && { site: url }),
  base,
  trailingSlash: "always",
  prerenderConflictBehavior: "error",
  devToolbar: { enabled: false },
  // One style sheet and no inline code: the policy in each page allows nothing else.
  build: { inlineStylesheets: "never" },
  integrations: [essays(folder, settings)],
  vite: {
    build: { assetsInlineLimit: 0 },
    // Small parts that several scripts share are one file: a page would ask for each.
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
    plugins: [liveVault(folder), scriptFiles()],
  },
});
