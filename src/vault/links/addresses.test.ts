import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { vaultOf } from "../../../tests/support.ts";
import { fold } from "../core/path.ts";
import { fileHref, tagUrl, wantedUrl } from "./addresses.ts";

const urls = (...paths: string[]) =>
  Object.fromEntries(
    vaultOf(Object.fromEntries(paths.map((path) => [path, ""]))).notes.map(({ path, url }) => [
      path,
      url,
    ]),
  );
const aliased = (...aliases: string[]) => `---\naliases: ${JSON.stringify(aliases)}\n---\n`;

describe("two notes at one address", () => {
  test("the first by path keeps it, the others get suffixes", () => {
    assert.deepEqual(urls("A b.md", "a-b.md", "a_b.md", "Á b.md"), {
      "A b.md": "/a-b/",
      "a-b.md": "/a-b-2/",
      "a_b.md": "/a-b-3/",
      "Á b.md": "/a-b-4/",
    });
  });
  test("a note whose own address is free keeps it, whichever other note wants it", () => {
    assert.deepEqual(urls("A b.md", "a-b-2.md", "a-b.md"), {
      "A b.md": "/a-b/",
      "a-b-2.md": "/a-b-2/",
      "a-b.md": "/a-b-3/",
    });
  });
  test("all are reported at once", () => {
    const { problems } = vaultOf({
      "A.md": "",
      "a!.md": "",
      "B.md": "",
      "b!.md": "",
      "404.md": "",
    });
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file]),
      [
        ["collision", "404.md"],
        ["collision", "a!.md"],
        ["collision", "b!.md"],
      ],
    );
    assert.equal(
      problems[0]?.message,
      "The address /404/ belongs to the site itself already; the note is at /404-2/ instead.",
    );
  });
  test("whatever the names, no two notes share an address", () => {
    const path = fc
      .stringMatching(/^[aAáÁ\-!2/]{1,5}$/)
      .filter((name) => !/^\/|\/$|\/\//.test(name));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 30 }), (names) => {
        const found = Object.values(urls(...names.map((name) => `${name}.md`)));
        assert.equal(new Set(found.map(fold)).size, names.length);
      }),
    );
  });
});

test("the site's own addresses are taken", () => {
  assert.deepEqual(
    urls("events.md", "tags/x.md", "data/x.md", "_astro/x.md", "index.md", "events/x.md"),
    {
      "events.md": "/events-2/",
      "tags/x.md": "/notes/tags/x/",
      "data/x.md": "/notes/data/x/",
      "_astro/x.md": "/astro/x/",
      "index.md": "/index-2/",
      "events/x.md": "/events/x/",
    },
  );
});

describe("redirects from aliases", () => {
  const redirects = (files: Record<string, string>) =>
    vaultOf(files).reports.redirects.map(({ from, to }) => [from, to]);
  test("stand in the folder of their note", () => {
    assert.deepEqual(redirects({ "companies/A.md": aliased("The A", "Ay") }), [
      ["/companies/the-a/", "companies/A.md"],
      ["/companies/ay/", "companies/A.md"],
    ]);
  });
  test("need none where the alias has the address of its own note", () => {
    assert.deepEqual(redirects({ "a b.md": aliased("A-B") }), []);
  });
  test("give way to notes, to the site and to earlier aliases", () => {
    const files = { "A.md": aliased("B", "404", "Same"), "B.md": aliased("Same") };
    assert.deepEqual(redirects(files), [["/same/", "A.md"]]);
    assert.deepEqual(
      vaultOf(files).problems.map(({ code, file, line, message }) => [code, file, line, message]),
      [
        [
          "alias-clash",
          "A.md",
          2,
          'The alias "404" would redirect from /404/, which belongs to the site itself.',
        ],
        ["alias-clash", "A.md", 2, 'The alias "B" would redirect from /b/, which belongs to B.md.'],
        [
          "alias-clash",
          "B.md",
          2,
          'The alias "Same" would redirect from /same/, which belongs to A.md.',
        ],
      ],
    );
  });
});

test("other addresses", () => {
  assert.equal(wantedUrl("Model lab/economics"), "/wanted/model-lab-economics/");
  assert.equal(tagUrl("china/Labs"), "/tags/china/labs/");
  assert.equal(fileHref("/", "media/a b#?.png"), "/files/media/a%20b_x23__x3F_.png");
  assert.equal(fileHref("/ä/", "a&b\ud800.png"), "/%C3%A4/files/a%26b%EF%BF%BD.png");
});
