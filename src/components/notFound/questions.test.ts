import assert from "node:assert/strict";
import { test } from "node:test";
import { questionsIn } from "./questions.ts";

const CASES: readonly (readonly [path: string, home: string, questions: readonly string[]])[] = [
  ["/companies/deepseak/", "/", ["deepseak"]],
  ["/base/companies/deepseak-r1/", "/base/", ["deepseak r1", "deepseak"]],
  ["/deepseek.html", "/", ["deepseek"]],
  ["/laws/h.r.-8283", "/", ["h.r. 8283", "h.r."]],
  ["/companies/deepseek/acusations/", "/", ["acusations", "deepseek"]],
  ["/companies/%E6%B7%B1%E5%BA%A6/", "/", ["深度"]],
  ["/notes/100%/", "/", ["100"]],
  ["/", "/", []],
];

for (const [path, home, questions] of CASES) {
  test(`${path} asks for ${questions.join(", ") || "nothing"}`, () => {
    assert.deepEqual(questionsIn(path, home), questions);
  });
}
