/** The documentation says what is so: paths it names exist, and what it says of the code's places holds. */

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { z } from "zod";
import { ROOT } from "./fixtures/paths.ts";

const MAX_WORDS = 90;

const pages = [
  ...(await readdir(join(ROOT, "docs")))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
  "README.md",
  "CONTRIBUTING.md",
];

describe("paths that the documentation names", () => {
  for (const page of pages) {
    test(page, async () => {
      const text = await readFile(join(ROOT, page), "utf8");
      const named = [
        ...text.matchAll(/`((?:src|tests|docs|bench|content|\.github|\.ci)\/[^`\s]*)`/g),
      ];
      const missing = named
        .map(([, path = ""]) => path)
        .filter((path) => !/[*<>…{]|NAME/.test(path) && !existsSync(join(ROOT, path)));
      assert.deepEqual(missing, []);
    });
  }
});

test(`no paragraph of docs/architecture.md has more than ${MAX_WORDS} words`, async () => {
  const text = await readFile(join(ROOT, "docs/architecture.md"), "utf8");
  const blocks = text.split(/\n(?=\n|[-|]|\d+\. )/);
  const long = blocks
    .map((block) => block.trim())
    .filter((block) => block.split(/\s+/).length > MAX_WORDS)
    .map((block) => block.slice(0, 60));
  assert.deepEqual(long, []);
});

const Places = z.array(
  z.strictObject({ question: z.string().endsWith("?"), file: z.string(), symbol: z.string() }),
);

describe("docs/where.yaml", async () => {
  const places = Places.parse(parse(await readFile(join(ROOT, "docs/where.yaml"), "utf8")));

  test("has twenty questions or more, each once", () => {
    assert.ok(places.length >= 20);
    assert.equal(new Set(places.map(({ question }) => question)).size, places.length);
  });

  for (const { question, file, symbol } of places) {
    test(question, async () => {
      const text = await readFile(join(ROOT, file), "utf8");
      const named = new RegExp(
        `^\\s*(?:export )?(?:default )?(?:async )?(?:function\\*?|const|class|interface|type|let) ${symbol}\\b`,
        "m",
      );
      assert.match(text, named, `${basename(file)} defines ${symbol}`);
    });
  }
});
