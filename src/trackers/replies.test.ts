import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../tests/support.ts";
import { isoDay } from "../shared/dates/index.ts";
import { charges } from "./charges.ts";

const NOTES = {
  "companies/OpenAI.md": "",
  "companies/DeepSeek.md": "",
  "companies/Moonshot.md": "",
  "companies/Ministry.md": "",
  "sources/Wire.md": "",
};

const memo = (rows: string) => `---
date: 2026-03-01
accuser: OpenAI
accused: [DeepSeek, Moonshot]
---
The memo.

| Charge | Accused |
| --- | --- |
| It copied | [[DeepSeek]] ^a-1 |
| It paid | [[Moonshot]] ^a-2 |

| Reply by | Reply | Date | To | Source |
| --- | --- | --- | --- | --- |
${rows}
`;

/** By the end of each charge's address, what was replied. */
function replied(files: Record<string, string>) {
  return Object.fromEntries(
    charges(vaultOf({ ...NOTES, ...files })).map(({ id, replies }) => [
      id.replace("/events/memo/", "") || "memo",
      replies.map(({ text }) => text),
    ]),
  );
}

test("a row goes to the charges against the one who replies", () => {
  assert.deepEqual(
    replied({
      "events/Memo.md": memo(
        "| [[DeepSeek]] | Denied it. | 2026-03-02 | | [[Wire]] |\n| [[Moonshot]] | declined to comment | | | |",
      ),
    }),
    {
      memo: ["Denied it.", "declined to comment"],
      "#_a-1": ["Denied it."],
      "#_a-2": ["declined to comment"],
    },
  );
});

test("a row of somebody else goes to all, unless `To` says to which", () => {
  assert.deepEqual(
    replied({
      "events/Memo.md": memo(
        "| [[Ministry]] | Rejected all. | | | |\n| [[Ministry]] | Not paid. | | [[#^a-2]] | |\n| [[Ministry]] | Not copied. | | [[DeepSeek]] | |",
      ),
    }),
    {
      memo: ["Rejected all.", "Not copied."],
      "#_a-1": ["Rejected all.", "Not copied."],
      "#_a-2": ["Rejected all.", "Not paid."],
    },
  );
});

test("that none was found is no reply", () => {
  const { memo: none } = replied({
    "events/Memo.md": memo(
      "| [[DeepSeek]] | None found | | | |\n| [[Moonshot]] | no public reply | | | |",
    ),
  });
  assert.deepEqual(none, []);
});

test("a note replies by its claimant, else by the accused that it names, and once", () => {
  const files = {
    "events/Memo.md": memo("| [[DeepSeek]] | See [[Denial]]. | | | |"),
    "events/Denial.md":
      '---\ndate: 2026-03-05\ncompanies: DeepSeek\nreplies-to: "[[Memo]]"\n---\nDeepSeek denied it. ([[Wire]])',
    "claims/It was free.md": '---\nclaimant: Moonshot\nreplies-to: "[[Memo#^a-2]]"\n---\n',
  };
  assert.deepEqual(replied(files), {
    memo: ["See Denial."],
    "#_a-1": ["See Denial."],
    "#_a-2": ["It was free"],
  });
  const [first] = charges(vaultOf({ ...NOTES, ...files })).flatMap(({ replies }) => replies);
  assert.ok(first?.date);
  assert.deepEqual(
    [first.url, isoDay(first.date.start), first.sources],
    ["/events/denial/", "2026-03-05", ["sources/Wire.md"]],
  );
});

test("a claim that is a row of another note has the replies of both notes", () => {
  const files = {
    "events/Memo.md": memo("| [[DeepSeek]] | Denied it. | | | |").replace(
      "| It copied |",
      "| [[It copied]] |",
    ),
    "claims/It copied.md":
      "---\nstatus: alleged (made confirmed)\n---\n\n| Reply by | Reply |\n| --- | --- |\n| [[DeepSeek]] | No comment. |\n",
  };
  assert.deepEqual(replied(files)["/claims/it-copied/"], ["No comment.", "Denied it."]);
});
