import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { RankFile } from "../../shared/search/files.ts";
import type { Match } from "./pagefind.ts";
import { readQuery } from "./query.ts";
import { findText } from "./text.ts";

/** Notes by their numbers, each as its words. */
const NOTES = [
  "the lab sued the agency over chips",
  "chips and chips of a lab",
  "such support of a lab",
  "open weights of a lab",
  "the agency",
];

/** Pagefind's habits: notes with all words that any note has; others are passed over, or cut to what they begin with. */
async function lookup(asked: string | null): Promise<readonly Match[]> {
  const isPhrase = asked?.startsWith('"') ?? false;
  const wanted = asked === null ? [] : asked.replaceAll('"', "").split(" ");
  const known = wanted
    .map((word) => (word === "suez" ? "su" : word))
    .filter((word) => NOTES.some((note) => note.split(" ").some((has) => has.startsWith(word))));
  return NOTES.flatMap((note, number) => {
    const words = note.split(" ");
    const places = words.flatMap((has, at) => (known.some((w) => has.startsWith(w)) ? at : []));
    const hasAll = known.every((word) => words.some((has) => has.startsWith(word)));
    const hasPhrase = isPhrase ? note.includes(wanted.join(" ")) : hasAll && known.length > 0;
    if (asked !== null && !hasPhrase) return [];
    const load = async () => ({
      ...{ url: `/${number}/`, title: "", shown: { kind: "" }, words, start: 0, headings: [] },
    });
    return { number, score: places.length, places, isLinked: false, load };
  });
}

/** Notes that are alike but for their words. */
const RANKS: RankFile = {
  kinds: ["note"],
  kind: NOTES.map(() => 0),
  importance: NOTES.map(() => 2),
  replies: [],
  title: NOTES.map(() => 0),
  start: NOTES.map(() => 0),
  lead: NOTES.map(() => 0),
  words: NOTES.map((note) => note.split(" ").length),
};

async function found(query: string) {
  const { found, all, unknown } = await findText(lookup, RANKS, readQuery(query, "en"), []);
  return { numbers: found.map(({ number }) => number), all, unknown };
}

describe("the notes with a query's words", () => {
  test("are in the order of the ranking: those with more of it, those that say little else", async () => {
    assert.deepEqual(await found("chips"), { numbers: [1, 0], all: 2, unknown: [] });
    assert.deepEqual(await found("agency"), { numbers: [4, 0], all: 2, unknown: [] });
  });

  test("are followed by those that have most of the words, where rare words count for more", async () => {
    // "chips" and "lab" are more than half of the query, "lab" alone is less.
    assert.deepEqual(await found("lab sued chips"), { numbers: [0, 1], all: 1, unknown: [] });
    assert.deepEqual(await found("agency sued"), { numbers: [0, 4], all: 1, unknown: [] });
  });

  test("are found without the words that no note has, which are named", async () => {
    assert.deepEqual(await found("zzyzzx"), { numbers: [], all: 0, unknown: ["zzyzzx"] });
    assert.deepEqual(await found("open zzyzzx"), { numbers: [3], all: 1, unknown: ["zzyzzx"] });
  });

  test("are not those of a shorter word that Pagefind takes in a word's place", async () => {
    const { unknown } = await found("suez lab");
    assert.deepEqual(unknown, ["suez"]);
  });

  test("have every phrase in quotes, and none of what must not be there", async () => {
    assert.deepEqual((await found('"open weights"')).numbers, [3]);
    assert.deepEqual((await found('"weights open"')).numbers, []);
    assert.deepEqual((await found("lab -chips")).numbers, [2, 3]);
    assert.deepEqual((await found('lab -"open weights"')).numbers.toSorted(), [0, 1, 2]);
  });

  test("are none where nothing is asked", async () => {
    assert.deepEqual(await found("-lab"), { numbers: [], all: 0, unknown: [] });
  });
});
