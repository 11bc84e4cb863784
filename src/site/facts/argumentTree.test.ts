import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { type ArgumentBranch, argumentTree } from "./argumentTree.ts";

const CONTEXT = contextOf({
  "arguments/Claim.md": "---\nstatus: plausible\nanswers: Weak reply\n---\n",
  "arguments/Weak reply.md": "---\nstatus: weak\nanswers: Claim\n---\n",
  "arguments/Strong reply.md": "---\nstatus: established\nanswers: Claim\n---\n",
  "arguments/Rejoinder.md": "---\nstatus: untested\nanswers: Strong reply\n---\n",
  "arguments/Ally.md": "---\nstatus: plausible\nsupports: Claim\n---\n",
  "laws/Act.md": "",
});

const tree = (branches: readonly ArgumentBranch[]): unknown =>
  branches.map(({ label, nodes }) => [
    label,
    nodes.map(({ title, standing, branches: below }) => [
      title,
      standing?.word,
      ...(tree(below) as []),
    ]),
  ]);

test("what supports an argument comes first, then its answers with theirs, the strongest first", () => {
  const note = CONTEXT.requireNote("arguments/Claim.md");
  assert.deepEqual(tree(argumentTree(CONTEXT, note)), [
    ["Supported by", [["Ally", "plausible"]]],
    [
      "Answered by",
      [
        ["Strong reply", "established", ["Answered by", [["Rejoinder", "untested"]]]],
        ["Weak reply", "weak"],
      ],
    ],
  ]);
});

test("what is no argument has no tree", () => {
  assert.deepEqual(argumentTree(CONTEXT, CONTEXT.requireNote("laws/Act.md")), []);
});
