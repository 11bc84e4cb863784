import assert from "node:assert/strict";
import { test } from "node:test";
import { filesOf, TODAY, vaultOf } from "../../../tests/support.ts";
import { causesOf } from "./causes.ts";
import { inspect } from "./index.ts";

/** "missing-file 3" for each cause, with how many problems it has. */
function causes(files: Readonly<Record<string, string>>): string[] {
  const vault = vaultOf(files);
  const problems = [...vault.problems, ...inspect(vault, filesOf(files), TODAY)];
  const found = causesOf(problems);
  assert.equal(found.flat().length, problems.length, "no problem is lost");
  return found.map((cause) => `${cause[0]?.code} ${cause.length}`);
}

test("a name that fits two notes, a note or a file that is missing are one cause each", () => {
  const text = "[[Rule]] [[rule]] [[Nobody]] ![[chart.png]] ![[other.png]]";
  const files = { "a/b/Rule.md": "", "c/d/Rule.md": "", "A.md": text, "B.md": text };
  assert.deepEqual(causes(files), [
    "ambiguous-link 4",
    "missing-file 2",
    "missing-file 2",
    "wanted-note 2",
  ]);
});

test("a key, a tag of HTML and the headings of a note are one cause each, whatever is said of them", () => {
  const files = {
    "A.md": "---\nimportance: 7\nalises: x\n---\n[[C#One]] <object>x</object>",
    "B.md": "---\nimportance: 8\nalises: y\n---\n[[C#Two]] <object>y</object> <embed>",
    "C.md": "## Three",
  };
  assert.deepEqual(causes(files), [
    "field-invalid 2",
    "key-misspelt 2",
    "missing-heading 2",
    "html-refused 2",
    "html-refused 1",
  ]);
});

test("other problems are one cause a code, the worst first", () => {
  const files = {
    "A.md": "%% one",
    "B.md": "%% two",
    "C.md": "[[#Nowhere]]",
    "events/E.md": "---\ndate: soon\n---\n",
    "x.png": "",
    "y.png": "",
  };
  assert.deepEqual(causes(files), [
    "date-unreadable 1",
    "comment-unclosed 2",
    "missing-heading 1",
    "unused-file 2",
  ]);
});
