import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { RankFile } from "../files.ts";
import { type Asked, rank, type Term, type WordHits } from "./rank.ts";

/** A note: its title, its other names, its first paragraph, the rest; each as words. */
interface Written {
  readonly title: string;
  readonly names?: string;
  readonly lead?: string;
  readonly rest?: string;
  /** What other notes say of it. */
  readonly linked?: string;
  readonly kind?: string;
  readonly importance?: number;
}

const wordsOf = (text = "") => text.split(" ").filter((word) => word !== "");

/** As a vault of a hundred notes, most of which have none of the words. */
const PAGES = 100;

function order(notes: readonly Written[], question: string, more: Partial<Asked> = {}): number[] {
  const rest = Array.from({ length: PAGES - notes.length }, (): Written => ({ title: "other" }));
  const all = [...notes, ...rest];
  const kinds = [...new Set(all.map(({ kind = "note" }) => kind))];
  const file: RankFile = {
    kinds,
    kind: all.map(({ kind = "note" }) => kinds.indexOf(kind)),
    importance: all.map(({ importance = 2 }) => importance),
    replies: [],
    title: all.map(({ title }) => wordsOf(title).length),
    start: all.map(({ title, names }) => wordsOf(title).length + wordsOf(names).length),
    lead: all.map(({ lead }) => wordsOf(lead).length),
    words: all.map(({ lead, rest: text }) => wordsOf(lead).length + wordsOf(text).length),
  };
  const texts = all.map(({ title, names, lead, rest: text }) =>
    [title, names, lead, text].flatMap(wordsOf),
  );
  const hits = (word: string): WordHits => {
    const places = new Map<number, number[]>();
    const linked = new Set<number>();
    texts.forEach((text, number) => {
      const found = text.flatMap((one, place) => (one === word ? place : []));
      const isLinked = wordsOf(all[number]?.linked).includes(word);
      if (isLinked) linked.add(number);
      if (found.length > 0 || isLinked) places.set(number, found);
    });
    return { isFamily: false, places, exact: new Set(places.keys()), linked };
  };
  const terms = wordsOf(question).map(
    (word): Term => ({
      isName: /^[A-Z]/.test(word),
      words: [hits(word)],
    }),
  );
  const asked: Asked = { terms, kinds: new Set(), isReply: false, named: new Set(), ...more };
  return rank(asked, file).map(({ number }) => number);
}

describe("of two notes the first is the one", () => {
  const cases: Readonly<Record<string, readonly [first: Written, second: Written, asked: string]>> =
    {
      "whose title has the word": [
        { title: "chips" },
        { title: "a lab", rest: "chips chips chips" },
        "chips",
      ],
      "that goes by the name": [
        { title: "a lab", names: "chips" },
        { title: "b lab", rest: "chips chips" },
        "chips",
      ],
      "whose first paragraph has the word": [
        { title: "a", lead: "of chips" },
        { title: "b", lead: "of law", rest: "chips" },
        "chips",
      ],
      "that others call so": [
        { title: "a", lead: "x", rest: "chips", linked: "chips" },
        { title: "b", lead: "x", rest: "chips" },
        "chips",
      ],
      "that has more of the question": [
        { title: "a", lead: "chips law" },
        { title: "b", lead: "chips chips chips" },
        "chips law",
      ],
      "that has the words together": [
        { title: "a", lead: "x", rest: `fair use ${"z ".repeat(60)}` },
        { title: "b", lead: "x", rest: `fair ${"z ".repeat(60)}use` },
        "fair use",
      ],
      "that is short": [
        { title: "a", lead: "x", rest: "chips" },
        { title: "b", lead: "x", rest: `chips ${"z ".repeat(400)}` },
        "chips",
      ],
      "of the first importance": [
        { title: "a", rest: "chips", importance: 1 },
        { title: "b", rest: "chips", importance: 2 },
        "chips",
      ],
      "that is no document": [
        { title: "a", rest: "chips" },
        { title: "b", rest: "chips", kind: "source" },
        "chips",
      ],
      "that has the name in the question": [
        { title: "a", rest: "Lab" },
        { title: "b", rest: "steals" },
        "Lab steals",
      ],
    };
  for (const [name, [first, second, asked]] of Object.entries(cases)) {
    test(name, () => {
      assert.deepEqual(order([second, first], asked).slice(0, 2), [1, 0]);
      assert.deepEqual(order([first, second], asked).slice(0, 2), [0, 1]);
    });
  }

  test("of the kind that is asked for", () => {
    const notes: Written[] = [
      { title: "a", rest: "chips" },
      { title: "b", rest: "chips", kind: "case" },
    ];
    assert.deepEqual(order(notes, "chips", { kinds: new Set(["case"]) }), [1, 0]);
  });

  test("that is named, where little else is asked", () => {
    const notes: Written[] = [
      { title: "Lab day", lead: "Lab Lab" },
      { title: "Lab", lead: "x" },
    ];
    assert.deepEqual(order(notes, "Lab", { named: new Set([1]) }), [1, 0]);
  });
});

test("a rare word counts for more than a common one", () => {
  const common = Array.from({ length: 60 }, (): Written => ({ title: "x", lead: "china" }));
  const notes: Written[] = [...common, { title: "y", lead: "reseller" }];
  assert.equal(order(notes, "reseller china")[0], 60);
});

test("notes that are alike stand in the order of their numbers, and none without a word is there", () => {
  const notes = Array.from({ length: 3 }, (): Written => ({ title: "chips" }));
  assert.deepEqual(order(notes, "chips"), [0, 1, 2]);
  assert.deepEqual(order(notes, "nothing"), []);
});
