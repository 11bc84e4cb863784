import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../tests/support.ts";
import { KINDS, kind, kindNamed, kindOfFolder } from "../record/kinds.ts";
import { readStatus } from "../record/scales.ts";
import { isoDay } from "../shared/dates/index.ts";
import { LIMITS } from "../shared/limits.ts";

const note = (front: string, path = "x.md", more: Record<string, string> = {}) => {
  const found = vaultOf({ ...more, [path]: `---\n${front}\n---\n` }).notes.find(
    (note) => note.path === path,
  );
  if (!found) throw new Error(`expected ${path} to be published`);
  return found;
};
const isPublished = (front: string) =>
  vaultOf({ "x.md": `---\n${front}\n---\n` }).notes.length === 1;

describe("publication", () => {
  test("is the rule", () => {
    for (const front of [
      "",
      "draft: false",
      "publish: true",
      "private: false",
      "draft:",
      "publish: ~",
      "DRAFT: False",
    ]) {
      assert.equal(isPublished(front), true, front);
    }
  });
  test("takes a plain yes", () => {
    for (const front of [
      "draft: true",
      "publish: false",
      "private: true",
      "draft: no",
      'draft: "false"',
      "draft: 0",
      "draft: []",
      "publish: yes",
      'publish: "true"',
      "Private: true",
      "draft: ''",
    ]) {
      assert.equal(isPublished(front), false, front);
    }
  });
});

describe("names", () => {
  test("the file's, unless there is a title", () => {
    assert.equal(note("", "a/The Note.md").title, "The Note");
    assert.equal(note("title:  Another\n  one ").title, "Another one");
    for (const empty of ["title:", 'title: ""', 'title: " "']) assert.equal(note(empty).title, "x");
  });
  test("aliases, as a list or as words, each once, without the name itself", () => {
    assert.deepEqual(note("aliases: [a, ' b ', a, x, ~, '']\nalias: c").aliases, ["a", "b", "c"]);
    assert.deepEqual(note("aliases: a, b").aliases, ["a, b"]);
  });
  test("tags, as a list or as words, each once whatever its case", () => {
    assert.deepEqual(note("tags: ['#a/b', A/B, 'c d', e/]\ntag: f, g").tags, [
      "a/b",
      "c",
      "d",
      "e",
      "f",
      "g",
    ]);
  });
  test("no more aliases than the limit", () => {
    const many = Array.from({ length: 100 }, (_, index) => `n${index}`).join(", ");
    assert.equal(note(`aliases: [${many}]`).aliases.length, LIMITS.aliases);
  });
});

describe("the kind of a note", () => {
  test("is what it says, else its folder's, else its tag's", () => {
    assert.equal(note("kind: Law\ntags: [person]", "events/x.md").kind, "law");
    assert.equal(note("tags: [person]", "events/x.md").kind, "event");
    assert.equal(note("tags: [person]", "Events/x.md").kind, "event");
    assert.equal(note("tags: [thing, person]", "misc/events/x.md").kind, "person");
    assert.equal(note("", "misc/x.md").kind, "note");
    assert.equal(note("kind: planet", "laws/x.md").kind, "law");
  });
  test("is event with a date in a folder of events, however deep, unless the top folder says more", () => {
    assert.equal(note("date: 2025", "data/events/x.md").kind, "event");
    assert.equal(note("date: 2025", "a/Events/2021/x.md").kind, "event");
    assert.equal(note("date: 2025", "notes/events/x.md").kind, "event");
    assert.equal(note("date: 2025", "sources/events/x.md").kind, "source");
    assert.equal(note("date: 2025", "data/people/x.md").kind, "note");
    assert.equal(note("date: 2025", "my events/x.md").kind, "note");
    assert.equal(note("", "dom/events/click.md").kind, "note");
    const settings = { "site.yaml": "kinds: {data: law}" };
    assert.equal(note("date: 2025", "data/events/x.md", settings).kind, "law");
  });
  test("is what the settings say of its folder", () => {
    assert.equal(
      note("", "Firms/x.md", { "site.yaml": "kinds: {Firms: company}" }).kind,
      "company",
    );
  });
  test("is no property of every object", () => {
    for (const folder of ["constructor", "__proto__", "toString"])
      assert.equal(note("", `${folder}/x.md`).kind, "note");
  });
  test("has a table, found by name and by folder", () => {
    for (const { name, folder } of KINDS) {
      assert.equal(kindOfFolder(folder.toUpperCase()), name);
      assert.equal(kindNamed(` ${name.toUpperCase()} `), name);
      assert.equal(kind(kindNamed(name) ?? "note").folder, folder);
    }
    assert.equal(kindNamed("constructor"), undefined);
  });
});

describe("status and stage", () => {
  test("keep their wording", () => {
    assert.deepEqual(note("status: Confirmed (Anthropic's claim)", "claims/x.md").status, {
      scale: "claim",
      word: "confirmed",
      text: "Confirmed (Anthropic's claim)",
    });
  });
  test("are read on the scale of the kind", () => {
    assert.equal(note("status: Open question", "arguments/x.md").status?.word, "untested");
    assert.equal(note("stage: Signed by the president", "laws/x.md").stage?.word, "enacted");
    assert.equal(note("stage: Affirmed", "cases/x.md").stage?.word, "final");
    assert.equal(note("status: confirmed", "people/x.md").status, undefined);
  });
  test("take whole words", () => {
    assert.equal(readStatus("confirmedly", "claim"), undefined);
    assert.equal(readStatus("unconfirmed", "claim")?.word, "unverified");
    assert.equal(readStatus("", "claim"), undefined);
    assert.equal(readStatus("passed both chambers", "law")?.word, "passed both");
  });
});

describe("words that are struck out", () => {
  test("are no part of a status, a date, a title or an alias", () => {
    const read = note(
      "title: ~~Old~~ New\nstatus: <del>confirmed</del> refuted\ndate: ~~2025-01-26~~ 2025-01-27\naliases: [~~Gone~~, ~~a~~ Kept]",
      "events/x.md",
    );
    assert.equal(read.title, "New");
    assert.deepEqual([read.status?.word, read.status?.text], ["refuted", "refuted"]);
    assert.equal(read.date?.text, "2025-01-27");
    assert.deepEqual(read.aliases, ["Kept"]);
  });
  test("and line breaks part those that stand", () => {
    const read = note('title: "One<br>Two<BR />Three"\nstatus: alleged<br>by X', "events/x.md");
    assert.deepEqual([read.title, read.status?.text], ["One Two Three", "alleged by X"]);
  });
  test("are struck by two tildes on each side, as in Markdown", () => {
    for (const title of ["a ~ b ~ c", "a ~~ b", "~~ a ~~", "~a~"]) {
      assert.equal(note(`title: "${title}"`).title, title);
    }
  });
});

test("a date may be a link to the note of a day, by its words or by its name", () => {
  for (const date of [
    "[[2025-01-28]]",
    '"[[Daily/2025-01-28|Jan 28]]"',
    '"[[20250128]]"',
    '"[[2025-01-28 Tuesday]]"',
    '"Jan 28, 2025 ([[Chip report]])"',
    '"2025-01-28[^1]"',
    '"[[Launch|Jan 28, 2025]]"',
  ]) {
    const read = note(`date: ${date}`, "events/x.md").date;
    assert.equal(read && isoDay(read.start), "2025-01-28", date);
  }
});

test("an event without a date is reported, however the date is missing", () => {
  for (const front of ["title: x", "date:", 'date: ""', 'date: " "']) {
    const { problems } = vaultOf({ "events/x.md": `---\n${front}\n---\n` });
    assert.ok(
      problems.some(({ code }) => code === "date-missing"),
      front,
    );
  }
});

test("a date of a foreign note that is no date is nobody's problem", () => {
  assert.deepEqual(vaultOf({ "x.md": "---\ndate: some day\n---\n" }).problems, []);
});

test("keys that nobody knows are kept", () => {
  assert.deepEqual(note("weird: {a: [1, true, ~]}").data, { weird: { a: ["1", true, null] } });
});
