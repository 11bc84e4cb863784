import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import type { FacetFile, Manifest, NameShard } from "../../shared/search/files.ts";
import type { TextRecord } from "../../shared/search/record.ts";
import { searchFiles } from "./files.ts";

const VAULT = {
  "companies/Lab.md": "---\naliases: [The Laboratory]\n---\n\nIt trains models.",
  "people/Ada Lovelace.md": "",
  "sources/Report.md": "---\npublisher: The Paper\n---\n\nWhat it says.",
};

const ESSAY = {
  url: "/about/",
  title: "About",
  description: "",
  kind: "About",
  source: "About.",
};

function files(texts: Readonly<Record<string, string>>, essays = [ESSAY]) {
  const all = new Map(searchFiles(vaultOf(texts), essays));
  const manifest = JSON.parse(all.get("index.json") ?? "") as Manifest;
  const read = (path: string) => all.get(`${manifest.digest}/${path}`) ?? "";
  return { all, manifest, read };
}

describe("the files of the search", () => {
  const { manifest, read } = files(VAULT);

  test("stand in a folder named after what they hold", () => {
    assert.equal(files(VAULT).manifest.digest, manifest.digest);
    const changed = files({ ...VAULT, "companies/Lab.md": "Other words." });
    assert.notEqual(changed.manifest.digest, manifest.digest);
    assert.ok(
      [...changed.all.keys()].every(
        (path) => path === "index.json" || path.startsWith(changed.manifest.digest),
      ),
    );
  });

  test("have every note and essay once, sources and essays last", () => {
    assert.equal(manifest.pages, 4);
    const records = read("records/0.jsonl").trim().split("\n");
    const urls = records.map((line) => (JSON.parse(line) as TextRecord).url);
    assert.deepEqual(urls, [
      "/companies/lab/",
      "/people/ada-lovelace/",
      "/sources/report/",
      "/about/",
    ]);
  });

  test("have a record a line, for a reader that takes U+2028 for the end of one", () => {
    const { read: other } = files({ "A.md": "One\u2028two\u2029three." }, []);
    const [line, ...more] = other("records/0.jsonl")
      .trimEnd()
      .split(/[\n\u2028\u2029]/);
    assert.deepEqual(more, []);
    assert.match((JSON.parse(line ?? "") as TextRecord).html ?? "", /One\u2028two\u2029three/);
  });

  test("find a note by its names, a person by the last of them", () => {
    const { keys, notes } = JSON.parse(read("names/0.json")) as NameShard;
    const whole = keys.filter(([, , isWhole]) => isWhole === 1);
    const found = whole.map(([key, note]) => [key, notes[note]?.[2]]);
    assert.ok(found.some(([key, title]) => key === "lovelace" && title === "Ada Lovelace"));
    assert.ok(found.some(([key, title]) => String(key).includes("laboratory") && title === "Lab"));
  });

  test("narrow by facet: the values, and the notes that have each", () => {
    const { facets, days } = JSON.parse(read("facets.json")) as FacetFile;
    assert.deepEqual(days, [null, null, null, null]);
    assert.deepEqual(facets.kind, {
      values: ["About", "Company", "Person", "Source"],
      notes: [[1], [2], [3], [0]],
    });
  });

  test("are cut into parts of so many records", () => {
    const parts = searchFiles(vaultOf(VAULT), [], 2).filter(([path]) => path.includes("/records/"));
    assert.deepEqual(
      parts.map(([, text]) => text.trim().split("\n").length),
      [2, 1],
    );
  });

  test("are there for a vault without notes", () => {
    assert.equal(files({}, []).manifest.pages, 0);
  });
});
