import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { keyMomentProblems } from "./keyMomentProblems.ts";

const event = (more: string) => `---\ndate: 2026-02-03\n${more}---\n\nIt happened.\n`;

const messages = (files: Readonly<Record<string, string>>) =>
  keyMomentProblems(vaultOf(files)).map(({ file, line, message }) => `${file}:${line} ${message}`);

test("a key moment needs a date, a line that fits, and a reason", () => {
  assert.deepEqual(
    messages({
      "events/Bare.md": event("key: true\n"),
      "events/Long.md": event(`key: true\nline: ${"a".repeat(65)}\nwhy: it began there\n`),
      "events/Right.md": event(`key: true\nline: ${"a".repeat(64)}\nwhy: it began there\n`),
      "events/Undated.md": "---\nkey: true\nline: A\nwhy: B\n---\n",
      "events/Other.md": event("key: C major\n"),
    }),
    [
      "events/Bare.md:3 A key moment has no line to stand beside its date.",
      "events/Bare.md:3 A key moment does not say why it is one.",
      "events/Long.md:4 The line of a key moment has 65 characters, more than 64.",
      "events/Undated.md:2 A key moment has no date that can be read.",
    ],
  );
});

test("of more than 15 key moments each further one is named", () => {
  const files = Object.fromEntries(
    Array.from({ length: 17 }, (_, index) => [
      `events/${String.fromCharCode(97 + index)}.md`,
      event("key: true\nline: A\nwhy: B\n"),
    ]),
  );
  assert.deepEqual(messages(files), [
    "events/p.md:3 17 notes are key moments of the timeline, more than 15.",
    "events/q.md:3 17 notes are key moments of the timeline, more than 15.",
  ]);
});

test("lanes and short names are looked at where a vault has lanes", () => {
  const files = {
    "events/A.md": event(`lane: court\nshort: ${"s".repeat(26)}\n`),
    "events/B.md": event("lane: COURTS\nshort: Short\n"),
  };
  assert.deepEqual(messages(files), []);
  assert.deepEqual(
    messages({ ...files, "site.yaml": "timeline:\n  lanes: [{name: Courts}, {name: Labs}]\n" }),
    [
      'events/A.md:3 The timeline has no lane "court".',
      "events/A.md:4 The short name has 26 characters, more than 25, and is not used.",
    ],
  );
});
