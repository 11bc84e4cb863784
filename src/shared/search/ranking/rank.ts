/**
 * In which order the notes found for a question stand: how much of the question each holds, where in it, how
 * near together, and what the note is.
 *
 * The words of a note are weighed as in BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension to
 * multiple weighted fields", 2004): how often a word stands in each field, times the field's weight,
 * saturates as one, and counts for as much as the word is rare among the notes. What other notes say of a note
 * is a field too (Craswell, Hawking and Robertson, "Effective site finding using link anchor information", 2001).
 */

import { at } from "../../assert.ts";
import type { RankFile } from "../files.ts";
import { bestPassage } from "./passage.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

/** Where one word stands, by the numbers of notes. */
export interface WordHits {
  /** Whether it is not the word asked for, but one of its family. */
  readonly isFamily: boolean;
  /** The places of the word in each note, from 0. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** Notes that have the very word, and not only one that begins so. */
  readonly exact: ReadonlySet<number>;
  /** Notes of which others say the word. */
  readonly linked: ReadonlySet<number>;
}

/** One thing asked for. */
export interface Term {
  /** Whether it belongs to a name of a note. */
  readonly isName: boolean;
  /** The word as typed first; then those that stand for it. */
  readonly words: readonly WordHits[];
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
  /** How much of the question it has, by the rarity of its words: 1 is all. */
  readonly share: number;
  /** Whether it has every word as it was typed. */
  readonly isWhole: boolean;
  readonly places: readonly number[];
}

/** A word of a term in one note. */
export interface Part {
  /** The term's place in the question. */
  readonly term: number;
  /** What each place of the word counts for, 1 for the word itself. */
  readonly weight: number;
  /** How far the word holds the term, from 0 to 1. */
  readonly holds: number;
  readonly isFamily: boolean;
  readonly isLinked: boolean;
  readonly places: readonly number[];
}

/** How rare each term is, and what these are in all: of the question, and of the names in it. */
interface Rarity {
  readonly each: readonly number[];
  readonly total: number;
  readonly names: number;
}

/** Notes, the best by their words, of which passages are looked at. */
const NEAR = 150;

/** Every note that has a word of the question: the best first, those alike in the order of their numbers. */
export function rank(asked: Asked, file: RankFile, weights: Weights = WEIGHTS): Ranked[] {
  const { terms } = asked;
  const parts = partsByNote(terms, weights);
  const rarity = rarityOf(terms, file.kind.length);
  const mean = file.words.reduce((sum, words) => sum + words, 0) / Math.max(1, file.kind.length);
  const found = [...parts].map(([number, ofNote]) => {
    const held = heldIn(number, ofNote, file, mean, weights);
    return { number, ofNote, ...weigh(number, held, terms, rarity, file, weights) };
  });
  found.sort((a, b) => b.base - a.base || a.number - b.number);
  const ranked = found.map(({ number, ofNote, base, share, named }, place): Ranked => {
    const passage = place < NEAR ? bestPassage(ofNote, rarity.each) / rarity.total : 0;
    const words = (base + weights.passage * passage) * share ** weights.coverage;
    const subject = 1 - weights.subject * (1 - named);
    return {
      number,
      score: words * subject * prior(number, asked, rarity, file, weights),
      share,
      isWhole: hasAll(ofNote, terms.length),
      places: [...new Set(ofNote.flatMap(({ places }) => places))],
    };
  });
  return ranked.sort((a, b) => b.score - a.score || a.number - b.number);
}

function partsByNote(terms: readonly Term[], weights: Weights): Map<number, Part[]> {
  const byNote = new Map<number, Part[]>();
  terms.forEach(({ words }, term) => {
    for (const { isFamily, places: hits, exact, linked } of words) {
      for (const [number, places] of hits) {
        const isExact = exact.has(number) || exact.size === 0;
        const begins = isExact ? 1 : weights.begins;
        const part: Part = {
          term,
          weight: isFamily ? weights.family : begins,
          holds: isFamily ? weights.stands : begins,
          isFamily,
          isLinked: linked.has(number),
          places,
        };
        const known = byNote.get(number);
        if (known) known.push(part);
        else byNote.set(number, [part]);
      }
    }
  });
  return byNote;
}

/** The inverse document frequency of each term, as BM25 has it: of the words as they were typed. */
function rarityOf(terms: readonly Term[], pages: number): Rarity {
  const each = terms.map(({ words }) => {
    const having = new Set(
      words.flatMap(({ isFamily, places, exact }) =>
        isFamily ? [] : exact.size > 0 ? [...exact] : [...places.keys()],
      ),
    );
    return Math.log(1 + (pages - having.size + 0.5) / (having.size + 0.5));
  });
  const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);
  return {
    each,
    // A question of words that stand everywhere tells no note from another.
    total: sum(each) || 1,
    names: sum(each.filter((_, index) => at(terms, index).isName)),
  };
}

/** What a note has of one term. */
interface Held {
  /** How often, in all fields, each by its weight. */
  readonly often: number;
  /** How far in the note, in its title, in what says what it is about: from 0 to 1. */
  readonly holds: number;
  readonly inTitle: number;
  readonly about: number;
  /** The words of the title that are the term. */
  readonly titlePlaces: readonly number[];
}

function heldIn(
  number: number,
  parts: readonly Part[],
  file: RankFile,
  mean: number,
  weights: Weights,
): Map<number, Held> {
  const titleEnd = at(file.title, number);
  const start = at(file.start, number);
  const leadEnd = start + at(file.lead, number);
  const inText = 1 / (1 - weights.b + (weights.b * at(file.words, number)) / mean);
  const byTerm = new Map<number, Held>();
  for (const { term, weight, holds, isLinked, places } of parts) {
    const inTitle = places.filter((place) => place < titleEnd);
    const isNamed = places.some((place) => place >= titleEnd && place < start);
    const inLead = places.filter((place) => place >= start && place < leadEnd).length;
    // A word that is typed with other letters has no place.
    const isUnplaced = places.length === 0 && !isLinked;
    const rest = isUnplaced ? 1 : places.filter((place) => place >= leadEnd).length;
    const often =
      (inTitle.length > 0 ? weights.title : 0) +
      (isNamed ? weights.names : 0) +
      (isLinked ? weights.linked : 0) +
      inLead * weights.lead +
      rest * inText;
    const isAbout = inTitle.length > 0 || isNamed || inLead > 0;
    const one: Held = {
      often: often * weight,
      holds,
      inTitle: inTitle.length > 0 ? holds : 0,
      about: holds * (isAbout ? 1 : isLinked ? weights.linkedAbout : 0),
      titlePlaces: inTitle,
    };
    const before = byTerm.get(term);
    byTerm.set(term, before ? both(before, one) : one);
  }
  return byTerm;
}

function both(a: Held, b: Held): Held {
  return {
    often: Math.max(a.often, b.often),
    holds: Math.max(a.holds, b.holds),
    inTitle: Math.max(a.inTitle, b.inTitle),
    about: Math.max(a.about, b.about),
    titlePlaces: [...a.titlePlaces, ...b.titlePlaces],
  };
}

function weigh(
  number: number,
  held: ReadonlyMap<number, Held>,
  terms: readonly Term[],
  { each, total, names }: Rarity,
  file: RankFile,
  weights: Weights,
) {
  const ofTerms = [...held].map(([term, one]) => ({ ...one, term, rarity: at(each, term) }));
  const sum = (value: (one: (typeof ofTerms)[number]) => number) =>
    ofTerms.reduce((all, one) => all + one.rarity * value(one), 0);
  const words = sum(({ often }) => (often * (weights.k1 + 1)) / (weights.k1 + often)) / total;
  const recall = sum(({ inTitle }) => inTitle) / total;
  const titled = new Set(ofTerms.flatMap(({ titlePlaces }) => titlePlaces)).size;
  const precision = titled / Math.max(1, at(file.title, number));
  const fit = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  const about = sum(({ about: one }) => one) / total;
  const named = sum(({ term, holds }) => (at(terms, term).isName ? holds : 0));
  return {
    base: words + weights.titleFit * fit + weights.about * about,
    share: Math.min(1, sum(({ holds }) => holds) / total),
    named: names === 0 ? 1 : Math.min(1, named / names),
  };
}

function hasAll(parts: readonly Part[], terms: number): boolean {
  return new Set(parts.filter(({ isFamily }) => !isFamily).map(({ term }) => term)).size === terms;
}

/** What a note is, whatever its words: a factor. */
function prior(
  number: number,
  { kinds, isReply, named }: Asked,
  { names, total }: Rarity,
  file: RankFile,
  weights: Weights,
): number {
  const kind = at(file.kinds, at(file.kind, number));
  // A note that is named is what is asked for where there is little in the question but its name.
  const isItself = named.has(number) ? (names / total) ** 2 : 0;
  return (
    (at(file.importance, number) === 1 ? weights.first : 1) *
    (kind === "source" ? weights.source : kind === "" ? weights.guide : 1) *
    (kinds.has(kind) ? weights.askedKind : 1) *
    (isReply && file.replies.includes(number) ? weights.reply : 1) *
    (1 + (weights.itself - 1) * isItself)
  );
}
