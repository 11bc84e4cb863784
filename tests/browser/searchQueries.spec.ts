/** What readers ask, and what they get: the queries of tests/search/ against the built record. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { parse } from "yaml";
import { z } from "zod";
import { noteUrl } from "../../src/vault/core/path.ts";
import { ROOT } from "../fixtures/build.ts";
import { at, expect, sites, test } from "./sites.ts";

/** Each file with the share of its queries whose right note has to be first. */
const FILES = { "queries.yaml": 0.95, "moreQueries.yaml": 0.9 };

/** All of them together. */
const FIRST = 0.95;

const QUERIES = z
  .array(
    z.strictObject({
      query: z.string(),
      note: z.union([z.string(), z.array(z.string())]),
      /** Why the right note is not among the first three. */
      missed: z.string().optional(),
    }),
  )
  .min(60);

interface Asked {
  readonly told: string;
  readonly place: number;
  readonly missed: boolean;
}

test("the right note is first for 95 of 100 queries, and among the first three for all but those known", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const all: Asked[] = [];
  for (const [file, bound] of Object.entries(FILES)) {
    const asked = await askAll(page, file);
    all.push(...asked);
    expectFirst(file, asked, bound);
  }
  expectFirst("both", all, FIRST);
  const isNear = ({ place }: Asked) => place > 0 && place <= 3;
  const wrong = all.filter((asked) => isNear(asked) === asked.missed);
  expect(wrong.map(({ told }) => told)).toEqual([]);
});

async function askAll(page: Page, file: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  const text = await readFile(join(ROOT, "tests/search", file), "utf8");
  for (const { query, note, missed } of QUERIES.parse(parse(text))) {
    const right = [note].flat().map((path) => noteUrl(`${path}.md`));
    await page.goto(`${at(sites().root, "/search/")}?q=${encodeURIComponent(query)}`);
    await expect(page.locator("[data-search-list]")).toHaveAttribute("aria-busy", "false");
    const urls = await page
      .locator("[data-search-list] a.entry-title")
      .evaluateAll((links) =>
        links.map((link) => decodeURI(new URL((link as HTMLAnchorElement).href).pathname)),
      );
    const place = urls.findIndex((url) => right.includes(url)) + 1;
    const told = `${query} (place ${place}): ${urls.slice(0, 3).join(" ")}`;
    asked.push({ told, place, missed: missed !== undefined });
  }
  return asked;
}

function expectFirst(name: string, asked: readonly Asked[], bound: number): void {
  const rest = asked.filter(({ place }) => place !== 1);
  const near = asked.filter(({ place }) => place > 0 && place <= 3);
  const first = asked.length - rest.length;
  console.log(`${name}: ${first} of ${asked.length} first, ${near.length} in the first three`);
  const told = rest.map(({ told }) => told).join("\n");
  expect.soft(first / asked.length, `${name}:\n${told}`).toBeGreaterThanOrEqual(bound);
}
