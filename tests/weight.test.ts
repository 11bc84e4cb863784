/** What a reader loads for one page. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { MOST, pageBytes, type Weight, weightOf } from "../bench/weight.ts";
import { readExport } from "./fixtures/exports.ts";
import { siteAt } from "./fixtures/sites.ts";

describe("the weight of a page", () => {
  async function weight(site: string, url: string): Promise<Weight> {
    return weightOf(site, await readFile(join(site, url, "index.html"), "utf8"));
  }

  test("of a note is at most 30 KB without its text, of which script 15", async () => {
    const site = await siteAt("fixture");
    const found = await weight(site, "/companies/everything-labs/");
    assert.ok(found.style > 0 && found.script > 0);
    const { script, imported } = found;
    assert.ok(script + imported <= MOST.script, `${script} + ${imported} bytes of script`);
    assert.ok(pageBytes(found) <= MOST.page, JSON.stringify(found));
  });

  test("of every note of the record is too", async () => {
    const site = await siteAt("record");
    const { notes } = await readExport(site, "notes");
    const heavy: string[] = [];
    for (const { url } of notes.filter(
      (_, index) => index % 7 === 0 || notes[index]?.url === "/companies/anthropic/",
    )) {
      const found = await weight(site, url);
      if (pageBytes(found) > MOST.page) heavy.push(`${url}: ${JSON.stringify(found)}`);
    }
    assert.deepEqual(heavy, []);
  });

  test("does not grow with the vault", async () => {
    const sites = [await siteAt("small"), await siteAt("large")] as const;
    const counts = await Promise.all(
      sites.map(async (site) => (await readExport(site, "notes")).notes.length),
    );
    assert.ok(Number(counts[1]) > 10 * Number(counts[0]));
    const url = "/concepts/quintessence/";
    const [small, large] = [
      pageBytes(await weight(sites[0], url)),
      pageBytes(await weight(sites[1], url)),
    ];
    assert.ok(
      Math.abs(large - small) / small <= 0.02,
      `${small} bytes among ${counts[0]} notes, ${large} among ${counts[1]}`,
    );
  });
});
