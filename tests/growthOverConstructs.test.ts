/**
 * Whatever a note may hold, eight times as much of it is at most about eight times the work, in whatever
 * it stands: counted in steps, and not measured.
 */

import "./steps.ts";
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "../src/editing/inspect/index.ts";
import { cases } from "./properties.ts";
import { stepsOf } from "./steps.ts";
import { filesOf, TODAY, vaultOf } from "./support.ts";

/** Parts of a construct; in a soak six times as many, of which weaker growth shows. */
const FEW = Math.min(Math.max(cases(16), 8), 96);
const TIMES = 8;
/** Eight times the input, at most so many times the work: sorting is no growth. */
const MAX_RATIO = 9.5;

type Part = (index: number) => string;
const same =
  (text: string): Part =>
  () =>
    text;

/** Each kind of syntax, once where all are the same and once where each is another. */
const CONSTRUCTS: Readonly<Record<string, readonly Part[]>> = {
  words: [same("words "), (n) => `word${n} `],
  links: [
    same("[[a]] "),
    (n) => `[[a${n}|w]] `,
    same("[[B]] "),
    same("[["),
    same("[[a|"),
    same("]]"),
  ],
  "links of Markdown": [same("[m](B.md) "), (n) => `[m](<a ${n}.md>) `, same("[a]("), same("![](")],
  addresses: [
    (n) => `https://a.example/${n} `,
    (n) => `[e](https://${n}.example/ "t") `,
    same("www."),
  ],
  references: [same("[a]: b\n"), (n) => `[r${n}]: b\n\n[w][r${n}] `, same("[w][r] ")],
  footnotes: [
    same("[^1]: "),
    same("[^1] "),
    (n) => `w[^${n}]\n\n[^${n}]: note\n\n`,
    (n) => `[^${n}]: `,
    (n) => `^[of ${n}] `,
    same("^["),
  ],
  tags: [same("#t "), (n) => `#t${n} `, (n) => `#a/b${n} `, same("#"), same("#a/")],
  headings: [
    same("\n\n# h\n\n"),
    (n) => `\n\n## h${n}\n\n[[#h${n}]]\n\n`,
    same("\n\n# h\n\n[[#h#h]]\n\n"),
    (n) => `\n\n### [x](y) ${n}\n\n[[#none${n}]]\n\n`,
    same("\n\nh\n===\n\n"),
  ],
  "block ids": [
    same("\n\na ^b\n\n"),
    (n) => `\n\na ^b${n}\n\n[[#^b${n}]]\n\n`,
    (n) => `[[#^none${n}]] `,
    same("^b "),
  ],
  embeds: [
    same("![[B]]\n\n"),
    same("![[B#Head]] "),
    same("![[x.png|100]] "),
    (n) => `![[none${n}]] `,
    same("![["),
    same("![[B|"),
  ],
  "raw HTML": [
    same("<b>"),
    same("</b>"),
    same("<b>a</b>"),
    (n) => `<x${n}>`,
    (n) => `<a href="b${n}">w</a>`,
    same('<div title="'),
    same("<details>\n\n"),
    same("<img src=x.png> "),
    same("<table><tr><td>"),
  ],
  formulas: [
    same("$x$ "),
    (n) => `$x_{${n}}$ `,
    same("$$\nx\n$$\n\n"),
    same("$$"),
    same("$5 "),
    same("$\\frac{a}{b}$ "),
    same("$\\def\\a{b}\\a\\a$ "),
  ],
  callouts: [
    same("\n\n> [!note]- t\n> b\n\n"),
    (n) => `\n\n> [!k${n}] t\n> > [!tip] u\n\n`,
    same("> "),
    same("\n\n```ad-note\na [[B]]\n```\n\n"),
  ],
  tables: [
    (n) => `\n\n| Date | Event |\n|---|---|\n| ${1000 + n} | e |\n\n`,
    same("\n\n| Claim | Status |\n|---|---|\n| c | alleged |\n\n"),
    same("| a |"),
    same("|"),
    same("\n| a | b |"),
  ],
  comments: [same("%% c %% "), same("%%"), same("<!-- c --> "), same("<!--")],
  highlights: [same("==h== "), same("=="), (n) => `==h${n} [[B]]== `, same("==a ")],
  lists: [same("\n- a"), same("\n1. a"), same("\n- [ ] a\n  - b"), same("- "), same("1. ")],
  emphasis: [same("**a** "), same("*a "), same("_"), same("~~a~~ "), same("**a")],
  code: [same("`a` "), same("`"), same("\n\n```js\nlet a;\n```\n\n"), same("\n```\n")],
  characters: [
    same("&amp; "),
    same("&"),
    same("\\"),
    same("\0"),
    same("\u{1F600}"),
    same("e\u0301"),
  ],
  diagrams: [same("\n\n```mermaid\ngraph TD; A-->B\n```\n\n")],
  "names of notes": [same("The harbour "), (n) => `[[B|The harbour ${n}]] `],
  questions: [(n) => `\n\n## Who is ${n}?\n\nIt is.\n\n`, same("\n\n> [!faq] Who?\n> He.\n\n")],
};

const line = (text: string) => text.replace(/\s+/g, " ").trim();
const BESIDE = {
  "B.md": "---\naliases: [The harbour]\n---\n# Head\n\nWords ^b\n",
  "x.png": "x",
};

/** Where the parts stand: the files of a vault. */
const PLACES: Readonly<Record<string, (parts: readonly string[]) => Record<string, string>>> = {
  "one after another": (parts) => ({ "x.md": parts.join("") }),
  "a paragraph each": (parts) => ({ "x.md": parts.join("\n\n") }),
  "a row of events each": (parts) => ({
    "x.md": `| Date | Event |\n|---|---|\n${parts.map((part) => `| 2025 | ${line(part)} |`).join("\n")}`,
  }),
  "an item of a list each": (parts) => ({
    "x.md": parts.map((part) => `- ${line(part)}`).join("\n"),
  }),
  "in a callout": (parts) => ({
    "x.md": `> [!note] T\n${parts.join("\n").replace(/^/gm, "> ")}`,
  }),
  "a heading each": (parts) => ({ "x.md": parts.map((part) => `## ${line(part)}`).join("\n\n") }),
  "a note each": (parts) =>
    Object.fromEntries(parts.map((part, index) => [`n/N${index}.md`, `${part}\n`])),
};

/** What `check` does: the vault, and what it looks for in it. */
function check(files: Readonly<Record<string, string>>): void {
  const all = { ...files, ...BESIDE };
  inspect(vaultOf(all), filesOf(all), TODAY);
}

/** Once, so that what is done once a process is done. */
check({ "x.md": "Words." });

for (const [construct, parts] of Object.entries(CONSTRUCTS)) {
  describe(construct, () => {
    for (const [place, filesOfParts] of Object.entries(PLACES)) {
      test(place, () => {
        for (const part of parts) {
          const steps = (size: number) =>
            stepsOf(() => check(filesOfParts(Array.from({ length: size }, (_, n) => part(n)))));
          const [few, many] = [steps(FEW), steps(FEW * TIMES)];
          const said = `${JSON.stringify(part(0))}: ${few} steps, ${many} for ${TIMES} times as many`;
          assert.ok(many <= few * MAX_RATIO, said);
        }
      });
    }
  });
}
