import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../tests/support.ts";
import { isoDay } from "../shared/dates/index.ts";

const table = (header: string, ...rows: string[]) =>
  [
    `| ${header} |`,
    `| ${header.replace(/[^|]+/g, " --- ")} |`,
    ...rows.map((row) => `| ${row} |`),
    "",
  ].join("\n");
const companies = {
  "companies/OpenAI.md": "---\naliases: [Open AI]\n---\n",
  "companies/DeepSeek.md": "",
};
const source = { "sources/Memo.md": "---\ntier: 1\n---\n" };
const harvest = (files: Record<string, string>) =>
  vaultOf({ ...companies, ...source, ...files }).harvest;

describe("a table of dates and events", () => {
  for (const header of [
    "Date | Event",
    "date | EVENT",
    "Dates | What happened",
    "Date | Milestone",
    "Date | What",
  ]) {
    test(header, () => {
      const { timeline } = harvest({ "x.md": table(header, "Jan 2025 | It began") });
      assert.deepEqual(
        timeline.map(({ title }) => title),
        ["It began"],
      );
    });
  }
  test("gives entries with day, line, entities and sources", () => {
    const text = `\n\n${table("Date | Event | Status", "2025-01-27 | [[OpenAI]] met [[DeepSeek]] ([[Memo]]) | Alleged (by one)")}`;
    const [entry] = harvest({ "x.md": text }).timeline;
    assert.equal(entry && isoDay(entry.date.start), "2025-01-27");
    assert.deepEqual(
      { ...entry, date: entry?.date.text },
      {
        id: "/x/#2025-01-27-c21a31fb",
        title: "OpenAI met DeepSeek (Memo)",
        date: "2025-01-27",
        kind: "event",
        status: { scale: "claim", word: "alleged", text: "Alleged (by one)" },
        from: "table",
        note: "x.md",
        line: 5,
        entities: ["companies/OpenAI.md", "companies/DeepSeek.md"],
        sources: ["sources/Memo.md"],
      },
    );
  });
  test("stands in order of time, whatever the order of rows", () => {
    const rows = ["Late 2025 | c", "2026 | d", "Jan 2025 | a", "2025-01-31 | b"];
    const { timeline } = harvest({ "x.md": table("Date | Event", ...rows) });
    assert.deepEqual(
      timeline.map(({ title }) => title),
      ["a", "b", "c", "d"],
    );
  });
  test("reports each date that can't be read, with its file and line, and goes on", () => {
    const text = `---\ntitle: x\n---\n\n${table("Date | Event", "soon | a", "2025 | b", " | c", "2025-02-31 | d")}`;
    const vault = vaultOf({ "notes/x.md": text });
    assert.deepEqual(
      vault.harvest.timeline.map(({ title }) => title),
      ["b"],
    );
    assert.deepEqual(
      vault.problems.map(({ code, file, line, message }) => [code, file, line, message]),
      [
        [
          "date-unreadable",
          "notes/x.md",
          7,
          'The date of this row is "soon", which can\'t be read.',
        ],
        ["date-unreadable", "notes/x.md", 9, "This row has no date."],
        [
          "date-unreadable",
          "notes/x.md",
          10,
          'The date of this row is "2025-02-31", which can\'t be read.',
        ],
      ],
    );
  });
  test("passes over rows without words", () => {
    assert.deepEqual(vaultOf({ "x.md": table("Date | Event", " | ") }).problems, []);
  });
});

describe("a row about an event that has a note", () => {
  const event = { "events/Meeting.md": "---\ndate: 2025-01-27\ncompanies: [OpenAI]\n---\n" };
  test("on the same day is that event, with the row's entities and sources", () => {
    const row = "Jan 27, 2025 | [[Meeting]] with [[DeepSeek]] ([[Memo]])";
    const { timeline } = harvest({ ...event, "x.md": table("Date | Event", row) });
    assert.deepEqual(
      timeline.map(({ id, from, entities, sources }) => [id, from, entities, sources]),
      [
        [
          "/events/meeting/",
          "note",
          ["companies/OpenAI.md", "companies/DeepSeek.md"],
          ["sources/Memo.md"],
        ],
      ],
    );
  });
  test("on another day, or known less closely, is another entry", () => {
    const rows = ["2025-01-28 | [[Meeting]]", "Jan 2025 | [[Meeting]]"];
    const { timeline } = harvest({ ...event, "x.md": table("Date | Event", ...rows) });
    assert.deepEqual(
      timeline.map(({ from, date }) => [from, date.text]),
      [
        ["table", "Jan 2025"],
        ["note", "2025-01-27"],
        ["table", "2025-01-28"],
      ],
    );
  });
  test("in that note itself is not swallowed", () => {
    const dated = {
      "events/Meeting.md": `---\ndate: 2025-01-27\n---\n\n${table("Date | Event", "2025-01-27 | [[Meeting]] began")}`,
    };
    assert.deepEqual(
      harvest(dated).timeline.map(({ from }) => from),
      ["note", "table"],
    );
  });
});

test("events, laws and cases with a date are on the timeline by themselves; others are not", () => {
  const dated = "---\ndate: 2025\n---\n";
  const files = Object.fromEntries(
    ["events", "laws", "cases", "claims", "products", "sources"].map((folder) => [
      `${folder}/${folder} x.md`,
      dated,
    ]),
  );
  assert.deepEqual(
    harvest(files).timeline.map(({ kind }) => kind),
    ["case", "event", "law"],
  );
});

test("a table of dates and stages is the history of a law", () => {
  const text = table(
    "Date | Stage",
    "2025-01-02 | Introduced",
    "2025-03 | Reported by [[OpenAI]]",
    "x | y",
  );
  const vault = vaultOf({ ...companies, "laws/Act.md": text });
  assert.deepEqual(
    vault.harvest.stages.map(({ note, line, text, date, entities }) => [
      note,
      line,
      text,
      date.text,
      entities,
    ]),
    [
      ["laws/Act.md", 3, "Introduced", "2025-01-02", []],
      ["laws/Act.md", 4, "Reported by OpenAI", "2025-03", ["companies/OpenAI.md"]],
    ],
  );
  assert.deepEqual(
    vault.harvest.timeline.map(({ id, from }) => [id, from]),
    [["/laws/act/", "note"]],
  );
});

test("a table of claims keeps wording, status and source", () => {
  const text = table(
    "Claim | Status | Source",
    "[[DeepSeek]] copied | Confirmed (OpenAI's claim) | a memo ([[Memo]])",
    "It is cheap | who knows | ",
  );
  const { claims } = harvest({ "x.md": text });
  assert.deepEqual(
    claims.map(({ id, text, status, statusText, about, sources, sourceText }) => [
      id,
      text,
      status?.word,
      statusText,
      about,
      sources,
      sourceText,
    ]),
    [
      [
        "/x/#row-3",
        "DeepSeek copied",
        "confirmed",
        "Confirmed (OpenAI's claim)",
        ["companies/DeepSeek.md"],
        ["sources/Memo.md"],
        "a memo (Memo)",
      ],
      ["/x/#row-4", "It is cheap", undefined, "who knows", [], [], ""],
    ],
  );
});

test("a row that leads to the note of a claim or argument is that note, and not listed twice", () => {
  const found = harvest({
    "claims/It did.md": "---\nstatus: alleged\n---\n",
    "arguments/Terms.md": "---\nstatus: weak\n---\n",
    "x.md":
      `${table("Claim | Status", "[[It did]] | Alleged", "Another | Alleged")}\n` +
      table("Argument | Status", "[[Terms]] | Weak", "One more of [[OpenAI]] | Weak"),
  });
  assert.deepEqual(found.claims.map(({ text }) => text).sort(), ["Another", "It did"]);
  assert.deepEqual(found.arguments.map(({ text }) => text).sort(), ["One more of OpenAI", "Terms"]);
});

test("a claim note says who claims it and of whom", () => {
  const text =
    '---\nstatus: disputed (by both)\nclaimant: OpenAI\nabout: ["[[DeepSeek]]", Nobody]\nsources: ["[[Memo]]"]\n---\n';
  const [claim] = harvest({ "claims/They copied.md": text }).claims;
  assert.deepEqual(
    [claim?.text, claim?.status?.word, claim?.claimant, claim?.about, claim?.sources],
    [
      "They copied",
      "disputed",
      "companies/OpenAI.md",
      ["companies/DeepSeek.md"],
      ["sources/Memo.md"],
    ],
  );
});

test("a table of arguments is read on the scale of arguments", () => {
  const { arguments: found, claims } = harvest({
    "x.md": table(
      "Argument | Status",
      "Outputs are free | Untested in court",
      "Terms bind | Confirmed by courts",
    ),
    "arguments/y.md": "---\nstatus: weak\n---\n",
  });
  assert.deepEqual(
    found.map(({ text, status }) => [text, status?.word]),
    [
      ["y", "weak"],
      ["Outputs are free", "untested"],
      ["Terms bind", "established"],
    ],
  );
  assert.deepEqual(claims, []);
});

describe("what is struck out is withdrawn", () => {
  test("of a claim: words, status and links", () => {
    const text = table(
      "Claim | ~~Source~~ Status",
      "It copied ~~all~~ some of ~~[[OpenAI]]~~ [[DeepSeek]] | ~~Confirmed~~ Refuted",
      "It is <s>dear</s> cheap | <del>Alleged by [[OpenAI]]</del><br>**Disputed**",
      "~~It slept~~ | Confirmed",
      "It ended | ~~Confirmed~~",
    );
    assert.deepEqual(
      harvest({ "x.md": text }).claims.map(({ text, status, statusText, about }) => [
        ...[text, status?.word, statusText, ...about],
      ]),
      [
        ["It copied some of DeepSeek", "refuted", "Refuted", "companies/DeepSeek.md"],
        ["It is cheap", "disputed", "Disputed"],
        ["It ended", undefined, ""],
      ],
    );
  });
  test("of an argument, and of a comparison", () => {
    const { arguments: found, facts } = harvest({
      "x.md":
        `${table("Argument | Status", "~~Gone~~ | Weak", "Here | ~~Weak~~ Untested")}\n` +
        table(
          "Point | ~~OpenAI~~ DeepSeek",
          "Price | ~~high~~ low",
          "Age | ~~old~~",
          "~~Size~~ | big",
        ),
    });
    assert.deepEqual(
      found.map(({ text, status }) => [text, status?.word]),
      [["Here", "untested"]],
    );
    assert.deepEqual(
      facts.map(({ company, subject, text }) => [company, subject, text]),
      [["companies/DeepSeek.md", "Price", "low"]],
    );
  });
  test("of entries and stages: the date, the event, the row", () => {
    const { timeline, undated, stages } = harvest({
      "x.md": table(
        "Date | Event | Status",
        "~~Jan 26~~ Jan 27, 2025 | A ~~lunch~~ launch | ~~confirmed~~ refuted",
        "2025 | ~~It slept~~ | confirmed",
        "~~2024~~ | ~~Nothing~~ | ~~confirmed~~",
        "~~2023~~ | It was some day | alleged",
      ),
      "laws/Act.md": table(
        "Date | Stage",
        "~~2024~~ 2025 | ~~Filed~~ Introduced",
        "2026 | ~~Enacted~~",
      ),
    });
    assert.deepEqual(
      timeline.map(({ title, date, status }) => [title, date.text, status?.word]),
      [
        ["Act", "2025", "introduced"],
        ["A launch", "Jan 27, 2025", "refuted"],
      ],
    );
    assert.deepEqual(
      undated.map(({ title, dateText }) => [title, dateText]),
      [["It was some day", ""]],
    );
    assert.deepEqual(
      stages.map(({ date, text }) => [date.text, text]),
      [["2025", "Introduced"]],
    );
  });
});

describe("what joins struck words to those that stand", () => {
  test("is withdrawn with them: marks, arrows, brackets", () => {
    const { timeline } = harvest({
      "x.md": table(
        "Date | Event | Status",
        "~~2024~~ → 2025 | Sold (~~to Volt~~) | ~~Confirmed~~, now refuted",
        "2026, ~~2027~~ | ~~Sold~~: let | ~~confirmed~~ (alleged)",
        "2027 (~~2028~~) | Let, ~~sold~~, sold. | ✅ Confirmed",
        "2028 | Sold | Not confirmed",
      ),
    });
    assert.deepEqual(
      timeline.map(({ date, title, status }) => [date.text, title, status?.word]),
      [
        ["2025", "Sold", "refuted"],
        ["2026", "let", "alleged"],
        ["2027", "Let, sold.", "confirmed"],
        ["2028", "Sold", undefined],
      ],
    );
  });
  test("and so are the cells from one that begins to be struck to the one where that ends", () => {
    const { claims } = harvest({
      "x.md": table(
        "Claim | Status | Source",
        "~~It copied | Confirmed | [[A report]]~~",
        "~~It ran | confirmed~~ | x",
        "It ~~sold | confirmed~~ | x",
        "\\~~It lied | confirmed~~ | x",
        "~~[[Mill]] | confirmed | `x~~`",
      ),
    });
    assert.deepEqual(
      claims.map(({ text }) => text),
      ["It ~~sold", "~~It lied", "~~Mill"],
    );
  });
  test("a date that is struck out, and one that is not there, are reported as such", () => {
    assert.deepEqual(
      vaultOf({ "x.md": table("Date | Event", "~~2024~~ | Sold", " | Let") }).problems.map(
        ({ message }) => message,
      ),
      ["The date of this row is struck out.", "This row has no date."],
    );
  });
});

describe("the cell of a date", () => {
  const starts = (...dates: string[]) =>
    harvest({
      "sources/Chip report.md": "",
      "x.md": `${table("Date | Event", ...dates.map((date) => `${date} | x`))}\n[^1]: f\n`,
    }).timeline.map(({ date }) => isoDay(date.start));
  test("may cite: by a link in brackets or after it, a footnote, a number", () => {
    const cited = [
      "([[Chip report]])",
      "([[Chip report]]; [[Memo\\|the memo (2024)]])",
      "(see [Reuters](https://example.org/2024), p. 3)",
      "[Reuters](https://example.org/)",
      ", [[Chip report]]",
      "https://example.org/2024",
      "[^1]",
      "^[as written]",
      "<sup>1</sup>",
      "<sup>[2](https://example.org/)</sup>",
      "[3]",
      "— [[Chip report]]",
      "· [[Chip report]]",
      ": [[Chip report]]",
      "\\[[[Chip report]], p. 3\\]",
      "[1, 3–5]",
      "[@smith2020, p. 4]",
      "[citation needed]",
      "†",
      "²",
      "📅",
    ];
    for (const citation of cited) {
      assert.deepEqual(starts(`Jan 28, 2025 ${citation}`), ["2025-01-28"], citation);
      assert.deepEqual(starts(`Jan 28, 2025${citation}`), ["2025-01-28"], citation);
    }
    assert.deepEqual(starts("28<sup>th</sup> January 2025"), ["2025-01-28"]);
    assert.deepEqual(starts("📅 Jan 28, 2025 #filed"), ["2025-01-28"]);
    assert.deepEqual(starts("2024 ([[Memo]]) – 2025 ([[Chip report]])"), ["2024-01-01"]);
    // It may be that of a range.
    assert.deepEqual(starts("2025 – [[Chip report]]"), []);
  });
  test("may be a link: by its words, or by the name of the note of a day, which the row is not about", () => {
    for (const date of [
      "[[2025-01-28]]",
      "[[2025-01-28\\|Jan 28]]",
      "[[Daily/2025-01-28\\|Tuesday]]",
      "[[20250128]]",
      "[[Daily/2025-01-28 Tuesday]]",
      "[Tue](Daily/2025-01-28.md)",
      "[Jan 28, 2025](https://example.org/)",
      "[[2025-01-28\\|Jan 28]] – [[2025-01-30\\|Jan 30]]",
    ]) {
      assert.deepEqual(starts(date), ["2025-01-28"], date);
    }
    const row = { "2025-01-28.md": "", "x.md": table("Date | Event", "[[2025-01-28]] | x") };
    assert.deepEqual(harvest(row).timeline[0]?.entities, []);
  });
  test("is read in time that grows with its length", () => {
    for (const part of ["(", " ,", "[[a]] ", "<sup>", "[1] "]) {
      assert.deepEqual(starts(`2025 ${part.repeat(5_000)} x`), [], part);
    }
  });
  test("is not read where a link stands amid the words", () => {
    assert.deepEqual(starts("between [[Memo]] and 2025"), []);
  });
});

test("line breaks and blocks in a cell part its words", () => {
  const { timeline } = harvest({
    "x.md": table("Date | Event", "2025<br/>| First line<br>Second<p>Third</p><div>Fourth</div>"),
  });
  assert.deepEqual(
    timeline.map(({ title }) => title),
    ["First line Second Third Fourth"],
  );
});

describe("a table under other headers", () => {
  const titles = (header: string, ...rows: string[]) =>
    harvest({ "x.md": table(header, ...rows) }).timeline.map(({ title }) => title);
  test("tells events where half of its rows have a date and words", () => {
    assert.deepEqual(
      titles("Year | Place | Event", "1901 | Town | Founded", "soon | Town | Sold"),
      ["Founded"],
    );
    assert.deepEqual(titles("When | What", "Monthly | Greased", "Before launch | Tested"), []);
    assert.deepEqual(titles("Time | Event", "10:10 | Start", "T+1 | Stop"), []);
    assert.deepEqual(titles("Date | Amount | Event", "2024-03-05 | -5 | event_102"), []);
  });
  test("of the plainest word: of an action and an event, the event", () => {
    assert.deepEqual(titles("Date | Action | Event", "2025 | Look | A launch"), ["A launch"]);
  });
  test("whatever marks its headers", () => {
    for (const header of [
      "📅 Date | 🎉 Event",
      "**Year(s)** | What happened?",
      "When: | Event_name",
    ])
      assert.deepEqual(titles(header, "2025 | A launch"), ["A launch"], header);
  });
  test("though many rows leave out the date that they have from above", () => {
    const { timeline, undated } = harvest({
      "x.md": table("Year | Event", "2025 | A launch", " | A talk", " | A walk"),
    });
    assert.deepEqual([timeline.length, undated.length], [1, 2]);
  });
  test("but not where it counts kinds of events, plans or tells earnings", () => {
    for (const header of ["Date | Event type", "Date | What to do", "Date | Event | EPS"])
      assert.deepEqual(titles(header, "2025 | A launch | 3"), [], header);
  });
  test("says nothing of what it does not tell", () => {
    const { problems } = vaultOf({
      "notes/x.md": `---\ntitle: x\n---\n${table("When | What", "Monthly | Greased")}`,
    });
    assert.deepEqual(problems, []);
  });
  test("is one of dates and events as long as a row means to have a date", () => {
    assert.deepEqual(
      harvest({ "x.md": table("Date | Event", "TBD | x", "[Date] | y") }).undated,
      [],
    );
    assert.equal(
      harvest({ "x.md": table("Date | Event", "TBD | x", "2O25-01 | y") }).undated.length,
      2,
    );
  });
});

test("a header names a company by a link or a file's name; by an alias beside another company", () => {
  const companiesOf = (header: string) =>
    harvest({
      "companies/Volt.md": "---\naliases: [VC]\ntitle: Volt Ventures\n---\n",
      "x.md": table(header, "Stage | Early | Late"),
    }).facts.map(({ company }) => company);
  assert.deepEqual(companiesOf("Aspect | VC | Buyout"), []);
  assert.deepEqual(companiesOf("Aspect | Volt Ventures | Buyout"), []);
  assert.deepEqual(companiesOf("Aspect | VC | VC (late)"), []);
  assert.deepEqual(companiesOf("Aspect | [[Volt]] and [[OpenAI]] | Buyout"), []);
  assert.deepEqual(companiesOf("Aspect | Volt | Buyout"), ["companies/Volt.md"]);
  assert.deepEqual(companiesOf("Aspect | [[VC]] | Buyout"), ["companies/Volt.md"]);
  assert.deepEqual(companiesOf("Aspect | VC | OpenAI"), [
    "companies/Volt.md",
    "companies/OpenAI.md",
  ]);
  assert.deepEqual(companiesOf("Aspect | VC | Open AI"), [
    "companies/Volt.md",
    "companies/OpenAI.md",
  ]);
});

test("a table whose headers name companies is a comparison, cell by cell", () => {
  const text = table(
    "Point | Open AI (US) | [[DeepSeek]] | Nobody",
    "Price | high | low | none",
    "Weights |  | open | none",
  );
  assert.deepEqual(
    harvest({ "x.md": text }).facts.map(({ company, subject, text, line }) => [
      company,
      subject,
      text,
      line,
    ]),
    [
      ["companies/OpenAI.md", "Price", "high", 3],
      ["companies/DeepSeek.md", "Price", "low", 3],
      ["companies/DeepSeek.md", "Weights", "open", 4],
    ],
  );
});

test("other tables are only tables", () => {
  const found = harvest({
    "x.md": `${table("Date | Place", "2025 | x")}\n${table("Status | Claim", "a | b")}\n${table("Claim | Note", "a | b")}`,
  });
  assert.deepEqual(
    [found.timeline, found.claims, found.arguments, found.stages, found.facts],
    [[], [], [], [], []],
  );
});

test("an entry of a law or case has its stage for a status", () => {
  const { timeline } = harvest({
    "laws/Act.md": "---\ndate: 2025\nstage: introduced\n---\n",
    "cases/A v. B.md": "---\ndate: 2026\nstage: filed in June\n---\n",
  });
  assert.deepEqual(
    timeline.map(({ status }) => [status?.scale, status?.word, status?.text]),
    [
      ["law", "introduced", "introduced"],
      ["case", "filed", "filed in June"],
    ],
  );
});

test("a row with a date and no words has the title of its note", () => {
  const { timeline } = harvest({ "x.md": table("Date | Event", "2025 | ") });
  assert.deepEqual(
    timeline.map(({ title }) => title),
    ["x"],
  );
});

describe("what has no date that can be read", () => {
  const files = {
    "events/No date.md": "---\nstatus: alleged\ncompanies: [OpenAI]\n---\n",
    "events/Empty.md": "---\ntitle: Empty\ndate:\n---\n",
    "events/Soon.md": "---\ntitle: Soon\ndate: soon\nsources: [Memo]\n---\n",
    "events/A list.md": "---\ndate: [2025, 2026]\n---\n",
    "laws/Act.md": "---\nstage: introduced\ndate: next term\n---\n",
    "laws/Timeless.md": "",
    "companies/Dated.md": "---\ndate: whenever\n---\n",
    "x.md": table("Date | Event | Status", "soon | a [[DeepSeek]] | Alleged", "2025 | b", " | c"),
    "y.md": table("Date | Stage", "soon | Filed"),
  };

  test("is kept with its wording, in the order of paths and lines", () => {
    const { undated, timeline } = harvest(files);
    assert.deepEqual(
      undated.map(({ note, line, title, dateText, kind, status, from }) => [
        ...[note, line, title, dateText, kind, status?.word, from],
      ]),
      [
        ["events/A list.md", 2, "A list", "", "event", undefined, "note"],
        ["events/Empty.md", 3, "Empty", "", "event", undefined, "note"],
        ["events/No date.md", 1, "No date", "", "event", "alleged", "note"],
        ["events/Soon.md", 3, "Soon", "soon", "event", undefined, "note"],
        ["laws/Act.md", 3, "Act", "next term", "law", "introduced", "note"],
        ["x.md", 3, "a DeepSeek", "soon", "event", "alleged", "table"],
        ["x.md", 5, "c", "", "event", undefined, "table"],
      ],
    );
    assert.deepEqual(
      timeline.map(({ title }) => title),
      ["b"],
    );
    assert.deepEqual(undated[2]?.entities, ["companies/OpenAI.md"]);
    assert.deepEqual(undated[3]?.sources, ["sources/Memo.md"]);
    assert.deepEqual(undated[5]?.entities, ["companies/DeepSeek.md"]);
  });

  test("is reported, each at its file and line", () => {
    const { harvest: found, problems } = vaultOf({ ...companies, ...source, ...files });
    const reported = new Set(
      problems
        .filter(({ code }) => code.startsWith("date-"))
        .map(({ file, line }) => `${file}:${line}`),
    );
    assert.deepEqual(
      found.undated
        .map(({ note, line }) => `${note}:${line}`)
        .filter((place) => !reported.has(place)),
      [],
    );
  });
});
