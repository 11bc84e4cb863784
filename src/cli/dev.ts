import { dev as devAstro } from "astro";
import { type Command, number, text } from "./command.ts";
import { configureSite, SERVER_OPTIONS, SITE_OPTIONS } from "./site.ts";

export const dev: Command = {
  summary: "Serve the site while notes are edited: a saved note shows at once.",
  options: { vault: SITE_OPTIONS.vault, base: SITE_OPTIONS.base, ...SERVER_OPTIONS },
  async run(values) {
    configureSite(values);
    const port = number(values, "port", 1, 65535);
    const host = text(values, "host");
    const server = await devAstro({ server: { ...(port && { port }), ...(host && { host }) } });
    await new Promise((stop) => process.once("SIGINT", stop).once("SIGTERM", stop));
    await server.stop();
    return 0;
  },
};
