import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { at } from "../../shared/assert.ts";
import { TEXT_ID } from "../../shared/search/record.ts";
import { openPagefind } from "./pagefind.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** A stand-in for Pagefind with one page, whose text can be had only while its result is in memory. */
const PAGEFIND = `
const page = {
  raw_url: "/laws/act/",
  raw_content: "Act text",
  meta: { title: "Act" },
  filters: { shown: ['{"kind":"Law"}'] },
  anchors: [{ element: "div", id: "${TEXT_ID}", location: 1 }],
};
const search = async () => {
  const result = { id: "0", score: 1, words: [1] };
  const held = new WeakRef(result);
  result.data = async () => (held.deref() ? page : null);
  return { results: [result] };
};
export const createInstance = () => ({ init: async () => {}, search });
//`;

test("a match can be loaded however long after it was found", async () => {
  const lookup = await openPagefind({
    manifest: { pages: 1, essays: 0, digest: "1", lang: "en", names: [], words: [] },
    names: () => Promise.reject(new Error("not asked for")),
    words: () => Promise.reject(new Error("not asked for")),
    ranks: () => Promise.reject(new Error("not asked for")),
    facets: () => Promise.reject(new Error("not asked for")),
    text: `data:text/javascript,${encodeURIComponent(PAGEFIND)}`,
  });
  const match = at(await lookup("text"), 0);
  await new Promise(setImmediate);
  collectGarbage();
  assert.equal((await match.load()).title, "Act");
});
