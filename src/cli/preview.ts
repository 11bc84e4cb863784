import { access } from "node:fs/promises";
import { preview as previewAstro } from "astro";
import { type Command, number, text, UsageError } from "./command.ts";
import { configureSite, SERVER_OPTIONS, SITE_OPTIONS } from "./site.ts";

export const preview: Command = {
  summary: "Serve a site that is built.",
  options: { outDir: SITE_OPTIONS.outDir, base: SITE_OPTIONS.base, ...SERVER_OPTIONS },
  async run(values) {
    const port = number(values, "port", 1, 65535);
    const host = text(values, "host");
    const { outDir } = configureSite(values);
    await access(outDir).catch(() => {
      throw new UsageError(`There is no site at ${outDir}; make one with npm run build.`);
    });
    const server = await previewAstro({ server: { ...(port && { port }), ...(host && { host }) } });
    console.log("Ctrl+C stops it.");
    await new Promise((stop) => process.once("SIGINT", stop).once("SIGTERM", stop));
    await server.stop();
    return 0;
  },
};
