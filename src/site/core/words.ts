/** What the pages say of dates, statuses and kinds: words for readers. */

import { kind } from "../../record/kinds.ts";
import { type ScaleName, type Status, statusesOf, steps } from "../../record/scales.ts";
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
  /** The author's wording, where it says more; of what was said, both statuses in words. */
  readonly text: string;
  readonly means: string;
  readonly shape: string;
  readonly tone: Tone;
}

type Look = readonly [shape: string, tone: Tone];

const OPEN: Look = ["◇", "open"];

const LOOKS = new Map<string, Look>(
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
    findings: ["■", "firm"],
    closed: ["□", "idle"],
  } as const),
);

export function statusView(status: Status): StatusView {
  const { content: word, made } = statusesOf(status);
  // absent: most steps leave something open, and share one look
  const [shape, tone] = LOOKS.get(word) ?? OPEN;
  const meaning = (of: string) =>
    expected(
      steps(status.scale).find((entry) => entry.word === of),
      `"${of}" on the scale ${status.scale}`,
    ).means;
  const said = made === undefined ? "" : ` Whether it was said is ${made}: ${meaning(made)}`;
  return { word, text: statusText(status), means: meaning(word) + said, shape, tone };
}

/** The half of a wording in parentheses, and what follows it: "content alleged; one report read". */
const HALF = /\((?:content|made) \p{L}+([^()]*)\)/iu;

/**
 * "confirmed (content alleged)" and "alleged (made confirmed)" alike as "alleged (statement
 * confirmed)": whether it is so comes first, for what was said is no fact.
 */
function statusText(status: Status): string {
  const { word, text, made, content } = status;
  if (made === undefined || content === undefined) return text === "" ? word : text;
  // absent: a wording that says both has its half in parentheses
  const rest = HALF.exec(text)?.[1] ?? "";
  return `${content} (statement ${made}${rest})`;
}

/** Every step of a scale as pages show it. */
export function scaleView(scale: ScaleName): StatusView[] {
  return steps(scale).map(({ word }) => statusView({ scale, word, text: "" }));
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

const TIERS = { 1: "primary source", 2: "press or law firm", 3: "blog or digest" } as const;

export function tierInWords(tier: keyof typeof TIERS): string {
  return TIERS[tier];
}

/** "alleged event", "company": what a note is, in a preview and a list. */
export function kindInWords(note: Note): string {
  return kind(note.kind).singular;
}
