/** No two pages have one address: check tells of a clash, and the build has a page for each. That Astro takes them, the built sites "small" (about/Us.md) and "fixture" (essays) show. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { essayTexts } from "../../src/cli/essayTexts.ts";
import { siteFiles } from "../fixtures/siteFiles.ts";
import { siteOf, vaultOf } from "../support.ts";

const OWN =
  "about/Method about/Index guides/Index search/Index graph/Index timeline/Table all/All embed/Graph embed/Timeline wanted/X backlinks/X list/X tags/X data/Notes files/X 404 500 maintenance search graph timeline all tags robots sitemap _astro/X pagefind/X index".split(
    " ",
  );

const texts = await essayTexts();

for (const essays of [false, true]) {
  describe(essays ? "with essays" : "without essays", () => {
    const essay = { essays: texts };
    for (const path of OWN) {
      test(`${path}.md, and an alias at its address`, () => {
        const name = path.replace(/^.*\//, "");
        const files = {
          [`${path}.md`]: "Canary words.",
          [`${path.replace(/[^/]*$/, "")}Other.md`]: `---\naliases: [${name}]\n---\nSee [[${path}]].`,
          "site.yaml": `essays: ${essays}\n`,
        };
        const vault = vaultOf(files);
        const note = vault.notes.find((other) => other.path === `${path}.md`);
        const site = siteOf(files, essay);
        const fixed = [
          "/graph/",
          "/embed/graph/",
          "/search/",
          "/404/",
          "/500/",
          ...(essays ? Object.keys(essay.essays) : []),
        ];
        const routes = [...site.routes().keys()];
        assert.deepEqual(
          routes.filter((url) => fixed.includes(url.toLowerCase())),
          [],
        );
        assert.ok(note && (note.url === "/" || routes.includes(note.url)), note?.url);
        const folded = routes.map((url) => url.toLowerCase());
        assert.equal(new Set(folded).size, folded.length);
        assert.ok(siteFiles(vault, essay).pages.size > 0);
      });
    }
  });
}

test("a note at the address of an essay is told of", () => {
  const vault = vaultOf({ "about/Method.md": "x", "site.yaml": "essays: true\n" });
  assert.equal(vault.notes[0]?.url, "/notes/about/method/");
  assert.deepEqual(
    vault.problems.map(({ code }) => code),
    ["folder-reserved"],
  );
});
