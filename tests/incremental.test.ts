/** A compile by stages that remember a former one gives what a compile from nothing gives. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createIncrementalStages } from "../src/vault/incremental/index.ts";
import { compile } from "../src/vault/index.ts";
import { HOSTILE } from "./hostileVault.ts";
import { plain } from "./plain.ts";
import { cases, fc } from "./properties.ts";
import { filesOf, TODAY } from "./support.ts";

type Texts = Readonly<Record<string, string>>;

/** Compiles each state by the same stages, and each from nothing; `days` pass between two. */
function assertSame(states: readonly Texts[], days = 0): void {
  const stages = createIncrementalStages();
  for (const [index, texts] of states.entries()) {
    const files = filesOf(texts);
    const today = TODAY + index * days;
    const incremental = plain(compile(files, { today }, stages), { problems: true });
    const fresh = plain(compile(files, { today }), { problems: true });
    assert.deepEqual(incremental, fresh, `state ${index}`);
  }
}

const NAMES = [
  ...["a", "b", "c", "x/a", "x/d", "y/a", "sources/s", "events/e", "companies/Lab"],
  ...["index", "x", "x/README", "tags/b"],
];
const name = fc.constantFrom(...NAMES, "Also", "p.png", "nothing", "A");
const piece = fc
  .tuple(name, fc.nat(19))
  .map(
    ([to, form]) =>
      [
        `[[${to}]]`,
        `[[${to}|w]]`,
        `[[${to}#Part]]`,
        `[[${to}#^id]]`,
        `\n\n![[${to}]]\n\n`,
        `\n\n![[${to}#Part]]\n\n`,
        `([[${to}]])`,
        `${to} named`,
        `\n\n## Part\n\n`,
        `\n\nwords ^id\n\n`,
        `\n\n| Date | Event |\n|---|---|\n| 2025 | [[${to}]] |\n\n`,
        `\n\n| Claim | Status |\n|---|---|\n| It did [[${to}]] | alleged |\n\n`,
        `x[^1]\n\n[^1]: by [[${to}]]\n\n`,
        `%%[[${to}]]%% <script> $x$ #tag`,
        `\n\n| Date | Event | Status |\n|---|---|---|\n| 2025–present | [[${to}]] ([[s]]) | alleged |\n\n`,
        `\n\n| Argument | Status | Lab |\n|---|---|---|\n| [[${to}]] | contested | said |\n\n`,
        `\n\n## Related\n\n- [[${to}]] — for a reason\n\n`,
        `[m](${to}.md) [p](p.png)`,
        `[[./${to}]] [n](../${to}.md) [[x/../${to}]]`,
        `[[README]] [[AI]] [[ai]]`,
      ][form] ?? "",
  );
const front = fc.record({
  // What moves the lines of all else.
  above: fc.option(fc.constantFrom("publisher: P", "tier: 2"), { nil: undefined, freq: 2 }),
  draft: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  alias: fc.option(fc.constantFrom("Also", "b", "Named", "AI", "ai"), { nil: undefined, freq: 3 }),
  title: fc.option(fc.constantFrom("Also", "Shown"), { nil: undefined, freq: 2 }),
  about: fc.option(name, { nil: undefined }),
  date: fc.option(fc.constantFrom("2025", "2025–present", "soon"), { nil: undefined }),
  kind: fc.option(fc.constantFrom("event", "claim"), { nil: undefined, freq: 3 }),
  sources: fc.option(name, { nil: undefined, freq: 3 }),
  broken: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
const note = fc.tuple(front, fc.array(piece, { maxLength: 4 })).map(([head, body]) => {
  const lines = [
    ...(head.above ? [head.above] : []),
    ...(head.draft ? ["draft: true"] : []),
    ...(head.alias ? [`aliases: [${head.alias}]`] : []),
    ...(head.title ? [`title: ${head.title}`] : []),
    ...(head.about ? [`about: "[[${head.about}#Part]]"`] : []),
    ...(head.date ? [`date: ${head.date}`] : []),
    ...(head.kind ? [`kind: ${head.kind}`] : []),
    ...(head.sources ? [`sources: [${head.sources}, "[[${head.sources}]]"]`] : []),
    ...(head.broken ? ["a: b: c"] : []),
  ];
  return `${lines.length > 0 ? `---\n${lines.join("\n")}\n---\n` : ""}Words\n${body.join(" and ")}`;
});
const path = fc.constantFrom(...NAMES).map((at) => `${at}.md`);
const edit = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(path, note) },
  { weight: 1, arbitrary: fc.tuple(path, fc.constant(undefined)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("p.png"), fc.constantFrom("", undefined)) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant("site.yaml"),
      fc.constantFrom(
        "base: /b/",
        "kinds: {x: event}",
        "start: b",
        "title: T",
        "lineBreaks: strict",
        undefined,
      ),
    ),
  },
);

describe("after any sequence of edits", () => {
  test("of generated vaults", () => {
    fc.assert(
      fc.property(
        fc.dictionary(path, note),
        fc.array(edit, { maxLength: 6 }),
        fc.nat(1),
        (start, edits, days) => {
          const states: Texts[] = [start];
          for (const [at, text] of edits) {
            const { [at]: _gone, ...rest } = states.at(-1) ?? {};
            states.push(text === undefined ? rest : { ...rest, [at]: text });
          }
          assertSame(states, days);
        },
      ),
      { numRuns: cases(400) },
    );
  });

  test("of names in letters that change with their case, or stand without blanks", () => {
    const letter = fc.constantFrom(..."aAΣσςİıßẞ深度求 -'.1é\u0301\u{10400}");
    const words = fc.string({ unit: letter, minLength: 1, maxLength: 8 });
    const spelling = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    );
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 2, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(3), spelling, words), { maxLength: 6 }),
        (names, parts) => {
          const links = parts.map(([at, spell, more]) => `${spell(names[at] ?? "")}${more}`);
          const state = (name: string): Texts => ({
            "Note.md": `---\naliases: [${JSON.stringify(name)}]\n---\n`,
            "Text.md": `Words ${links.join(" ")}.`,
          });
          assertSame(names.map(state));
        },
      ),
      { numRuns: cases(500) },
    );
  });

  test("of the hostile vault", () => {
    const paths = Object.keys(HOSTILE).filter((file) => file.endsWith(".md"));
    const states: Texts[] = [HOSTILE];
    for (const file of paths.filter((_, index) => index % 6 === 0)) {
      const last = states.at(-1) ?? {};
      states.push({ ...last, [file]: `${last[file] ?? ""}\n\nMore words, and [[${paths[3]}]].\n` });
      const { [file]: _gone, ...rest } = states.at(-1) ?? {};
      states.push(rest);
    }
    assertSame(states);
  });
});

test("a note that did not change is not read again, and what it embeds is", () => {
  const stages = createIncrementalStages();
  const before = { "a.md": "![[b]]", "b.md": "one", "c.md": "See [[b#Part]]." };
  const run = (texts: Texts) => compile(filesOf(texts), { today: TODAY }, stages).pages;
  const first = run(before);
  const second = run({ ...before, "b.md": "## Part" });
  assert.match(second.get("a.md")?.html ?? "", /Part/);
  assert.match(second.get("c.md")?.html ?? "", /#part/);
  const third = run({ ...before, "b.md": "## Part", "c.md": "See [[b]]." });
  assert.equal(third.get("a.md"), second.get("a.md"));
  assert.notEqual(first.get("a.md"), second.get("a.md"));
});

test("a title that changes leaves alone the texts that do not show it", () => {
  const stages = createIncrementalStages();
  const run = (title: string) =>
    compile(
      filesOf({
        "Hub.md": `---\ntitle: ${title}\n---\nWords.`,
        "sources/S.md": `---\ntitle: ${title} source\n---\n`,
        "linking.md": "See [[Hub]] and [[Hub|words]].",
        "embedding.md": "![[Hub]]",
        "citing.md": "So it was ([[S]]).",
        "naming.md": "The Second Title is named.",
      }),
      { today: TODAY },
      stages,
    );
  const [first, second] = [run("First Title"), run("Second Title")];
  const isKept = (path: string) => first.pages.get(path) === second.pages.get(path);
  assert.deepEqual(["linking.md", "embedding.md", "citing.md", "naming.md"].filter(isKept), [
    "linking.md",
    "naming.md",
  ]);
  assert.match(second.pages.get("embedding.md")?.html ?? "", /From note .*Second Title/);
  assert.match(second.pages.get("citing.md")?.html ?? "", /Source 1: Second Title source/);
  assert.deepEqual(
    second.mentions.get("Hub.md")?.map(({ from }) => from),
    ["naming.md"],
  );
});
