import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { storyProblems } from "./storyProblems.ts";

const EVENTS = {
  "events/Letter.md": "---\ndate: 2026-02-03\n---\n\nA letter was sent.\n",
  "events/Reply.md": "---\ndate: 2026-02-05\n---\n\nIt was answered.\n",
  "companies/Lab.md": "A lab.\n",
};

const messages = (story: string) =>
  storyProblems(vaultOf({ ...EVENTS, "Story.md": `---\nstory: true\n---\n\n${story}` })).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );

test("a story of dated notes with a sentence each is whole", () => {
  assert.deepEqual(
    messages("How it began.\n\n1. [[Letter]]: it began.\n2. [[Reply|An answer]] — it went on.\n"),
    [],
  );
});

test("each step needs a link to a dated note, once, and a sentence", () => {
  assert.deepEqual(
    messages(
      "1. Something happened.\n2. [[Nowhere]]: nobody knows.\n3. [[Lab]]: it has no date.\n4. [[Letter]]\n5. [[Letter]]: again.\n",
    ),
    [
      "Story.md:5 Step 1 of the story does not begin with a link.",
      'Story.md:6 Step 2 of the story links to "Nowhere", which is no note.',
      'Story.md:7 Step 3 of the story links to "Lab", which has no place on the timeline.',
      "Story.md:8 Step 4 of the story has no sentence.",
      "Story.md:9 Step 5 of the story links to the same note as step 4.",
    ],
  );
});

test("a story needs a numbered list; a note that is none is not asked for one", () => {
  assert.deepEqual(messages("- [[Letter]]: it began.\n"), [
    "Story.md:2 A story has no numbered list of steps.",
  ]);
  assert.deepEqual(
    storyProblems(
      vaultOf({ "A.md": "---\nstory: A tale\n---\n\n1. Once.\n", "B.md": "1. Two.\n" }),
    ),
    [],
  );
});
