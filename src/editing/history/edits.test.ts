import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filesOf, vaultOf } from "../../../tests/support.ts";
import { editsOf } from "./edits.ts";
import { compareCommits, type History } from "./history.ts";

type Texts = Readonly<Record<string, string>>;

/** A history with a commit for each state of a vault, the last of which is the present one. */
function shown(states: readonly Texts[], present: Texts = states.at(-1) ?? {}, reason?: string) {
  const revisions = states.map((texts) => ({ vault: vaultOf(texts), files: filesOf(texts) }));
  const commits = revisions.map((revision, at) => {
    const former = revisions[at - 1];
    return {
      commit: String(at),
      day: 20_000 + at,
      reasons: reason === undefined ? [] : [reason],
      ...(former && { compared: compareCommits(former, revision) }),
    };
  });
  const history: History = { reach: "whole", commits: commits.reverse() };
  return editsOf(history, vaultOf(present));
}

const BILL = (stage: string, more = "") =>
  `---\ntitle: Model Act\nsources: ["[[Record]]"]\n---\n\n| Date | Stage |\n|---|---|\n| 2026-03-01 | ${stage} |\n${more}`;

describe("edits of published notes", () => {
  test("say what was, and what is", () => {
    const [edit] = shown(
      [
        { "claims/C.md": "---\nstatus: alleged\n---\n", "Old name.md": "The same words here.\n" },
        {
          "claims/C.md": "---\nstatus: disputed\n---\n\nTwo words.",
          "New name.md": "The same words here.\n",
          "Added.md": "",
        },
      ],
      undefined,
      "a reply was found",
    );
    assert.deepEqual(edit?.reasons, ["a reply was found"]);
    assert.deepEqual(edit?.edits, [
      { what: "added", note: "Added.md" },
      { what: "field", note: "New name.md", name: "title", before: "Old name", after: "New name" },
      { what: "field", note: "claims/C.md", name: "status", before: "alleged", after: "disputed" },
      { what: "text", note: "claims/C.md", words: 2 },
    ]);
  });

  test("tell of stages, figures and claims row by row", () => {
    const charge = (count: string) =>
      `---\naccuser: Anthropic\n---\n\n| Lab | Exchanges |\n|---|---|\n| DeepSeek | ${count} |\n\n| Claim | Status |\n|---|---|\n| It copied | ${count === "150,000" ? "alleged" : "disputed"} |\n`;
    const [edit] = shown([
      { "laws/A.md": BILL("Introduced"), "events/E.md": charge("150,000") },
      { "laws/A.md": BILL("Reported"), "events/E.md": charge("160,000") },
    ]);
    const rows = edit?.edits.flatMap((one) => ("of" in one ? [one] : []));
    assert.deepEqual(
      rows?.map(({ what, of, before, after }) => [what, of, before, after]),
      [
        ["claim", "It copied", "alleged", "disputed"],
        ["stage", "2026-03-01", "Introduced", "Reported"],
        ["figure", "DeepSeek, exchanges", "150,000", "160,000"],
      ],
    );
  });

  test("are shown under the present path of a note that was renamed since", () => {
    const [, first] = shown([
      { "claims/A.md": "---\nstatus: alleged\n---\nWords that stay." },
      { "claims/A.md": "---\nstatus: disputed\n---\nWords that stay." },
      { "claims/B.md": "---\nstatus: disputed\n---\nWords that stay." },
    ]);
    assert.deepEqual(
      first?.edits.map((edit) => ("note" in edit ? edit.note : "")),
      ["claims/B.md"],
    );
  });
});

describe("a withdrawn note", () => {
  const SECRET =
    "---\ntitle: The Xyzzy affair\naliases: [Xyzzy]\nstatus: alleged\n---\n\nXyzzy words.\n";
  const NAMING = (status: string) =>
    `---\nstatus: ${status}\nnotice: of The Xyzzy affair\nrelated: "[[The Xyzzy affair]]"\nsources: ["[[The Xyzzy affair]]"]\n---\n\nSee [[The Xyzzy affair]].\n\n| Claim | Status |\n|---|---|\n| Xyzzy did it | ${status} |\n`;
  const STATES: readonly Texts[] = [
    { "claims/Open.md": "" },
    { "events/Affair.md": SECRET, "claims/Open.md": NAMING("alleged") },
    {
      "events/Affair.md": SECRET.replace("alleged", "disputed"),
      "claims/Open.md": NAMING("disputed"),
    },
  ];
  const drafted = {
    "events/Affair.md": SECRET.replace("---\n", "---\ndraft: true\n"),
    "claims/Open.md": "",
  };
  const WAYS: Readonly<Record<string, readonly Texts[]>> = {
    "that is a draft now": [...STATES, drafted],
    "that is gone": [...STATES, { "claims/Open.md": "" }],
    "whose path another note has now": [
      ...STATES,
      { "claims/Open.md": "" },
      { "claims/Open.md": "", "events/Affair.md": "Of something else." },
    ],
    "that was renamed before": [
      ...STATES,
      { "events/Other.md": SECRET, "claims/Open.md": "" },
      { "events/Other.md": SECRET.replace("---\n", "---\nprivate: true\n"), "claims/Open.md": "" },
    ],
    "that is a draft on the disk alone": STATES,
  };
  for (const [way, states] of Object.entries(WAYS)) {
    test(`${way} leaves no name and no word of it`, () => {
      const present = way.endsWith("alone") ? drafted : states.at(-1);
      const edits = shown(states, present, "Xyzzy asked for it");
      const text = JSON.stringify(edits);
      assert.ok(!text.includes("Affair.md") || way.includes("another note"), text);
      assert.ok(!/xyzzy/i.test(text), text);
      assert.ok(way.endsWith("alone") || text.includes('"withdrawn"'), text);
      assert.ok(text.includes('"disputed"'), "what the published note says is still shown");
    });
  }

  test("that was a draft at a commit was not published then", () => {
    const edits = shown([
      { "A.md": "", "events/Affair.md": SECRET.replace("---\n", "---\ndraft: true\n") },
      {
        "A.md": "More.",
        "events/Affair.md": SECRET.replace("---\n", "---\ndraft: true\n").replace(
          "alleged",
          "disputed",
        ),
      },
      { "A.md": "More.", "events/Affair.md": SECRET },
    ]);
    assert.deepEqual(
      edits.map((edit) => edit.edits),
      [[{ what: "added", note: "events/Affair.md" }], [{ what: "text", note: "A.md", words: 1 }]],
    );
  });
});
