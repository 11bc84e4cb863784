/** What readers ask, and what they get: tests/search/queries.yaml against the built record. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { noteUrl } from "../../src/vault/path.ts";
import { ROOT } from "../fixtures/build.ts";
import { at, expect, sites, test } from "./sites.ts";

const QUERIES = z
  .array(z.strictObject({ query: z.string(), note: z.union([z.string(), z.array(z.string())]) }))
  .min(60);

test("the right note is first for 95 of 100 queries, and among the first three for all", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const file = await readFile(join(ROOT, "tests/search/queries.yaml"), "utf8");
  const queries = QUERIES.parse(parse(file));
  const ranks: { query: string; rank: number; first: string[] }[] = [];
  for (const { query, note } of queries) {
    const right = [note].flat().map((path) => noteUrl(`${path}.md`));
    await page.goto(`${at(sites().root, "/search/")}?q=${encodeURIComponent(query)}`);
    await expect(page.locator("[data-search-list]")).toHaveAttribute("aria-busy", "false");
    const first = await page
      .locator("[data-search-list] a.entry-title")
      .evaluateAll((links) =>
        links
          .slice(0, 5)
          .map((link) => decodeURI(new URL((link as HTMLAnchorElement).href).pathname)),
      );
    ranks.push({ query, rank: first.findIndex((url) => right.includes(url)), first });
  }
  const told = ({ query, rank, first }: (typeof ranks)[number]) =>
    `${query} (place ${rank + 1}): ${first.slice(0, 3).join(" ")}`;
  const notFirst = ranks.filter(({ rank }) => rank !== 0).map(told);
  const notNear = ranks.filter(({ rank }) => rank < 0 || rank > 2).map(told);
  console.log(`${ranks.length - notFirst.length} of ${ranks.length} first`);
  expect.soft(notNear).toEqual([]);
  expect(notFirst.length / ranks.length, notFirst.join("\n")).toBeLessThanOrEqual(0.05);
});
