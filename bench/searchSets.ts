/**
 * `npm run bench -- search --set NAME`: asks a built record the queries of tests/search/NAME.yaml,
 * and says how many led to the right note, by class, with each that did not. The modules and the files
 * are those of a reader's browser, run in Node: what answers is the same, and it takes seconds.
 */

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { ask, type Reply } from "../src/components/search/asking.ts";
import { openSearch, type Search } from "../src/components/search/search.ts";
import { noteUrl } from "../src/vault/core/path.ts";
import { withSite } from "./builtSite.ts";
import type { Run } from "./run.ts";

/** The files of tests/search by the names of their sets. */
const FILES = {
  queries: "queries.yaml",
  moreQueries: "moreQueries.yaml",
  fitting: "fittingQueries.yaml",
  final: "finalQueries.yaml",
} as const;

export type SetName = keyof typeof FILES;
export const SETS = Object.keys(FILES) as readonly SetName[];

const QUERIES = z.array(
  z.strictObject({
    query: z.string(),
    /** Paths in content/ of which each is right. */
    note: z.union([z.string(), z.array(z.string())]),
    class: z.string().optional(),
    missed: z.string().optional(),
  }),
);

export interface SetQuery {
  readonly query: string;
  /** Addresses of which each is right. */
  readonly right: readonly string[];
  readonly class: string;
}

export function readSet(name: SetName): SetQuery[] {
  const file = fileURLToPath(new URL(`../tests/search/${FILES[name]}`, import.meta.url));
  return QUERIES.parse(parse(readFileSync(file, "utf8"))).map(({ query, note, class: of }) => ({
    query,
    right: [note].flat().map((path) => noteUrl(`${path}.md`)),
    // absent: the older sets have no classes
    class: of ?? "all",
  }));
}

/** The search of a site in a folder. */
export function searchAt(site: string): Promise<Search> {
  return openSearch(rootOf(site));
}

/** The address of the search's files in the folder of a site, without a server: what is fetched from there is read from the disk. */
export function rootOf(site: string): string {
  const fetched = globalThis.fetch;
  globalThis.fetch = async (address, options) => {
    const url = String(address);
    return url.startsWith("file:")
      ? new Response(new Uint8Array(await readFile(new URL(url.replace(/\?.*$/, "")))))
      : fetched(address, options);
  };
  return pathToFileURL(join(site, "search/")).href;
}

/** As many results as the page of the search shows at first. */
const SHOWN = 20;

export interface SetAnswer extends SetQuery {
  /** The place of the right note among the results, from 1; 0 where it is not among them. */
  readonly place: number;
  /** The addresses of the first results. */
  readonly first: readonly string[];
}

/** The addresses that the page of the search shows for a question, in their order. */
export async function answersTo(search: Search, text: string): Promise<string[]> {
  let last: Reply | undefined;
  await ask(
    async () => search,
    { text, choices: new Map(), sort: "relevance" },
    SHOWN,
    () => false,
    (reply) => {
      last = reply;
    },
  );
  // absent: nothing is shown of a question that asks nothing
  const named = last?.named.map(({ url }) => url) ?? [];
  // absent: likewise
  const found = last?.found.map(({ url }) => url) ?? [];
  return [...new Set([...named, ...found])];
}

async function askSet(search: Search, queries: readonly SetQuery[]): Promise<SetAnswer[]> {
  const answers: SetAnswer[] = [];
  for (const query of queries) {
    const urls = await answersTo(search, query.query);
    const place = urls.findIndex((url) => query.right.includes(url)) + 1;
    answers.push({ ...query, place, first: urls.slice(0, 3) });
  }
  return answers;
}

export function asksSets({ set, fit }: Pick<Run, "set" | "fit">): boolean {
  return set !== undefined || fit;
}

/** Asks a set of the record's site, or fits the weights of the ranking on the sets that are there for it. */
export function askSets({ set, ...run }: Run): Promise<number> {
  return withSite(run, async (site) => {
    if (set === undefined) return (await import("./searchFit.ts")).fit(site);
    const name = SETS.find((one) => one === set);
    if (name === undefined) {
      console.error(`"${set}" is no set of queries; there is ${SETS.join(", ")}.`);
      return 2;
    }
    return reportSet(site, name);
  });
}

/** Prints the score of a set by class, and each query whose right note is not first. */
async function reportSet(site: string, name: SetName): Promise<number> {
  const answers = await askSet(await searchAt(site), readSet(name));
  for (const { query, place, first } of answers) {
    if (place !== 1) console.log(`${String(place).padStart(2)}  ${query}  ${first.join(" ")}`);
  }
  const row = (label: string, of: readonly SetAnswer[]) => {
    const within = (most: number) => of.filter(({ place }) => place > 0 && place <= most).length;
    const counts = [within(1), within(3), of.length - within(SHOWN)].map((n) =>
      String(n).padStart(6),
    );
    console.log(`${label.padEnd(34)}${String(of.length).padStart(6)}${counts.join("")}`);
  };
  console.log(`\n${"".padEnd(34)} asked first in 3 not found`);
  for (const [label, of] of Map.groupBy(answers, (answer) => answer.class)) row(label, of);
  row(name, answers);
  return 0;
}
