/**
 * Full text: Pagefind behind the one function that the rest knows of it. Its
 * results are notes by their numbers, with the places of the words that were found.
 */

import type { Shown } from "../../shared/search/files.ts";
import { foldKey } from "../../shared/search/fold.ts";
import type { Files } from "./load.ts";
import type { Query } from "./query.ts";

export interface Match {
  /** The number of the note. */
  readonly number: number;
  readonly score: number;
  /** Which words of the text were found, from 0. */
  readonly places: readonly number[];
  readonly load: () => Promise<Text>;
}

export interface Text {
  /** The address of the note, without the base. */
  readonly url: string;
  readonly title: string;
  readonly shown: Shown;
  /** Title and names, then the text, as one run of words. */
  readonly words: readonly string[];
  /** Which word the text begins with. */
  readonly start: number;
  readonly headings: readonly { readonly id: string; readonly text: string; readonly at: number }[];
}

export interface Matches {
  readonly found: readonly Match[];
  /** How many of them have all that was asked for; the others have most of it. */
  readonly all: number;
  /** Words that no note has. */
  readonly unknown: readonly string[];
}

export interface TextSearch {
  readonly find: (query: Query) => Promise<Matches>;
  /** Every note, in the order of the index. */
  readonly all: () => Promise<readonly Match[]>;
}

/** The parts of Pagefind that are used: its types are not in its package. */
interface Pagefind {
  readonly createInstance: (options: {
    readonly basePath: string;
    readonly metaCacheTag: string;
    readonly ranking: object;
  }) => Instance;
}
interface Instance {
  readonly init: () => Promise<void>;
  readonly search: (words: string | null) => Promise<{ readonly results: readonly Result[] }>;
}
interface Result {
  /** The name of the page, which the index makes the number of its note. */
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly data: () => Promise<Fragment>;
}
interface Fragment {
  readonly raw_url: string;
  readonly content: string;
  readonly raw_content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text?: string;
    readonly location: number;
  }[];
}

/** Measured on tests/search/queries.yaml: names of a note weigh as its title does, titles of sources less. */
const RANKING = {
  termFrequency: 0.6,
  pageLength: 0.4,
  termSaturation: 1.2,
  termSimilarity: 2,
  metaWeights: { title: 6, names: 5, source: 1.5 },
};

/** Of a vault without a note. */
const NOTHING: TextSearch = {
  find: async () => ({ found: [], all: 0, unknown: [] }),
  all: async () => [],
};

export async function openText(files: Files): Promise<TextSearch> {
  const { pages, digest } = files.manifest;
  if (pages === 0) return NOTHING;
  const pagefind = (await import(/* @vite-ignore */ `${files.text}pagefind.js`)) as Pagefind;
  const instance = pagefind.createInstance({
    basePath: files.text,
    metaCacheTag: digest,
    ranking: RANKING,
  });
  await instance.init();
  const search = async (words: string | null): Promise<Match[]> =>
    (await instance.search(words)).results.map(matchOf);
  return { find: (query) => find(search, query), all: () => search(null) };
}

function matchOf({ id, score, words, data }: Result): Match {
  return { number: Number(id), score, places: words, load: async () => textOf(await data()) };
}

function textOf({ raw_url, raw_content, filters, meta, anchors }: Fragment): Text {
  const start = anchors.find(({ id }) => id === "page_text")?.location ?? 0;
  return {
    url: raw_url,
    title: meta["title"] ?? meta["source"] ?? raw_url,
    shown: JSON.parse(filters["shown"]?.[0] ?? '{"kind":""}') as Shown,
    // Pagefind counts words so, and escapes these two.
    words: raw_content
      .split(/\s+/)
      .map((word) => word.replaceAll("&lt;", "<").replaceAll("&gt;", ">")),
    start,
    headings: anchors.flatMap(({ element, id, text = "", location }) =>
      /^h\d$/.test(element) && text.trim() !== "" ? [{ id, text: text.trim(), at: location }] : [],
    ),
  };
}

type Search = (words: string) => Promise<readonly Match[]>;

/** Fewer notes than this with all the words, and those with most of them are looked for too. */
const FEW = 20;

/** Of notes that lack a word, those that have more of the words than this, or so much by rarity. */
const MOST = 0.5;

async function find(search: Search, query: Query): Promise<Matches> {
  const { words, phrases, excluded } = query;
  // A phrase is found word by word as well: Pagefind ranks words, and not phrases.
  const asked = [...words, ...phrases.flatMap((phrase) => phrase.split(" "))];
  if (asked.length === 0) return { found: [], all: 0, unknown: [] };
  const [every, exact, without] = await Promise.all([
    search(asked.join(" ")),
    Promise.all(phrases.map((phrase) => search(`"${phrase}"`))),
    Promise.all(excluded.map((phrase) => search(`"${phrase}"`))),
  ]);
  const out = new Set(without.flat().map(({ number }) => number));
  const phrased = exact.map((matches) => new Set(matches.map(({ number }) => number)));
  const isWanted = ({ number }: Match) =>
    !out.has(number) && phrased.every((numbers) => numbers.has(number));
  const all = inOrder(every.filter(isWanted));
  const lacking = await unknownWords(inOrder(every)[0], words);
  const unknown = words.length < 2 ? lacking : await unknownAlone(search, lacking);
  if (unknown.length > 0) {
    const rest = words.filter((word) => !unknown.includes(word));
    const { found, all: having, unknown: more } = await find(search, { ...query, words: rest });
    return { found, all: having, unknown: [...unknown, ...more] };
  }
  const isEnough = all.length >= FEW && lacking.length === 0;
  if (isEnough || words.length < 2) return { found: all, all: all.length, unknown };
  const each = await Promise.all(words.map((word) => search(word)));
  const strange = await Promise.all(
    each.map((matches, index) => unknownWords(matches[0], words.slice(index, index + 1))),
  );
  const known = each.filter((matches, index) => matches.length > 0 && !strange[index]?.length);
  const most = inOrder(summed(known).filter(isWanted));
  const found = known.length === 0 ? all : most;
  return { found, all: all.length, unknown: strange.flat() };
}

/**
 * Words of a query that a match lacks. Pagefind takes no notice of a word that
 * no note has, or takes what it begins with in its place: the best match tells.
 */
async function unknownWords(match: Match | undefined, words: readonly string[]): Promise<string[]> {
  if (!match) return [];
  const text = await match.load();
  const found = match.places.map((place) => foldKey(text.words[place] ?? ""));
  return words.filter((word) => {
    const key = foldKey(word);
    // Half of a word is what its forms have in common: "distillation", "distilled".
    const stem = key.slice(0, Math.max(Math.min(3, key.length), Math.ceil(key.length / 2)));
    return !found.some((other) => other.includes(stem));
  });
}

/**
 * Those of the words that no note has. The best match of several words may lack one
 * that others have: of "sued" Pagefind takes the stem, "su", and with it "such" and "support".
 */
async function unknownAlone(search: Search, words: readonly string[]): Promise<string[]> {
  const each = words.map(async (word) => {
    const [best] = inOrder(await search(word));
    return best ? unknownWords(best, [word]) : [word];
  });
  return (await Promise.all(each)).flat();
}

/**
 * Notes with most of some words, by how much of the query they have: a word
 * counts for as much as it is rare (its inverse document frequency).
 */
function summed(searches: readonly (readonly Match[])[]): Match[] {
  const byNumber = new Map<number, Match & { readonly has: number; readonly count: number }>();
  const largest = Math.max(1, ...searches.map(({ length }) => length));
  const rarities = searches.map(({ length }) =>
    length === 0 ? 0 : Math.log(1 + (2 * largest) / length),
  );
  const total = rarities.reduce((sum, rarity) => sum + rarity, 0);
  searches.forEach((matches, index) => {
    for (const match of matches) {
      const before = byNumber.get(match.number);
      byNumber.set(match.number, {
        ...match,
        score: (before?.score ?? 0) + match.score,
        places: [...new Set([...(before?.places ?? []), ...match.places])],
        has: (before?.has ?? 0) + (rarities[index] ?? 0) / total,
        count: (before?.count ?? 0) + 1,
      });
    }
  });
  return [...byNumber.values()].flatMap(({ has, count, ...match }) =>
    has >= MOST || count > searches.length * MOST
      ? { ...match, score: match.score * has ** 4 }
      : [],
  );
}

/** The best first; of those alike, what a reader is likelier to mean. */
function inOrder(matches: readonly Match[]): Match[] {
  return matches.toSorted((a, b) => b.score - a.score || a.number - b.number);
}
