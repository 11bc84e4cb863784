import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf, filesOf, TODAY } from "../../tests/support.ts";
import { editorPanel } from "./editorPanel.ts";

const FILES = {
  "companies/Lab.md": "See [[Nobody]] and [[Launch]].",
  "events/Launch.md": "Words.",
};

function panel(url: string) {
  const files = filesOf(FILES);
  return editorPanel(contextOf(FILES), { files, folder: "/notes", readAt: 5, today: TODAY }, url);
}

describe("the panel of a page", () => {
  test("has the problems of its note and its remarks, with a link that opens the line", () => {
    const { file, problems, remarks } = panel("/events/launch/");
    assert.equal(file, "events/Launch.md");
    assert.ok(problems.length > 0 && problems.every(({ severity }) => severity !== "info"));
    assert.ok(remarks.every(({ severity }) => severity === "info"));
    const missing = problems.find(({ message }) => message.includes("no `date`"));
    assert.equal(missing?.open, "/__open-in-editor?file=%2Fnotes%2Fevents%2FLaunch.md%3A1%3A1");
    assert.equal(missing?.href, "/events/launch/");
  });

  test("has the links of its note by their verdict, what needs a look first", () => {
    assert.deepEqual(
      panel("/companies/lab/").verdicts.map(({ word, links }) => [
        word,
        links.map(({ text }) => text),
      ]),
      [
        ["Not written yet", ["Nobody"]],
        ["By name", ["Launch"]],
      ],
    );
  });

  test("of a page without a note has what is wrong elsewhere, and which reading it is of", () => {
    const { file, problems, elsewhere, readAt } = panel("/timeline/");
    assert.deepEqual([file, problems, readAt], [undefined, [], 5]);
    assert.ok(elsewhere.some((problem) => problem.file === "events/Launch.md"));
  });
});
