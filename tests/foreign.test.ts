/** `bench foreign`: what a change of code does to a vault. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, lostWords, recordOf } from "../bench/foreign.ts";
import { filesOf, vaultOf } from "./support.ts";

const record = (files: Readonly<Record<string, string>>) =>
  recordOf(vaultOf(files), filesOf(files));

const FILES = { "a/Rule.md": "", "N.md": "---\nkey: front\n---\nSome **words** of [[Rule|it]]." };

test("a record has the problems by code, the words lost and where each link leads", () => {
  const { notes, problems, lost, links } = record({ ...FILES, "M.md": "[[Nobody]] [[#Nowhere]]" });
  assert.equal(notes, 3);
  assert.deepEqual(problems, { "missing-heading": 1, "wanted-note": 1 });
  assert.deepEqual(lost, {});
  assert.deepEqual(links, {
    "M.md:1:1 Nobody": "(wanted)",
    "M.md:1:12 ": "M.md",
    "N.md:4:19 Rule": "a/Rule.md",
  });
});

test("words that no reader is to see are not lost", () => {
  const html = "<p>One <b>t</b>wo</p>";
  const text =
    "---\nkey: x\n---\nOne **t**wo %%three%% <!-- four --> [one](https://five.example) ^six\n[^note]: one\n![[seven.png]]";
  assert.deepEqual(lostWords(text, html), []);
  assert.deepEqual(lostWords(`${text}\neight, eight`, html), ["eight"]);
});

test("the difference names each change", () => {
  const before = record(FILES);
  const now = record({ ...FILES, "Rule.md": "", "N.md": `${FILES["N.md"]} [[#Nowhere]]` });
  assert.deepEqual(changes(before, before), [
    "2 notes → 2",
    "words lost that were not: 0",
    "words found again: 0",
    "links with another target: 0",
    "links that are none any more: 0",
    "links that were none: 0",
  ]);
  const lines = changes(before, { ...now, lost: { "N.md": ["words"] } });
  for (const line of [
    "2 notes → 3",
    "  missing-heading: 0 → 1",
    "words lost that were not: 1",
    "  N.md: words",
    "links with another target: 1",
    "  N.md:4:19 Rule: a/Rule.md → Rule.md",
    "links that were none: 1",
  ]) {
    assert.ok(lines.includes(line), `${line}\n\n${lines.join("\n")}`);
  }
});
