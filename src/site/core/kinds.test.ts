import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { kindsInUse } from "./kinds.ts";

const used = (files: Readonly<Record<string, string>>) =>
  kindsInUse(contextOf(files)).map(({ name }) => name);

test("readers meet the kinds that there are notes of, always in the same order", () => {
  assert.deepEqual(
    used({ "A.md": "", "sources/S.md": "", "companies/C.md": "", "events/E.md": "" }),
    ["event", "company", "source", "note"],
  );
  assert.deepEqual(used({ "x/A.md": "---\nkind: law\n---\n" }), ["law"]);
});

test("a kind of which all notes are unpublished is not named", () => {
  assert.deepEqual(used({ "A.md": "", "people/P.md": "---\ndraft: true\n---\n" }), ["note"]);
  assert.deepEqual(used({}), []);
});
