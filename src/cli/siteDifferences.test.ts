import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf } from "./siteDifferences.ts";

const site = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

test("the names of bundles are no difference, in the folder and on pages", () => {
  const a = site({
    "_astro/page.Aa1-_x.js": "1",
    "index.html": '<script src="/_astro/page.Aa1-_x.js">',
  });
  const b = site({ "_astro/view.Zz9.js": "2", "index.html": '<script src="/_astro/view.Zz9.js">' });
  assert.deepEqual(differencesOf(a, b), []);
});

test("the digest that names the search's folder is no difference, what stands in it is", () => {
  const [one, other] = ["0123456789abcdef", "fedcba9876543210"];
  const a = site({
    "search/index.json": `{"digest":"${one}"}`,
    [`search/${one}/names/0.json`]: "1",
  });
  const b = site({
    "search/index.json": `{"digest":"${other}"}`,
    [`search/${other}/names/0.json`]: "2",
  });
  assert.deepEqual(
    differencesOf(a, b).map(({ path }) => path),
    ["search/*/names/0.json"],
  );
});

test("a page that differs is shown by its first other line, cut around the letter", () => {
  const long = "x".repeat(500);
  const a = site({ "a/index.html": `<p>\n${long}old${long}` });
  const b = site({ "a/index.html": `<p>\n${long}new${long}` });
  const [difference, ...rest] = differencesOf(a, b);
  assert.equal(rest.length, 0);
  assert.equal(difference?.line, 2);
  assert.match(difference?.before ?? "", /xoldx/);
  assert.match(difference?.after ?? "", /xnewx/);
  assert.ok((difference?.before?.length ?? 0) <= 120);
});

test("a page that ends sooner differs", () => {
  const [difference] = differencesOf(site({ "a.html": "1\n2" }), site({ "a.html": "1" }));
  assert.deepEqual(
    [difference?.line, difference?.before, difference?.after],
    [2, "2", "(the end)"],
  );
});

test("files of one site alone are named", () => {
  assert.deepEqual(
    differencesOf(site({ "a.txt": "", "b.txt": "" }), site({ "b.txt": "", "c.txt": "" })),
    [
      { path: "a.txt", kind: "removed" },
      { path: "c.txt", kind: "added" },
    ],
  );
});

test("data are compared to the byte, and so is what is no text", () => {
  const a = site({ "data/notes.json": '"_astro/a.1.js"', "x.png": "1" });
  const b = site({ "data/notes.json": '"_astro/b.2.js"', "x.png": "2" });
  assert.deepEqual(
    differencesOf(a, b).map(({ path, kind }) => [path, kind]),
    [
      ["data/notes.json", "changed"],
      ["x.png", "changed"],
    ],
  );
});
