import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { htmlOf, vaultOf } from "../../../tests/support.ts";
import { isoDay } from "../../shared/dates/index.ts";
import type { NamingCell } from "./entries.ts";

const AROUND = {
  "companies/Mill.md": "---\naliases: [Mill Labs]\n---\n",
  "companies/Volt.md": "",
  "companies/Kiln.md": "",
  "people/Ada Reed.md": "",
  "products/Loom.md": "",
  "claims/Volt copied Loom.md": "---\naccuser: Mill\naccused: Volt\n---\n",
  "sources/Memo.md": "---\ntier: 1\n---\n",
  "concepts/Distillation.md": "",
};

const table = (header: string, ...rows: string[]) =>
  [header, header.replace(/[^|]+/g, "---"), ...rows].map((row) => `| ${row} |\n`).join("");

const event = (text: string, front = "accuser: Mill\n") => ({
  ...AROUND,
  "events/Letter.md": `---\ndate: 2026-02-01\n${front}---\n${text}`,
});

const harvest = (text: string, front?: string) => vaultOf(event(text, front)).harvest;

const names = ({ text, notes }: NamingCell) => [text, ...notes.map(({ path }) => path)];

describe("a table of charges", () => {
  test("gives each row with what its cells name", () => {
    const [charge, ...others] = harvest(
      table(
        "Charge | Accuser | Accused | Target | Topic | Date | Evidence | Status | Exchanges seen | Source",
        "It copied | [[Mill]] | [[Volt]], [[Kiln\\|the Kiln]] | [[Loom]] | distillation | Jan 2026 | counts | alleged (made confirmed) | more than 5,000 | [[Memo]] ^a-019",
      ),
    ).charges;
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...charge, date: charge?.date?.text },
      {
        id: "/events/letter/#_a-019",
        block: "a-019",
        note: "events/Letter.md",
        line: 7,
        entities: [
          "companies/Mill.md",
          "companies/Volt.md",
          "companies/Kiln.md",
          "products/Loom.md",
        ],
        sources: ["sources/Memo.md"],
        date: "Jan 2026",
        dateText: "Jan 2026",
        charge: { text: "It copied", notes: [] },
        accuser: { text: "Mill", notes: [{ path: "companies/Mill.md", anchor: undefined }] },
        accused: {
          text: "Volt, the Kiln",
          notes: [
            { path: "companies/Volt.md", anchor: undefined },
            { path: "companies/Kiln.md", anchor: undefined },
          ],
        },
        target: { text: "Loom", notes: [{ path: "products/Loom.md", anchor: undefined }] },
        topic: "distillation",
        evidence: "counts",
        status: {
          ...{ scale: "claim", word: "alleged", text: "alleged (made confirmed)" },
          ...{ made: "confirmed", content: "alleged" },
        },
        statusText: "alleged (made confirmed)",
        figures: [{ measure: "exchanges", header: "exchanges seen", text: "more than 5,000" }],
      },
    );
  });
  test("may lack every cell but the first, and has the id of its line then", () => {
    const { charges } = harvest(
      `${table("Charge | Accused", "It copied |", "It sold | [[Volt]]")}`,
    );
    assert.deepEqual(
      charges.map(({ id, block, accused, status, date, figures }) => [
        ...[id, block, accused.text, status, date, figures.length],
      ]),
      [
        ["/events/letter/#row-7", undefined, "", undefined, undefined, 0],
        ["/events/letter/#row-8", undefined, "Volt", undefined, undefined, 0],
      ],
    );
  });
  test("names a party by a plain name that is the whole cell, and by no other words", () => {
    const { charges } = harvest(
      table(
        "Charge | Accuser | Accused",
        "a | Mill Labs | volt",
        "b | Ada Reed | Volt and others, none named",
        "c | Nobody | Distillation",
      ),
    );
    assert.deepEqual(
      charges.map(({ accuser, accused }) => [...names(accuser), ...names(accused)]),
      [
        ["Mill Labs", "companies/Mill.md", "volt", "companies/Volt.md"],
        ["Ada Reed", "people/Ada Reed.md", "Volt and others, none named"],
        ["Nobody", "Distillation"],
      ],
    );
  });
  test("may be of claims that have notes", () => {
    const { charges, claims } = harvest(
      table("Charge | Accused | Status", "[[Volt copied Loom\\|It copied]] | [[Volt]] | alleged"),
    );
    assert.deepEqual(
      charges.map(({ charge }) => names(charge)),
      [["It copied", "claims/Volt copied Loom.md"]],
    );
    assert.equal(claims.length, 1);
  });
  test("is no timeline, and its date may be missing but not wrong", () => {
    const vault = vaultOf(
      event(
        table(
          "Charge | Accused | Date",
          "a | [[Volt]] | 2026-01-05",
          "b | [[Volt]] |",
          "c | [[Volt]] | some day",
        ),
      ),
    );
    assert.deepEqual(
      vault.harvest.timeline.map(({ from }) => from),
      ["note"],
    );
    assert.deepEqual(
      vault.harvest.charges.map(({ date, dateText }) => [date && isoDay(date.start), dateText]),
      [
        ["2026-01-05", "2026-01-05"],
        [undefined, ""],
        [undefined, "some day"],
      ],
    );
    assert.deepEqual(
      vault.problems.filter(({ code }) => code === "date-unreadable").map(({ line }) => line),
      [9],
    );
  });
  test("leaves out a row that is struck", () => {
    const { charges } = harvest(table("Charge | Accused", "~~a~~ | [[Volt]]", "b | ~~[[Volt]]~~"));
    assert.deepEqual(
      charges.map(({ charge, accused }) => [charge.text, ...names(accused)]),
      [["b", ""]],
    );
  });
  test("stands in an event or a claim; the charges of an electricity bill accuse nobody", () => {
    for (const [path, header] of [
      ["notes/Bill.md", "Charge | Accused"],
      ["companies/Grid.md", "Charge | Accused"],
      ["events/Bill.md", "Charge | Date"],
      ["events/Bill.md", "Charge | Amount | Status"],
    ] as const) {
      const text = `---\ndate: 2026\n---\n${table(header, "Volt | [[Volt]] | x")}`;
      assert.deepEqual(vaultOf({ ...AROUND, [path]: text }).harvest.charges, [], header);
    }
  });
});

describe("a table of figures", () => {
  const rows = table(
    "Lab | Target | Exchanges | Accounts | Period",
    "[[Volt]] | [[Loom]] | more than 150,000 | | since 2025",
    "Kiln | | about 3 million | nearly 20 | ",
    "Together | | | hundreds |",
  );
  test("gives each pair its figures in their wording, and the total as words alone", () => {
    assert.deepEqual(
      harvest(rows).figures.map(({ party, target, figures }) => [
        names(party),
        names(target),
        figures.map(({ measure, text }) => `${measure}: ${text}`),
      ]),
      [
        [
          ["Volt", "companies/Volt.md"],
          ["Loom", "products/Loom.md"],
          ["exchanges: more than 150,000", "period: since 2025"],
        ],
        [
          ["Kiln", "companies/Kiln.md"],
          [""],
          ["exchanges: about 3 million", "accounts: nearly 20"],
        ],
        [["Together"], [""], ["accounts: hundreds"]],
      ],
    );
  });
  test("is one only where somebody accuses", () => {
    assert.deepEqual(harvest(rows, "").figures, []);
    assert.deepEqual(
      vaultOf({ ...AROUND, "notes/x.md": `---\naccuser: Mill\n---\n${rows}` }).harvest.figures,
      [],
    );
  });
  test("needs a measure", () => {
    assert.deepEqual(harvest(table("Lab | Country", "[[Volt]] | x")).figures, []);
  });
});

describe("a table of replies", () => {
  const charges = table(
    "Charge | Accused",
    "It copied | [[Volt]] ^a-1x",
    "It sold | [[Kiln]] ^a-2x",
  );
  test("gives who replied, when, to what", () => {
    const { replies } = harvest(
      `${charges}\n${table(
        "Reply by | Reply | Date | To | Source",
        "[[Volt]] | “We deny it” | 2026-02-03 | [[#^a-1x]] | [[Memo]]",
        "Kiln | none found | | [[Letter#^a-2x\\|the sale]], [[#^a-1x]] |",
        "[[Ada Reed]] | spoke of it | | Volt |",
      )}`,
    );
    assert.deepEqual(
      replies.map(({ by, reply, dateText, to, sources }) => [
        ...[names(by).at(-1), reply.text, dateText, to.text],
        ...to.notes.map(({ path, anchor }) => `${path}#${anchor}`),
        ...sources,
      ]),
      [
        [
          ...["companies/Volt.md", "“We deny it”", "2026-02-03", "^a-1x"],
          ...["events/Letter.md#_a-1x", "sources/Memo.md"],
        ],
        [
          ...["companies/Kiln.md", "none found", "", "the sale, ^a-1x"],
          ...["events/Letter.md#_a-2x", "events/Letter.md#_a-1x"],
        ],
        ["people/Ada Reed.md", "spoke of it", "", "Volt", "companies/Volt.md#undefined"],
      ],
    );
  });
  test("needs the words of a reply", () => {
    assert.deepEqual(harvest(table("Reply by | Date", "[[Volt]] | 2026")).replies, []);
  });
});

test("an argument says what each case contributes to it", () => {
  const rows = table(
    "Case | Contributes",
    "[[Mill v. Volt]] | the rule on terms",
    "Mill v. Volt | x",
  );
  const { contributions } = vaultOf({
    ...AROUND,
    "cases/Mill v. Volt.md": "",
    "arguments/Terms.md": rows,
    "notes/Other.md": rows,
  }).harvest;
  assert.deepEqual(
    contributions.map((row) => [row.note, ...names(row.case), row.text]),
    [
      ["arguments/Terms.md", "Mill v. Volt", "cases/Mill v. Volt.md", "the rule on terms"],
      ["arguments/Terms.md", "Mill v. Volt", "cases/Mill v. Volt.md", "x"],
    ],
  );
});

describe("the id of a row", () => {
  const text = `${table(
    "Charge | Accused",
    "It copied | [[Volt]] ^a-019",
    "It sold | [[Kiln]]",
    "It ran | [[Kiln]] ^A-020",
  )}\n[[#^a-019|one]] [[Letter#^a-020|two]]\n\n![[Letter#^a-020]]\n`;
  test("is not shown; links lead to the row, and so does the id of its line", () => {
    const vault = vaultOf({ ...event(text), "notes/x.md": "![[Letter#^a-020]]" });
    const html = htmlOf(vault, "events/Letter.md");
    assert.doesNotMatch(html, /\^a-/i);
    assert.match(
      html,
      /<tr role="row" id="_a-019"><td [^>]*><div class="cell"><span id="row-7"><\/span>.*It copied</,
    );
    assert.match(html, /<tr role="row" id="row-8"><td [^>]*>.*It sold</);
    assert.match(
      html,
      /<tr role="row" id="_a-020"><td [^>]*><div class="cell"><span id="row-9"><\/span>.*It ran</,
    );
    assert.match(html, /href="#_a-019"/);
    assert.deepEqual(
      vault.problems.filter(({ code }) => code === "missing-block"),
      [],
    );
  });
  test("embeds that row under its headers", () => {
    const html = htmlOf(
      vaultOf({ ...event(text), "notes/x.md": "![[Letter#^a-020]]" }),
      "notes/x.md",
    );
    assert.match(html, /<th [^>]*scope="col">Charge<\/th>/);
    assert.match(html, /It ran/);
    assert.doesNotMatch(html, /It copied/);
  });
  test("is that of the table where it stands on a line of its own, or the table is no data", () => {
    const alone = htmlOf(
      vaultOf(event(`${table("Charge | Accused", "a | [[Volt]]")}^all\n`)),
      "events/Letter.md",
    );
    assert.match(alone, /<div id="_all" class="table"/);
    const other = htmlOf(vaultOf({ "x.md": table("A | B", "a | b ^all") }), "x.md");
    assert.match(other, /<div id="_all" class="table"/);
  });
});
