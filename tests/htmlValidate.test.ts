/** The HTML of every template, as html-validate reads it: by the standard, and by what helps readers. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { allPages } from "./fixtures/pages.ts";
import { siteAt } from "./fixtures/sites.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // On phones the rows of a table are cards, and a browser takes the role of a table away with its display.
    "no-redundant-role": "off",
    // Firefox keeps the state of boxes over a reload, but for those with `autocomplete="off"`.
    "valid-autocomplete": "off",
    "input-attributes": "off",
    // A table that scrolls is a region by its role: it is no section of the text.
    "prefer-native-element": "off",
    // The ids of rows begin with their date, as HTML allows.
    "valid-id": ["error", { relaxed: true }],
  },
});

test("every page of the small vault in which every template stands is valid HTML", async () => {
  const pages = [...(await allPages(await siteAt("fixture"))).values()];
  assert.ok(pages.length > 50);
  const found = new Map<string, string>();
  for (const { url, html } of pages) {
    const { results } = await validator.validateString(html);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      found.set(`${ruleId}: ${message}`, `${url} ${selector}`);
    }
  }
  assert.deepEqual([...found], []);
});
