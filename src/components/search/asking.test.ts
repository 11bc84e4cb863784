import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, questionCounter, type Reply } from "./asking.ts";
import type { Answer, Found, Named, Question, Search } from "./search.ts";

const QUESTION: Question = { text: "chips", choices: new Map(), sort: "relevance" };
const SHOWN = { kind: "Law" };

const named = (number: number): Named => ({
  ...{ number, url: `/${number}/`, title: `Note ${number}`, name: undefined, shown: SHOWN },
});
const found = (number: number): Found => ({
  ...{ url: `/${number}/`, title: `Note ${number}`, shown: SHOWN, sentence: [], headings: [] },
});
const answer = (total: number): Answer => ({
  total,
  results: async (from, to) => Array.from({ length: total }, (_, n) => found(n)).slice(from, to),
  ...{ relaxed: false, ignored: [], unknown: [], searched: undefined, instead: undefined },
  ...{ standing: undefined, ties: undefined },
});

function searchOf(names: readonly Named[], inText: Search["inText"]): () => Promise<Search> {
  const search: Search = {
    warm: () => undefined,
    byName: async () => ({ found: names, corrected: undefined }),
    inText,
    choices: async ({ choices }) => choices,
    completions: async () => [],
    counts: async () => new Map(),
  };
  return async () => search;
}

async function replies(open: () => Promise<Search>, isLate = () => false): Promise<Reply[]> {
  const shown: Reply[] = [];
  await ask(open, QUESTION, 2, isLate, (reply) => shown.push(reply));
  return shown;
}

test("names are shown before the text is searched, five of them", async () => {
  const names = Array.from({ length: 7 }, (_, number) => named(number));
  const [first, second, ...more] = await replies(searchOf(names, async () => answer(3)));
  assert.deepEqual(first, {
    ...{ named: names.slice(0, 5), namedTotal: 7, corrected: undefined },
    ...{ answer: undefined, found: [] },
  });
  assert.deepEqual(second?.found, [found(0), found(1)]);
  assert.equal(second?.answer?.total, 3);
  assert.deepEqual(more, []);
});

test("where no name is found, the text is shown alone", async () => {
  const shown = await replies(searchOf([], async () => answer(1)));
  assert.deepEqual(
    shown.map(({ found }) => found),
    [[found(0)]],
  );
});

test("names are shown though the text can't be searched", async () => {
  const shown = await replies(searchOf([named(0)], () => Promise.reject(new Error("offline"))));
  assert.deepEqual(
    shown.map(({ answer }) => answer),
    [undefined, undefined],
  );
});

test("names stay though the first results of the text can't be had", async () => {
  const lost = { ...answer(3), results: () => Promise.reject(new Error("offline")) };
  const shown = await replies(searchOf([named(0)], async () => lost));
  assert.deepEqual(
    shown.map((reply) => [reply.named.length, reply.answer, reply.found]),
    [
      [1, undefined, []],
      [1, undefined, []],
    ],
  );
});

test("a search that can't be loaded rejects", async () => {
  await assert.rejects(
    replies(() => Promise.reject(new Error("offline"))),
    new Error("offline"),
  );
});

test("nothing is shown of a question once another is asked", async () => {
  const next = questionCounter();
  const isLate = next();
  assert.equal(isLate(), false);
  const open = searchOf([named(0)], async () => {
    next();
    return answer(1);
  });
  assert.deepEqual(await replies(open, isLate), []);
  assert.equal(isLate(), true);
});
