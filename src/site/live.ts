/** Live editing: a note that is saved is compiled, and the open pages load again. */

import type { Plugin } from "vite";

export function liveVault(folder: string): Plugin {
  return {
    name: "live-vault",
    apply: "serve",
    configureServer(server) {
      server.watcher.add(folder);
      let pending: NodeJS.Timeout | undefined;
      server.watcher.on("all", (_event, path) => {
        if (!path.startsWith(folder)) return;
        // Editors write a file in several steps; the last one counts.
        clearTimeout(pending);
        pending = setTimeout(() => {
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
          }
          server.ws.send({ type: "full-reload" });
        }, 30);
      });
    },
  };
}
