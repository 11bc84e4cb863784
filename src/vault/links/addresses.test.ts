import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { vaultOf } from "../../../tests/support.ts";
import { fold } from "../../shared/fold.ts";
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
      "The address /404/ is that of the page for wrong addresses; the note is at /404-2/ instead.",
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

describe("the site's own addresses", () => {
  const problems = (...paths: string[]) =>
    vaultOf(Object.fromEntries(paths.map((path) => [path, ""]))).problems.map(
      ({ code, file, message, hint }) => [code, file, message, hint],
    );
  test("are taken where a page of the site stands there, and nowhere else", () => {
    const free = {
      ...{ "data/x.md": "/data/x/", "files/x.md": "/files/x/", "search/x.md": "/search/x/" },
      ...{ "timeline/2.md": "/timeline/2/", "graph/x.md": "/graph/x/", "all/x.md": "/all/x/" },
      ...{ "About.md": "/about/", "guides/x.md": "/guides/x/", "favicon.md": "/favicon/" },
      ...{ "_astro/x.md": "/astro/x/", "laws.md": "/laws/", "embed/x.md": "/embed/x/" },
    };
    assert.deepEqual(urls(...Object.keys(free)), free);
    assert.deepEqual(problems(...Object.keys(free)), []);
  });
  test("move the note, with a hint that can be followed", () => {
    assert.deepEqual(urls("Timeline.md", "timeline/Table.md"), {
      "Timeline.md": "/timeline-2/",
      "timeline/Table.md": "/timeline/table-2/",
    });
    assert.deepEqual(problems("Timeline.md"), [
      [
        "collision",
        "Timeline.md",
        "The address /timeline/ is that of the timeline; the note is at /timeline-2/ instead.",
        "Rename the note, or move it into a folder.",
      ],
    ]);
  });
  test("move a folder whose pages only the texts decide, with one remark", () => {
    assert.deepEqual(urls("list/A.md", "list/B.md", "wanted/C.md"), {
      "list/A.md": "/notes/list/a/",
      "list/B.md": "/notes/list/b/",
      "wanted/C.md": "/notes/wanted/c/",
    });
    assert.deepEqual(
      problems("list/A.md", "list/B.md").map(([code, file]) => [code, file]),
      [["folder-reserved", "list/A.md"]],
    );
  });
  test("hold the editors' pages, where a vault asks for them", () => {
    const vault = vaultOf({ "site.yaml": "essays: true\n", "About.md": "", "guides/x.md": "" });
    assert.deepEqual(
      vault.notes.map(({ url }) => url),
      ["/notes/about/", "/notes/guides/x/"],
    );
  });
});

describe("a note that begins a page of the site", () => {
  const pages = (files: Record<string, string>) =>
    Object.fromEntries(vaultOf(files).notes.map(({ path, url, title }) => [path, [url, title]]));
  const fromTop = (...paths: string[]) =>
    Object.entries(urls(...paths)).find(([, url]) => url === "/")?.[0];
  test("the first page: index, Home, README, whatever their case", () => {
    assert.equal(fromTop("README.md", "Home.md", "index.md", "A.md"), "index.md");
    assert.equal(fromTop("README.md", "home.md"), "home.md");
    assert.equal(fromTop("ReadMe.md", "A.md"), "ReadMe.md");
    assert.equal(fromTop("A.md", "a/index.md"), undefined);
  });
  test("the first page: the note of site.yaml, but one of a kind keeps its page", () => {
    const files = { "index.md": "", "notes/Welcome.md": "", "concepts/Idea.md": "" };
    const start = (name: string) => pages({ ...files, "site.yaml": `title: T\nstart: ${name}\n` });
    assert.deepEqual(start("Welcome"), {
      "concepts/Idea.md": ["/concepts/idea/", "Idea"],
      "index.md": ["/index/", "index"],
      "notes/Welcome.md": ["/", "Welcome"],
    });
    assert.deepEqual(start("Idea"), {
      "concepts/Idea.md": ["/concepts/idea/", "Idea"],
      "index.md": ["/", "T"],
      "notes/Welcome.md": ["/notes/welcome/", "Welcome"],
    });
  });
  test("the first page: by any way in which a link names it; one that names no note is a problem", () => {
    const files = { "index.md": "", "in/Old day.md": "---\naliases: [Begin]\n---\n" };
    const draft = { "Draft.md": "---\ndraft: true\n---\n" };
    const start = (written: string) => {
      const vault = vaultOf({ ...files, ...draft, "site.yaml": `start: ${written}\n` });
      const first = vault.notes.find(({ url }) => url === "/")?.path;
      return [first, vault.problems.map(({ code, file }) => `${file} ${code}`)];
    };
    for (const written of [
      "Old day",
      "old DAY.md",
      "in/Old day",
      "/in/Old day.md#Part",
      "Begin",
      "'[[Old day|x]]'",
      "[[in/Old day]]",
    ]) {
      assert.deepEqual(start(written), ["in/Old day.md", []], written);
    }
    for (const written of ["Nobody", "Draft", "[[Nobody]]"]) {
      assert.deepEqual(start(written), ["index.md", ["site.yaml site-settings"]], written);
    }
  });
  test("a folder: the note beside it, index, README, the note of its name in it", () => {
    const inside = ["a/README.md", "a/a.md", "a/index.md"];
    assert.deepEqual(urls("A.md", ...inside), {
      "A.md": "/a/",
      "a/README.md": "/a/readme/",
      "a/a.md": "/a/a/",
      "a/index.md": "/a/index/",
    });
    assert.equal(urls(...inside)["a/index.md"], "/a/");
    assert.equal(urls("a/a.md", "a/README.md")["a/README.md"], "/a/");
    assert.equal(urls("a/b/B.md")["a/b/B.md"], "/a/b/");
  });
  test("a folder, and is called after it where its own name says nothing", () => {
    assert.deepEqual(
      pages({ "Old walks/README.md": "", "b/index.md": "---\ntitle: Bees\n---\n" }),
      {
        "Old walks/README.md": ["/old-walks/", "Old walks"],
        "b/index.md": ["/b/", "Bees"],
      },
    );
  });
  test("the list of a kind, the page of a tag", () => {
    assert.deepEqual(
      urls("events.md", "events/x.md", "laws/README.md", "tags/C++.md", "tags/a/b c.md"),
      {
        ...{ "events.md": "/events/", "events/x.md": "/events/x/", "laws/README.md": "/laws/" },
        ...{ "tags/C++.md": "/tags/c++/", "tags/a/b c.md": "/tags/a/b-c/" },
      },
    );
  });
  test("its own address leads on, but where something else stands there", () => {
    const { redirects } = vaultOf({
      "a/README.md": "",
      "index.md": "",
      "a/readme!.md": "",
    }).reports;
    assert.deepEqual(
      redirects.map(({ from, to }) => [from, to]),
      [["/index/", "index.md"]],
    );
  });
  test("each folder has an address that nothing else has", () => {
    const { folders, notes } = vaultOf({
      "A b/x.md": "",
      "a-b/x.md": "",
      "c!.md": "",
      "c/x.md": "",
    });
    assert.deepEqual(
      [...folders],
      [
        ["A b", "/a-b/"],
        ["a-b", "/a-b-2/"],
        ["c", "/c-2/"],
      ],
    );
    assert.equal(notes.find(({ path }) => path === "c!.md")?.url, "/c/");
  });
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
  test("give way to notes, to the site and to its lists, and to nobody's of two that share one", () => {
    const files = {
      "A.md": aliased("B", "404", "Same", "c"),
      "B.md": aliased("Same"),
      "c/x.md": "",
    };
    assert.deepEqual(redirects(files), []);
    assert.deepEqual(
      vaultOf(files).problems.map(({ code, file, line, message }) => [code, file, line, message]),
      [
        [
          "alias-clash",
          "A.md",
          2,
          'The alias "404" would redirect from /404/, which belongs to the page for wrong addresses.',
        ],
        ["alias-clash", "A.md", 2, 'The alias "B" would redirect from /b/, which belongs to B.md.'],
        [
          "alias-clash",
          "A.md",
          2,
          'The alias "c" would redirect from /c/, which belongs to the folder c.',
        ],
        [
          "alias-clash",
          "B.md",
          2,
          'The alias "Same" would redirect from /same/, and so would one of A.md; neither does.',
        ],
      ],
    );
  });
});

test("two tags share an address only where Obsidian takes them for one", () => {
  const tag = fc.string({
    unit: fc.constantFrom(..."aAáÁ_-~+#.%2é\u0301😀📚'"),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(tag, tag, (a, b) => {
      assert.equal(tagUrl(a) === tagUrl(b), fold(a) === fold(b));
      assert.match(tagUrl(a), /^\/tags\/[^\s"<>%?#|*:.\\]+\/$/u);
    }),
  );
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
    for (const page of ["x/y.html", "/x/y.htm", "x/y/index.html"]) {
      assert.equal(asking(page).url, "/x/y/", page);
    }
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
      "feed.xml",
      "robots.txt",
      "llms.txt",
      "a/index.md",
      "x.png/y",
      "x".repeat(200),
    ]) {
      const { url, problems } = asking(written);
      assert.equal(url, "/notes/old-name/", written);
      assert.deepEqual(problems, ["field-invalid"], written);
    }
    assert.deepEqual(asking("").problems, []);
  });

  test("of several notes is that of none of them, and is reported once", () => {
    const note = "---\npermalink: harbour\n---\n";
    const vault = vaultOf({ "de/Hafen.md": note, "en/Harbour.md": note, "fr/Port.md": note });
    assert.deepEqual(
      vault.notes.map(({ url }) => url),
      ["/de/hafen/", "/en/harbour/", "/fr/port/"],
    );
    assert.deepEqual(
      vault.problems.map(({ code, file, line }) => [code, file, line]),
      [["permalink-shared", "de/Hafen.md", 2]],
    );
  });

  test("clashes as every other address does, whatever its case", () => {
    assert.deepEqual(asking("Tags/x").problems, ["folder-reserved"]);
    assert.deepEqual(asking("Search").problems, ["collision"]);
    assert.deepEqual(urlsOf({ "a.md": "", "b.md": "---\npermalink: A\n---\n" }), {
      "a.md": "/a/",
      "b.md": "/A-2/",
    });
  });
});

test("other addresses", () => {
  assert.equal(wantedUrl("Model lab/economics"), "/wanted/model-lab-economics/");
  assert.equal(wantedUrl("/x"), "/wanted/x/");
  assert.equal(wantedUrl("../a/./b/"), "/wanted/a-b/");
  assert.equal(wantedUrl("/"), "/wanted/untitled-untitled/");
  assert.equal(wantedUrl("Con"), "/wanted/~63~on/");
  assert.equal(tagUrl("aux/Con-"), "/tags/~61~ux/con-/");
  assert.equal(tagUrl("china/Labs"), "/tags/china/labs/");
  assert.equal(tagUrl("C++/C#"), "/tags/c++/c~23~/");
  assert.equal(tagUrl("/a//.."), "/tags/~~/a/~~/~2e~~2e~/");
  assert.equal(tagUrl("\u{1F4DA}"), "/tags/\u{1F4DA}/");
  assert.equal(fileHref("/", "media/a b#?.png"), "/files/media/a%20b_x23__x3F_.png");
  assert.equal(fileHref("/ä/", "a&b\ud800.png"), "/%C3%A4/files/a&b%EF%BF%BD.png");
});
