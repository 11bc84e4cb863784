/**
 * Pagefind behind the one function that the rest knows of it. Its results are notes
 * by their numbers, with the places of the words that were found.
 */

import { expected, get } from "../../shared/assert.ts";
import type { Shown } from "../../shared/search/files.ts";
import { LINKED, TEXT_ID } from "../../shared/search/record.ts";
import type { Files } from "./load.ts";

export interface Match {
  /** The number of the note. */
  readonly number: number;
  readonly score: number;
  /** Which words of the text were found, from 0. */
  readonly places: readonly number[];
  /** Whether other notes say the word where they link to it. */
  readonly isLinked: boolean;
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

/** The notes that have all of some words, or a phrase in quotes; all notes for `null`. */
export type Lookup = (words: string | null) => Promise<readonly Match[]>;

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
  readonly search: (
    words: string | null,
    options?: { readonly sort: Readonly<Record<string, "asc">> },
  ) => Promise<{ readonly results: readonly Result[] }>;
}
interface Result {
  /** The name of the page in the index. */
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
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

/** Measured on tests/search/queries.yaml: names of a note weigh as its title does, those of sources less. */
const RANKING = {
  termFrequency: 0.6,
  pageLength: 0.4,
  termSaturation: 1.2,
  termSimilarity: 2,
  metaWeights: { title: 6, names: 5, source: 0.8, sourceNames: 0.8 },
};

export async function openPagefind({ manifest, text }: Files): Promise<Lookup> {
  const { pages, digest, pageOrder } = manifest;
  // A vault without a note has no index.
  if (pages === 0) return async () => [];
  const pagefind = (await import(/* @vite-ignore */ `${text}pagefind.js`)) as Pagefind;
  const instance = pagefind.createInstance({
    basePath: text,
    metaCacheTag: digest,
    ranking: RANKING,
  });
  await instance.init();
  const numberOf = pageOrder === undefined ? Number : await numbersBy(instance, pageOrder, pages);
  return remembering(async (words) =>
    (await instance.search(words)).results.map((result) => matchOf(result, numberOf(result.id))),
  );
}

/** Lookups that are remembered: a question that is typed on asks for most of its words again. */
const REMEMBERED = 200;

function remembering(lookup: Lookup): Lookup {
  const known = new Map<string | null, ReturnType<Lookup>>();
  return (words) => {
    const before = known.get(words);
    if (before) return before;
    const answer = lookup(words);
    answer.catch(() => known.delete(words));
    known.set(words, answer);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}

/** The numbers of pages by Pagefind's names of them, where their order says which number each has. */
async function numbersBy(
  instance: Instance,
  order: string,
  pages: number,
): Promise<(id: string) => number> {
  const { results } = await instance.search(null, { sort: { [order]: "asc" } });
  const numbers = new Map(results.map(({ id }, number) => [id, number]));
  // A page that is not in the order would shift the numbers of those after it.
  if (numbers.size !== pages) throw new Error(`expected ${pages} pages, and not ${numbers.size}`);
  return (id) => get(numbers, id);
}

/** Pagefind forgets the text of a result once nothing refers to the result: the match keeps it whole. */
function matchOf(result: Result, number: number): Match {
  return {
    number,
    score: result.score,
    places: result.words,
    isLinked: result.matchedMetaFields?.includes(LINKED) === true,
    load: async () => textOf(await result.data()),
  };
}

/** Every page that is indexed marks its title, what is shown of it, and where its text begins. */
function textOf({ raw_url, raw_content, filters, meta, anchors }: Fragment): Text {
  const text = anchors.find(({ id }) => id === TEXT_ID);
  return {
    url: raw_url,
    // absent: the title of a source is in a field that weighs less
    title: expected(meta["title"] ?? meta["source"], `a title of ${raw_url}`),
    // An allegation never stands without its status.
    shown: JSON.parse(expected(filters["shown"]?.[0], `what is shown of ${raw_url}`)) as Shown,
    // Pagefind counts words so, and escapes these two.
    words: raw_content
      .split(/\s+/)
      .map((word) => word.replaceAll("&lt;", "<").replaceAll("&gt;", ">")),
    start: expected(text, `the text of ${raw_url}`).location,
    headings: anchors.flatMap(({ element, id, text = "", location }) =>
      /^h\d$/.test(element) && text.trim() !== "" ? [{ id, text: text.trim(), at: location }] : [],
    ),
  };
}
