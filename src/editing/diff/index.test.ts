import assert from "node:assert/strict";
import { test } from "node:test";
import { counting } from "../../../tests/counting.ts";
import { filesOf, vaultOf } from "../../../tests/support.ts";
import { diff, type Revision } from "./index.ts";

type Texts = Readonly<Record<string, string>>;

const revision = (texts: Texts): Revision => ({ vault: vaultOf(texts), files: filesOf(texts) });

/** `count` notes that state all that is compared; the words of each are its own. */
function notes(count: number, status: string): Record<string, string> {
  const entries = Array.from({ length: count }, (_, at) => {
    const next = (at + 1) % count;
    return [
      `claims/Claim ${at}.md`,
      [
        `---\ndate: 2025-01-01\nstatus: ${status}\nabout: ["[[Claim ${next}]]"]`,
        `sources: ["https://example.org/${at}"]\n---`,
        `Words ${at} of [[Claim ${next}]] and of [[Wanted ${at}]].`,
        `| Claim | Status |\n|---|---|\n| Row ${at} | ${status} |`,
        `| Date | Event |\n|---|---|\n| 2025 | Row ${at} |`,
        `Words ${at} that are in no other note.`,
      ].join("\n\n"),
    ];
  });
  return Object.fromEntries(entries);
}

/** The same notes, a quarter each: as they were, with another alias, with other words, gone. */
function moved(texts: Texts): Record<string, string> {
  const entries = Object.entries(texts).map(([path, text], at) => {
    const number = path.replace(/\D/g, "");
    const alias = text.replace("---\n", `---\naliases: [Claim ${number}]\n`);
    if (at % 4 === 1) return [`claims/Alias ${number}.md`, alias];
    if (at % 4 === 2) return [`claims/Moved ${number}.md`, `${text}\n\nMore words.`];
    if (at % 4 === 3) return [`claims/New ${number}.md`, `Other words of ${number}.`];
    return [path, text];
  });
  return Object.fromEntries(entries);
}

/** Reads of both revisions that a comparison takes. */
function readsOf(former: Texts, present: Texts): number {
  const before = counting(revision(former));
  const after = counting(revision(present));
  diff(before.value, after.value);
  return before.reads() + after.reads();
}

const CHANGES: Readonly<Record<string, (count: number) => readonly [Texts, Texts]>> = {
  "every note is edited": (count) => [notes(count, "alleged"), notes(count, "confirmed")],
  "notes are renamed, removed and added": (count) => [
    notes(count, "alleged"),
    moved(notes(count, "alleged")),
  ],
  "all notes are gone": (count) => [notes(count, "alleged"), {}],
};

for (const [name, vaults] of Object.entries(CHANGES)) {
  test(`twice the notes take twice the reads: ${name}`, () => {
    const [once, twice] = [readsOf(...vaults(100)), readsOf(...vaults(200))];
    assert.ok(once > 1000, `${once} reads of 100 notes`);
    assert.ok(twice <= 2.5 * once, `${once} reads of 100 notes, ${twice} of 200`);
  });
}

test("the notes of that vault are renamed as they were meant", () => {
  const texts = notes(8, "alleged");
  assert.deepEqual(
    diff(revision(texts), revision(moved(texts))).renamed.map(
      ({ from, to }) => `${from.title} ${to.title}`,
    ),
    ["Claim 1 Alias 1", "Claim 5 Alias 5", "Claim 2 Moved 2", "Claim 6 Moved 6"],
  );
});
