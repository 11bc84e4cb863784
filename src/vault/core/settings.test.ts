import assert from "node:assert/strict";
import { test } from "node:test";
import { compareProblems } from "./problems.ts";
import { DEFAULT_SETTINGS, readSettings } from "./settings.ts";

const reported = (text: string) =>
  readSettings(text)
    .problems.toSorted(compareProblems)
    .map(({ message, line, column }) => [message, line, column]);

test("every key is optional", () => {
  assert.deepEqual(readSettings(undefined), {
    settings: DEFAULT_SETTINGS,
    problems: [],
    misplaced: [],
  });
  assert.deepEqual(readSettings(""), readSettings(undefined));
  assert.equal(DEFAULT_SETTINGS.base, undefined);
});

test("what is written stands", () => {
  const { settings, problems } = readSettings(
    "\uFEFFtitle: A record\r\nurl: https://example.org\r\nbase: /a/\r\nasOf: 2026-02-03\r\nkinds: {Firms: Company}\r\n",
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    [settings.title, settings.url, settings.base, settings.asOf, settings.kinds],
    ["A record", "https://example.org", "/a/", "2026-02-03", { Firms: "company" }],
  );
});

test("a bad key is reported at its line, and its default stands beside the good ones", () => {
  const text =
    "title: A record\nlang: [a]\nbase: a\nurl: javascript:alert(1)\nasOf: soon\ncolour: red\n";
  const { settings } = readSettings(text);
  assert.deepEqual(
    [settings.title, settings.lang, settings.base, settings.url],
    ["A record", "en", undefined, undefined],
  );
  assert.deepEqual(reported(text), [
    ["site.yaml: lang: Invalid input: expected string, received array.", 2, 1],
    ['site.yaml: base: "a" is no path that a site can be served under.', 3, 1],
    ["site.yaml: url: Invalid URL.", 4, 1],
    ["site.yaml: asOf: Invalid ISO date.", 5, 1],
    ['site.yaml: colour: Unrecognized key: "colour".', 6, 1],
  ]);
});

test("a bad key inside another is reported at its own line", () => {
  assert.deepEqual(reported("kinds:\n  a: company\n  b: planet\n")[0]?.slice(1), [3, 3]);
  assert.deepEqual(
    reported("navigation:\n  - label: x\n    path: /y/\n  - label: z\n")[0]?.slice(1),
    [4, 5],
  );
});

test("a bad key inside another costs itself alone, or what can't do without it", () => {
  const { settings } = readSettings(
    [
      "repository: {url: https://a.example/r, branch: [x], folder: notes, colour: red}",
      "kinds: {Firms: company, Stars: planet}",
      "navigation:",
      "  - {label: A, path: /a/}",
      "  - {label: [B], colour: red}",
      "  - {label: C, path: /c/}",
    ].join("\n"),
  );
  assert.deepEqual(settings.repository, {
    url: "https://a.example/r",
    branch: "main",
    folder: "notes",
  });
  assert.deepEqual(settings.kinds, { Firms: "company" });
  assert.deepEqual(
    settings.navigation?.map(({ label }) => label),
    ["A", "C"],
  );
  assert.equal(readSettings("repository: {url: x, branch: y}").settings.repository, undefined);
});

test("of YAML that can't be read, the keys that can be stand", () => {
  const { settings } = readSettings("title: a: b\ntemplates: forms\n");
  assert.equal(settings.templates, "forms");
});

test("YAML that can't be read is reported at its place", () => {
  assert.deepEqual(reported("title: a\nbase: b: c\n"), [
    ["site.yaml can't be read: Nested mappings are not allowed in compact mappings.", 2, 7],
  ]);
});

test("keys of every object are unknown keys", () => {
  assert.deepEqual(reported("constructor: x\n__proto__: y\n").length > 0, true);
  assert.equal(readSettings("__proto__: {title: x}\n").settings.title, DEFAULT_SETTINGS.title);
});

test("house rules are known by name", () => {
  assert.deepEqual(readSettings("rules: [statuses, sources]").settings.rules, [
    "statuses",
    "sources",
  ]);
  const [[message, line] = []] = reported("title: x\nrules: [sources, tiers]\n");
  assert.match(String(message), /^site\.yaml: rules\.1: .*"sources"\|"statuses"/);
  assert.equal(line, 2);
});
