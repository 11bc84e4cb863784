/** What is looked for among all notes costs the same for each, however many there are: counted, not measured. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { nearDuplicates } from "../src/editing/inspect/nearDuplicates.ts";
import { closeNames } from "../src/shared/closeNames.ts";
import { editDistance } from "../src/shared/editDistance.ts";
import { findAliased, findPath, indexNames, type NamedNote } from "../src/vault/links/nameIndex.ts";
import { counting } from "./counting.ts";

const [FEW, MANY] = [100, 400] as const;
/** Four times the notes, at most so many times the work. */
const MAX_RATIO = 4.5;

/** 0 => "aaaa", 27 => "aabb": without digits, which would set names apart. */
const letters = (index: number) =>
  [17576, 676, 26, 1]
    .map((unit) => String.fromCharCode(97 + (Math.floor(index / unit) % 26)))
    .join("");

const NAMES: Readonly<Record<string, (index: number) => string>> = {
  "that share all but their ends": (index) => `Company of harbours ${letters(index)}`,
  "that share all but their begins": (index) => `${letters(index)} company of harbours`,
  "that are one": () => "Company of harbours",
};

const noted = (name: (index: number) => string, size: number) =>
  Array.from({ length: size }, (_, index) => ({
    path: `companies/${index}/${name(index)}.md`,
    kind: "company" as const,
    title: name(index),
    name: name(index),
    aliases: [`The ${name(index)}`],
    date: undefined,
    data: { url: `https://a.example/${index % 9}` },
  }));

const grows = (work: (size: number) => number) => {
  const [few, many] = [work(FEW), work(MANY)];
  assert.ok(few > 0 && many <= few * MAX_RATIO, `${few} and ${many} steps`);
};

for (const [which, name] of Object.entries(NAMES)) {
  describe(`notes with names ${which}`, () => {
    test("near duplicates", () =>
      grows((size) => {
        const { value, reads } = counting(noted(name, size));
        nearDuplicates(value);
        return reads();
      }));
    test("close names", () =>
      grows((size) => {
        let steps = 0;
        const close = closeNames(
          noted(name, size).map(({ title }) => [title, title] as const),
          (...names) => {
            steps++;
            return editDistance(...names);
          },
        );
        for (let index = 0; index < size; index++) close.near(name(index)).at(0);
        return steps + size;
      }));
    test("links by a name that is ambiguous", () =>
      grows((size) => {
        const notes: readonly NamedNote[] = noted(name, size);
        const { value, reads } = counting(indexNames(notes, [], []));
        findAliased(value, "The first");
        const before = reads();
        for (let index = 0; index < size; index++) {
          findPath(value.notes, name(index), "x.md", index % 2 === 0);
          findPath(value.notes, `../${name(index)}`, "companies/1/x.md", true);
          findAliased(value, `the ${name(index)}`);
        }
        return reads() - before;
      }));
  });
}

test("one name of all notes is looked for as fast as that of one", () => {
  const steps = (size: number) => {
    const { value, reads } = counting(
      indexNames(
        noted(() => "Same", size),
        [],
        [],
      ),
    );
    findAliased(value, "x");
    const before = reads();
    assert.ok((findPath(value.notes, "Same", "x.md", false)?.others.length ?? 0) > 0);
    assert.equal(findAliased(value, "The Same")?.sure, false);
    return reads() - before;
  };
  assert.equal(steps(FEW), steps(MANY));
});
