/**
 * Vaults out of what notes, names and settings may hold: each becomes a site whose links lead somewhere,
 * that is safe, and that says nothing of its drafts; no note shapes another, becomes more than in line
 * with its text, or costs more steps.
 */

import "./steps.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMITS } from "../src/shared/limits.ts";
import { brokenLinks, holding, siteFiles } from "./fixtures/siteFiles.ts";
import { cases, fc, LONG } from "./properties.ts";
import { dangersIn } from "./safety.ts";
import { stepsOf } from "./steps.ts";
import { htmlOf, vaultOf } from "./support.ts";

/** The name of a draft, which other notes link to; and words that stand in the draft alone. */
const DRAFT = "canarybird";
const SECRETS = ["nestofstraw", "songatdawn"];

/** What is made of names and of no text: where a note writes the name in code, its page and its sentences have it. */
const OF_NAMES = /^data\/(?:graph|reports)\.|^\/maintenance\/|canarybird/;

const NAMES = (
  "A b index README Home about/Method about/index guides/x tags/a data/notes files/x search wanted/a list/b " +
  "timeline/table events/E companies/Lab 404 all a%41 q?x c#d con x.y 深 😀 walks/Pier walks/README walks"
).split(" ");

const PIECES = [
  "words",
  " ",
  "\n\n",
  "\n",
  "# Head",
  "## [x](y)",
  "[[A]]",
  "[[b|c]]",
  "![[A]]",
  "![[walks/Pier#Head]]",
  "[[#Head]]",
  "[[A#^id]]",
  " ^id",
  "[m](A.md)",
  "![](A.md)",
  "[[x.png]]",
  "![[x.png|100]]",
  "[e](https://a.example/?b=1)",
  "![](https://a.example/i.png)",
  "<a href='javascript:x()'>j</a>",
  "<img src=x.png onerror=y()>",
  "<div>",
  "</div>",
  "<script>z()</script>",
  "#a",
  "#a/b",
  "#C++",
  "==h==",
  "%%",
  "%% c %%",
  "$x^2$",
  "$$",
  "$5",
  "```\n",
  "```mermaid\ngraph TD; A-->B\n```\n",
  "~~s~~",
  "> [!note]- t\n> b\n",
  "> ",
  "- ",
  "1. ",
  "[^1]",
  "[^1]: f\n",
  "^[i]",
  "| Date | Event |\n|---|---|\n| 2025 | e |\n",
  "| Claim | Status |\n|---|---|\n| c | alleged |\n",
  "&amp;",
  "&#35;",
  "\\",
  "*",
  "`",
  "\0",
  "\u202e",
  "\ud800",
  `[[${DRAFT}]]`,
  `[[${DRAFT} alias|w]]`,
  `![[${DRAFT}]]`,
  `[t](${DRAFT}.md)`,
];

const FRONT = [
  "",
  "---\ntags: [a, C#]\n---\n",
  "---\naliases: [A, x]\n---\n",
  "---\ntitle: A <b>\nstatus: alleged\n---\n",
  "---\nkind: event\ndate: 2025-02-31\n---\n",
  "---\nkind: claim\nstatus: ~~confirmed~~ refuted\nabout: '[[A]]'\n---\n",
  "---\npermalink: a/b\n---\n",
  "---\ntags: [#a\n---\n",
  `---\nrelated: ["[[${DRAFT}]]"]\n---\n`,
];

const SETTINGS = [
  undefined,
  "title: T\nbase: /b/\n",
  "start: A\n",
  "navigation: [{label: x, path: 'javascript:y'}]\n",
  "title: [\n",
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join(""));
const note = fc.tuple(fc.constantFrom(...FRONT), text).map(([front, body]) => front + body);
const vault = fc.record({
  notes: fc.dictionary(fc.constantFrom(...NAMES), note, { maxKeys: 5 }),
  settings: fc.constantFrom(...SETTINGS),
});

/** A note that no other can name by chance, and its HTML whatever stands beside it. */
const BESIDE = "Words *of* its $x$ owner, ==all== of them.\n";
const BESIDE_HTML = htmlOf(vaultOf({ "zz/Beside.md": BESIDE }), "zz/Beside.md");

/** Characters of HTML of any note, and those more for each character of a note that embeds none. */
const [OF_ANY, OF_EACH] = [2_000, 250] as const;

/** So often does each text stand in its note where the work is counted: what grows with its square shows. */
const REPEATED = 24;

/** Steps of any vault, and those more for each character that it holds or that its pages become. */
const [STEPS_OF_ANY, STEPS_OF_EACH] = [40_000, 200] as const;

const DRAFT_TEXT = `---\ndraft: true\naliases: [${DRAFT} alias]\nplace: ${SECRETS[0]}\n---\nA ${SECRETS[1]}.\n`;

test("whatever a vault holds, it becomes a site that is whole, safe, and silent of its drafts", () => {
  fc.assert(
    fc.property(vault, ({ notes, settings }) => {
      const files = {
        ...Object.fromEntries(Object.entries(notes).map(([name, body]) => [`${name}.md`, body])),
        [`${DRAFT}.md`]: DRAFT_TEXT,
        "x.png": "x",
        "zz/Beside.md": BESIDE,
        ...(settings !== undefined && { "site.yaml": settings }),
      };
      const made = vaultOf(files);
      assert.equal(made.notes.length, Object.keys(notes).length + 1);
      assert.equal(htmlOf(made, "zz/Beside.md"), BESIDE_HTML);
      for (const [path, { html }] of made.pages) {
        assert.deepEqual(dangersIn(html), [], path);
        const { length } = files[path as keyof typeof files] ?? "";
        const most = notes[path.slice(0, -3)]?.includes("![") ? LIMITS.pageCharacters : 0;
        assert.ok(
          html.length <= Math.max(most, OF_ANY + OF_EACH * length),
          `${path}: ${html.length}`,
        );
      }
      const site = siteFiles(made);
      assert.deepEqual(brokenLinks(site), []);
      for (const secret of SECRETS) assert.deepEqual(holding(site, secret), []);
      const named = holding(site, DRAFT).filter((place) => OF_NAMES.test(place));
      assert.deepEqual(named, []);
    }),
    { numRuns: cases(2000), ...LONG },
  );
});

test("whatever is repeated, the work is in line with what goes in and what comes out", () => {
  fc.assert(
    fc.property(vault, ({ notes }) => {
      const files = {
        ...Object.fromEntries(
          Object.entries(notes).map(([name, body]) => [`${name}.md`, body.repeat(REPEATED)]),
        ),
        [`${DRAFT}.md`]: DRAFT_TEXT,
        "x.png": "x",
      };
      let made: ReturnType<typeof vaultOf> | undefined;
      const steps = stepsOf(() => {
        made = vaultOf(files);
      });
      const lengths = [
        ...Object.values(files).map(({ length }) => length),
        ...[...(made?.pages.values() ?? [])].map(({ html }) => html.length),
      ];
      const characters = lengths.reduce((sum, length) => sum + length, 0);
      assert.ok(
        steps <= STEPS_OF_ANY + STEPS_OF_EACH * characters,
        `${steps} steps for ${characters} characters`,
      );
    }),
    { numRuns: cases(60), ...LONG },
  );
});
