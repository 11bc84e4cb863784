import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertLinearGrowth } from "../../../tests/growth.ts";
import { fc } from "../../../tests/properties.ts";
import { htmlOf, vaultOf } from "../../../tests/support.ts";
import { resolverOf } from "../index.ts";
import { internalAddress } from "../markdown/address.ts";
import { parseWikiLink } from "../markdown/wikiLink.ts";
import { linksIn } from "./backlinks.ts";

/** Where each link of the note `from` leads, and with what verdict. */
function links(
  files: Record<string, string>,
  from = "x.md",
): (readonly [string | undefined, string])[] {
  return linksIn(vaultOf(files).outgoing)
    .filter((link) => link.from === from)
    .map(({ to, file, anchor, verdict }) => {
      const where = to ?? file;
      return [anchor === undefined ? where : `${where}#${anchor}`, verdict];
    });
}

/** Where one link leads that stands in `x.md` (or `from`), among notes without words. */
function link(written: string, paths: readonly string[], from = "x.md") {
  return links(
    { ...Object.fromEntries(paths.map((path) => [path, ""])), [from]: written },
    from,
  )[0];
}

describe("a link by name", () => {
  test("finds a note in any folder", () => {
    assert.deepEqual(link("[[B]]", ["a/b/B.md"]), ["a/b/B.md", "resolved"]);
  });
  test("with its extension, with spaces around it", () => {
    assert.deepEqual(link("[[ B.md ]]", ["a/B.md"]), ["a/B.md", "resolved"]);
  });
  test("may hold dots", () => {
    assert.deepEqual(link("[[v1.5]]", ["v1.5.md"]), ["v1.5.md", "resolved"]);
  });
  test("takes the whole path before its case", () => {
    assert.deepEqual(link("[[b]]", ["B.md", "a/b.md"]), ["B.md", "folded"]);
    assert.deepEqual(link("[[b]]", ["B.md", "b.md"]), ["b.md", "resolved"]);
  });
  test("folds case where nothing fits exactly", () => {
    assert.deepEqual(link("[[deepseek]]", ["DeepSeek.md"]), ["DeepSeek.md", "folded"]);
  });
  test("reads composed and decomposed accents as one, both ways", () => {
    assert.deepEqual(link("[[Trame\u0300r]]", ["Tramèr.md"]), ["Tramèr.md", "resolved"]);
    assert.deepEqual(link("[[Tramèr]]", ["Trame\u0300r.md"]), ["Trame\u0300r.md", "resolved"]);
  });
  test("takes the whole path before all, and the folder of its note before other folders", () => {
    assert.deepEqual(link("[[B]]", ["a/B.md", "B.md"], "a/x.md"), ["B.md", "resolved"]);
    assert.deepEqual(link("[[B]]", ["a/B.md", "aa/B.md"], "aa/x.md"), ["aa/B.md", "resolved"]);
    assert.deepEqual(link("[[c/B]]", ["c/B.md", "a/c/B.md"], "a/x.md"), ["c/B.md", "resolved"]);
    assert.deepEqual(link("[[c/B]]", ["b/c/B.md", "a1/c/B.md"], "a1/x.md"), [
      "a1/c/B.md",
      "resolved",
    ]);
    assert.deepEqual(link("[[b]]", ["a/B.md", "aa/b.md"], "a/x.md"), ["a/B.md", "folded"]);
  });
  test("takes the shortest path then, and says that it is ambiguous", () => {
    assert.deepEqual(link("[[B]]", ["a/long/B.md", "zz/B.md"]), ["zz/B.md", "ambiguous"]);
    assert.deepEqual(link("[[B]]", ["alphabet/B.md", "b/c/B.md"]), ["b/c/B.md", "ambiguous"]);
    assert.deepEqual(link("[[B]]", ["c/B.md", "a/b/B.md", "b/B.md"]), ["b/B.md", "ambiguous"]);
    assert.deepEqual(link("[[b]]", ["a1/b.md", "a/B.md"]), ["a/B.md", "ambiguous"]);
  });
  test("is wanted where nothing has it", () => {
    assert.deepEqual(link("[[Nobody]]", []), [undefined, "wanted"]);
  });
  test("names nothing of JavaScript's", () => {
    for (const name of ["constructor", "__proto__", "toString"]) {
      assert.deepEqual(link(`[[${name}]]`, []), [undefined, "wanted"]);
    }
  });
});

describe("a link by path", () => {
  const paths = ["laws/us/Act.md", "cases/us/Act.md", "archive/laws/us/Act.md"];
  test("whole", () =>
    assert.deepEqual(link("[[laws/us/Act]]", paths), ["laws/us/Act.md", "resolved"]));
  test("by its end", () =>
    assert.deepEqual(link("[[us/Act]]", paths), ["laws/us/Act.md", "ambiguous"]));
  test("from the root", () => {
    assert.deepEqual(link("[[/laws/us/Act]]", paths), ["laws/us/Act.md", "resolved"]);
    assert.deepEqual(link("[[/us/Act]]", paths), [undefined, "wanted"]);
  });
  test("relative", () => {
    assert.deepEqual(link("[[./Act]]", paths, "laws/us/x.md"), ["laws/us/Act.md", "resolved"]);
    assert.deepEqual(link("[[../../cases/us/Act]]", paths, "laws/us/x.md"), [
      "cases/us/Act.md",
      "resolved",
    ]);
    assert.deepEqual(link("[a](../us/Act.md)", paths, "laws/us/x.md"), [
      "laws/us/Act.md",
      "resolved",
    ]);
  });
  test("relative, and out of the vault: nothing", () => {
    assert.deepEqual(link("[[../../../Act]]", paths, "laws/us/x.md"), [undefined, "wanted"]);
  });
  test("relative, with its case folded, whatever stands deeper", () => {
    assert.deepEqual(link("[[/b]]", ["B.md"]), ["B.md", "folded"]);
    assert.deepEqual(link("[[/b]]", ["B.md", "a/b.md"]), ["B.md", "folded"]);
  });
  test("in a Markdown link, from its own folder first", () => {
    const notes = ["B.md", "a/B.md", "c/B.md"];
    assert.deepEqual(link("[b](B.md)", notes, "a/x.md"), ["a/B.md", "resolved"]);
    assert.deepEqual(link("[b](B.md)", notes, "d/x.md"), ["B.md", "resolved"]);
    assert.deepEqual(link("[b](/B.md)", notes, "a/x.md"), ["B.md", "resolved"]);
    assert.deepEqual(link("[b](c/B.md)", [...notes, "a/c/B.md"], "a/x.md"), [
      "a/c/B.md",
      "resolved",
    ]);
  });
  test("in a Markdown link, with its spaces encoded", () => {
    assert.deepEqual(link("[a](laws/My%20act.md#x)", ["laws/My act.md"]), [
      "laws/My act.md",
      "missing-heading",
    ]);
  });
});

describe("a link by alias or title", () => {
  const note = (front: string) => `---\n${front}\n---\n`;
  test("finds the note, whatever its case", () => {
    const files = { "A.md": note("aliases: [The lab]"), "x.md": "[[The lab]] [[the LAB]]" };
    assert.deepEqual(links(files), [
      ["A.md", "alias"],
      ["A.md", "alias"],
    ]);
  });
  test("gives way to a file of that name, even one that only fits folded", () => {
    const files = { "A.md": note("aliases: [B]"), "b.md": "", "x.md": "[[B]]" };
    assert.deepEqual(links(files), [["b.md", "folded"]]);
  });
  test("leads to none of several that share it, and says which they are", () => {
    const files = {
      "A.md": note("aliases: [The lab]"),
      "B.md": note("title: The lab"),
      "x.md": `${note("about: [The lab]")}[[The lab]]`,
    };
    assert.deepEqual(links(files), [[undefined, "wanted"]]);
    assert.deepEqual(
      vaultOf(files)
        .problems.filter(({ file }) => file === "x.md")
        .map(({ code, line, message, hint }) => [code, line, message, hint]),
      [2, 4].map((line) => [
        "ambiguous-link",
        line,
        '"The lab" leads to no note: as an alias or title it may mean A.md, B.md.',
        "Name the one that is meant: [[A|The lab]].",
      ]),
    );
  });
  test("takes the exact case before the folded one", () => {
    const files = {
      "A.md": note("aliases: [lab one]"),
      "B.md": note("aliases: [Lab one]"),
      "x.md": "[[Lab one]]",
    };
    assert.deepEqual(links(files), [["B.md", "alias"]]);
  });
  test("takes a short one in its very case alone", () => {
    const files = {
      "Apt.md": note("aliases: [APT, GOOGL]"),
      "x.md": "[[apt]] [[Apt]] [[googl]]",
    };
    assert.deepEqual(links(files), [
      ["Apt.md", "folded"],
      ["Apt.md", "resolved"],
      ["Apt.md", "alias"],
    ]);
    const other = { "Tool.md": note("aliases: [APT]"), "x.md": "[[apt]] [[APT]]" };
    assert.deepEqual(links(other), [
      [undefined, "wanted"],
      ["Tool.md", "alias"],
    ]);
  });
  test("gives way to the file of a withheld note, and shares no name with one", () => {
    const draft = note("draft: true\naliases: [The firm]");
    const files = {
      "a/Firm.md": draft,
      "Other.md": note("aliases: [Firm, The firm]"),
      "x.md": "[[Firm]] [f](Firm.md) [[a/Firm]] [[The firm]]",
    };
    assert.deepEqual(links(files), [[undefined, "wanted"]]);
  });
});

describe("a name that a withheld note shares with a published one leads where Obsidian leads", () => {
  const draft = "---\ndraft: true\n---\n";
  const to = (from: string) =>
    links({ "a/Lamp.md": draft, "bb/Lamp.md": "", [from]: "[[Lamp]]" }, from);
  test("to the draft beside it: nowhere", () => assert.deepEqual(to("a/x.md"), []));
  test("to the published one beside it", () =>
    assert.deepEqual(to("bb/x.md"), [["bb/Lamp.md", "resolved"]]));
  test("to the published one, where only the path's length would decide", () =>
    assert.deepEqual(to("x.md"), [["bb/Lamp.md", "resolved"]]));
});

describe("a link to a part of a note", () => {
  const text = "# One\n\n## Sum\n\na ^block-1\n\n# Two\n\n## Sum\n\n### Deep: [x] | y\n";
  const to = (anchor: string) => links({ "N.md": text, "x.md": `[[N#${anchor}]]` })[0];
  test("a heading, the first of its name", () =>
    assert.deepEqual(to("sum"), ["N.md#sum", "resolved"]));
  test("a heading under another", () =>
    assert.deepEqual(to("Two#Sum"), ["N.md#sum-1", "resolved"]));
  test("a heading under one that doesn't hold it", () => {
    assert.deepEqual(to("One#Deep x y"), ["N.md", "missing-heading"]);
  });
  test("a heading, without the marks that Obsidian drops", () => {
    assert.deepEqual(to("Deep x y"), ["N.md#deep-x-y", "resolved"]);
  });
  test("a heading, by its Markdown as Obsidian writes it", () => {
    const HEADINGS: readonly (readonly [heading: string, linked: string])[] = [
      [
        "## [Works](https://example.org/a_b) of *art* ^works",
        "[Works](https //example.org/a_b) of *art*",
      ],
      ["## `npm run` **bold**", "`npm run` **bold**"],
      ["## On [[Old|the lab]]", "On Old the lab"],
      ["## Half: 50 %% a %% #tag", "Half 50 a tag"],
      ["## \\* $x^2$ ==y== <b>z</b> ##", "\\* $x 2$ ==y== <b>z</b>"],
      ["Under *lines*\n=====", "Under *lines*"],
      ["> ## A ~~quoted~~ one", "A ~~quoted~~ one"],
    ];
    for (const [heading, linked] of HEADINGS) {
      const files = { "N.md": `Words.\n\n${heading}\n\nMore.`, "x.md": `[[N#${linked}]]` };
      assert.deepEqual(links(files)[0]?.[1], "resolved", heading);
    }
  });
  test("a heading, by its id", () => assert.deepEqual(to("sum-1"), ["N.md#sum-1", "resolved"]));
  test("a block, whatever its case", () =>
    assert.deepEqual(to("^Block-1"), ["N.md#_block-1", "resolved"]));
  test("none", () => {
    assert.deepEqual(to("Three"), ["N.md", "missing-heading"]);
    assert.deepEqual(to("^nowhere"), ["N.md", "missing-block"]);
  });
  test("of the note itself", () => {
    assert.deepEqual(links({ "x.md": "# A b\n\n[[#A b]] [a](#a-b) [[#^c]] d ^c" }), [
      ["x.md#a-b", "resolved"],
      ["x.md#a-b", "resolved"],
      ["x.md#_c", "resolved"],
    ]);
  });
});

describe("a link to a file", () => {
  test("by name, by path, by relative path", () => {
    const files = ["media/a.png"];
    for (const written of ["![[a.png]]", "![[media/a.png]]", "![](media/a.png)", "[[a.png]]"]) {
      assert.deepEqual(link(written, files), ["media/a.png", "resolved"], written);
    }
    assert.deepEqual(link("![](../media/a.png)", files, "notes/x.md"), ["media/a.png", "resolved"]);
    assert.deepEqual(link("![[A.PNG]]", files), ["media/a.png", "folded"]);
  });
  test("that isn't there", () => {
    assert.deepEqual(link("![[a.png]]", []), [undefined, "missing-file"]);
    assert.deepEqual(link("[a](data.xyz)", []), [undefined, "missing-file"]);
  });
});

test("a link to a note that is not published is no link of the site", () => {
  const draft = "---\ndraft: true\naliases: [Secret]\ntitle: The plan\n---\n";
  for (const name of ["Draft", "draft", "a/Draft", "b/Draft", "Secret", "the plan"]) {
    const vault = vaultOf({ "a/Draft.md": draft, "x.md": `[[${name}]]` });
    assert.deepEqual(linksIn(vault.outgoing), [], name);
    assert.deepEqual(
      vault.problems.map(({ code }) => code),
      ["link-to-unpublished"],
      name,
    );
  }
});

const folder = fc.stringMatching(/^[a-c]$/);
const path = fc
  .tuple(fc.array(folder, { maxLength: 3 }), fc.stringMatching(/^[A-Ba-b]$/))
  .map(([folders, name]) => [...folders, name].join("/"));

test("a link by whole path leads to that note, whatever other notes there are", () => {
  fc.assert(
    fc.property(path, fc.uniqueArray(path, { maxLength: 12 }), (target, others) => {
      const { resolve } = resolverOf(
        vaultOf(Object.fromEntries([...others, target].map((name) => [`${name}.md`, ""]))),
      );
      for (const written of [target, `/${target}`]) {
        assert.equal(resolve(parseWikiLink(written), "").note?.path, `${target}.md`);
      }
    }),
  );
});

/** The path from a folder to a file, as a Markdown link has it. */
function relativePath(folder: string, path: string): string {
  const up = folder === "" ? [] : folder.split("/");
  const down = path.split("/");
  while (up.length > 0 && down.length > 1 && up[0] === down[0]) {
    up.shift();
    down.shift();
  }
  return [...up.map(() => ".."), ...down].join("/");
}

test("each way in which Obsidian writes a link leads to the note that is meant", () => {
  fc.assert(
    fc.property(path, path, fc.uniqueArray(path, { maxLength: 12 }), (from, target, others) => {
      const paths = [...new Set([...others, from, target].map((name) => name.toUpperCase()))];
      const [note, meant] = [from.toUpperCase(), target.toUpperCase()];
      const resolver = resolverOf(vaultOf(Object.fromEntries(paths.map((at) => [`${at}.md`, ""]))));
      const name = meant.slice(meant.lastIndexOf("/") + 1);
      const isAlone = paths.every((at) => at === meant || !`/${at}`.endsWith(`/${name}`));
      const relative = relativePath(note.slice(0, Math.max(0, note.lastIndexOf("/"))), meant);
      const wiki = [
        ...(isAlone ? [name] : []),
        meant,
        `/${meant}`,
        ...(relative.startsWith("../") ? [relative] : [`./${relative}`]),
        // Of a note beside it Obsidian writes the name, and opens one at the top that has it too.
        ...(paths.includes(relative) && relative !== meant ? [] : [relative]),
      ];
      for (const written of wiki.flatMap((way) => [way, `${way}.md`])) {
        const found = resolver.resolve(parseWikiLink(written), `${note}.md`);
        assert.deepEqual([found.note?.path, found.verdict], [`${meant}.md`, "resolved"], written);
      }
      for (const url of [relative, `./${relative}`, `${relative}.md`, `/${meant}.md`]) {
        const address = internalAddress(url);
        assert.ok(address);
        const found = resolver.resolve(address, `${note}.md`, true);
        assert.deepEqual([found.note?.path, found.verdict], [`${meant}.md`, "resolved"], url);
      }
    }),
  );
});

test("a relative link is not moved by notes elsewhere, even where its case is folded", () => {
  fc.assert(
    fc.property(path, fc.uniqueArray(path, { maxLength: 12 }), (target, others) => {
      const rivals = others.filter((name) => name.toLowerCase() !== target.toLowerCase());
      const { resolve } = resolverOf(
        vaultOf(Object.fromEntries([...rivals, target].map((name) => [`${name}.md`, ""]))),
      );
      const found = resolve(parseWikiLink(`/${target.toLowerCase()}`), "");
      assert.equal(found.note?.path, `${target}.md`);
    }),
  );
});

test("a link is no more work where thousands of notes have its name, title or alias", () => {
  const text = "---\ntitle: Same title\naliases: [Same alias]\n---\n";
  const vaults = new Map<number, ReturnType<typeof vaultOf>>();
  const sameNames = (count: number) => {
    const notes = Array.from({ length: count }, (_, index) => [`f${index}/Same.md`, text] as const);
    const vault = vaults.get(count) ?? vaultOf(Object.fromEntries(notes));
    vaults.set(count, vault);
    return resolverOf(vault);
  };
  assertLinearGrowth(
    ["Same", "same", "Same title", "same alias"].map((target) => ({
      name: target,
      maxSize: 4_000,
      // As many links as notes: were one to look at each note, the work would be quadratic.
      prepare: (size) => {
        const { resolve } = sameNames(size);
        return () => {
          for (let count = 0; count < size; count++) {
            const { note, verdict, others } = resolve(parseWikiLink(target), "");
            const isFile = target.toLowerCase() === "same";
            assert.deepEqual(
              [note?.path, verdict, others?.length],
              isFile ? ["f0/Same.md", "ambiguous", 5] : [undefined, "wanted", 6],
            );
          }
        };
      },
    })),
  );
});

test("thousands of headings of one name are found in one look", () => {
  assertLinearGrowth([
    {
      name: "headings",
      maxSize: 4_000,
      prepare: (size) => {
        const { resolve } = resolverOf(vaultOf({ "N.md": "# Same\n\n## Under\n\n".repeat(size) }));
        return () => {
          for (let count = 0; count < size; count++) {
            assert.equal(resolve(parseWikiLink("N#Same#Under"), "").anchor, "under");
          }
        };
      },
    },
  ]);
});

test("a link to a folder leads to the note that begins its page", () => {
  const vault = vaultOf({
    "Home.md": "[a](walks/) [b](./walks/) [b](/walks/) [c](Old%20walks/) [d](bare/)",
    "walks/README.md": "[up](../) [here](.) [top](/) [out](../../)",
    "Old walks/deep/x.md": "[up](..)",
    "Old walks/Old walks.md": "",
    "bare/y.md": "[here](./)",
    "hidden/index.md": "---\ndraft: true\n---\n",
    "hidden/z.md": "[here](./)",
  });
  const hrefs = (path: string) =>
    [...htmlOf(vault, path).matchAll(/class="(\w+)" href="([^"]*)"/g)].map(
      ([, kind, href]) => `${kind} ${href}`,
    );
  const walks = "note /walks/";
  assert.deepEqual(hrefs("Home.md"), [
    walks,
    walks,
    walks,
    "note /old-walks/",
    "wanted /wanted/bare/",
  ]);
  assert.deepEqual(hrefs("walks/README.md").slice(0, 3), ["note /", walks, "note /"]);
  assert.deepEqual(hrefs("Old walks/deep/x.md"), ["note /old-walks/"]);
  assert.deepEqual(hrefs("hidden/z.md"), []);
});

test("a name that ends as a file does is no wanted note", () => {
  const { reports, problems } = vaultOf({
    "A.md": "[[a.zip]] ![[b.HEIC]] [[c.docx|words]] [[v1.2]] [[Node.js]] [d](e.py)",
  });
  assert.deepEqual(reports.wanted.map(({ names }) => names).sort(), [["Node.js"], ["v1.2"]]);
  assert.equal(problems.filter(({ code }) => code === "missing-file").length, 4);
});
