/**
 * Serves a site that may be replaced at any time: each answer comes as a whole from one site, the former
 * or the new one. What is read is taken only if the folder is still the same afterwards.
 */

import { statSync } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { wholeSite } from "../siteFolder/index.ts";

/** With which a file is sent, by the ending of its name; others as bytes. */
const TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  bmp: "image/bmp",
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  flac: "audio/flac",
  gif: "image/gif",
  html: "text/html; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  m4a: "audio/mp4",
  mov: "video/quicktime",
  mp3: "audio/mpeg",
  md: "text/markdown; charset=utf-8",
  mp4: "video/mp4",
  ogg: "audio/ogg",
  ogv: "video/ogg",
  opus: "audio/ogg",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  wav: "audio/wav",
  webm: "video/webm",
  webp: "image/webp",
  woff2: "font/woff2",
  xml: "application/xml",
};

/** Looks for a site that is whole, a pause apart: a site on a mount point may take a while to be filled. */
const [LOOKS, PAUSE] = [1000, 10] as const;

/** Listens to requests below a base ("/", "/a/"); the caller lets it listen. */
export function siteServer(outDir: string, base: string): Server {
  return createServer((request, response) => {
    answer(outDir, base, request, response).catch(() => response.destroy());
  });
}

async function answer(
  outDir: string,
  base: string,
  { method, url = "/", headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (method !== "GET" && method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const { file, moved } = await find(outDir, pathOf(url, base));
  if (moved) {
    response.writeHead(301, { Location: url.replace(/(?=\?|$)/, "/") }).end();
    return;
  }
  if (!file) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such page.\n");
    return;
  }
  const { handle, size, name, found } = file;
  const part = found ? rangeOf(headers.range, size) : undefined;
  const { start, end } = part ?? { start: 0, end: size - 1 };
  response.writeHead(found ? (part ? 206 : 200) : 404, {
    // absent: a file of another kind is bytes
    "Content-Type": TYPES[extname(name).slice(1).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": end - start + 1,
    "Cache-Control": "no-cache",
    "Accept-Ranges": "bytes",
    ...(part && { "Content-Range": `bytes ${start}-${end}/${size}` }),
  });
  if (method === "HEAD" || size === 0) {
    await handle.close();
    response.end();
    return;
  }
  const stream = handle.createReadStream({ start, end });
  stream.once("error", () => response.destroy());
  response.once("close", () => stream.destroy());
  stream.pipe(response);
}

/** The path below the base, decoded; undefined where it is none. */
function pathOf(url: string, base: string): string | undefined {
  const [written = ""] = url.split(/[?#]/, 1);
  try {
    const path = decodeURIComponent(written);
    const folder = base.endsWith("/") ? base : `${base}/`;
    if (!path.startsWith(folder) || /(?:^|[\\/])\.\.(?:[\\/]|$)|\0/.test(path)) return undefined;
    return path.slice(folder.length);
  } catch {
    return undefined;
  }
}

interface Opened {
  readonly handle: FileHandle;
  readonly size: number;
  readonly name: string;
  /** Whether it is what was asked for, and not the page for wrong addresses. */
  readonly found: boolean;
}

/** What stands at a path of the site; `moved` where that is a folder, whose page stands one slash further. */
async function find(
  outDir: string,
  path: string | undefined,
): Promise<{ file?: Opened | undefined; moved?: boolean }> {
  for (let look = 0; look < LOOKS; look++) {
    if (look > 0) await setTimeout(PAUSE);
    const before = stampOf(outDir);
    if (!before) continue;
    const { folder } = before;
    const name =
      // absent: an address that can't be read, of which nothing is opened
      path === undefined || path.endsWith("/") || path === "" ? `${path ?? ""}index.html` : path;
    const asked = path === undefined ? undefined : await openIn(folder, name, true);
    const isFolder =
      !asked && path !== undefined && (await openIn(folder, `${name}/index.html`, true));
    const file = asked ?? (isFolder ? undefined : await openIn(folder, "404.html", false));
    if (isFolder) await isFolder.handle.close();
    if (stampOf(outDir)?.stamp === before.stamp) return { file, moved: Boolean(isFolder) };
    await file?.handle.close();
  }
  return {};
}

/** Tells one site in a folder from the next, and from the same one where it has stepped aside; undefined while none is whole. */
function stampOf(outDir: string): { folder: string; stamp: string } | undefined {
  try {
    const folder = wholeSite(outDir);
    if (folder === undefined) return undefined;
    const { dev, ino, mtimeMs } = statSync(folder);
    return { folder, stamp: `${folder} ${dev} ${ino} ${mtimeMs}` };
  } catch (error) {
    // It may step aside between two looks.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function openIn(folder: string, name: string, found: boolean): Promise<Opened | undefined> {
  const root = await realpath(folder).catch(() => undefined);
  const place =
    root === undefined ? undefined : await realpath(join(root, name)).catch(() => undefined);
  // A link in a site may lead out of it.
  if (root === undefined || !place?.startsWith(root + sep)) return undefined;
  const handle = await open(place).catch(() => undefined);
  const info = await handle?.stat();
  if (handle && info?.isFile()) return { handle, size: info.size, name, found };
  await handle?.close();
  return undefined;
}

/** The bytes that "bytes=2-5", "bytes=2-" or "bytes=-3" asks for; undefined where that is all, or can't be. */
function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? []; // absent: all is asked for
  if (from === "" && to === "") return undefined;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : undefined;
}
