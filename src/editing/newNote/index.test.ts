import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filesOf, TODAY, vaultOf } from "../../../tests/support.ts";
import type { KindName } from "../../record/kinds.ts";
import { inspect } from "../inspect/index.ts";
import { type NoteRequest, newNote } from "./index.ts";
import { KIND_NAMES, templateOf } from "./template.ts";

const TEXTS = {
  "companies/DeepSeek.md": "---\naliases: [深度求索]\n---\n",
  "companies/OpenAI.md": "",
  "events/OpenAI accuses DeepSeek of distillation.md":
    "---\ndate: 2026-02-12\nsources: https://a.example/\n---\n",
  "sources/Memo.md": "---\ntier: 1\n---\n",
  "a/Rule.md": "",
  "b/Rule.md": "",
};

function made(request: Partial<NoteRequest>, texts: Readonly<Record<string, string>> = TEXTS) {
  const whole: NoteRequest = { kind: "event", title: "A hearing", typed: {}, ...request };
  return newNote(vaultOf(texts), filesOf(texts), whole, TODAY);
}

test("a note has its place, its kind and links to the notes that are meant", () => {
  const typed = {
    date: "May 3, 2026",
    status: "alleged (by OpenAI)",
    companies: "openai, 深度求索, Nobody Inc",
    sources: "[[memo]]; https://example.org/a,b",
  };
  const note = made({ typed });
  assert.ok("text" in note, JSON.stringify(note));
  assert.equal(note.path, "events/A hearing.md");
  assert.equal(
    note.text.slice(0, note.text.indexOf("\n\n")),
    [
      "---",
      "kind: event",
      'date: "May 3, 2026"',
      "status: alleged (by OpenAI)",
      'companies: ["[[OpenAI]]", "[[DeepSeek]]", Nobody Inc]',
      'sources: ["[[Memo]]", "https://example.org/a,b"]',
      "importance: 3",
      "verified: 2026-06-01",
      "---",
    ].join("\n"),
  );
  assert.deepEqual(note.remarks, [
    'No note is called "Nobody Inc"; it stays plain text in `companies`.',
  ]);
  const now = { ...TEXTS, [note.path]: note.text };
  const problems = [...vaultOf(now).problems, ...inspect(vaultOf(now), filesOf(now), TODAY)];
  assert.deepEqual(
    problems.filter(({ file }) => file === note.path),
    [],
  );
});

describe("refuses, and says what to type", () => {
  const CASES: readonly (readonly [Partial<NoteRequest>, refused: string, hint: string])[] = [
    [
      { title: "Plan.MD" },
      '"Plan.MD" ends as the file of a note does, and links would look for "Plan".',
      "Leave the ending out; the file gets it.",
    ],
    [{}, "A note of this kind needs `date`.", "date: 2026-02-23"],
    [
      { typed: { date: "02/03/2026" } },
      '`date` is "02/03/2026", which can\'t be read as a date.',
      "It may be two days: write 2026-02-03 or 2026-03-02.",
    ],
    [
      { typed: { date: "2026", status: "confirmd" } },
      '`status` is "confirmd", which is not on the scale.',
      "Begin with one of: confirmed, alleged, disputed, unverified, speculation, overreach, superseded, refuted.",
    ],
    [
      { typed: { date: "2026", companies: "DeepSeak" } },
      '`companies`: no note is called "DeepSeak".',
      'Did you mean "DeepSeek"?',
    ],
    [
      { typed: { date: "2026", laws: "Rule" } },
      '"Rule" fits several notes: a/Rule.md, b/Rule.md.',
      "Write the path of the one that is meant.",
    ],
    [{ typed: { date: "2026", court: "x" } }, "No event has a key `court`.", ""],
    [
      { kind: "company", title: "deepseek" },
      "There is a note at companies/DeepSeek.md already.",
      "Add to that note.",
    ],
    [
      { kind: "product", title: "深度求索" },
      "companies/DeepSeek.md has that name, or that alias, already.",
      "Add to that note.",
    ],
    [
      { kind: "company", title: "Deep Seek" },
      '"Deep Seek" is close to "DeepSeek", which is companies/DeepSeek.md.',
      "Add to that note; or, where they are two, say so: --anyway.",
    ],
    [
      { title: "OpenAI accuses DeepSeek of model distillation", typed: { date: "2026-02-12" } },
      '"OpenAI accuses DeepSeek of model distillation" is close to "OpenAI accuses DeepSeek of distillation", which is events/OpenAI accuses DeepSeek of distillation.md.',
      "Add to that note; or, where they are two, say so: --anyway.",
    ],
    [
      { title: "a/b" },
      '"a/b" holds "/", which no file name or link can have.',
      "Leave it out; `title:` may hold it.",
    ],
    [
      { kind: "note", title: "CON" },
      '"CON.md" is the name of a device, and Windows can\'t hold such a file.',
      'Add a word ("CON (word)"); `title:` may be the name alone.',
    ],
    [
      { kind: "note", title: "com1.report" },
      '"com1.report.md" is the name of a device, and Windows can\'t hold such a file.',
      "",
    ],
    [
      { kind: "note", title: "Etc." },
      '"Etc." begins or ends in a dot or a blank, which not every disk can hold.',
      "Begin and end with a letter or a digit; `title:` may hold it.",
    ],
    [
      { kind: "note", title: "é".repeat(127) },
      `"${"é".repeat(40)}…" is longer than the name of a file can be.`,
      "Write a shorter one; `title:` may be longer.",
    ],
    [
      { kind: "source", title: "x", typed: { url: "example.org" } },
      '`url` is "example.org", which is no address.',
      "Begin with https://.",
    ],
  ];
  for (const [request, refused, hint] of CASES) {
    test(refused, () => {
      const note = made(request);
      assert.ok("refused" in note, JSON.stringify(note));
      assert.equal(note.refused, refused);
      if (hint !== "") assert.equal(note.hint, hint);
    });
  }
});

test("what is close is made all the same, where the editor says so", () => {
  const note = made({ kind: "company", title: "Deep Seek", anyway: true });
  assert.ok("text" in note);
  assert.equal(
    note.remarks.at(-1),
    '"Deep Seek" is close to "DeepSeek", which is companies/DeepSeek.md.',
  );
});

test("the vault's own template is taken", () => {
  const texts = {
    "site.yaml": "templates: forms",
    "companies/A.md": "",
    "forms/New company.md": "---\nkind: company\nmood: {{title}}\n---\n\nOn {{date}}: {{title}}.\n",
  };
  const note = made({ kind: "company", title: "Bee" }, texts);
  assert.ok("text" in note);
  assert.equal(note.text, "---\nkind: company\nmood: Bee\n---\n\nOn 2026-06-01: Bee.\n");
});

test("templates are not published, nor links to them wanted", () => {
  const vault = vaultOf({
    "site.yaml": "templates: forms",
    "forms/New company.md": "secret words",
    "N.md": "See [[New company]].",
  });
  assert.deepEqual(
    vault.notes.map(({ path }) => path),
    ["N.md"],
  );
  assert.ok(!vault.pages.get("N.md")?.html.includes("New company"));
});

test("a vault without folders of kinds gets its notes at the top", () => {
  const note = made({ kind: "concept", title: "Idea" }, { "Other.md": "" });
  assert.equal("path" in note ? note.path : "", "Idea.md");
});

describe("each template compiles to a note of its kind, without a problem but what is to be filled in", () => {
  for (const name of KIND_NAMES) {
    test(name, () => {
      const text = templateOf(name as KindName).replaceAll(/\{\{date[^}]*\}\}/g, "2026-05-01");
      const vault = vaultOf({ "x/N.md": text });
      assert.equal(vault.notes[0]?.kind, name);
      const codes = vault.problems.map(({ code }) => code);
      assert.deepEqual(
        codes.filter((code) => code !== "unsourced" && code !== "date-missing"),
        [],
      );
      assert.equal(vault.notes[0]?.summary, "");
    });
  }
});
