import { access } from "node:fs/promises";
import { type Command, print, UsageError } from "./command.ts";
import {
  configureSite,
  SERVER_OPTIONS,
  SITE_OPTIONS,
  serverConfig,
  serveUntilStopped,
} from "./site.ts";
import { restoreSite } from "./siteFolder/index.ts";

export const preview: Command = {
  summary: "Serve a site that is built.",
  options: { outDir: SITE_OPTIONS.outDir, base: SITE_OPTIONS.base, ...SERVER_OPTIONS },
  async run(values) {
    const server = serverConfig(values);
    const { vault: _vault, ...config } = configureSite(values);
    const restored = await restoreSite(config.outDir);
    if (restored !== undefined) print(restored);
    await access(config.outDir).catch(() => {
      throw new UsageError(`There is no site at ${config.outDir}; make one with npm run build.`);
    });
    // Loaded here: `--help` and a wrong option answer without it.
    const { preview: previewAstro } = await import("astro");
    const running = await previewAstro({ ...config, server });
    print("Ctrl+C stops it.");
    await serveUntilStopped(running);
    return 0;
  },
};
