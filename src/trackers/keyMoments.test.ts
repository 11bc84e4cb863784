import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../tests/support.ts";
import { areChosen, keyMoments, shortName, weights } from "./keyMoments.ts";

const event = (date: string, more = "") => `---\ndate: ${date}\n${more}---\n\nIt happened.\n`;

/** Two more than stand in where nobody has chosen. */
const DAYS = Object.fromEntries(
  Array.from({ length: 14 }, (_, index) => [
    `events/Day ${String(index).padStart(2, "0")}.md`,
    event(`2026-01-${String(index + 10)}`),
  ]),
);

describe("key moments", () => {
  test("are those that editors chose, with their line and reason, in the order of time", () => {
    const vault = vaultOf({
      ...DAYS,
      "events/Late.md": event("2026-03-01", "key: true\nline: The late one\nwhy: it ends there\n"),
      "events/Early.md": event("2025", "key: true\n"),
      "events/Never.md": "---\nkey: true\n---\n",
      "events/Music.md": event("2026-02-01", "key: C major\n"),
    });
    assert.deepEqual(
      keyMoments(vault).map(({ note, line, why }) => [note.name, line, why]),
      [
        ["Early", "Early", undefined],
        ["Late", "The late one", "it ends there"],
      ],
    );
    assert.ok(areChosen(vault));
    assert.ok(
      areChosen(vaultOf({ "events/A.md": event("2026-02-01", "key: true\n") })),
      "without a reason too",
    );
  });

  test("are the weightiest twelve where nobody chose: by importance, then by links", () => {
    const vault = vaultOf({
      ...DAYS,
      "site.yaml": "asOf: 2026-03-01\n",
      "events/Day 13.md": event("2026-01-23", "importance: 1\nline: not used, nor the reason\n"),
      "events/To come.md": event("2026-05-01", "importance: 1\n"),
      "events/A year.md": event("2025", "importance: 1\n"),
      "Note.md": "[[Day 12]]",
    });
    const moments = keyMoments(vault);
    assert.deepEqual(
      moments.map(({ note }) => note.name),
      [...Array.from({ length: 10 }, (_, index) => `Day 0${index}`), "Day 12", "Day 13"],
    );
    assert.ok(moments.every(({ why }) => why === undefined));
    assert.ok(!areChosen(vault));
  });

  test("are none where there are few events", () => {
    assert.deepEqual(keyMoments(vaultOf({ "events/A.md": event("2026-01-01") })), []);
  });
});

test("a note weighs by its sources, its charges and the notes that link to it", () => {
  const vault = vaultOf({
    "companies/Lab.md": "",
    "companies/Other.md": "",
    "sources/Report.md": "",
    "events/Charge.md": event(
      "2026-01-01",
      'accuser: "[[Lab]]"\naccused: "[[Other]]"\nsources: ["[[Report]]"]\n',
    ),
    "events/Plain.md": event("2026-01-02"),
    "Note.md": "[[Charge]] [[Plain]] [[Plain]]",
  });
  assert.deepEqual(
    ["events/Charge.md", "events/Plain.md"].map((path) => weights(vault).get(path)),
    [3 + 5 + 1, 1],
  );
});

test("a short name is used where it is short", () => {
  const { notes } = vaultOf({
    "events/A.md": event("2026-01-01", "short: Short\n"),
    "events/B.md": event("2026-01-01", `short: ${"s".repeat(26)}\n`),
    "events/C.md": event("2026-01-01"),
  });
  assert.deepEqual(notes.map(shortName), ["Short", undefined, undefined]);
});
