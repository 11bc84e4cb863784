/**
 * What the order of results is made of (rank.ts). Fitted on tests/search/fittingQueries.yaml and the older sets
 * by `npm run bench -- search --fit`, and rounded; the final set had no part in it.
 */
export const WEIGHTS = {
  /** Of a word in a title, in another name or a fact, in what other notes say, in the first paragraph; 1 in the rest. */
  title: 4,
  names: 7,
  linked: 2,
  lead: 1.8,
  /** The saturation of BM25, and how far a word in the rest of a long note counts less. */
  k1: 2,
  b: 0.6,
  /** What a word counts for that only begins as the one asked for; one of the same family. */
  begins: 0.3,
  family: 0.2,
  /** How far a word of the family holds the place of the one asked for. */
  stands: 0.6,
  /** How well the title fits; how much of the question says what the note is about, other notes alone so much less. */
  titleFit: 1.2,
  about: 1.8,
  linkedAbout: 0.6,
  /** How much of the question stands in one passage. */
  passage: 0.4,
  /** The power of the share of the question that a note holds. */
  coverage: 0.5,
  /** What a note loses that has none of the names in the question. */
  subject: 0.5,
  /** Times this for a note of a kind that is asked for, for an answer to an accusation, for the note that is named. */
  askedKind: 1.25,
  reply: 1.2,
  itself: 1.3,
  /** Times this for a note of the first importance, for a document, for a guide. */
  first: 1.12,
  source: 0.35,
  guide: 1.05,
};

export type Weights = Readonly<typeof WEIGHTS>;
