import { build as buildAstro } from "astro";
import type { Command } from "./command.ts";
import { configureSite, SITE_OPTIONS } from "./site.ts";

export const build: Command = {
  summary: "Build the site of a vault.",
  options: {
    ...SITE_OPTIONS,
    verbose: { type: "boolean", help: "name every page that is written" },
  },
  async run(values) {
    configureSite(values);
    await buildAstro({ logLevel: values["verbose"] ? "info" : "warn" });
    return 0;
  },
};
