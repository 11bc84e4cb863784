import assert from "node:assert/strict";
import { test } from "node:test";
import { directAnswers } from "./results.ts";
import type { Answer, Named } from "./search.ts";

test("two names lead to what ties them, whatever is in their addresses", () => {
  const named = (url: string, title: string): Named => ({
    ...{ number: 0, name: undefined, shown: { kind: "Company" } },
    ...{ url, title },
  });
  const answer = {
    standing: undefined,
    ties: [named("/companies/a&b/", "A&B"), named("/laws/c+d#1/", "C+D")],
  } as unknown as Answer;
  const [direct] = directAnswers("/base/search/", answer);
  const { pathname, searchParams } = new URL(direct?.href ?? "", "https://record.example");
  assert.equal(pathname, "/base/graph/ties/");
  assert.deepEqual(
    [searchParams.get("note"), searchParams.get("to")],
    ["/companies/a&b/", "/laws/c+d#1/"],
  );
});
