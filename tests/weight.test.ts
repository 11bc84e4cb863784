/** What a reader loads for one page. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { readExport } from "./fixtures/exports.ts";
import { attribute, named, readPages, textOf, withClass } from "./fixtures/pages.ts";
import { siteAt } from "./fixtures/sites.ts";

describe("the weight of a page", () => {
  async function weight(
    site: string,
    url: string,
  ): Promise<{ html: number; css: number; script: number }> {
    const page = (await readPages(site, (other) => other === url)).get(url);
    assert.ok(page, url);
    const linked = (name: string, key: string, test: RegExp) =>
      named(page.root, name).flatMap((element) => {
        const path = attribute(element, key) ?? "";
        return test.test(path) ? [path.slice(path.indexOf("/_astro/") + 1)] : [];
      });
    const zipped = async (paths: readonly string[]) => {
      const sizes = await Promise.all(
        paths.map(async (path) => gzipSync(await readFile(join(site, path))).length),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    };
    const text = withClass(page.root, "prose").map(textOf).join("");
    // What the note itself says weighs on any page; the rest is the site's.
    const own = gzipSync(page.html).length - gzipSync(text).length;
    return {
      html: own,
      css: await zipped(linked("link", "href", /\.css$/)),
      script: await zipped([
        ...linked("script", "src", /\.js$/),
        ...linked("link", "href", /\.js$/),
      ]),
    };
  }

  test("of a note is at most 30 KB without its text, of which script 15", async () => {
    const site = await siteAt("fixture");
    const { html, css, script } = await weight(site, "/companies/everything-labs/");
    assert.ok(css > 0 && script > 0);
    assert.ok(script <= 15_000, `${script} bytes of script`);
    assert.ok(html + css + script <= 30_000, `${html} + ${css} + ${script} bytes`);
  });

  test("of every note of the record is too", async () => {
    const site = await siteAt("record");
    const { notes } = await readExport(site, "notes");
    const heavy: string[] = [];
    for (const { url } of notes.filter(
      (_, index) => index % 7 === 0 || notes[index]?.url === "/companies/anthropic/",
    )) {
      const { html, css, script } = await weight(site, url);
      if (html + css + script > 30_000) heavy.push(`${url}: ${html} + ${css} + ${script} bytes`);
    }
    assert.deepEqual(heavy, []);
  });

  test("does not grow with the vault", async () => {
    const total = async (site: string) => {
      const { html, css, script } = await weight(site, "/concepts/quintessence/");
      return html + css + script;
    };
    const sites = [await siteAt("small"), await siteAt("large")] as const;
    const counts = await Promise.all(
      sites.map(async (site) => (await readExport(site, "notes")).notes.length),
    );
    assert.ok(Number(counts[1]) > 10 * Number(counts[0]));
    const [small, large] = [await total(sites[0]), await total(sites[1])];
    assert.ok(
      Math.abs(large - small) / small <= 0.02,
      `${small} bytes among ${counts[0]} notes, ${large} among ${counts[1]}`,
    );
  });
});
