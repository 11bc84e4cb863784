/**
 * Live editing: a note that is saved is compiled, and the open pages load again.
 *
 * Only the module that holds the vault, and those that import it, run anew. The
 * compiler stays loaded, and with it what the machine has learned of its code.
 */

import { fileURLToPath } from "node:url";
import { isRunnableDevEnvironment, type Plugin } from "vite";
import type { EvaluatedModules } from "vite/module-runner";

/** Milliseconds to wait for the further steps in which editors write a file. */
const SETTLE = 15;

const VAULT_MODULE = fileURLToPath(new URL("./vault.ts", import.meta.url));
const ROUTES_MODULE = fileURLToPath(new URL("./routes.ts", import.meta.url));

export function liveVault(folder: string): Plugin {
  return {
    name: "live-vault",
    apply: "serve",
    configureServer(server) {
      server.watcher.add(folder);
      let pending: NodeJS.Timeout | undefined;
      server.watcher.on("all", (_event, path) => {
        if (!path.startsWith(folder)) return;
        performance.mark("changed");
        clearTimeout(pending);
        pending = setTimeout(() => {
          server.ws.send({ type: "full-reload" });
          for (const environment of Object.values(server.environments)) {
            if (!isRunnableDevEnvironment(environment)) continue;
            const { runner } = environment;
            // Compiling begins now, while the browser turns to load the page again.
            if (forget(runner.evaluatedModules)) {
              runner.import(ROUTES_MODULE).catch((error: Error) => {
                server.config.logger.error(error.message);
              });
            }
          }
        }, SETTLE);
      });
    },
  };
}

/** Forgets the vault and everything that was worked out from it; false where nothing was. */
function forget(modules: EvaluatedModules): boolean {
  const loaded = modules.getModulesByFile(VAULT_MODULE) ?? new Set();
  const stale = new Set(loaded);
  // A set that grows while it is walked: importers, and theirs.
  for (const module of stale) {
    for (const importer of module.importers) {
      const node = modules.getModuleById(importer);
      if (node) stale.add(node);
    }
    modules.invalidateModule(module);
  }
  return loaded.size > 0;
}
