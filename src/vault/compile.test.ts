import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { plain, toPlain } from "../../tests/plain.ts";
import { filesOf, TODAY } from "../../tests/support.ts";
import { compile } from "./compile.ts";
import { createIncrementalStages } from "./incremental/index.ts";
import { resolverOf } from "./index.ts";
import { STAGES, type Stages } from "./stages.ts";

const FILES = filesOf({
  "site.yaml": "base: /b/\nasOf: 2026-01-01\n",
  "companies/Lab.md":
    "---\naliases: [The Lab]\nfounded: 2020\n---\nWords of [[Draft]]. ^id\n\n## Part\n",
  "events/It.md":
    "---\ndate: 2025–present\nstatus: alleged (by one)\ncompanies: [Lab, Draft]\nsources: [S, {title: T}]\n---\n![[Lab#Part]] ![[p.png]] [[Lab#^id]] ([[S]]) #tag\n\nThe Lab is named in Odd place.\n\n| Date | Event |\n|---|---|\n| 2025 | [[Nobody]] |\n",
  "sources/S.md": "---\ntier: 2\n---\n## Why?\n\nSo.\n",
  "Odd place.md": "---\nweird: {__proto__: 1, constructor: [~, true]}\n---\n%% open",
  "Draft.md": "---\ndraft: true\n---\n",
  "p.png": "",
  "unsafe.svg": "<svg onload='x'/>",
});

/** Stages that hand each result on as a disk would give it back. */
function copying(stages: Stages, results: Map<string, unknown>): Stages {
  const copied = Object.entries(stages).map(([name, stage]) => [
    name,
    (...input: unknown[]) => {
      const result = (stage as (...input: unknown[]) => unknown)(...input);
      results.set(name, result);
      return structuredClone(result);
    },
  ]);
  return Object.fromEntries(copied) as Stages;
}

test("what each stage returns is plain data: a copy is the same, and the next stage takes it", () => {
  const results = new Map<string, unknown>();
  const vault = compile(FILES, { today: TODAY }, copying(STAGES, results));
  assert.deepEqual([...results.keys()], Object.keys(STAGES));
  for (const [stage, result] of results) {
    // Of objects without a prototype the copy has one.
    assert.deepEqual(toPlain(structuredClone(result)), toPlain(result), stage);
  }
  const direct = compile(FILES, { today: TODAY });
  assert.deepEqual(plain(vault, { problems: true }), plain(direct, { problems: true }));
  assert.ok(direct.problems.length > 3 && direct.notes.length === 4, "the vault has some of all");
});

test("a copy of a vault follows links as the vault does", () => {
  const vault = compile(FILES, { today: TODAY });
  const links = [
    { target: "the lab", headings: ["Part"], block: undefined },
    { target: "Lab", headings: [], block: "id" },
    { target: "Draft", headings: [], block: undefined },
    { target: "p.png", headings: [], block: undefined },
  ];
  const follow = (of: typeof vault) =>
    links.map((link) => {
      const { verdict, note, anchor, file } = resolverOf(of).resolve(link, "");
      return [verdict, note?.path, anchor, file];
    });
  assert.deepEqual(follow(vault), [
    ["alias", "companies/Lab.md", "part", undefined],
    ["resolved", "companies/Lab.md", "_id", undefined],
    ["unpublished", undefined, undefined, undefined],
    ["resolved", undefined, undefined, "p.png"],
  ]);
  assert.deepEqual(follow(structuredClone(vault)), follow(vault));
});

test("what remembers is another table of the same stages", () => {
  assert.deepEqual(Object.keys(createIncrementalStages()), Object.keys(STAGES));
});

/** The modules that one imports, and those that these import, as paths from this folder. */
function loadedBy(module: string): Set<string> {
  const loaded = new Set([new URL(module, import.meta.url).href]);
  // A set that grows while it is walked.
  for (const url of loaded) {
    const text = readFileSync(new URL(url), "utf8");
    for (const [, specifier = ""] of text.matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)) {
      loaded.add(new URL(specifier, url).href);
    }
  }
  const here = new URL("./", import.meta.url).href;
  return new Set([...loaded].map((url) => url.replace(here, "")));
}

test("a compile from nothing loads no code that remembers", () => {
  const loaded = loadedBy("./index.ts");
  assert.ok(loaded.has("compile.ts") && loaded.has("links/resolve.ts") && loaded.size > 60);
  assert.deepEqual(
    [...loaded].filter((path) => path.startsWith("incremental/")),
    [],
  );
  assert.ok(loadedBy("./incremental/index.ts").has("incremental/reading.ts"), "it would be found");
});
