import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { dataFiles } from "./index.ts";

const FILES = dataFiles(
  contextOf({
    "site.yaml": "title: The record\nurl: https://example.org\nbase: /a/\nasOf: 2026-06-01\n",
    "companies/Lab.md": "---\nverified: 2026-05-01\n---\n\nA lab. [[Nobody]]",
    "events/Launch.md": '---\ndate: 2026-02-03\ncompanies: ["[[Lab]]"]\nstatus: alleged\n---\n',
    "events/Soon.md": "---\ndate: soon\n---\n",
    "claims/Copied.md": "---\nclaimant: Lab\nstatus: alleged (by the lab)\n---\n",
  }),
);

function json(name: string): Record<string, unknown> {
  return JSON.parse(FILES.get(`${name}.json`)?.() ?? "") as Record<string, unknown>;
}

const row = (name: string, key = name) => (json(name)[key] as Record<string, unknown>[])[0];

describe("the data of the site", () => {
  test("says its shape and the day of its facts, and has addresses without the base", () => {
    assert.deepEqual([json("notes")["schema"], json("notes")["asOf"]], [2, "2026-06-01"]);
    const notes = json("notes")["notes"] as { url: string; updated: string }[];
    assert.deepEqual(notes.find(({ url }) => url === "/companies/lab/")?.updated, "2026-05-01");
  });

  test("has the entries of the timeline, those without a date in another list", () => {
    assert.deepEqual(row("timeline"), {
      id: "/events/launch/",
      title: "Launch",
      date: {
        start: "2026-02-03",
        end: "2026-02-03",
        precision: "day",
        qualifier: "",
        text: "2026-02-03",
      },
      kind: "event",
      status: "alleged",
      made_status: "",
      content_status: "alleged",
      url: "/events/launch/",
      entities: ["/companies/lab/"],
      sources: [],
      from: "note",
    });
    assert.deepEqual(row("timeline", "undated")?.["date"], {
      ...{ start: "", end: "", precision: "", qualifier: "", text: "soon" },
    });
  });

  test("has claims with who makes them, and links with what they are", () => {
    assert.equal(row("claims")?.["claimant"], "/companies/lab/");
    const links = json("links")["links"] as { verdict: string; to: string }[];
    assert.deepEqual(links.find(({ verdict }) => verdict === "wanted")?.to, "");
  });

  test("has the graph with a place for each note", () => {
    const nodes = json("graph")["nodes"] as { url: string; x: number; y: number; degree: number }[];
    assert.ok(nodes.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y)));
    assert.equal(nodes.find(({ url }) => url === "/companies/lab/")?.degree, 2);
  });

  test("has the reports by address", () => {
    assert.deepEqual(json("reports")["wanted"], [
      { url: "/wanted/nobody/", target: "Nobody", from: ["/companies/lab/"] },
    ]);
  });

  test("has tables and a calendar of the same", () => {
    assert.match(FILES.get("timeline.csv")?.() ?? "", /^id,title,date_start,/);
    const calendar = FILES.get("timeline.ics")?.() ?? "";
    assert.match(calendar, /SUMMARY:Launch \(alleged\)/);
    assert.match(calendar, /UID:\/events\/launch\/@example\.org/);
    assert.match(calendar, /URL:https:\/\/example\.org\/a\/events\/launch\//);
  });
});

test("a timeline without a date has no calendar", () => {
  assert.equal(dataFiles(contextOf({ "A.md": "" })).has("timeline.ics"), false);
});
