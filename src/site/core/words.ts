/** What the pages say of dates, statuses and kinds: words for readers. */

import { kind } from "../../record/kinds.ts";
import { type ScaleName, type Status, statusesOf, steps } from "../../record/scales.ts";
import { markName } from "../../record/statusMarks.ts";
import { expected } from "../../shared/assert.ts";
import {
  type Day,
  dateInWords,
  isoDay,
  type NoteDate,
  parseDate,
} from "../../shared/dates/index.ts";
import type { Note } from "../../vault/core/note.ts";

export interface DateView {
  /** For `<time datetime>`: a day, a month or a year; what else a date may be has no place there. */
  readonly iso: string | undefined;
  readonly words: string;
}

export function dateView(date: NoteDate): DateView {
  return { iso: machineDate(date), words: dateInWords(date) };
}

/** `datetime` takes years 1 to 9999 alone, and no ranges. */
function machineDate({ start, end, precision }: NoteDate): string | undefined {
  const [first, last] = [isoDay(start), isoDay(end)];
  if (!/^\d{4}-/.test(first) || first.startsWith("0000")) return undefined;
  if (start === end || precision === "day") return first;
  const length = precision === "month" ? 7 : precision === "year" ? 4 : 0;
  const same = length > 0 && first.slice(0, length) === last.slice(0, length);
  return same ? first.slice(0, length) : undefined;
}

/** "2026", "44 BCE"; the year as in `civil`, where 0 is 1 BCE. */
export function yearInWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BCE`;
}

export function dayInWords(day: Day): string {
  const iso = isoDay(day);
  const date = parseDate(iso, day);
  return date ? dateInWords(date) : iso;
}

/** Tones of a status: colors only repeat what shape and word say. */
type Tone = "firm" | "open" | "against" | "idle";

export interface StatusView {
  /** Whether it is so; of a law or case its stage. */
  readonly word: string;
  /** The author's wording, where it says more; of what was said, who says it and both statuses in words. */
  readonly text: string;
  readonly means: string;
  /** The name of its mark in `markOf`. */
  readonly shape: string;
  readonly tone: Tone;
}

const TONES = new Map<string, Tone>([
  ...["confirmed", "established", "enacted", "in force", "final", "decided", "settled"].map(
    (word) => [word, "firm"] as const,
  ),
  ["findings", "firm"],
  ...["unverified", "speculation", "untested", "superseded", "closed"].map(
    (word) => [word, "idle"] as const,
  ),
  ...["overreach", "weak", "refuted", "failed", "rescinded", "dismissed"].map(
    (word) => [word, "against"] as const,
  ),
]);

/** Of a word, whatever an author adds to it. */
export function stepView(scale: ScaleName, word: string): StatusView {
  const step = expected(
    steps(scale).find((entry) => entry.word === word),
    `"${word}" on the scale ${scale}`,
  );
  // absent: most steps leave something open, and share one tone
  const tone = TONES.get(word) ?? "open";
  return { word, text: word, means: step.means, shape: markName(scale, word), tone };
}

/** `by` says who says it, as "Anthropic"; empty where that is not known. */
export function statusView(status: Status, by = ""): StatusView {
  const { content, made } = statusesOf(status);
  const view = stepView(status.scale, content);
  const said = made === undefined ? "" : ` That it was said: ${made}.`;
  return { ...view, text: statusText(status, by), means: view.means + said };
}

/** "alleged by Anthropic"; of any other word who says it stands after it: "disputed; said by Anthropic". */
export function wordBy(word: string, by: string): string {
  if (by === "") return word;
  return word === "alleged" ? `alleged by ${by}` : `${word}; said by ${by}`;
}

/** The half of a wording in parentheses, and what follows it: "content alleged; one report read". */
const HALF = /\((?:content|made) \p{L}+[;:,\s]*([^()]*)\)/iu;

/** What an author says of the statement itself: "one report read" of "unverified (content alleged; one report read)". */
export function wordsOnStatement({ text }: Status): string {
  return HALF.exec(text)?.[1] || "";
}

/**
 * "confirmed (content alleged)" and "alleged (made confirmed)" alike as "alleged by Anthropic": whether
 * it is so comes first, for what was said is no fact. That it was said goes without saying only where
 * that is confirmed and the line says who did: else "alleged; statement unverified".
 */
function statusText(status: Status, by: string): string {
  const { word, text, made, content } = status;
  if (made === undefined || content === undefined) {
    return text === "" || text === word ? wordBy(word, by) : text;
  }
  const more = wordsOnStatement(status);
  const isPlain = made === "confirmed" && by !== "" && more === "";
  const statement = [`statement ${made}`, more].filter(Boolean).join(", ");
  return isPlain ? wordBy(content, by) : `${wordBy(content, by)}; ${statement}`;
}

/** Every step of a scale as pages show it. */
export function scaleView(scale: ScaleName): StatusView[] {
  return steps(scale).map(({ word }) => stepView(scale, word));
}

/** The status of a note; of a law or a case, which have none, its stage. */
export function standingOf({ status, stage }: Note): Status | undefined {
  return status ?? stage;
}

/** What a status says of: of laws, cases and probes it is their stage. */
export function statusLabel({ scale }: Status): string {
  return scale === "claim" || scale === "argument" ? "Status" : "Stage";
}

/** A status where there is room for a word: whether it is so. */
export function briefStatus(status: Status): string {
  return statusesOf(status).content;
}

const TIERS = {
  1: {
    words: "primary source",
    means:
      "Statutes, bill texts, court documents, and what companies and agencies publish about themselves.",
  },
  2: { words: "press or law firm", means: "Wire services, major newspapers, law firms." },
  3: {
    words: "blog or digest",
    means: "Everything else. Nothing recent is called confirmed on such sources alone.",
  },
} as const;

export function tierInWords(tier: keyof typeof TIERS): string {
  return TIERS[tier].words;
}

/** All tiers, the best first. */
export function tiersInWords() {
  return ([1, 2, 3] as const).map((tier) => ({ tier, ...TIERS[tier] }));
}

/** "alleged event", "company": what a note is, in a preview and a list. */
export function kindInWords(note: Note): string {
  return kind(note.kind).singular;
}
