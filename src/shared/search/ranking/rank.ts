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
  title: 4,
  names: 7.2,
  linked: 1.5,
  linkedAbout: 0.6,
  lead: 1.8,
  /** The saturation of BM25, and how far a word in the rest of a long note counts less. */
  k1: 1.92,
  b: 0.6,
  /** Of a word that only begins as the one asked for; of one of the same family. */
  begins: 0.3,
  family: 0.18,
  /** How far a word of the family holds the place of the one asked for. */
  stands: 0.6,
  /** Of the words of a name that the names index knows; of words that ask for a kind of note. */
  entity: 1,
  kindWord: 1,
  /** How well the title fits; how much stands in title, names and first paragraph; how much in one passage. */
  titleFit: 1.2,
  about: 1.6,
  passage: 0.72,
  /** How much of the question stands side by side as it was asked (Metzler and Croft's sequential dependence). */
  pairs: 0.6,
  /** The power of the share of the question that a note holds. */
  coverage: 0.5,
  /** Times this for a note of a kind that is asked for, one that is asked for by its name. */
  askedKind: 1.1,
  itself: 1.15,
  /** Times this for an answer to an accusation, where one is asked for; for each note named that has a role in it. */
  reply: 1.2,
  tied: 1.05,
  /** Times this for a note of the first importance, and of the last; for a document; for a guide. */
  first: 1.12,
  last: 0.95,
  source: 0.35,
  guide: 0.85,
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
  /** Notes of which others say the word. */
  readonly linked: ReadonlySet<number>;
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
  /** The weight of the word in it; how far the word holds the term. */
  readonly weight: number;
  readonly holds: number;
  readonly isLinked: boolean;
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
    for (const { isFamily, places, exact, linked } of term.words) {
      for (const [number, found] of places) {
        const isExact = exact.has(number);
        if (!isFamily && (isExact || exact.size === 0)) having.add(number);
        const weight =
          (isFamily ? weights.family : 1) * (isExact || exact.size === 0 ? 1 : weights.begins);
        if (isFamily && !isExact) continue;
        const parts = byNote.get(number);
        const holds = isFamily ? weights.stands : weight;
        const isLinked = linked.has(number);
        const part = { term: index, weight, holds, isLinked, places: found };
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
    const pairs = pairsIn(at2(byNote, one.number), rarity) / total;
    return { ...one, base: one.base + weights.passage * passage + weights.pairs * pairs };
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
  const inText = 1 / (1 - weights.b + (weights.b * length) / mean);
  const best = new Map<number, { tf: number; holds: number; inTitle: boolean; about: number }>();
  const titlePlaces = new Set<number>();
  for (const { term, weight, holds, isLinked, places } of parts) {
    let tf = isLinked ? weights.linked : 0;
    let inTitle = false;
    let inNames = false;
    let about = isLinked ? holds * weights.linkedAbout : 0;
    for (const place of places) {
      if (place < leadEnd) about = holds;
      if (place < titleEnd) {
        if (!inTitle) tf += weights.title;
        inTitle = true;
        titlePlaces.add(place);
      } else if (place < start) {
        if (!inNames) tf += weights.names;
        inNames = true;
      } else tf += place < leadEnd ? weights.lead : inText;
    }
    tf *= weight;
    const before = best.get(term);
    best.set(term, {
      tf: before ? Math.max(before.tf, tf) + 0.3 * Math.min(before.tf, tf) : tf,
      about: Math.max(before?.about ?? 0, about),
      holds: Math.max(before?.holds ?? 0, holds),
      inTitle: inTitle || before?.inTitle === true,
    });
  }
  let words = 0;
  let share = 0;
  let inTitle = 0;
  let about = 0;
  for (const [term, { tf, holds, inTitle: isIn, about: inAbout }] of best) {
    const value = at(rarity, term);
    words += (value * tf * (weights.k1 + 1)) / (weights.k1 + tf);
    share += value * holds;
    if (isIn) inTitle += value * holds;
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
    .flatMap(({ term, holds, places }) =>
      places.map((place) => ({ term, place, value: at(rarity, term) * holds })),
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

/** Words from one of a pair to the next: "terms of use". */
const ASIDE = 3;

/** The weight of the terms that stand after one another as they were asked. */
function pairsIn(parts: readonly Part[], rarity: readonly number[]): number {
  const places = new Map<number, Set<number>>();
  for (const { term, places: found } of parts) {
    const known = places.get(term);
    if (known) for (const place of found) known.add(place);
    else places.set(term, new Set(found));
  }
  let sum = 0;
  for (const [term, found] of places) {
    const next = places.get(term + 1);
    const isPair =
      next &&
      [...found].some((place) =>
        Array.from({ length: ASIDE }, (_, step) => place + step + 1).some((one) => next.has(one)),
      );
    if (isPair) sum += (at(rarity, term) + at(rarity, term + 1)) / 2;
  }
  return sum;
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
