/** What stands in a cell of a table, and the value by which the cell is sorted. */

import { compareText } from "../../shared/compareText.ts";
import type { Day, NoteDate } from "../../shared/dates/index.ts";
import { inWholeWords, sentenceAt } from "../../shared/sentences.ts";
import type { Party } from "../../trackers/party.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { shownSummary } from "../core/sentence.ts";
import { type LabeledStatus, standingView } from "../core/standing.ts";
import { type DateView, dateView } from "../core/words.ts";

/** Somebody or something with a note, or words for what has none. */
export interface Name {
  readonly title: string;
  readonly href: string | undefined;
}

/** A step of a ladder: reached on a day, passed without a day on record, still to come, or where it ended. */
export interface StepView {
  readonly state: "reached" | "passed" | "ahead" | "failed" | "none";
  /** Whether it is the one where the proceeding stands. */
  readonly isCurrent: boolean;
  /** The word of the step where it is the current one, and "not recorded" where it was passed without a day. */
  readonly word: string;
  readonly days: readonly { readonly date: DateView; readonly href: string }[];
}

export interface Item {
  readonly words: string;
  readonly href: string | undefined;
  /** What stands before it: who replied, and when. */
  readonly label: string;
  /** The first day of its date, where it has one. */
  readonly day?: Day;
}

export type Cell =
  /** What the row is about, with the way to it, and small print below. */
  | {
      readonly form: "title";
      readonly title: string;
      readonly href: string;
      readonly lines: readonly string[];
    }
  | { readonly form: "names"; readonly names: readonly Name[] }
  | { readonly form: "words"; readonly words: string }
  | { readonly form: "date"; readonly date: DateView }
  | { readonly form: "statuses"; readonly lines: readonly LabeledStatus[] }
  | { readonly form: "step"; readonly step: StepView }
  /** A count; a dash stands for none. */
  | { readonly form: "number"; readonly number: number }
  | { readonly form: "items"; readonly items: readonly Item[] }
  /** Nothing is known, or there is nothing; the words, if any, say which. */
  | { readonly form: "empty"; readonly words: string };

/** By which rows are sorted: a number, or words; undefined stands last, whichever way it runs. */
export type Order = string | number | undefined;

export function emptyCell(words = ""): Cell {
  return { form: "empty", words };
}

export function wordsCell(words: string, none = ""): Cell {
  return words === "" ? emptyCell(none) : { form: "words", words };
}

export function namesCell(names: readonly Name[], none = ""): Cell {
  return names.length === 0 ? emptyCell(none) : { form: "names", names };
}

export function dateCell(date: NoteDate | undefined, none = ""): Cell {
  return date ? { form: "date", date: dateView(date) } : emptyCell(none);
}

export function numberCell(number: number): Cell {
  return { form: "number", number };
}

/** The title of a note with the way to it, and small print below. */
export function noteCell(
  { typeset, href }: SiteContext,
  { title, url }: Note,
  lines: readonly string[] = [],
): Cell {
  return { form: "title", title: typeset(title), href: href(url), lines: lines.filter(Boolean) };
}

/** The first words of a note, as small print. */
export function firstWords(context: SiteContext, note: Note, characters: number): string {
  return context.typeset(inWholeWords(sentenceAt(shownSummary(context, note), 0, characters)));
}

/** How a note stands in full, in one line. */
export function standingCell({ vault }: SiteContext, note: Note): Cell {
  const status = standingView(vault, note);
  return statusCell(status ? [{ label: "", status }] : []);
}

export function statusCell(lines: readonly LabeledStatus[]): Cell {
  return lines.length === 0 ? emptyCell() : { form: "statuses", lines };
}

export function itemsCell(items: readonly Item[], none = ""): Cell {
  return items.length === 0 ? emptyCell(none) : { form: "items", items };
}

export function nameOf({ requireNote, href, typeset }: SiteContext, path: string): Name {
  const { title, url } = requireNote(path);
  return { title: typeset(title), href: href(url) };
}

export function nameOfParty(context: SiteContext, party: Party): Name {
  return "path" in party
    ? nameOf(context, party.path)
    : { title: context.typeset(party.text), href: undefined };
}

export function namesOf(context: SiteContext, parties: readonly Party[]): Name[] {
  return parties.map((party) => nameOfParty(context, party));
}

/** By the alphabet, each once. */
export function namesOfPaths(context: SiteContext, paths: readonly string[]): Name[] {
  return [...new Set(paths)]
    .map((path) => nameOf(context, path))
    .sort((a, b) => compareText(a.title, b.title));
}
