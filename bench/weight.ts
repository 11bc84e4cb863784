/** What a reader loads for one page of a built site. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Root } from "hast";
import { htmlToHast } from "satteri";
import { attribute, named, textOf, withClass } from "../tests/fixtures/pages.ts";
import { scriptBytes } from "./scripts.ts";

/** Bytes, gzip. What comes when it is asked for (faces, previews, the search) is not counted. */
export interface Weight {
  /** Without the note's text, which weighs on any page; the rest is the site's. */
  readonly html: number;
  readonly style: number;
  /** Those that the page names. */
  readonly script: number;
  /** What these import at once, in small parts that most pages share. */
  readonly imported: number;
}

/** Of the page of a note, in bytes: `page` of what it names itself, `script` with what scripts import. */
export const MOST = { page: 30_000, script: 15_000 } as const;

export function pageBytes({ html, style, script }: Weight): number {
  return html + style + script;
}

export async function weightOf(site: string, html: string): Promise<Weight> {
  const root = htmlToHast(html, { fragment: false }) as Root;
  const linked = (name: string, key: string, ending: string) =>
    named(root, name).flatMap((element) => {
      // absent: a script within the page, whose bytes are the page's
      const path = attribute(element, key) ?? "";
      return path.endsWith(ending) ? [path.slice(path.search(/\/(?:_astro|fonts)\//) + 1)] : [];
    });
  const bytes = async (paths: readonly string[]) => {
    const files = await Promise.all(paths.map((path) => readFile(join(site, path))));
    return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  };
  const scripts = [...linked("script", "src", ".js"), ...linked("link", "href", ".js")];
  const script = await bytes(scripts);
  const names = scripts.map((path) => path.replace(/^_astro\//, ""));
  const text = withClass(root, "prose").map(textOf).join("");
  return {
    html: gzipSync(html).length - gzipSync(text).length,
    style: await bytes(linked("link", "href", ".css")),
    script,
    imported: (await scriptBytes(site, names)) - script,
  };
}
