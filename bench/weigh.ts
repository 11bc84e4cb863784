/** How heavy the pages of the notes of a built site are. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { at } from "../src/shared/assert.ts";
import { quantile } from "./quantile.ts";
import { pageBytes, weightOf } from "./weight.ts";

export async function weigh(site: string): Promise<void> {
  const paths = (await readdir(join(site, "events"), { recursive: true }))
    .filter((path) => /^[^/]+\/index\.html$/.test(path))
    .map((path) => join("events", path));
  const pages = await Promise.all(
    paths.map(async (path) => {
      const weight = await weightOf(site, await readFile(join(site, path), "utf8"));
      return { path, ...weight, whole: pageBytes(weight) };
    }),
  );
  const heaviest = at(
    pages.toSorted((a, b) => b.whole - a.whole),
    0,
  );
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  const median = (part: "html" | "style" | "script" | "whole") =>
    kb(
      quantile(
        pages.map((page) => page[part]),
        0.5,
      ),
    );
  console.log(`script                  ${median("script")}`);
  console.log(`style                   ${median("style")}`);
  console.log(`HTML beyond its text    ${median("html")} median`);
  console.log(`  with script and style ${median("whole")} median`);
  console.log(`heaviest page           ${kb(heaviest.whole)}, ${heaviest.path}`);
}
