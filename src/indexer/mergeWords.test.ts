import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../tests/properties.ts";
import { boundsOf, inFiles, mergeWords } from "./mergeWords.ts";
import type { Page, Word } from "./pagefindFiles.ts";

/** The pages of each word by their numbers, which are the sums of steps; and their places. */
type PagesOf = Readonly<Record<string, readonly (readonly [page: number, ...string[]])[]>>;

function pagesOf(words: readonly Word[]): PagesOf {
  const ofPages = (pages: readonly Page[]) => {
    let at = 0;
    return pages.map(([step, ...places]) => {
      at += step;
      return [at, ...places.map((list) => list.join(" "))] as const;
    });
  };
  return Object.fromEntries(
    words.flatMap(([word, pages, variants]) => [
      [word, ofPages(pages)],
      ...variants.map(([form, inForm]) => [`${word}/${form}`, ofPages(inForm)]),
    ]),
  );
}

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => Array.fromAsync(items);

async function* words(list: readonly Word[]): AsyncGenerator<Word> {
  yield* list;
}

const page = (step: number, ...places: number[]): Page => [step, places, []];

describe("merged words", () => {
  test("have the pages of the second index after those of the first", async () => {
    const first: Word[] = [
      ["act", [page(0, 1), page(2, 4)], []],
      ["bill", [page(1, 5)], []],
    ];
    const second: Word[] = [
      ["act", [page(1, 7), page(1, 8)], []],
      ["court", [page(0, 9)], []],
    ];
    const merged = await all(
      mergeWords([
        { words: words(first), before: 0, fields: [] },
        { words: words(second), before: 3, fields: [] },
      ]),
    );
    assert.deepEqual(pagesOf(merged), {
      act: [
        [0, "1", ""],
        [2, "4", ""],
        [4, "7", ""],
        [5, "8", ""],
      ],
      bill: [[1, "5", ""]],
      court: [[3, "9", ""]],
    });
  });

  test("keep forms with accents, and name fields as all indexes do", async () => {
    const first: Word[] = [["resume", [], [["résumé", [[0, [], [-1, 3, -2, 1]]]]]]];
    const second: Word[] = [["resume", [[0, [2], []]], [["résumé", [[0, [], [-1, 4]]]]]]];
    const merged = await all(
      mergeWords([
        { words: words(first), before: 0, fields: [0, 2] },
        { words: words(second), before: 1, fields: [1] },
      ]),
    );
    assert.deepEqual(pagesOf(merged), {
      resume: [[1, "2", ""]],
      "resume/résumé": [
        [0, "", "-1 3 -3 1"],
        [1, "", "-2 4"],
      ],
    });
  });

  test("of any indexes are in the order of their bytes, and none is lost", async () => {
    const index = fc.dictionary(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
      fc.uniqueArray(fc.nat(5), { minLength: 1 }),
      { noNullPrototype: true },
    );
    const inOrder = (names: Iterable<string>) =>
      [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    await fc.assert(
      fc.asyncProperty(fc.array(index, { minLength: 1, maxLength: 4 }), async (indexes) => {
        const parts = indexes.map((index, part) => ({
          words: words(
            inOrder(Object.keys(index)).map((word): Word => {
              const pages = (index[word] ?? []).toSorted((a, b) => a - b);
              return [word, pages.map((at, i) => page(at - (pages[i - 1] ?? 0), at)), []];
            }),
          ),
          before: part * 6,
          fields: [],
        }));
        const merged = await all(mergeWords(parts));
        const names = new Set(indexes.flatMap((index) => Object.keys(index)));
        assert.deepEqual(
          merged.map(([word]) => word),
          inOrder(names),
        );
        const expected = indexes.flatMap((index, part) =>
          Object.entries(index).flatMap(([word, pages]) =>
            pages.map((at) => `${word} ${part * 6 + at}`),
          ),
        );
        const found = Object.entries(pagesOf(merged)).flatMap(([word, pages]) =>
          pages.map(([at]) => `${word} ${at}`),
        );
        assert.deepEqual(found.sort(), expected.sort());
      }),
    );
  });
});

describe("files of words", () => {
  /** A word with so many places. */
  const word = (name: string, size: number): Word => [
    name,
    [[0, Array.from({ length: size }, () => 1), []]],
    [],
  ];
  const laid = async (...list: Word[]) =>
    (await all(inFiles(words(list)))).map((file) => file.map(([name]) => name));

  test("hold many rare words, and a common one by itself", async () => {
    assert.deepEqual(await laid(word("tax", 9), word("the", 9000), word("theft", 9)), [
      ["tax"],
      ["the"],
      ["theft"],
    ]);
  });

  test("end where words begin otherwise", async () => {
    const list = ["alpha", "beta", "model", "modeler", "modeling", "note"];
    assert.deepEqual(await laid(...list.map((name) => word(name, 2500))), [
      ["alpha", "beta", "model", "modeler", "modeling"],
      ["note"],
    ]);
  });

  test("end all the same where too many words begin alike", async () => {
    const list = Array.from({ length: 12 }, (_, index) => word(`model${index}`, 2500));
    assert.deepEqual(
      (await laid(...list)).map(({ length }) => length),
      [7, 5],
    );
  });

  test("of no word are none", async () => {
    assert.deepEqual(await laid(), []);
  });
});

describe("the bounds of files", () => {
  test("lie where each can be found, and leave no gap", () => {
    const spans = [
      { first: "1", last: "a" },
      { first: "abil", last: "exchang" },
      { first: "export", last: "zhipu" },
      { first: "深", last: "面" },
    ];
    assert.deepEqual(boundsOf(spans), [
      ["", "ab"],
      ["ab", "exp"],
      ["exp", "深"],
      ["深", "\u{10ffff}"],
    ]);
    assert.deepEqual(boundsOf([]), []);
  });
});
