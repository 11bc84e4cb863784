import { access } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Command, print, UsageError } from "./command.ts";
import { siteServer } from "./preview/server.ts";
import {
  baseOf,
  configureSite,
  SERVER_OPTIONS,
  SITE_OPTIONS,
  serverConfig,
  serveUntilStopped,
} from "./site.ts";
import { restoreSite } from "./siteFolder/index.ts";

const USUAL_PORT = 4321;

export const preview: Command = {
  summary: "Serve a site that is built.",
  options: {
    outDir: SITE_OPTIONS.outDir,
    base: SITE_OPTIONS.base,
    url: SITE_OPTIONS.url,
    ...SERVER_OPTIONS,
  },
  async run(values) {
    const { port, host = "localhost" } = serverConfig(values);
    const config = configureSite(values);
    const { outDir } = config;
    const restored = await restoreSite(outDir);
    if (restored !== undefined) print(restored);
    await access(outDir).catch(() => {
      throw new UsageError(`There is no site at ${outDir}; make one with npm run build.`);
    });
    const base = await baseOf(config);
    const server = siteServer(outDir, base);
    const taken = await listen(server, host, port ?? USUAL_PORT, port === undefined);
    const shown = host.includes(":") ? `[${host}]` : host;
    print(`The site is at http://${shown}:${taken}${base.replace(/\/?$/, "/")}`);
    print("Ctrl+C stops it.");
    await serveUntilStopped({
      stop: async () => {
        server.closeAllConnections();
        server.close();
      },
    });
    return 0;
  },
};

/** Returns the port; where the one is taken, the next free one, unless it was asked for. */
async function listen(
  server: Server,
  host: string,
  port: number,
  orNext: boolean,
): Promise<number> {
  for (let tried = port; ; tried++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      server.once("error", done).listen(tried, host, () => {
        server.off("error", done);
        done(undefined);
      });
    });
    if (!error) return (server.address() as AddressInfo).port;
    if (error.code === "EADDRINUSE" && orNext && tried < 65_535) continue;
    if (error.code === "EADDRINUSE") {
      throw new UsageError(
        `--port is ${tried}, which another program has; name another, or none for the next free one.`,
      );
    }
    throw new UsageError(`The site can't be served at ${host}:${tried}: ${error.message}.`);
  }
}
