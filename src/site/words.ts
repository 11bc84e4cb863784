/** What the pages say of dates, statuses and kinds: words for readers. */

import { type Day, dateInWords, isoDay, type NoteDate, parseDate } from "../vault/dates.ts";
import { kind } from "../vault/kinds.ts";
import type { Note } from "../vault/note.ts";
import { type Status, steps } from "../vault/scales.ts";

export interface DateView {
  /** For `<time datetime>`: an ISO day, or a range as one string has no place there. */
  readonly iso: string | undefined;
  readonly words: string;
}

export function dateView(date: NoteDate): DateView {
  const day = date.start === date.end || date.precision === "day";
  const start = isoDay(date.start);
  // `datetime` takes years 1 to 9999 alone, and no ranges.
  const iso = day && /^\d{4}-/.test(start) ? start : undefined;
  return { iso, words: dateInWords(date) };
}

export function dayInWords(day: Day): string {
  const iso = isoDay(day);
  const date = parseDate(iso, day);
  return date ? dateInWords(date) : iso;
}

/** Tones of a status: colors only repeat what shape and word say. */
export type Tone = "firm" | "open" | "against" | "idle";

export interface StatusView {
  readonly word: string;
  /** The author's wording where it says more than the word. */
  readonly text: string;
  readonly means: string;
  readonly shape: string;
  readonly tone: Tone;
}

const LOOKS = new Map<string, readonly [shape: string, tone: Tone]>(
  Object.entries({
    confirmed: ["■", "firm"],
    alleged: ["◧", "open"],
    disputed: ["◨", "open"],
    unverified: ["□", "idle"],
    speculation: ["◇", "idle"],
    overreach: ["▲", "against"],
    superseded: ["▽", "idle"],
    refuted: ["✕", "against"],
    established: ["■", "firm"],
    plausible: ["◧", "open"],
    untested: ["□", "idle"],
    weak: ["▽", "against"],
    rejected: ["✕", "against"],
    enacted: ["■", "firm"],
    "in force": ["■", "firm"],
    final: ["■", "firm"],
    decided: ["■", "firm"],
    settled: ["■", "firm"],
    failed: ["✕", "against"],
    rescinded: ["✕", "against"],
    dismissed: ["✕", "against"],
  } as const),
);

export function statusView(status: Status): StatusView {
  const { word, text, scale } = status;
  // "confirmed (content alleged)": that it was said is beyond doubt, what it says is not.
  const content = /\(content (\w+)\)/.exec(text)?.[1];
  const [shape, tone] = LOOKS.get(content ?? word) ?? LOOKS.get(word) ?? ["◇", "open"];
  const means = steps(scale).find((step) => step.word === word)?.means ?? "";
  return { word, text: text === "" ? word : text, means, shape, tone };
}

/** A status where there is room for a word or two: of "confirmed (content alleged)" what is not certain. */
export function briefStatus({ word, text }: Status): string {
  return /\((content \w+)\)/.exec(text)?.[1] ?? word;
}

const TIERS = { 1: "primary source", 2: "press or law firm", 3: "blog or digest" } as const;

export function tierInWords(tier: 1 | 2 | 3 | undefined): string | undefined {
  return tier && TIERS[tier];
}

/** "alleged event", "company": what a note is, in a preview and a list. */
export function kindInWords(note: Note): string {
  return kind(note.kind).singular;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}
