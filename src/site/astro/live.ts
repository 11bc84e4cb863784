/**
 * Live editing: a note that is saved is compiled, and the open pages load again. The compiler and the site's
 * functions stay loaded, and with them what the machine has learned of their code.
 */

import { fileURLToPath } from "node:url";
import { isRunnableDevEnvironment, type Plugin, type RunnableDevEnvironment } from "vite";
import { printable } from "../../shared/printable.ts";

/** Milliseconds to wait for the further steps in which editors write a file. */
const SETTLE = 15;

const CURRENT_MODULE = fileURLToPath(new URL("./current.ts", import.meta.url));

export function liveVault(folder: string): Plugin {
  return {
    name: "live-vault",
    apply: "serve",
    configureServer(server) {
      server.watcher.add(folder);
      // Astro's server, other than its build, finds a route only with the slash that pages end in.
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(/^[^?#]*\/files\/[^?#]*[^/?#](?=$|[?#])/, "$&/");
        next();
      });
      let pending: NodeJS.Timeout | undefined;
      let changedAt = 0;
      const renewAll = () => {
        changedAt = Date.now();
        server.ws.send({ type: "full-reload" });
        // Compiling begins now, while the browser reloads the page.
        for (const environment of Object.values(server.environments)) {
          if (!isRunnableDevEnvironment(environment)) continue;
          renew(environment).catch((error: Error) =>
            server.config.logger.error(printable(error.message)),
          );
        }
      };
      server.watcher.on("all", (_event, path) => {
        if (!path.startsWith(folder)) return;
        performance.mark("changed");
        clearTimeout(pending);
        pending = setTimeout(renewAll, SETTLE);
      });
      // A page that was made before a save, and loaded after it, missed the message.
      server.ws.on("vault:shown", ({ readAt }: { readAt: number }, client) => {
        if (readAt < changedAt) client.send({ type: "full-reload" });
      });
    },
  };
}

/** Reads the vault again where it was read before, and has Astro ask every page for its paths again. */
async function renew({ runner }: RunnableDevEnvironment): Promise<void> {
  const { evaluatedModules: modules } = runner;
  // absent: no page was asked for yet
  for (const current of modules.getModulesByFile(CURRENT_MODULE) ?? []) {
    const { renewSite } = await runner.import<typeof import("./current.ts")>(current.url);
    const renewed = renewSite();
    // Astro keeps the paths of a page for as long as its module. The set grows while it is walked:
    // importers, and theirs.
    const pages = new Set(current.importers);
    for (const id of pages) {
      const page = modules.getModuleById(id);
      if (!page) continue;
      for (const importer of page.importers) pages.add(importer);
      modules.invalidateModule(page);
    }
    await renewed;
  }
}
