import assert from "node:assert/strict";
import { test } from "node:test";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import "../../../tests/properties.ts";
import type { Citation } from "./citation.ts";
import { bibtex, cslJson, ris } from "./formats.ts";

const CITATION: Citation = {
  key: "deepseek-2026",
  title: "DeepSeek",
  site: "The Distillation Wars",
  editors: [],
  day: Date.UTC(2026, 10, 27) / 86_400_000,
  isChecked: true,
  url: "https://example.org/companies/deepseek/",
  version: { commit: "1a2b3c4d5e", day: Date.UTC(2026, 10, 28) / 86_400_000 },
  language: "en",
};

interface Read {
  readonly title: string;
  readonly URL?: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly editor?: readonly Readonly<Record<string, string>>[];
  readonly issued: { readonly "date-parts": readonly (readonly number[])[] };
}

/** What citation-js reads: one entry of CSL. */
function read(text: string): Read {
  const { data } = new Cite(text);
  assert.equal(data.length, 1, text);
  return data[0] as Read;
}

const FORMATS = { bibtex, ris, cslJson };

/** BibTeX keeps the case of words in braces, which CSL writes as spans. */
function words(text: string | undefined): string | undefined {
  return text?.replace(/<\/?span[^>]*>/g, "");
}

for (const [name, format] of Object.entries(FORMATS)) {
  test(`${name}: a program reads title, author, day and address`, () => {
    const { title, author, issued, URL } = read(format(CITATION));
    assert.equal(words(title), "DeepSeek");
    const [who] = author ?? [];
    assert.equal(
      words(who?.["literal"] ?? who?.["family"] ?? who?.["name"]),
      "The Distillation Wars",
    );
    assert.deepEqual(issued["date-parts"], [[2026, 11, 27]]);
    assert.equal(URL, CITATION.url);
  });

  test(`${name}: editors stand where they are named`, () => {
    const { author, editor } = read(format({ ...CITATION, editors: ["A. Smith", "李明"] }));
    assert.equal([author, editor].flatMap((people) => people ?? []).length, 2);
  });

  test(`${name}: whatever a title holds, a program reads it`, () => {
    const title = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ..."\\{}$&#%_^~\"'@,=-–—“”`!?<>[]|*/",
            "\n",
            "\r\n",
            "ER  - ",
            "TY  - ",
            "@misc{",
            "蒸留",
            "é",
            "🧪",
            "%20",
          ),
          fc.string({ unit: "grapheme-ascii", maxLength: 6 }),
          fc.lorem({ maxCount: 2 }),
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => parts.join("").replace(/\s+/g, " ").trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(title, (title) => {
        const found = read(format({ ...CITATION, title }));
        assert.equal(words(found.title), title);
        assert.equal(found.URL, CITATION.url);
      }),
    );
  });
}
