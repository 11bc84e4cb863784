import assert from "node:assert/strict";
import { test } from "node:test";
import { siteOf } from "../../tests/support.ts";

const labels = (yaml: string, files = {}) => {
  const site = siteOf({ "A.md": "", ...files, "site.yaml": yaml });
  return site.home().frame.navigation.map(({ label }) => label);
};
const problems = (yaml: string, files = {}) =>
  siteOf({ "A.md": "", ...files, "site.yaml": yaml }).problems(yaml);
const yamlOf = (...paths: string[]) =>
  `navigation:\n${paths.map((path) => `  - {label: ${JSON.stringify(path)}, path: ${JSON.stringify(path)}}\n`).join("")}`;

test("links that lead to pages are shown, and nothing is said of them", () => {
  const paths = ["/", "/a/", "/a/?x=1#y", "/all/", "/tags/", "/graph/", "/search/", "/timeline/"];
  assert.deepEqual(labels(yamlOf(...paths)), paths);
  assert.deepEqual(problems(yamlOf(...paths)), []);
});

test("a link that leads to no page is left out, with its place and what to write", () => {
  const yaml = yamlOf("/a/", "/b/", "/A?x#y", "/guides/");
  assert.deepEqual(labels(yaml), ["/a/"]);
  assert.deepEqual(
    problems(yaml).map(({ code, file, line, column, hint }) => [code, file, line, column, hint]),
    [
      ["site-settings", "site.yaml", 3, 20, problems(yamlOf("/b/"))[0]?.hint],
      ["site-settings", "site.yaml", 4, 23, "Write /a/?x#y."],
      ["site-settings", "site.yaml", 5, 25, problems(yamlOf("/b/"))[0]?.hint],
    ],
  );
  assert.match(problems(yaml)[0]?.message ?? "", /no page of the site is at "\/b\/"/);
});

test("a draft, an alias and a page of another kind of vault", () => {
  const files = { "D.md": "---\ndraft: true\n---\n", "B.md": "---\naliases: [Bee]\n---\n" };
  assert.deepEqual(labels(yamlOf("/d/", "/bee/", "/b/", "/about/"), files), ["/bee/", "/b/"]);
});

test("without navigation in site.yaml there is nothing to say", () => {
  assert.deepEqual(siteOf({ "A.md": "" }).problems(undefined), []);
});
