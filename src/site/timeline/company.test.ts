import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { timelineFiles } from "./data.ts";

const CONTEXT = contextOf({
  "companies/Lab.md": "",
  "companies/Firm.md": "",
  "events/Charge.md":
    '---\ndate: 2026-02-03\naccuser: "[[Lab]]"\naccused: "[[Firm]]"\n---\n\n| Firm | Exchanges |\n|---|---|\n| [[Firm]] | over 2,000 |\n',
  "events/Aside.md": "---\ndate: 2026-02-05\n---\n\nIt speaks of [[Firm]] too.\n",
});

test("the data of a company say what charges count, and what only mentions it", () => {
  const data = timelineFiles(CONTEXT).get("companies/firm.json")?.();
  assert.deepEqual(data?.figures, [
    { entry: "/events/charge/", measure: "exchanges", text: "over 2,000", value: 2000, by: "Lab" },
  ]);
  assert.deepEqual(
    data?.entries.map(({ title, mentions }) => [title, mentions]),
    [
      ["Charge", undefined],
      ["Aside", true],
    ],
  );
});
