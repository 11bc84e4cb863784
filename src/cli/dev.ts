import { type Command, printError } from "./command.ts";
import { undoUnfinished } from "./noteFiles/index.ts";
import {
  configureSite,
  SERVER_OPTIONS,
  SITE_OPTIONS,
  serverConfig,
  serveUntilStopped,
} from "./site.ts";

export const dev: Command = {
  summary: "Serve the site while notes are edited: a saved note shows at once.",
  options: { vault: SITE_OPTIONS.vault, base: SITE_OPTIONS.base, ...SERVER_OPTIONS },
  async run(values) {
    const { vault, outDir: _outDir, url: _url, ...config } = configureSite(values);
    const undone = await undoUnfinished(vault);
    if (undone !== undefined) printError(undone);
    // Loaded here: `--help` and a wrong option answer without it.
    const { dev: devAstro } = await import("astro");
    await serveUntilStopped(await devAstro({ ...config, server: serverConfig(values) }));
    return 0;
  },
};
