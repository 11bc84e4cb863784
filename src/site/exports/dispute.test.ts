import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readCsv } from "../../../tests/fixtures/csv.ts";
import { contextOf } from "../../../tests/support.ts";
import { exampleOf } from "./example.ts";
import { dataFiles } from "./index.ts";

const FILES = dataFiles(
  contextOf({
    "companies/Anthropic.md": "---\ncountry: United States\n---\n",
    "companies/DeepSeek.md": "---\nparent: High-Flyer\n---\n",
    "companies/Moonshot.md": "",
    "products/Claude.md": "",
    "sources/Wire.md":
      "---\npublisher: Reuters\ntier: 2\ndate: 2026-02-23\nurl: https://example.org/w\nopened: 2026-11-27\nread: in part\n---\n",
    "events/Post.md": `---
date: 2026-02-23
status: confirmed (content alleged)
accuser: Anthropic
accused: [DeepSeek, Moonshot, "others, none named"]
target: Claude
topic: distillation
verified: 2026-05-01
---
Anthropic said that labs copied Claude. ([[Wire]])

| Lab | Exchanges |
| --- | --- |
| [[DeepSeek]] | more than 150,000 ^a-1 |

| Reply by | Reply | Date |
| --- | --- | --- |
| [[DeepSeek]] | Denied it. | 2026-02-24 |
`,
    "laws/Act.md":
      "---\ntype: bill\nnumber: H.R. 8283\nsponsors: Bill Huizenga\n---\n\n| Date | Stage |\n|---|---|\n| 2026-04-15 | Introduced |\n| 2026-04-22 | Ordered reported: 43 to 0 |\n",
    "cases/A v. B.md":
      "---\ncourt: N.D. Cal.\ndocket: 3:25-cv-01\nplaintiffs: Anthropic\nfiled: 2026-01-02\nstage: filed\narguments: Theft\n---\n",
    "cases/Probe.md": "---\ntype: probe\nstage: opened\ndate: 2026-03\n---\n",
    "arguments/Theft.md":
      "---\nstatus: weak\nproponents: Anthropic\n---\n\n| Case | Contributes |\n|---|---|\n| [[A v. B]] | Nothing yet. |\n",
  }),
);

/** The rows of a CSV as objects. */
function table(name: string): Record<string, string | undefined>[] {
  const [columns = [], ...rows] = readCsv(FILES.get(`${name}.csv`)?.() ?? "");
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index]])),
  );
}

/** Some columns of the one row, or of the row at a place. */
const some = (name: string, columns: string, at = 0) => {
  const row = table(name)[at] ?? {};
  return Object.fromEntries(columns.split(" ").map((column) => [column, row[column]]));
};

describe("accusations", () => {
  test("name both sides, both statuses, and what was answered when", () => {
    assert.deepEqual(
      some(
        "accusations",
        "id part_of date_start accuser accused accused_text accused_urls topic target made_status content_status replies no_reply no_reply_as_of sources document url",
      ),
      {
        id: "/events/post/",
        part_of: "",
        date_start: "2026-02-23",
        accuser: "Anthropic",
        accused: "DeepSeek|Moonshot",
        accused_text: "others, none named",
        accused_urls: "/companies/deepseek/|/companies/moonshot/",
        topic: "distillation",
        target: "Claude",
        made_status: "confirmed",
        content_status: "alleged",
        replies: "2026-02-24 DeepSeek: Denied it.",
        no_reply: "Moonshot",
        no_reply_as_of: "2026-05-01",
        sources: "/sources/wire/",
        document: "Post",
        url: "/events/post/",
      },
    );
    assert.deepEqual(some("accusations", "id part_of accused figures", 1), {
      id: "/events/post/#_a-1",
      part_of: "/events/post/",
      accused: "DeepSeek",
      figures: "exchanges: more than 150,000",
    });
  });

  test("are counted by ten lines of Python, parts not again", async (context) => {
    const { file, code } = exampleOf(new Set(["accusations"]));
    assert.equal(code.trimEnd().split("\n").length, 10);
    const folder = await mkdtemp(join(tmpdir(), "accusations-"));
    try {
      await writeFile(join(folder, file), FILES.get(file)?.() ?? "");
      const { stdout, error } = spawnSync("python3", ["-c", code], {
        cwd: folder,
        encoding: "utf8",
      });
      if (error) return context.skip("there is no Python here");
      assert.deepEqual(stdout.trimEnd().split("\n"), [
        "2026-02\tAnthropic\taccused\tDeepSeek\t1",
        "2026-02\tAnthropic\taccused\tMoonshot\t1",
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("laws, cases and probes", () => {
  test("have their stage in both wordings, with its day, and what came last", () => {
    assert.deepEqual(
      some(
        "laws",
        "number kind stage stage_text stage_date stage_date_precision latest_action_date latest_action_text parties stages",
      ),
      {
        number: "H.R. 8283",
        kind: "bill",
        stage: "reported",
        stage_text: "ordered reported",
        stage_date: "2026-04-22",
        stage_date_precision: "day",
        latest_action_date: "2026-04-22",
        latest_action_text: "Ordered reported: 43 to 0",
        parties: "Bill Huizenga",
        stages: "2026-04-15 introduced|2026-04-22 ordered reported",
      },
    );
  });
  test("stand in one file each, and together; a probe is no case", () => {
    assert.deepEqual(
      table("cases").map(({ title, docket, court, plaintiffs, stage_date, arguments: ids }) => ({
        ...{ title, docket, court, plaintiffs, stage_date, ids },
      })),
      [
        {
          title: "A v. B",
          docket: "3:25-cv-01",
          court: "N.D. Cal.",
          plaintiffs: "Anthropic",
          stage_date: "2026-01-02",
          ids: "/arguments/theft/",
        },
      ],
    );
    assert.deepEqual(
      table("proceedings").map(({ title, kind }) => [title, kind]),
      [
        ["A v. B", "case"],
        ["Probe", "probe"],
        ["Act", "bill"],
      ],
    );
  });
});

test("arguments, sources, companies have what their notes say", () => {
  assert.deepEqual(some("arguments", "title status proponents cases"), {
    title: "Theft",
    status: "weak",
    proponents: "Anthropic",
    cases: "A v. B: Nothing yet.",
  });
  assert.deepEqual(
    some("sources", "title publisher tier date_start address opened read cited_by"),
    {
      title: "Wire",
      publisher: "Reuters",
      tier: "2",
      date_start: "2026-02-23",
      address: "https://example.org/w",
      opened: "2026-11-27",
      read: "in part",
      cited_by: "/events/post/",
    },
  );
  assert.deepEqual(some("companies", "title country as_accuser as_party as_named links"), {
    title: "Anthropic",
    country: "United States",
    as_accuser: "1",
    as_party: "1",
    as_named: "1",
    links: "3",
  });
  assert.deepEqual(some("companies", "title parent as_accused", 1), {
    title: "DeepSeek",
    parent: "High-Flyer",
    as_accused: "1",
  });
});

test("what a vault has no record of has no file", () => {
  const files = dataFiles(contextOf({ "A.md": "A note." }));
  assert.deepEqual(
    [...files.keys()].filter((path) => path.endsWith(".csv")),
    ["claims.csv", "timeline.csv", "notes.csv", "links.csv"],
  );
});
