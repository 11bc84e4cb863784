/**
 * The search of a site, as its interfaces see it: a question, and what answers it.
 * Names come from small files, words from Pagefind, facets and dates from a file
 * that is fetched when the first filter is asked for.
 */

import { at } from "../../shared/assert.ts";
import { completions } from "../../shared/search/completing.ts";
import type { FacetName } from "../../shared/search/facets.ts";
import type { FacetFile, NamedNote, Shown } from "../../shared/search/files.ts";
import { foldKey } from "../../shared/search/fold.ts";
import { asksStanding, isKindWord } from "../../shared/search/ranking/terms.ts";
import { type Choices, countValues, isChosen, matches } from "./filters.ts";
import { type Files, loadFiles } from "./load.ts";
import { correct, correctEach, findNames, type Named, type Names } from "./names.ts";
import { type NameInQuestion, namesInQuestion, wholeName } from "./namesInQuestion.ts";
import { once } from "./once.ts";
import type { Match } from "./pagefind.ts";
import { type Query, readQuery } from "./query.ts";
import { type Between, choicesWith, isBetween, isBounded, readFilters } from "./queryFilters.ts";
import { bestHeadings, bestSentence, closedUp, type Run } from "./sentence.ts";
import { openText, type TextSearch } from "./text.ts";

export type Sort = "relevance" | "newest" | "oldest";

export interface Question {
  readonly text: string;
  readonly choices: Choices;
  readonly sort: Sort;
}

/** A note that holds the words. */
export interface Found {
  readonly url: string;
  readonly title: string;
  readonly shown: Shown;
  readonly sentence: readonly Run[];
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}

export interface Answer {
  readonly total: number;
  /** Results from one place of the list to another; each is fetched when it is asked for. */
  readonly results: (from: number, to: number) => Promise<readonly Found[]>;
  /** Whether notes are among them that have most of the words, and not all. */
  readonly relaxed: boolean;
  /** Common words that were left out. */
  readonly ignored: readonly string[];
  /** Words that no note has, and that were left out too. */
  readonly unknown: readonly string[];
  /** The words that were searched, where those of names took the place of some that no note has. */
  readonly searched: string | undefined;
  /** A note that the question names and asks how it stands: what is shown of it is the answer. */
  readonly standing: Named | undefined;
  /** Two notes, where nothing is asked but what ties them: the map answers. */
  readonly ties: readonly [Named, Named] | undefined;
  /** Another spelling, where nothing was found. */
  readonly instead: string | undefined;
}

/** Of each facet, each value with the number of results that it would leave. */
export type Counts = ReadonlyMap<FacetName, ReadonlyMap<string, number>>;

export interface Search {
  /** Fetches what every question of the text needs, while the reader types the first. */
  readonly warm: () => void;
  /** Notes that have what was typed as a name. */
  readonly byName: (question: Question) => Promise<Names>;
  readonly inText: (question: Question) => Promise<Answer>;
  /** What is chosen in a question, by the filters among its words too. */
  readonly choices: (question: Question) => Promise<Choices>;
  /** The whole text with each filter that its end may become. */
  readonly completions: (text: string) => Promise<readonly string[]>;
  /** Counts beside every choice, for a question. */
  readonly counts: (question: Question) => Promise<Counts>;
}

/** `root` is the address of the search's folder. Nothing but the manifest is fetched before `warm` or a question. */
export async function openSearch(root: string): Promise<Search> {
  const files = await loadFiles(root);
  const text = once(() => openText(files));
  return {
    warm: () => void text().catch(() => undefined),
    byName: (question) => byName(files, question),
    inText: (question) => inText(files, text, question),
    choices: async (question) => (await read(files, question)).choices,
    completions: async (text) => completions(text, await files.facets()),
    counts: (question) => counts(files, text, question),
  };
}

/** A question with the filters that stand among its words taken for chosen. */
interface Read {
  readonly query: Query;
  /** Whether there is nothing but filters. */
  readonly isBare: boolean;
  readonly choices: Choices;
  readonly between: Between;
  readonly sort: Sort;
}

async function read(files: Files, { text, choices, sort }: Question): Promise<Read> {
  const { rest, filters, between } = readFilters(text);
  const query = readQuery(rest, files.manifest.lang);
  const titleOf = async (name: string) => (await wholeName(files, name))?.note[2];
  const all =
    filters.length === 0
      ? choices
      : await choicesWith(choices, filters, await files.facets(), titleOf);
  return { query, isBare: rest.trim() === "", choices: all, between, sort };
}

async function byName(files: Files, question: Question): Promise<Names> {
  const asked = await read(files, question);
  const { plain, excluded, phrases, either } = asked.query;
  // What must not be there, or must be there word by word, only the text can tell;
  // and in the order of time nothing comes before the rest.
  const isOfText =
    excluded.length + phrases.length + either.length > 0 || asked.sort !== "relevance";
  if (isOfText) return { found: [], corrected: undefined };
  const names = await findNames(files, plain);
  const found = names.found.length === 0 ? [] : await narrowed(files, names.found, asked);
  return { ...names, found };
}

async function inText(
  files: Files,
  open: () => Promise<TextSearch>,
  question: Question,
): Promise<Answer> {
  const asked = await read(files, question);
  const { query, isBare } = asked;
  const { found, all, unknown, searched, names } = await candidates(files, open, asked);
  const list = await narrowed(files, found, asked);
  const instead = list.length === 0 && !isBare ? await correct(files, query.plain) : undefined;
  return {
    total: list.length,
    results: (from, to) => Promise.all(list.slice(from, to).map(foundOf)),
    relaxed: found.length > all,
    ignored: query.ignored,
    unknown,
    searched,
    instead,
    ...(await answersFrom(files, query, names)),
  };
}

/** What the names in a question answer by themselves. */
async function answersFrom(
  files: Files,
  { words, asks }: Query,
  names: readonly NameInQuestion[],
): Promise<Pick<Answer, "standing" | "ties">> {
  const inNames = new Set(names.flatMap((name) => name.words));
  const rest = words.filter((word) => !inNames.has(foldKey(word)));
  const isStanding = asks.some(asksStanding);
  const candidates = isStanding
    ? [
        ...names.map(({ note }) => namedOf(note)),
        // "status of Bartz": the beginning of a name is enough where nothing else is asked.
        ...(await findNames(files, words.filter((word) => !asksStanding(word)).join(" "))).found,
      ]
    : [];
  const [one, other, ...more] = uniqueNotes(names);
  return {
    standing: candidates.find(({ shown }) => shown.status !== undefined),
    ties:
      one && other && more.length === 0 && rest.every(isKindWord)
        ? [namedOf(one), namedOf(other)]
        : undefined,
  };
}

function uniqueNotes(names: readonly NameInQuestion[]): NamedNote[] {
  return [...new Map(names.map(({ note }) => [note[0], note])).values()];
}

function namedOf([number, url, title, shown]: NamedNote): Named {
  return { number, url, title, name: undefined, shown };
}

/** Every note that has the words, or all notes where there are none. */
async function candidates(files: Files, open: () => Promise<TextSearch>, { query, isBare }: Read) {
  const search = await open();
  if (isBare) {
    const found = await search.all();
    return { found, all: found.length, unknown: [], searched: undefined, names: [] };
  }
  const names = await namesInQuestion(files, query.words);
  const matches = await search.find(query, names);
  const { unknown } = matches;
  const corrections = await correctEach(files, unknown);
  if (corrections.length === 0) return { ...matches, searched: undefined, names };
  const known = query.words.filter((word) => !unknown.includes(word));
  const words = [...known, ...corrections];
  const named = await namesInQuestion(files, words);
  const { found, all } = await search.find({ ...query, words }, named);
  return { found, all, unknown, searched: words.join(" "), names: named };
}

async function narrowed<Note extends { readonly number: number }>(
  files: Files,
  found: readonly Note[],
  { choices, between, sort }: Read,
): Promise<readonly Note[]> {
  if (!isChosen(choices) && !isBounded(between) && sort === "relevance") return found;
  const facets = await files.facets();
  const left = found.filter(
    ({ number }) => matches(facets, number, choices) && isBetween(at(facets.days, number), between),
  );
  return sort === "relevance" ? left : left.toSorted(inTime(facets, sort === "oldest"));
}

/** Notes without a date come last, whichever way. */
function inTime({ days }: FacetFile, oldest: boolean) {
  const none = oldest ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  // absent: a note may have no date
  const day = ({ number }: { number: number }) => at(days, number) ?? none;
  return (a: { number: number }, b: { number: number }) => {
    const [first, second] = oldest ? [day(a), day(b)] : [day(b), day(a)];
    return first === second ? 0 : first - second;
  };
}

async function counts(
  files: Files,
  open: () => Promise<TextSearch>,
  question: Question,
): Promise<Counts> {
  const asked = await read(files, question);
  const [{ found }, facets] = await Promise.all([candidates(files, open, asked), files.facets()]);
  return countValues(
    facets,
    found.flatMap(({ number }) =>
      isBetween(at(facets.days, number), asked.between) ? number : [],
    ),
    asked.choices,
  );
}

async function foundOf(match: Match): Promise<Found> {
  const text = await match.load();
  return {
    url: text.url,
    title: closedUp(text.title),
    shown: text.shown,
    sentence: bestSentence(text, match.places),
    headings: bestHeadings(text, match.places).map(({ id, text: heading }) => ({
      id,
      text: closedUp(heading),
    })),
  };
}

export type { Named };
