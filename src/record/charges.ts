/** What a charge may be about, and what its figures may measure: closed lists. */

/** The words of `topic:` and of a column that begins with Topic. */
export const TOPICS = [
  "distillation",
  "access evasion",
  "reasoning extraction",
  "replayed sessions",
  "bought transcripts",
  "data flow",
  "chips",
  "theft",
  "fraud and theft",
  "state role",
  "training cost",
  "copyright",
  "contract",
  "double standard",
  "capture",
  "hidden code",
  "baseless charge",
] as const;

export type Topic = (typeof TOPICS)[number];

const COPYING = new Set<Topic | undefined>([
  "distillation",
  "access evasion",
  "reasoning extraction",
  "replayed sessions",
  "bought transcripts",
]);

/** Whether a charge is about the dispute itself: that a model was copied. */
export function isCopying(topic: Topic | undefined): boolean {
  return COPYING.has(topic);
}

/** The topic that a wording is, in any case; undefined where it is none of the list. */
export function topicNamed(wording: string): Topic | undefined {
  const word = wording.trim().toLowerCase();
  return TOPICS.find((topic) => topic === word);
}

/** What a column of a table of charges or figures measures, by the word that its header begins with. */
export const MEASURES = [
  "exchanges",
  "requests",
  "prompts",
  "accounts",
  "users",
  "tokens",
  "sessions",
  "chips",
  "works",
  "period",
  "amount",
  "share",
] as const;

export type Measure = (typeof MEASURES)[number];

/** "Exchanges with Claude" => "exchanges"; undefined where a header names no measure. */
export function measureOf(header: string): Measure | undefined {
  const [, first = ""] = /^(\p{L}+)/u.exec(header.trim().toLowerCase()) || [];
  return MEASURES.find((measure) => measure === first);
}
