import assert from "node:assert/strict";
import { test } from "node:test";
import { type Change, changeSchema, isEmpty } from "./change.ts";

const NOTE = { path: "A.md", title: "A", kind: "note" };

const EMPTY: Change = {
  schema: 2,
  added: [],
  removed: [],
  renamed: [],
  edited: [],
  claims: { added: [], removed: [], changed: [] },
  stages: { added: [], removed: [], changed: [] },
  figures: { added: [], removed: [], changed: [] },
  links: { broken: [], mended: [] },
  timeline: { added: [], removed: [], changed: [], reworded: [] },
};

test("a change is empty as long as no list of it holds anything", () => {
  assert.ok(isEmpty(EMPTY));
  const claim = { note: NOTE, text: "x", status: "alleged" };
  const entry = { note: NOTE, title: "x", date: "2025", status: "" };
  const fuller: Partial<Change>[] = [
    { added: [NOTE] },
    { removed: [NOTE] },
    { renamed: [{ from: NOTE, to: NOTE }] },
    { claims: { ...EMPTY.claims, removed: [claim] } },
    { links: { ...EMPTY.links, mended: [{ note: NOTE, target: "B", verdict: "wanted" }] } },
    { timeline: { ...EMPTY.timeline, added: [entry] } },
  ];
  for (const part of fuller) assert.ok(!isEmpty({ ...EMPTY, ...part }), Object.keys(part).join());
});

test("no list and no words are longer than a reader could look through", () => {
  const many = (length: number) => ({ ...EMPTY, added: Array.from({ length }, () => NOTE) });
  assert.ok(changeSchema.safeParse(many(20_000)).success);
  assert.ok(!changeSchema.safeParse(many(20_001)).success);
});
