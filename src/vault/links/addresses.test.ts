import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { vaultOf } from "../../../tests/support.ts";
import { fold } from "../core/path.ts";
import { fileHref, tagUrl, wantedUrl } from "./addresses.ts";

const urlsOf = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(vaultOf(files).notes.map(({ path, url }) => [path, url]));
const urls = (...paths: string[]) => urlsOf(Object.fromEntries(paths.map((path) => [path, ""])));
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

describe("a permalink", () => {
  const asking = (permalink: string, path = "notes/Old name.md") => {
    const vault = vaultOf({ [path]: `---\npermalink: ${permalink}\naliases: [Third]\n---\n` });
    return {
      url: vault.notes[0]?.url,
      redirects: vault.reports.redirects.map(({ from }) => from),
      problems: vault.problems.map(({ code }) => code),
    };
  };

  test("is the note's address, and the old one redirects", () => {
    for (const [written, url] of [
      ["about/The-method", "/about-/The-method/"],
      ["/x/y_z.1/", "/x/y_z.1/"],
      ["深度", "/深度/"],
    ] as const) {
      const { url: found, redirects, problems } = asking(written.replace("about", "about-"));
      assert.equal(found, url);
      assert.deepEqual(redirects, ["/notes/old-name/", "/notes/third/"]);
      assert.deepEqual(problems, []);
    }
    assert.deepEqual(asking("notes/old-name").redirects, ["/notes/third/"]);
  });

  test("that not every server can have is a problem, and the path stands", () => {
    for (const written of [
      "../x",
      "a b",
      "a?b",
      "a%20b",
      "https://a.example/x",
      "x/con",
      "x.",
      ".x",
      "a//b",
      "[a, b]",
      "x".repeat(200),
    ]) {
      const { url, problems } = asking(written);
      assert.equal(url, "/notes/old-name/", written);
      assert.deepEqual(problems, ["field-invalid"], written);
    }
    assert.deepEqual(asking("").problems, []);
  });

  test("clashes as every other address does, whatever its case", () => {
    assert.deepEqual(asking("Tags/x").problems, ["collision"]);
    assert.deepEqual(asking("Index").problems, ["collision"]);
    assert.deepEqual(urlsOf({ "a.md": "", "b.md": "---\npermalink: A\n---\n" }), {
      "a.md": "/a/",
      "b.md": "/A-2/",
    });
  });
});

test("other addresses", () => {
  assert.equal(wantedUrl("Model lab/economics"), "/wanted/model-lab-economics/");
  assert.equal(tagUrl("china/Labs"), "/tags/china/labs/");
  assert.equal(fileHref("/", "media/a b#?.png"), "/files/media/a%20b_x23__x3F_.png");
  assert.equal(fileHref("/ä/", "a&b\ud800.png"), "/%C3%A4/files/a&b%EF%BF%BD.png");
});
