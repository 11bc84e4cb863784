/**
 * In which order the notes found for a question stand: how much of the question each holds, where
 * in it, how near together, and what the note is.
 *
 * The words of a note are weighed as in BM25F (Robertson, Zaragoza and Taylor, "Simple BM25
 * extension to multiple weighted fields", 2004): how often a word stands in each field, times the field's
 * weight, saturates as one, and counts for as much as the word is rare among the notes. To that come
 * how well the title fits, and how much of the question stands in one passage.
 */

import { at } from "../../assert.ts";
import type { RankFile } from "../files.ts";

/** What the order is made of. Fitted on tests/search/fittingQueries.yaml by `bench -- search --fit`. */
export const WEIGHTS = {
  /** Of a word in a title, in another name or a fact, in the first paragraph; 1 in the rest. */
  title: 4.8,
  names: 8,
  lead: 3.1,
  /** The saturation of BM25, and how far long notes count less. */
  k1: 1.6,
  b: 0.2,
  /** Of a word that only begins as the one asked for; of one of the same family. */
  begins: 0.5,
  family: 0.4,
  /** Of the words of a name that the names index knows; of words that ask for a kind of note. */
  entity: 1.4,
  kindWord: 1,
  /** How well the title fits; how much stands in title, names and first paragraph; how much in one passage. */
  titleFit: 1.2,
  about: 1.6,
  passage: 0.6,
  /** The power of the share of the question that a note holds. */
  coverage: 0.9,
  /** Times this for a note of a kind that is asked for, one that is asked for by its name. */
  askedKind: 1.1,
  itself: 1.15,
  /** Times this for an answer to an accusation, where one is asked for; for each note named that has a role in it. */
  reply: 1.2,
  tied: 1.1,
  /** Times this for a note of the first importance, and of the last; for a document; for a guide. */
  first: 1.12,
  last: 0.95,
  source: 0.35,
  guide: 0.6,
};

export type Weights = typeof WEIGHTS;

/** One thing asked for: a word, with those that stand for it. */
export interface Term {
  /** Whether it belongs to a name of a note. */
  readonly isName: boolean;
  /** Whether it asks for a kind of note. */
  readonly isKind: boolean;
  /** The word as typed first; then others of its family. */
  readonly words: readonly WordHits[];
}

/** Where one word stands, by the numbers of notes. */
export interface WordHits {
  /** 1 for the word itself. */
  readonly isFamily: boolean;
  /** The places of the word in each note, from 0. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** Notes that have the very word, and not only one that begins so. */
  readonly exact: ReadonlySet<number>;
}

export interface Asked {
  readonly terms: readonly Term[];
  /** The kinds of note that are asked for, by their names. */
  readonly kinds: ReadonlySet<string>;
  /** Whether notes that answer accusations are asked for. */
  readonly isReply: boolean;
  /** Notes that are named in the question. */
  readonly named: ReadonlySet<number>;
}

export interface Ranked {
  readonly number: number;
  readonly score: number;
  /** How much of the question it has, by the weight of its words: 1 is all. */
  readonly share: number;
  /** Whether it has every word as it was typed. */
  readonly isWhole: boolean;
  readonly places: readonly number[];
}

/** Words of a passage. */
const PASSAGE = 30;

/** Notes, the best by their words, of which passages are looked at. */
const NEAR = 150;

interface Part {
  /** The term's place in the question. */
  readonly term: number;
  /** The weight of the word in it. */
  readonly weight: number;
  readonly places: readonly number[];
}

/** Every note that has a word of the question: the best first, those alike in the order of their numbers. */
export function rank(asked: Asked, file: RankFile, weights: Weights = WEIGHTS): Ranked[] {
  const { terms } = asked;
  const pages = file.kind.length;
  const mean = file.words.reduce((sum, words) => sum + words, 0) / Math.max(1, pages);
  const byNote = new Map<number, Part[]>();
  const rarity = terms.map((term, index) => {
    const having = new Set<number>();
    for (const { isFamily, places, exact } of term.words) {
      for (const [number, found] of places) {
        const isExact = exact.has(number);
        if (!isFamily && (isExact || exact.size === 0)) having.add(number);
        const weight =
          (isFamily ? weights.family : 1) * (isExact || exact.size === 0 ? 1 : weights.begins);
        if (isFamily && !isExact) continue;
        const parts = byNote.get(number);
        const part = { term: index, weight, places: found };
        if (parts) parts.push(part);
        else byNote.set(number, [part]);
      }
    }
    const count = having.size;
    const idf = Math.log(1 + (pages - count + 0.5) / (count + 0.5));
    return idf * (term.isName ? weights.entity : term.isKind ? weights.kindWord : 1);
  });
  const total = rarity.reduce((sum, one) => sum + one, 0) || 1;
  const scored = [...byNote].map(([number, parts]) =>
    score(number, parts, rarity, total, file, mean, weights),
  );
  scored.sort(inOrder);
  const near = scored.slice(0, NEAR).map((one) => {
    const passage = bestPassage(at2(byNote, one.number), rarity) / total;
    return { ...one, base: one.base + weights.passage * passage };
  });
  const finished = [...near, ...scored.slice(NEAR)].map(({ number, base, share, parts }) => ({
    number,
    isWhole:
      new Set(parts.filter(({ weight }) => weight === 1).map(({ term }) => term)).size ===
      terms.length,
    score: base * share ** weights.coverage * prior(number, asked, file, weights),
    share,
    places: [...new Set(parts.flatMap(({ places }) => places))],
  }));
  return finished.sort((a, b) => b.score - a.score || a.number - b.number);
}

const at2 = <K, V>(map: ReadonlyMap<K, V>, key: K): V => map.get(key) as V;

const inOrder = (a: { base: number; number: number }, b: { base: number; number: number }) =>
  b.base - a.base || a.number - b.number;

function score(
  number: number,
  parts: readonly Part[],
  rarity: readonly number[],
  total: number,
  file: RankFile,
  mean: number,
  weights: Weights,
) {
  const titleEnd = at(file.title, number);
  const start = at(file.start, number);
  const leadEnd = start + at(file.lead, number);
  const length = at(file.words, number);
  const norm = weights.k1 * (1 - weights.b + (weights.b * length) / mean);
  const best = new Map<number, { tf: number; weight: number; inTitle: boolean; about: number }>();
  const titlePlaces = new Set<number>();
  for (const { term, weight, places } of parts) {
    let tf = 0;
    let inTitle = false;
    let inNames = false;
    let about = 0;
    for (const place of places) {
      if (place < leadEnd) about = weight;
      if (place < titleEnd) {
        if (!inTitle) tf += weights.title;
        inTitle = true;
        titlePlaces.add(place);
      } else if (place < start) {
        if (!inNames) tf += weights.names;
        inNames = true;
      } else tf += place < leadEnd ? weights.lead : 1;
    }
    tf *= weight;
    const before = best.get(term);
    best.set(term, {
      tf: before ? Math.max(before.tf, tf) + 0.3 * Math.min(before.tf, tf) : tf,
      about: Math.max(before?.about ?? 0, about),
      weight: Math.max(before?.weight ?? 0, weight),
      inTitle: inTitle || before?.inTitle === true,
    });
  }
  let words = 0;
  let share = 0;
  let inTitle = 0;
  let about = 0;
  for (const [term, { tf, weight, inTitle: isIn, about: inAbout }] of best) {
    const value = at(rarity, term);
    words += (value * tf * (weights.k1 + 1)) / (norm + tf);
    share += value * weight;
    if (isIn) inTitle += value * weight;
    about += value * inAbout;
  }
  const recall = inTitle / total;
  const precision = titleEnd === 0 ? 0 : Math.min(1, titlePlaces.size / titleEnd);
  const fit = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return {
    number,
    parts,
    share: Math.min(1, share / total),
    base: words / total + weights.titleFit * fit + (weights.about * about) / total,
  };
}

/** The weight of the different terms of the question that stand within one passage. */
function bestPassage(parts: readonly Part[], rarity: readonly number[]): number {
  const spots = parts
    .flatMap(({ term, weight, places }) =>
      places.map((place) => ({ term, place, value: at(rarity, term) * weight })),
    )
    .sort((a, b) => a.place - b.place);
  let best = 0;
  let from = 0;
  const within = new Map<number, number[]>();
  let sum = 0;
  const highest = (values: readonly number[]) => (values.length === 0 ? 0 : Math.max(...values));
  for (const { term, place, value } of spots) {
    while (at(spots, from).place < place - PASSAGE) {
      const gone = at(spots, from);
      const values = at2(within, gone.term);
      sum -= highest(values);
      values.shift();
      sum += highest(values);
      from += 1;
    }
    const values = within.get(term);
    if (values) {
      sum -= highest(values);
      values.push(value);
      sum += highest(values);
    } else {
      within.set(term, [value]);
      sum += value;
    }
    best = Math.max(best, sum);
  }
  return best;
}

function prior(number: number, asked: Asked, file: RankFile, weights: Weights): number {
  const kind = at(file.kinds, at(file.kind, number));
  const importance = at(file.importance, number);
  return (
    (importance === 1 ? weights.first : importance === 3 ? weights.last : 1) *
    (kind === "source" ? weights.source : kind === "" ? weights.guide : 1) *
    (asked.kinds.has(kind) ? weights.askedKind : 1) *
    (asked.isReply && file.replies.includes(number) ? weights.reply : 1) *
    (asked.named.has(number) ? weights.itself : 1) *
    weights.tied ** at(file.tied, number).filter((one) => asked.named.has(one)).length
  );
}
