/**
 * Fits the weights of the search's ranking (src/shared/search/ranking/weights.ts) on the queries of tests/search
 * that are there for it: what the index has for each is gathered once, then one weight after the other is
 * moved, as long as the right notes come nearer to the first place (coordinate ascent on the mean of 1 by the place).
 */

import { loadFiles } from "../src/components/search/load.ts";
import { namesInQuestion } from "../src/components/search/namesInQuestion.ts";
import { readQuery } from "../src/components/search/query.ts";
import { readFilters } from "../src/components/search/queryFilters.ts";
import { type Gathered, inOrder, openText } from "../src/components/search/text.ts";
import type { RankFile } from "../src/shared/search/files.ts";
import { WEIGHTS, type Weights } from "../src/shared/search/ranking/weights.ts";
import { readSet, rootOf, type SetName } from "./searchSets.ts";

/** Sets that may be looked at: the final one is asked once, when all is done. */
const FITTED: readonly SetName[] = ["fitting", "queries", "moreQueries"];

const STEPS = [0.6, 0.85, 1.2, 1.6];

interface Question {
  readonly gathered: Gathered;
  /** The numbers of the right notes. */
  readonly right: ReadonlySet<number>;
}

export async function fit(site: string): Promise<number> {
  const files = await loadFiles(rootOf(site));
  const text = await openText(files);
  const ranks = await files.ranks();
  const numbers = new Map(
    await Promise.all(
      (await text.all()).map(async (match) => [(await match.load()).url, match.number] as const),
    ),
  );
  const questions: Question[] = [];
  for (const { query, right } of FITTED.flatMap(readSet)) {
    const { rest, filters } = readFilters(query);
    const read = readQuery(rest, files.manifest.lang);
    // Filters are no matter of the ranking.
    if (filters.length > 0) continue;
    questions.push({
      gathered: await text.gather(read, await namesInQuestion(files, read.words)),
      right: new Set(right.flatMap((url) => numbers.get(url) ?? [])),
    });
  }
  let weights: Weights = { ...WEIGHTS };
  let best = goodness(questions, ranks, weights);
  console.log(`${questions.length} queries, at first ${best.toFixed(4)}`);
  for (let moved = true; moved; ) {
    moved = false;
    for (const name of Object.keys(WEIGHTS) as (keyof Weights)[]) {
      for (const step of STEPS) {
        const tried = { ...weights, [name]: Number((weights[name] * step).toPrecision(3)) };
        const value = goodness(questions, ranks, tried);
        if (value <= best + 1e-4) continue;
        [weights, best, moved] = [tried, value, true];
        console.log(`${best.toFixed(4)}  ${name} ${tried[name]}`);
      }
    }
  }
  console.log(weights);
  return 0;
}

/** The mean of 1 by the place of the first right note. */
function goodness(questions: readonly Question[], ranks: RankFile, weights: Weights): number {
  const each = questions.map(({ gathered, right }) => {
    const { found } = inOrder(gathered, ranks, weights);
    const place = found.findIndex(({ number }) => right.has(number)) + 1;
    return place === 0 ? 0 : 1 / place;
  });
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}
