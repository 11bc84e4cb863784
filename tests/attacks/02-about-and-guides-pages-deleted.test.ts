/** Notes in about/ and guides/ have pages and are reachable, with essays and without. What Astro keeps of them, the built site "small" shows (about/Us.md, guides/Ours.md). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { essayTexts } from "../../src/cli/essayTexts.ts";
import { brokenLinks, siteFiles } from "../fixtures/siteFiles.ts";
import { vaultOf } from "../support.ts";

const NOTES = {
  "Home.md": "See [[My guide]], [[Me]] and [[Deep]].",
  "guides/My guide.md": "A guide.",
  "guides/more/Deep.md": "Deep.",
  "about/Me.md": "Me.",
  "About/You.md": "You.",
};

test("without essays, at the addresses of their paths", () => {
  const vault = vaultOf(NOTES);
  const site = siteFiles(vault);
  assert.deepEqual(brokenLinks(site), []);
  for (const url of ["/guides/my-guide/", "/guides/more/deep/", "/about/me/", "/about/you/"]) {
    assert.ok(site.pages.has(url), url);
  }
});

test("with essays, below /notes/, and nothing leads elsewhere", async () => {
  const essays = await essayTexts();
  const site = siteFiles(vaultOf({ ...NOTES, "site.yaml": "essays: true\n" }), { essays });
  assert.deepEqual(brokenLinks(site), []);
  for (const url of ["/notes/guides/my-guide/", "/notes/about/me/"])
    assert.ok(site.pages.has(url), url);
});
