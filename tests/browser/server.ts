/** A static server as simple hosts are: files below a base, 404.html for the rest; text zipped where that is asked for. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

export async function serve(
  folder: string,
  base: string,
  { zipped = false }: { zipped?: boolean } = {},
): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = fileOf(pathname);
    const found = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (file !== undefined && found !== undefined) {
      const type = TYPES[extname(file)] ?? "application/octet-stream"; // absent: a file of another kind is bytes
      const isZipped = zipped && /^(?:text\/|application\/(?:json|xml)|image\/svg)/.test(type);
      response.writeHead(200, {
        "Content-Type": type,
        ...(isZipped && { "Content-Encoding": "gzip" }),
      });
      response.end(isZipped ? gzipSync(found) : found);
      return;
    }
    response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
    response.end(await readFile(join(folder, "404.html")).catch(() => "Not found"));
  });

  const fileOf = (pathname: string): string | undefined => {
    if (!pathname.startsWith(base)) return undefined;
    const path = normalize(join(folder, decodeURIComponent(pathname.slice(base.length))));
    if (path !== folder && !path.startsWith(folder)) return undefined;
    return pathname.endsWith("/") ? `${path.replace(/[\\/]$/, "")}${sep}index.html` : path;
  };

  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
