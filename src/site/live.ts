/**
 * Live editing: a note that is saved is compiled, and the open pages load again.
 *
 * Only the module that holds the vault, and those that import it, run anew. The
 * compiler stays loaded, and with it what the machine has learned of its code.
 */

import { fileURLToPath } from "node:url";
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from "vite";
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
      let changedAt = 0;
      // Modules that are run anew while they still run could be those of before.
      let renewed = Promise.resolve();
      server.watcher.on("all", (_event, path) => {
        if (!path.startsWith(folder)) return;
        performance.mark("changed");
        clearTimeout(pending);
        pending = setTimeout(() => {
          renewed = renewed.then(() => {
            changedAt = Date.now();
            server.ws.send({ type: "full-reload" });
            return renew(server);
          });
        }, SETTLE);
      });
      // A page that was made before a save, and loaded after it, was not there to be told.
      server.ws.on("vault:shown", ({ readAt }: { readAt: number }, client) => {
        if (readAt < changedAt) client.send({ type: "full-reload" });
      });
    },
  };
}

/** Compiling begins now, while the browser turns to load the page again. */
async function renew({ environments, config }: ViteDevServer): Promise<void> {
  for (const environment of Object.values(environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const { runner } = environment;
    if (!forget(runner.evaluatedModules)) continue;
    await runner.import(ROUTES_MODULE).catch((error: Error) => {
      config.logger.error(error.message);
    });
  }
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
