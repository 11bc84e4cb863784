/** What stands in a cell of a table, and the value by which the cell is sorted. */

import { compareText } from "../../shared/compareText.ts";
import type { NoteDate } from "../../shared/dates/index.ts";
import type { Party } from "../../trackers/party.ts";
import type { SiteContext } from "../core/context.ts";
import { type DateView, dateView, type StatusView } from "../core/words.ts";

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
  /** Said before it: who replied, and when. */
  readonly label: string;
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
  | { readonly form: "number"; readonly words: string }
  | { readonly form: "items"; readonly items: readonly Item[] }
  /** Nothing is known, or there is nothing; the words, if any, say which. */
  | { readonly form: "empty"; readonly words: string };

export interface LabeledStatus {
  /** "Charge", "Event"; "" where the column says it. */
  readonly label: string;
  readonly status: StatusView;
}

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

/** The number stands under others; a dash says that there is none. */
export function numberCell(number: number): Cell {
  return { form: "number", words: number === 0 ? "–" : String(number) };
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
