/** How heavy the pages of a built site are, gzip, in KB of 1,000 bytes. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { at, expected } from "../src/shared/assert.ts";
import { scriptBytes } from "./scripts.ts";

/** Between these two marks stands the text of a note. */
const TEXT = ['<div class="note-article"', '<footer class="note-foot">'] as const;

export async function weigh(site: string): Promise<void> {
  const size = (bytes: string | Buffer) => gzipSync(bytes).length / 1000;
  const notes = (await readdir(join(site, "events"), { recursive: true })).filter((path) =>
    /^[^/]+\/index\.html$/.test(path),
  );
  const pages = await Promise.all(
    notes.map(async (path) => {
      const html = await readFile(join(site, "events", path), "utf8");
      const [start, end] = [html.indexOf(TEXT[0]), html.indexOf(TEXT[1])];
      const frame = start === -1 ? html : html.slice(0, start) + html.slice(end);
      return { path, html, whole: size(html), frame: size(frame) };
    }),
  );
  // Every note's page loads the same; what comes when it is asked for is not counted.
  const linked = (ending: string) =>
    [...at(pages, 0).html.matchAll(/(?:src|href)="[^"]*\/_astro\/([^"]+)"/g)].flatMap(
      ([, name = ""]) => (name.endsWith(ending) ? name : []),
    );
  const script = (await scriptBytes(site, linked(".js"))) / 1000;
  const sheets = linked(".css").map((name) => readFile(join(site, "_astro", name)));
  const style = (await Promise.all(sheets)).reduce((sum, sheet) => sum + size(sheet), 0);
  const frames = pages
    .filter(({ frame }) => frame > 0)
    .map(({ frame }) => frame)
    .sort((a, b) => a - b);
  const [heaviest] = pages.toSorted((a, b) => b.whole - a.whole);
  const kb = (value: number) => `${value.toFixed(1)} KB`;
  const median = at(frames, Math.floor(frames.length / 2));
  console.log(`script                  ${kb(script)}`);
  console.log(`style                   ${kb(style)}`);
  console.log(
    `page beyond its text    ${kb(median)} median, ${kb(at(frames, -1))} at most, of HTML`,
  );
  console.log(`  with script and style ${kb(median + script + style)} median`);
  console.log(
    `heaviest page           ${kb(expected(heaviest, "a page of a note").whole)}, ${heaviest?.path}`,
  );
}
