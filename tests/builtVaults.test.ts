/** Vaults full of odd names, made by chance: what `check` accepts builds, every note has its page, and no draft shows. */

import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { readSettings } from "../src/vault/core/settings.ts";
import { compile, readVault } from "../src/vault/index.ts";
import { makeRoom, run, writeFiles } from "./fixtures/build.ts";
import { allPages, brokenLinks, filesHolding, filesIn } from "./fixtures/pages.ts";
import { cases, fc, LONG } from "./properties.ts";
import { dangersIn } from "./safety.ts";
import { TODAY } from "./support.ts";

/** Builds of Astro in `npm test`; a soak builds for as long as `LONG` says. */
const BUILDS = 4;
const SECRET = "canarybird";

const PARTS = [
  ..."A README index Home about guides Method data files search graph wanted list tags backlinks timeline".split(
    " ",
  ),
  ..."table embed all 404 _astro pagefind robots.txt feed events companies CON aux __proto__ constructor".split(
    " ",
  ),
  ..."a%41 %2F %E0%A4%A 50%off q?x c#d a&b [x] (y) {z} 'q' a+b a=b a;b a,b @v ~t $m ^c `b ! ends. <b>".split(
    " ",
  ),
  ..."Ä e\u0301 深 😀 İ ß con.x y.html notes.json x_x3F_ 100%".split(" "),
  ...["two  blanks", "tab\there", "line\u2028x", "x".repeat(200), "ü".repeat(120)],
];
const part = fc.constantFrom(...PARTS);
const name = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));

/** Escapes of YAML that are half a character, a control character, or lead elsewhere. */
const WORDS = [
  "\\ud800",
  "x\\udfff",
  "\\u0007",
  "../../x",
  "//evil.example",
  "/about/Method",
  "tags/a",
  "%41",
  "a/b",
  "?",
  "#",
  "",
];
const value = fc
  .oneof(fc.constantFrom(...WORDS), name)
  .map((text) => `"${text.replace(/["\t\u2028]/g, "_")}"`);
const front = fc
  .record(
    {
      aliases: fc.array(value, { maxLength: 3 }).map((list) => `[${list.join(", ")}]`),
      title: value,
      permalink: value,
      tags: fc.array(value, { maxLength: 2 }).map((list) => `[${list.join(", ")}]`),
      date: fc.constantFrom("2025", "2025-02-31", "~1999"),
      kind: fc.constantFrom("event", "company", "claim", "nothing"),
      image: value,
    },
    { requiredKeys: [] },
  )
  .map(
    (keys) =>
      `---\n${Object.entries(keys)
        .map(([key, text]) => `${key}: ${text}\n`)
        .join("")}---\n`,
  );

const link = (target: string) => [
  `[[${target}]]`,
  `![[${target}]]`,
  `[l](<${target}.md>)`,
  `![](<${target}>)`,
];
const body = fc
  .array(
    fc.oneof(
      name.chain((target) => fc.constantFrom(...link(target))),
      fc.constantFrom("words", "# Head", "#tag", "#a/b", "\ud800", "$x^2$", `[[${SECRET}]]`),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join("\n\n"));

const ATTACHED = ["png", "svg", "pdf", "csv", "canvas", "json"];
const attachment = fc
  .tuple(name, fc.constantFrom(...ATTACHED))
  .map(([stem, type]) => `${stem}.${type}`);
/** Of links of the header: of pages, of none, and of other sites. */
const PATHS = [
  ..."/ /timeline/ /search/ /timeline /Timeline/ /nowhere/ /about/method/ /notes/a/?x#y /data/notes.json".split(
    " ",
  ),
  ..."//evil.example ../../x /\\evil timeline".split(" "),
];
const quoted = (text: string) => `"${text.replace(/["\t\u2028\\]/g, "_")}"`;
const settings = fc
  .record(
    {
      base: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom("/", "/a/", "/a/b", "/Ä/", "/深/") },
        // What check refuses, the build refuses in the same words.
        fc.constantFrom("//evil/", "/../x", "/a%41/", "/a b/"),
      ),
      start: value,
      title: value,
      lang: fc.constantFrom("en", "ar", "x y"),
      navigation: fc
        .array(
          fc.oneof(
            fc.constantFrom(...PATHS),
            name.map((stem) => `/${stem}/`),
          ),
          { maxLength: 3 },
        )
        .map((paths) => `[${paths.map((path) => `{label: x, path: ${quoted(path)}}`).join(", ")}]`),
      kinds: part.map((folder) => `{"${folder.replace(/[\t\u2028]/g, "_")}": event}`),
      templates: fc.constantFrom("x", "about"),
      url: fc.constant("https://a.example"),
    },
    { requiredKeys: [] },
  )
  .map((keys) =>
    Object.entries(keys)
      .map(([key, text]) => `${key}: ${text}\n`)
      .join(""),
  );

const vault = fc.record({
  notes: fc.dictionary(
    name.map((stem) => `${stem}.md`),
    fc.tuple(fc.option(front), body).map(([head, text]) => (head ?? "") + text),
    { minKeys: 15, maxKeys: 40 },
  ),
  attached: fc.uniqueArray(attachment, { maxLength: 25 }),
  settings: fc.option(settings),
});

const room = makeRoom();
after(async () => rm(await room, { recursive: true, force: true }));
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
let count = 0;

test("a vault that check accepts builds: with a page for each note, whole, safe, and silent of its draft", async () => {
  await fc.assert(
    fc.asyncProperty(vault, async ({ notes, attached, settings }) => {
      const folder = join(await room, `vault-${++count}`);
      await writeFiles(folder, [
        ...Object.entries(notes),
        ...attached.map((path) => [path, path.endsWith("svg") ? SVG : "x"] as const),
        ["Shown.md", attached.map((path) => `![[${path}]] [f](<${encodeURI(path)}>)`).join("\n\n")],
        [
          `${SECRET}.md`,
          `---\ndraft: true\naliases: [${SECRET} alias]\n---\nThe ${SECRET} sings.\n`,
        ],
        ...(settings === null ? [] : [["site.yaml", settings] as const]),
      ]);
      // A name that is no UTF-8, which a path of JavaScript can't spell.
      await writeFile(
        Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x2e, 0x6d, 0x64])]),
        "x",
      );
      await builds(folder);
    }),
    { numRuns: cases(BUILDS), endOnFailure: true, ...LONG },
  );
});

async function builds(folder: string): Promise<void> {
  const files = await readVault(folder);
  const { notes, base } = compile(files, { today: TODAY });
  const site = `${folder}-site`;
  const before = await filesIn(folder);
  const { status, stdout, stderr } = await run(["build", "--vault", folder, "--outDir", site]);
  const said = stdout + stderr;
  const left = await filesIn(folder);
  assert.deepEqual(left, before, "a build writes nothing into a vault");
  const { misplaced } = readSettings(files.settings);
  if (misplaced.length > 0) {
    assert.notEqual(status, 0);
    for (const { message } of misplaced) assert.ok(said.includes(message), `${message}: ${said}`);
    return;
  }
  assert.equal(status, 0, said);
  const pages = await allPages(site);
  assert.deepEqual(
    notes.map(({ url }) => url).filter((url) => !pages.has(url)),
    [],
  );
  assert.deepEqual(await brokenLinks(site, base), []);
  for (const [url, { html }] of pages) assert.deepEqual(dangersIn(html, { page: true }), [], url);
  assert.deepEqual(await filesHolding(site, SECRET), []);
}
