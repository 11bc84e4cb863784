/** Values of the vault as records have them: "" stands for what is not there, as the contract says. */

import type { Status } from "../../record/scales.ts";
import { statusesOf } from "../../record/scales.ts";
import { isoDay, type NoteDate } from "../../shared/dates/index.ts";
import type { SiteContext } from "../core/context.ts";

interface DateRecord {
  readonly start: string;
  readonly end: string;
  readonly precision: string;
  readonly qualifier: string;
  readonly text: string;
}

const NO_DATE: DateRecord = { start: "", end: "", precision: "", qualifier: "", text: "" };

export function dateRecord(date: NoteDate | undefined): DateRecord {
  if (!date) return NO_DATE;
  const { start, end, precision, qualifier, text } = date;
  return { start: isoDay(start), end: isoDay(end), precision, qualifier, text };
}

/** As much of its first day as is known: "2026-04-22", "2026-04", "2026"; else the author's wording. */
export function briefDate({ start, precision, text }: DateRecord): string {
  const end = { day: start.length, month: -3, year: -6 }[precision];
  return end === undefined ? text : start.slice(0, end);
}

/** What can't be read keeps its wording. */
export function unreadDate(text: string): DateRecord {
  return { ...NO_DATE, text };
}

/** The first day of a date under `name`, and how exactly it is known beside it. */
export function dayFields<Name extends string>(name: Name, date: NoteDate | undefined) {
  const { start, precision } = dateRecord(date);
  return { [name]: start, [`${name}_precision`]: precision };
}

/** The address of a published note; "" where there is no note. */
export function url({ requireNote }: SiteContext, path: string | undefined): string {
  return path === undefined ? "" : requireNote(path).url;
}

export function urls({ requireNote }: SiteContext, paths: readonly string[]): string[] {
  return paths.map((path) => requireNote(path).url);
}

export function titles({ requireNote }: SiteContext, paths: readonly string[]): string[] {
  return paths.map((path) => requireNote(path).title);
}

/** The status as it always was, and whether it was said, and whether that is so. */
export function statusFields(status: Status | undefined) {
  if (!status) return { status: "", made_status: "", content_status: "" };
  const { word, scale } = status;
  // Of a law or a case it is a stage, which says nothing of truth.
  if (scale !== "claim" && scale !== "argument") {
    return { status: word, made_status: "", content_status: "" };
  }
  const { made, content } = statusesOf(status);
  // absent: most statuses are of what happened, and say nothing of who said it
  return { status: word, made_status: made ?? "", content_status: content };
}

/** What the front matter says under a key, where it is text or a number. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
