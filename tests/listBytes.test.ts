/** What other notes say of a note stands on its page: however long they say it, its lists stay within bounds. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { siteFiles } from "./fixtures/siteFiles.ts";
import { vaultOf } from "./support.ts";

const NOTES = Array.from({ length: 24 }, (_, index) => `N${index}`);
const LENGTH = 20_000;
/** So many characters of pages may a character of a note become, beside what short notes become. */
const MOST = 12;

const list = NOTES.map((name) => `- [[${name}]]`).join("\n");
const inline = NOTES.map((name) => `[[${name}]]`).join(" ");
const long = (letter: string) => `${letter.repeat(9)} `.repeat(LENGTH / 10).trim();
const event = (lines: string, body = list) =>
  `---\nkind: event\ndate: 2026-01-05\n${lines}---\n\n${body}\n`;

/** A note by what is long in it. */
const CONSTRUCTS: Readonly<Record<string, (index: number) => string>> = {
  title: (index) => event(`title: ${long("t")}${index}\n`),
  alias: (index) => event(`aliases: ["${long("a")}${index}"]\n`),
  tag: () => event(`tags: [${"g".repeat(LENGTH)}]\n`),
  date: () => `---\nkind: event\ndate: ${long("d")}\n---\n\n${list}\n`,
  "status of an event": () => event(`status: confirmed (${long("s")})\n`),
  "status of a claim": () => `---\nkind: claim\nstatus: alleged (${long("s")})\n---\n\n${list}\n`,
  "facts of a company": () =>
    `---\nkind: company\nrole: ${long("r")}\nseat: ${long("f")}\n---\n\n${list}\n`,
  charge: () =>
    event(`accuser: ${long("q")}\naccused: ["[[N1]]", "[[N2]]"]\nevidence: ${long("e")}\n`),
  publisher: () =>
    `---\nkind: source\npublisher: ${long("p")}\ndate: ${long("d")}\n---\n\n${list}\n`,
  "stage of a case": () =>
    `---\nkind: case\nstage: ${long("s")}\ncourt: ${long("c")}\nnext: 2026-09-01 ${long("n")}\n---\n\n${list}\n`,
  sentence: () => event("", `${long("w")} ${inline}`),
  "words of a link": () =>
    event("", NOTES.map((name) => `[[${name}|${long("l").slice(0, 900)}]]`).join(" ")),
  "reason of a link": () =>
    event("", `## Related\n\n${NOTES.map((name) => `- [[${name}]] — ${long("r")}`).join("\n")}`),
  heading: () => event("", `## ${long("h")}\n\n${list}`),
  paragraph: () => event("", `${long("w")}\n\n${list}`),
  word: () => event("", `${"w".repeat(LENGTH)}\n\n${list}`),
  "row of a timeline": () =>
    `---\nkind: company\n---\n\n| When | What |\n|---|---|\n| 2026-01-02 | ${long("c")} ${inline} |\n`,
  "row of stages": () =>
    `---\nkind: law\n---\n\n| Date | Stage |\n|---|---|\n| 2026-01-02 | Introduced: ${long("c")} ${inline} |\n`,
  "row of a table": () => event("", `| A | B |\n|---|---|\n| ${long("c")} | ${inline} |`),
  "wanted note": () => event("", `[[${"x".repeat(LENGTH)}]]\n\n${list}`),
  question: () => event("", `## ${long("q")}?\n\n${long("a")}\n\n${list}`),
  footnote: () => event("", `A[^1] ${inline}\n\n[^1]: ${long("f")} ${inline}`),
};

function charactersOf(make: (index: number) => string): { notes: number; pages: number } {
  const files = Object.fromEntries(
    NOTES.map((name, index) => [`events/${name}.md`, make(index)] as const),
  );
  const { pages, files: data } = siteFiles(vaultOf(files));
  const sum = (texts: Iterable<string>) =>
    [...texts].reduce((total, { length }) => total + length, 0);
  return {
    notes: sum(Object.values(files)),
    pages: sum([...pages.values()].map((page) => JSON.stringify(page))) + sum(data.values()),
  };
}

describe("the lists around notes", () => {
  const short = charactersOf(() => event(""));
  for (const [name, make] of Object.entries(CONSTRUCTS)) {
    test(`are within bounds, however long the ${name}`, () => {
      const { notes, pages } = charactersOf(make);
      const times = (pages - short.pages) / notes;
      assert.ok(times <= MOST, `${times.toFixed(1)} characters for each of the notes`);
    });
  }
});
