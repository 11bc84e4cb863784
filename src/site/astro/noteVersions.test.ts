import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../../shared/dates/index.ts";
import { noteVersions } from "./noteVersions.ts";

const [NEW, OLD] = ["a".repeat(40), "b".repeat(40)];
const LOG = `\0${NEW} 2026-11-28\n\nclaims/A.md\n蒸留.md\n"A \\"B\\".md"\n\0${OLD} 2026-10-01\n\nclaims/A.md\nB.md\nC.md\n`;

test("each note is of the newest commit that changed it, but for what is changed since", () => {
  const versions = noteVersions(([command]) => (command === "log" ? LOG : "C.md\n"));
  assert.deepEqual(
    [...versions].map(([path, { commit }]) => [path, commit]),
    [
      ["claims/A.md", NEW],
      ["蒸留.md", NEW],
      ['A "B".md', NEW],
      ["B.md", OLD],
    ],
  );
  assert.equal(versions.get("B.md")?.day, dayOf(2026, 10, 1));
});

test("a folder outside of git has no versions", () => {
  assert.equal(noteVersions(() => undefined).size, 0);
});
