import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { essayPage } from "./essayPage.ts";

const essays = {
  "/guides/": "---\ntitle: Guides\ndescription: Ways in.\n---\n\nWords.",
  "/guides/legal/": "---\ntitle: Is it legal?\ndescription: In short.\n---\n\nWords.",
};

describe("an editors' page", () => {
  const page = essayPage(
    contextOf({ "site.yaml": "essays: true\nurl: https://example.org\n" }, { essays }),
    "/guides/legal/",
  );

  test("has its title and description, for readers and for search engines", () => {
    for (const { title, description } of [page, page.head]) {
      assert.deepEqual([title, description], ["Is it legal?", "In short."]);
    }
    assert.equal(page.head.url, "/guides/legal/");
    assert.ok(page.head.indexed);
    assert.match(JSON.stringify(page.head.jsonLd), /https:\/\/example\.org\/guides\/legal\//);
  });

  test("leads back to the page that begins its folder, and is found as what it is", () => {
    assert.deepEqual(page.crumbs, [
      { text: "Home", url: "/" },
      { text: "Guides", url: "/guides/" },
    ]);
    assert.deepEqual(page.search.shown, { kind: "Guide" });
  });
});

test("there is none at another address, and none in a vault that asks for none", () => {
  const asking = contextOf({ "site.yaml": "essays: true\n" }, { essays });
  assert.throws(() => essayPage(asking, "/about/"), /an essay at \/about\//);
  assert.throws(() => essayPage(contextOf({}, { essays }), "/guides/legal/"), /an essay at/);
});
