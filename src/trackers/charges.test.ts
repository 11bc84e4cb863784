import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../tests/support.ts";
import { isoDay } from "../shared/dates/index.ts";
import { type Charge, charges } from "./charges.ts";
import type { Party } from "./party.ts";

const NOTES = {
  "companies/Anthropic.md": "",
  "companies/DeepSeek.md": "",
  "companies/Moonshot.md": "",
  "companies/OpenAI.md": "",
  "people/Liang.md": "---\naffiliation: DeepSeek\n---\n",
  "products/Claude.md": "",
  "laws/Trade Act.md": "",
  "sources/Blog post.md": "",
  "sources/Wire.md": "",
};

const found = (files: Record<string, string>) => charges(vaultOf({ ...NOTES, ...files }));

const name = (party: Party) =>
  "path" in party ? party.path.replace(/^\w+\/|\.md$/g, "") : party.text;

const brief = ({ id, accusers, accused, partOf }: Charge) =>
  `${id}: ${accusers.map(name)} > ${accused.map(name)}${partOf ? ` in ${partOf}` : ""}`;

const POST = `---
date: 2026-02-23
status: confirmed (content alleged)
accuser: "[[Anthropic]]"
accused: ["[[DeepSeek]]", Moonshot, "others, none named"]
target: Claude
topic: distillation
evidence: IP addresses
laws: Trade Act
verified: 2026-05-01
---
Anthropic said that three labs copied Claude. It gave counts. ([[Blog post]])
`;

describe("an event with an accuser", () => {
  test("is a charge with all that its front matter says", () => {
    const [charge, ...more] = found({ "events/Post.md": POST });
    assert.ok(charge);
    assert.deepEqual(more, []);
    assert.equal(brief(charge), "/events/post/: Anthropic > DeepSeek,Moonshot,others, none named");
    const { targets, topic, evidence, made, content, statusText, laws, sources, text } = charge;
    assert.deepEqual(targets.map(name), ["Claude"]);
    assert.deepEqual([topic, evidence], ["distillation", "IP addresses"]);
    assert.deepEqual([made, content], ["confirmed", "alleged"]);
    assert.equal(statusText, "confirmed (content alleged)");
    assert.deepEqual([laws, sources], [["laws/Trade Act.md"], ["sources/Blog post.md"]]);
    assert.equal(text, "Anthropic said that three labs copied Claude.");
  });

  test("has a part for each row of figures about a party, and its totals for itself", () => {
    const [whole, ...parts] = found({
      "events/Post.md": `${POST}
| Lab | Exchanges | Period |
| --- | --- | --- |
| [[DeepSeek]] | more than 150,000 ^a-1 | |
| [[Moonshot]] | over 3.4 million | weeks |
| Total | over 16 million | |
`,
    });
    assert.deepEqual(parts.map(brief), [
      "/events/post/#_a-1: Anthropic > DeepSeek in /events/post/",
      "/events/post/#row-17: Anthropic > Moonshot in /events/post/",
    ]);
    assert.deepEqual(
      [whole, ...parts].map((charge) =>
        charge?.figures.map(({ measure, text }) => [measure, text]),
      ),
      [
        [["exchanges", "over 16 million"]],
        [["exchanges", "more than 150,000"]],
        [
          ["exchanges", "over 3.4 million"],
          ["period", "weeks"],
        ],
      ],
    );
    assert.deepEqual(
      parts.map(({ content, topic }) => [content, topic]),
      [
        ["alleged", "distillation"],
        ["alleged", "distillation"],
      ],
    );
  });

  test("counts for itself where one row is about its only accused", () => {
    const all = found({
      "events/Letter.md":
        "---\naccuser: OpenAI\naccused: DeepSeek\n---\n\n| Lab | Accounts |\n|---|---|\n| [[DeepSeek]] | 12 |\n",
    });
    assert.deepEqual(all.map(brief), ["/events/letter/: OpenAI > DeepSeek"]);
    assert.deepEqual(
      all[0]?.figures.map(({ value }) => value),
      [12],
    );
  });
});

describe("a table of charges", () => {
  const TABLE = (rows: string) => `
| Charge | Accuser | Accused | Date | Status | Source |
| --- | --- | --- | --- | --- | --- |
${rows}
`;
  test("stands alone in a note without an accuser, row by row", () => {
    const all = found({
      "events/Roundup.md": `---\ndate: 2026\nstatus: confirmed\n---\nTwo charges.\n${TABLE(
        "| It copied answers | [[OpenAI]] | [[DeepSeek]] | 2026-01-02 | confirmed (content disputed) | [[Wire]] ^a-2 |\n" +
          "| It sold chips | a trader | firms in China | | unverified (content alleged) | |",
      )}`,
    });
    assert.deepEqual(all.map(brief), [
      "/events/roundup/#row-10: a trader > firms in China",
      "/events/roundup/#_a-2: OpenAI > DeepSeek",
    ]);
    const row = all.find(({ id }) => id.endsWith("#_a-2"));
    assert.deepEqual(
      [row?.content, row?.sources, row?.text],
      ["disputed", ["sources/Wire.md"], "It copied answers"],
    );
    assert.equal(row?.date && isoDay(row.date.start), "2026-01-02");
  });

  test("makes its rows parts of the note's charge, which accuses whom they accuse", () => {
    const all = found({
      "events/Memo.md": `---\ndate: 2026-03-01\naccuser: OpenAI\n---\n${TABLE(
        "| It copied | | [[DeepSeek]] | | | |\n| It paid | | [[Moonshot]] | | | |",
      )}`,
    });
    assert.deepEqual(all.map(brief), [
      "/events/memo/: OpenAI > DeepSeek,Moonshot",
      "/events/memo/#row-8: OpenAI > DeepSeek in /events/memo/",
      "/events/memo/#row-9: OpenAI > Moonshot in /events/memo/",
    ]);
  });

  test("is the claim that a row links to, once", () => {
    const all = found({
      "claims/Copying cost billions.md":
        "---\nstatus: alleged (made confirmed)\naccuser: OpenAI\naccused: DeepSeek\nevidence: logs\n---\n",
      "events/Memo.md": `---\ndate: 2026-03-01\naccuser: OpenAI\n---\n${TABLE(
        "| [[Copying cost billions\\|cost]] | | [[DeepSeek]] | | | [[Wire]] |",
      )}`,
    });
    assert.deepEqual(all.map(brief), [
      "/claims/copying-cost-billions/: OpenAI > DeepSeek in /events/memo/",
      "/events/memo/: OpenAI > DeepSeek",
    ]);
    const [claim] = all;
    assert.deepEqual(
      [claim?.made, claim?.content, claim?.evidence, claim?.text, claim?.note],
      ["confirmed", "alleged", "logs", "Copying cost billions", "events/Memo.md"],
    );
  });
});

describe("those who did not reply", () => {
  const missing = (files: Record<string, string>) =>
    found(files).map(({ noReply }) => noReply.map(({ party, asOf }) => [party, isoDay(asOf)]));

  test("are named with the day of the last check", () => {
    assert.deepEqual(missing({ "events/Post.md": POST }), [
      [
        ["companies/DeepSeek.md", "2026-05-01"],
        ["companies/Moonshot.md", "2026-05-01"],
      ],
    ]);
  });

  test("are not those for whom somebody spoke, nor those who accuse themselves", () => {
    const reply = "\n| Reply by | Reply |\n|---|---|\n| [[Liang]] | Denied it. |\n";
    assert.deepEqual(missing({ "events/Post.md": POST + reply }), [
      [["companies/Moonshot.md", "2026-05-01"]],
    ]);
    assert.deepEqual(missing({ "events/Own.md": "---\naccuser: OpenAI\naccused: OpenAI\n---\n" }), [
      [],
    ]);
  });
});
