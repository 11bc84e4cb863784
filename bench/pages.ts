/** How heavy the pages of a built site are, gzip, in KB of 1,000 bytes. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Between these two marks stands the text of a note. */
const TEXT = ['<div class="prose">', '<footer class="note-foot">'] as const;

export async function weigh(site: string): Promise<void> {
  const size = (bytes: string | Buffer) => gzipSync(bytes).length / 1000;
  const assets = await readdir(join(site, "_astro"));
  const sum = async (ending: string) => {
    const files = assets.filter((name) => name.endsWith(ending));
    const bytes = await Promise.all(files.map((name) => readFile(join(site, "_astro", name))));
    return bytes.reduce((total, file) => total + size(file), 0);
  };
  const [script, style] = [await sum(".js"), await sum(".css")];
  const notes = (await readdir(join(site, "events"), { recursive: true })).filter((path) =>
    /^[^/]+\/index\.html$/.test(path),
  );
  const pages = await Promise.all(
    notes.map(async (path) => {
      const html = await readFile(join(site, "events", path), "utf8");
      const [start, end] = [html.indexOf(TEXT[0]), html.indexOf(TEXT[1])];
      const frame = start === -1 ? html : html.slice(0, start) + html.slice(end);
      return { path, whole: size(html), frame: size(frame) };
    }),
  );
  const own = pages
    .filter(({ frame }) => frame > 0)
    .map(({ frame }) => frame)
    .sort((a, b) => a - b);
  const heaviest = pages.toSorted((a, b) => b.whole - a.whole)[0];
  const kb = (value: number | undefined) => `${(value ?? 0).toFixed(1)} KB`;
  const median = own[Math.floor(own.length / 2)];
  console.log(`script                  ${kb(script)}`);
  console.log(`style                   ${kb(style)}`);
  console.log(`page beyond its text    ${kb(median)} median, ${kb(own.at(-1))} at most, of HTML`);
  console.log(`  with script and style ${kb((median ?? 0) + script + style)} median`);
  console.log(`heaviest page           ${kb(heaviest?.whole)}, ${heaviest?.path}`);
}
