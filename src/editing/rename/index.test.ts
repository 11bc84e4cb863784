import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cases, fc } from "../../../tests/properties.ts";
import { filesOf, vaultOf } from "../../../tests/support.ts";
import { fold } from "../../shared/fold.ts";
import { linksIn } from "../../vault/links/backlinks.ts";
import { applyEdits } from "../edits.ts";
import { linkPlaces } from "../links/linkPlaces.ts";
import { rename } from "./index.ts";
import { linkTargets } from "./linkTargets.ts";
import type { RenameOptions } from "./relink.ts";

type Texts = Readonly<Record<string, string>>;

/** The vault after the rename. */
function renamed(texts: Texts, old: string, name: string, options?: RenameOptions): Texts {
  const made = rename(filesOf(texts), old, name, options);
  assert.ok(!("refused" in made), "refused" in made ? made.refused : "");
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      path === made.from ? made.to : path,
      applyEdits(
        text,
        made.edits.filter(({ file }) => file === path),
      ),
    ]),
  );
}

/** What a note of a text becomes when the note Old is renamed to New. */
function after(text: string, options?: RenameOptions, more: Texts = {}): string | undefined {
  const texts = { "labs/Old.md": "Words.", "Note.md": text, ...more };
  return renamed(texts, "Old", "New", options)["Note.md"];
}

/** A text with links to the note Old of the folder labs, and what it becomes. */
const SYNTAXES: readonly (readonly [name: string, before: string, after: string])[] = [
  ["a name", "See [[Old]].", "See [[New]]."],
  ["words of its own", "[[Old|the lab]] and [[ Old | it ]]", "[[New|the lab]] and [[ New | it ]]"],
  ["a heading", "[[Old#Models#R1]]", "[[New#Models#R1]]"],
  ["a block", "[[Old#^sum|sum]]", "[[New#^sum|sum]]"],
  ["an embed", "![[Old]] ![[Old#Models]]", "![[New]] ![[New#Models]]"],
  ["any case", "[[old]] [[OLD|x]]", "[[New]] [[New|x]]"],
  ["a path", "[[labs/Old]] [[/labs/Old]]", "[[labs/New]] [[/labs/New]]"],
  ["a relative path", "[[./labs/Old]]", "[[./labs/New]]"],
  ["its ending", "[[Old.md]] [[labs/Old.md|x]]", "[[New.md]] [[labs/New.md|x]]"],
  ["nothing after the divider", "[[Old|]]", "[[New|]]"],
  [
    "Markdown",
    '[a](labs/Old.md#Models "t") [b](Old.md)',
    '[a](labs/New.md#Models "t") [b](New.md)',
  ],
  ["Markdown in <>", "[a](<labs/Old.md>)", "[a](<labs/New.md>)"],
  ["a definition", "[a][o]\n\n[o]: labs/Old.md 'Old'", "[a][o]\n\n[o]: labs/New.md 'Old'"],
  [
    "a table",
    "| A | B |\n|---|---|\n| [[Old\\|x]] | [[Old]] |",
    "| A | B |\n|---|---|\n| [[New\\|x]] | [[New]] |",
  ],
  ["a callout", "> [!note] On [[Old]]\n> and [[Old]]", "> [!note] On [[New]]\n> and [[New]]"],
  ["a list, a quote, emphasis", "- *[[Old]]*\n  > ==[[Old]]==", "- *[[New]]*\n  > ==[[New]]=="],
  ["a footnote", "x[^1] y^[by [[Old]]]\n\n[^1]: [[Old]]", "x[^1] y^[by [[New]]]\n\n[^1]: [[New]]"],
  ["a link beside a comment and a formula", "$x$ %%c%% [[Old]]", "$x$ %%c%% [[New]]"],
  [
    "front matter",
    "---\nparent: \"[[Old]]\"\nabout: [Old, '[[Old|x]]']\n---\n",
    "---\nparent: \"[[New]]\"\nabout: [New, '[[New|x]]']\n---\n",
  ],
  [
    "front matter without quotes",
    "---\nparent: [[Old]]\nabout:\n  - Old\n  - [[Old]]\n---\n",
    "---\nparent: [[New]]\nabout:\n  - New\n  - [[New]]\n---\n",
  ],
];

describe("every syntax keeps its form", () => {
  for (const [name, before, expected] of SYNTAXES) {
    test(name, () => assert.equal(after(before), expected));
  }
});

test("nothing but links changes", () => {
  const text =
    "Old `[[Old]]` \\[[Old]] %%[[Old]]%% [Old](https://example.org/Old.md)\n\n```\n[[Old]]\n```\n<!-- [[Old]] -->\n";
  assert.equal(after(text), text);
});

test("the words of a heading stay, for links that name it", () => {
  assert.equal(after("## On [[Old]]\n\n[[#On Old]]"), "## On [[New|Old]]\n\n[[#On Old]]");
});

test("words stay by choice", () => {
  assert.equal(
    after("[[Old]] [[Old#A]] ![[Old]] | [[Old|x]]", { keepWords: true }),
    "[[New|Old]] [[New#A|Old > A]] ![[New]] | [[New|x]]",
  );
  assert.equal(
    after("| A |\n|---|\n| [[Old]] |", { keepWords: true }),
    "| A |\n|---|\n| [[New\\|Old]] |",
  );
});

test("links by an alias stay, or get the new name by choice", () => {
  const more = { "labs/Old.md": "---\naliases: [The Lab]\n---\n" };
  assert.equal(after("[[The Lab]]", {}, more), "[[The Lab]]");
  assert.equal(after("[[The Lab]]", { aliases: true }, more), "[[New|The Lab]]");
});

test("the former name becomes an alias, in the style of the list", () => {
  const CASES: readonly (readonly [before: string, after: string])[] = [
    ["Words.", "---\naliases: [Old]\n---\n\nWords."],
    ["---\nkind: law\n---\nWords.", "---\naliases: [Old]\nkind: law\n---\nWords."],
    ["---\naliases: [A, B]\n---\n", "---\naliases: [A, B, Old]\n---\n"],
    ["---\naliases: []\n---\n", "---\naliases: [Old]\n---\n"],
    [
      "---\naliases:\n  - A\n  - B\ntags: [x]\n---\n",
      "---\naliases:\n  - A\n  - B\n  - Old\ntags: [x]\n---\n",
    ],
    ["---\naliases: A\n---\n", "---\naliases: [A, Old]\n---\n"],
    ["---\naliases:\nkind: law\n---\n", "---\naliases: [Old]\nkind: law\n---\n"],
    ["---\naliases: [old]\n---\n", "---\naliases: [old]\n---\n"],
  ];
  for (const [before, expected] of CASES) {
    assert.equal(renamed({ "Old.md": before }, "Old", "New")["New.md"], expected);
  }
});

test("a name that differs in its case alone needs no alias", () => {
  assert.equal(renamed({ "Old.md": "x" }, "Old", "OLD")["OLD.md"], "x");
});

test("a note that moves to another folder keeps the links in its text", () => {
  const texts = {
    "labs/Old.md": "[[./Other]] [o](Other.md) ![p](../media/p.png)",
    "labs/Other.md": "[[./Old]] [o](./Old.md)",
    "media/p.png": "",
  };
  assert.deepEqual(renamed(texts, "Old", "laws/us/New"), {
    "laws/us/New.md":
      "---\naliases: [Old]\n---\n\n[[../../labs/Other]] [o](Other.md) ![p](../../media/p.png)",
    "labs/Other.md": "[[../laws/us/New]] [o](../laws/us/New.md)",
    "media/p.png": "",
  });
});

test("a link to another note that the new name would catch gets a path", () => {
  const texts = { "a/Old.md": "", "b/New.md": "", "Note.md": "[[New]] [[Old]]" };
  assert.equal(renamed(texts, "Old", "New")["Note.md"], "[[b/New|New]] [[a/New]]");
  const alias = { "Old.md": "", "Z.md": "---\naliases: [New]\n---\n", "Note.md": "[[New]]" };
  assert.equal(renamed(alias, "Old", "New")["Note.md"], "[[Z|New]]");
});

test("links in drafts follow, and links to drafts", () => {
  const texts = {
    "Old.md": "---\ndraft: true\n---\n",
    "Note.md": "[[Old]]",
    "Plan.md": "---\ndraft: true\n---\n[[Old]] [[Note]]",
  };
  const made = renamed(texts, "Old", "New");
  assert.equal(made["Note.md"], "[[New]]");
  assert.equal(made["Plan.md"], "---\ndraft: true\n---\n[[New]] [[Note]]");
});

test("names that YAML would misread are quoted", () => {
  const texts = { "Old.md": "", "Note.md": "---\nparent: Old\nabout: [[Old]]\n---\n" };
  assert.equal(
    renamed(texts, "Old", "2026, in short")["Note.md"],
    '---\nparent: "2026, in short"\nabout: "[[2026, in short]]"\n---\n',
  );
});

describe("canvases follow", () => {
  const on = (text: string, texts: Texts = {}) => {
    const files = filesOf({ "labs/Old.md": "Words.", ...texts });
    const made = rename(files, "labs/Old", "New", {}, [{ path: "boards/A.canvas", text }]);
    assert.ok(!("refused" in made), "refused" in made ? made.refused : "");
    const edits = made.edits.filter(({ file }) => file === "boards/A.canvas");
    return { canvas: applyEdits(text, edits), made };
  };

  test("with cards that show the note, and links in the text of cards", () => {
    const card = (file: string, text: string) =>
      `{\n\t"nodes":[\n\t\t{"id":"a","type":"file","file":${file},"subpath":"#Models","x":-20,"y":0},\n\t\t{"id":"b","type":"text","text":${text}}\n\t],\n\t"edges":[{"id":"c","fromNode":"a","toNode":"b","label":"labs/Old.md"}]\n}`;
    const { canvas, made } = on(
      card(
        '"labs/Old.md"',
        String.raw`"He said \"no\" to [[Old|it]] — é\n\n- [x](../labs/Old.md)"`,
      ),
    );
    assert.equal(
      canvas,
      card(
        '"labs/New.md"',
        String.raw`"He said \"no\" to [[New|it]] — é\n\n- [x](../labs/New.md)"`,
      ),
    );
    assert.equal(made.counts.links, 3);
  });

  test("and stay as they are where they name another note, byte by byte", () => {
    const canvas = String.raw`{"nodes":[{"type":"text","text":"[[x/Old]] é \/"},{"type":"file","file":"x/Old.md"}]}`;
    assert.equal(on(canvas, { "x/Old.md": "" }).canvas, canvas);
  });

  test("or are reported where they can't be read", () => {
    for (const text of ["", "[]", "{}", '{"nodes":{}}', '{"nodes":[1,{"file":2}]}']) {
      assert.equal(on(text).canvas, text);
    }
    const { canvas, made } = on('{"nodes":[{"file":"labs/Old.md"}');
    assert.equal(canvas, '{"nodes":[{"file":"labs/Old.md"}');
    assert.deepEqual(made.remarks, [
      "boards/A.canvas can't be read; links in it stay as they are.",
    ]);
  });
});

describe("what is refused, it says", () => {
  const texts = { "Old.md": "", "a/Two.md": "", "b/Two.md": "", "laws/New.md": "" };
  const CASES = [
    ["Nothing", "New", 'No note is called "Nothing".'],
    ["Two", "New", '"Two" fits 2 notes: a/Two.md, b/Two.md.'],
    ["Old", "laws/New", "There is a file at laws/New.md already."],
    ["Old", "laws/new", "There is a file at laws/New.md already."],
    ["Old", "Old", "The note is Old.md already."],
    ["Old", "A: b", '"A: b" holds ":", which no file name or link can have.'],
    ["Old", "../New", '".." is no name for a note.'],
    ["Old", " ", '"" is no name for a note.'],
  ] as const;
  for (const [old, name, refused] of CASES) {
    test(`${old} to ${name}`, () => {
      const made = rename(filesOf(texts), old, name);
      assert.equal("refused" in made ? made.refused : "done", refused);
      assert.ok("hint" in made && made.hint !== "");
    });
  }
});

test("says what it does beside", () => {
  const texts = {
    "a/Old.md": "# Old\n",
    "Note.md": "[[New]]",
    "Bad.md": "---\na: b: c\n---\n[[Old]]",
  };
  const made = rename(filesOf(texts), "Old", "b/New");
  assert.deepEqual("refused" in made ? [] : made.remarks, [
    'The first heading of the note still says "Old".',
    "Note.md: the wanted link [[New]] leads to the note now.",
    "Bad.md can't be read; links in it stay as they are.",
    "The note moves from /a/old/ to /b/new/; an alias redirects within its own folder alone.",
  ]);
});

test("500 links in all syntaxes: each leads to the note, and nothing else changes", () => {
  const kinds = SYNTAXES.map(([, before]) => before);
  const notes = Array.from({ length: 20 }, (_, index) => [
    `${index}.md`,
    kinds
      .filter((text) => !text.startsWith("---"))
      .map((text, at) => text.replaceAll("[^1]", `[^${at}]`).replaceAll("[o]", `[o${at}]`))
      .join("\n\nOld words.\n\n"),
  ]);
  const before: Texts = {
    "labs/Old.md": "## Models\n\n### R1\n\nx ^sum",
    ...Object.fromEntries(notes),
  };
  const now = renamed(before, "Old", "New");
  const links = (texts: Texts) => linksIn(vaultOf(texts).outgoing);
  assert.ok(links(before).length >= 500, `${links(before).length} links`);
  assert.ok(links(before).every(({ to }) => to === "labs/Old.md"));
  assert.equal(links(now).length, links(before).length);
  assert.ok(links(now).every(({ to, verdict }) => to === "labs/New.md" && verdict !== "alias"));
  // With the former name put back, not a character differs, "Old words" among them.
  for (const [path, text] of Object.entries(before).filter(([path]) => path !== "labs/Old.md")) {
    assert.equal(now[path]?.replaceAll("New", "Old").toLowerCase(), text.toLowerCase());
    assert.equal(
      now[path]?.match(/^Old words\.$/gm)?.length,
      text.match(/^Old words\.$/gm)?.length,
    );
  }
});

describe("over generated vaults", () => {
  const NAMES = ["Old", "New", "Other", "Über Old", "Old, Inc.", "R (1)", "a'b"];
  const name = fc.constantFrom(...NAMES);
  const folder = fc.constantFrom("", "a/", "b/", "a/c/");
  const path = fc.tuple(folder, name).map(([at, file]) => `${at}${file}.md`);
  const target = fc.oneof(
    name,
    fc.tuple(folder, name).map((parts) => parts.join("")),
    fc.tuple(fc.constantFrom("./", "../", "/", "../a/"), name).map((parts) => parts.join("")),
    name.map((word) => word.toLowerCase()),
    fc.constantFrom("Also", "p.png", "media/p.png", "Wanted"),
  );
  const url = (text: string) =>
    text.replace(/[ ()]/g, (c) => (c === " " ? "%20" : `%${c.charCodeAt(0).toString(16)}`));
  const link = fc.tuple(target, fc.nat(17)).map(([to, form]) => {
    const FORMS = [
      `[[${to}]]`,
      `[[${to}|words]]`,
      `[[${to}#Part]]`,
      `[[${to}#^id|w]]`,
      `\n\n![[${to}]]\n\n`,
      `[[${to}.md]]`,
      `[m](${url(to)}.md)`,
      `[m](<${to}.md#Part> "t")`,
      `![i](${url(to)})`,
      `\n\n| A | B |\n|---|---|\n| [[${to}\\|w]] | [[${to}]] |\n\n`,
      `\n\n> [!note] T [[${to}]]\n> words [[${to}]]\n\n`,
      `\n\n- item [[${to}]]\n  - *deep [[${to}]]*\n\n`,
      `x^[see [[${to}]]]`,
      `\n\n## On [[${to}]]\n\n`,
      `\`[[${to}]]\``,
      `%%[[${to}]]%%`,
      `$x$ and [[${to}]] \\[[${to}]]`,
      `[[${to}| ]]`,
    ];
    return FORMS[form] ?? "";
  });
  const front = fc
    .tuple(fc.constantFrom("parent", "about", "see", "companies"), target, target, fc.nat(6))
    .map(([key, one, two, form]) => {
      const FORMS = [
        `${key}: "[[${one}]]"`,
        `${key}: ["[[${one}]]", "[[${two}|x]]"]`,
        `${key}:\n  - ${JSON.stringify(one)}\n  - '[[${two.replaceAll("'", "''")}]]'`,
        `${key}: ${JSON.stringify(one)}`,
        `${key}: [[Old]]`,
        `${key}: >\n  folded [[${one}]] and\n  [[${two}]]`,
        `${key}: Old`,
      ];
      return FORMS[form] ?? "";
    });
  const note = fc.record({
    front: fc.option(front, { nil: undefined }),
    draft: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    alias: fc.option(fc.constantFrom("Also", "Old", "New"), { nil: undefined, freq: 4 }),
    body: fc.array(link, { maxLength: 5 }),
  });
  const texts = fc.dictionary(path, note, { minKeys: 1, maxKeys: 6 }).map((notes) => {
    const seen = new Set<string>();
    const entries = Object.entries(notes).flatMap(([at, { front: key, draft, alias, body }]) => {
      if (seen.has(fold(at))) return [];
      seen.add(fold(at));
      const lines = [
        ...(key ? [key] : []),
        ...(draft ? ["draft: true"] : []),
        ...(alias ? [`aliases: [${alias}]`] : []),
      ];
      const head = lines.length > 0 ? `---\n${lines.join("\n")}\n---\n` : "";
      return [[at, `${head}Words ${body.join(" and ")}\n\n## Part\n\nEnd. ^id\n`] as const];
    });
    return { ...Object.fromEntries(entries), "media/p.png": "" };
  });
  const run = fc.record({
    texts,
    pick: fc.nat(),
    to: fc.oneof(
      fc.constantFrom("New", "Fresh", "Fresh & (2)", "2026, x"),
      fc.constantFrom("b/New", "d/Fresh", "/Old"),
    ),
    keepWords: fc.boolean(),
    aliases: fc.boolean(),
  });

  test("every link leads where it led, drafts included, and nothing but links changes", () => {
    let tried = 0;
    let done = 0;
    fc.assert(
      fc.property(run, ({ texts: before, pick, to, keepWords, aliases }) => {
        tried++;
        const notes = Object.keys(before).filter((file) => file.endsWith(".md"));
        const old = notes[pick % notes.length] ?? "";
        const made = rename(filesOf(before), old, to, { keepWords, aliases });
        if ("refused" in made) {
          assert.match(made.refused, /already\.$/);
          return;
        }
        done++;
        const now: Record<string, string> = {};
        for (const [file, text] of Object.entries(before)) {
          const edits = made.edits.filter((edit) => edit.file === file);
          now[file === made.from ? made.to : file] = applyEdits(text, edits);
        }
        const moved = (file: string | undefined) => (file === made.from ? made.to : file);
        // The compiler knows nothing of linkPlaces, and reads both vaults.
        const links = (vault: Texts) =>
          linksIn(vaultOf(vault).outgoing).map(
            ({ from, to: goal, file, relation, embed, anchor, verdict }) => ({
              ...{ from, goal, file, relation, embed, anchor },
              wanted: verdict === "wanted",
            }),
          );
        const key = (found: ReturnType<typeof links>) =>
          found.map((entry) => JSON.stringify(entry)).sort();
        const wanted = (entry: ReturnType<typeof links>[number]) => !entry.wanted;
        const expected = links(before)
          .filter(wanted)
          .map((entry) => ({ ...entry, from: moved(entry.from) ?? "", goal: moved(entry.goal) }));
        const found = links(now).filter(wanted);
        for (const entry of key(expected)) assert.ok(key(found).includes(entry), entry);
        // Drafts, and the number of links: by their places.
        const [was, is] = [linkTargets(filesOf(before)), linkTargets(filesOf(now))];
        for (const [file, text] of Object.entries(before)) {
          if (!file.endsWith(".md")) continue;
          const places = linkPlaces(text);
          const changed = linkPlaces(now[moved(file) ?? ""] ?? "");
          assert.equal(changed.length, places.length, file);
          for (const [index, place] of places.entries()) {
            const led = was.follow(place, file);
            const goal = led.note?.path ?? led.file;
            if (goal === undefined) continue;
            const leads = is.follow(changed[index] ?? place, moved(file) ?? "");
            assert.equal(leads.note?.path ?? leads.file, moved(goal));
          }
        }
        for (const [file, text] of Object.entries(before)) {
          const kept = text.match(/`\[\[[^\]]*\]\]`|%%.*?%%|\\\[\[[^\]]*\]\]/g) ?? [];
          for (const words of kept) assert.ok(now[moved(file) ?? ""]?.includes(words), words);
        }
      }),
      { numRuns: cases(1500) },
    );
    assert.ok(done > tried / 3, `only ${done} of ${tried} were renamed`);
  });
});
