/**
 * Filters that are typed among the words: `kind:case`, `accused:"Moonshot AI"`, `before:2026-06`. What they
 * name becomes what is chosen in the panel; there is one state of both.
 */

import { at } from "../../shared/assert.ts";
import { type Day, dayOf, firstOfMonth } from "../../shared/dates/calendar.ts";
import { FACETS, type FacetName } from "../../shared/search/facets.ts";
import type { FacetFile } from "../../shared/search/files.ts";
import { foldKey } from "../../shared/search/fold.ts";
import { type Choices, chosenIn } from "./filters.ts";

/** A filter as it was typed. */
export interface TypedFilter {
  readonly name: FacetName;
  readonly value: string;
}

/** Days between which the date of a note lies, both without. */
export interface Between {
  readonly after: Day | undefined;
  readonly before: Day | undefined;
}

/** `kind:case`, `company:"Moonshot AI"`, and one whose quotes are still open. */
const TYPED = /(?<=^|\s)(\p{L}+):(?:["“”]([^"“”]*)["“”]?|(\S+))/gu;

/** What was typed, parted: the filters, and what is left of the text. */
export function readFilters(text: string): {
  readonly rest: string;
  readonly filters: readonly TypedFilter[];
  readonly between: Between;
} {
  const filters: TypedFilter[] = [];
  let [after, before]: (Day | undefined)[] = [];
  const rest = text.replace(TYPED, (whole, key: string, quoted?: string, word?: string) => {
    // absent: a value stands in quotes or not
    const value = (quoted ?? word ?? "").trim();
    const name = key.toLowerCase();
    const facet = FACETS.find((one) => one === name);
    const period = facet ? undefined : periodOf(value);
    if (facet && value !== "") filters.push({ name: facet, value });
    else if (name === "before" && period) before = period.start;
    else if (name === "after" && period) after = period.end;
    else return whole;
    return "";
  });
  return { rest: rest.trim(), filters, between: { after, before } };
}

/** The text without the filters of facets, which the panel has from now on; days stay. */
export function withoutFacets(text: string): string {
  return text
    .replace(TYPED, (whole, key: string) =>
      FACETS.some((name) => name === key.toLowerCase()) ? "" : whole,
    )
    .replace(/\s{2,}/g, " ")
    .trim();
}

/** "2026", "2026-06", "2026-06-30" => its first and last day; `undefined` for anything else. */
function periodOf(text: string): { start: Day; end: Day } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) || [];
  if (year === undefined) return undefined;
  if (month === undefined) {
    return { start: firstOfMonth(Number(year), 1), end: firstOfMonth(Number(year) + 1, 1) - 1 };
  }
  const first = dayOf(Number(year), Number(month), 1);
  if (first === undefined) return undefined;
  if (day === undefined) {
    return { start: first, end: firstOfMonth(Number(year), Number(month) + 1) - 1 };
  }
  const exact = dayOf(Number(year), Number(month), Number(day));
  return exact === undefined ? undefined : { start: exact, end: exact };
}

/**
 * What is chosen, with the values that typed filters name: one that is so, or that begins so. Where no
 * value is, the note that goes by that name (`titleOf`) may be one; else what was typed stands, and no note has it.
 */
export async function choicesWith(
  choices: Choices,
  filters: readonly TypedFilter[],
  file: FacetFile,
  titleOf: (name: string) => Promise<string | undefined>,
): Promise<Choices> {
  const all = new Map(FACETS.map((name) => [name, new Set(chosenIn(choices, name))]));
  for (const { name, value } of filters) {
    const { values } = file.facets[name];
    const found = valuesFor(values, value);
    const title = found.length > 0 ? undefined : await titleOf(value);
    const named = title === undefined ? [] : valuesFor(values, title);
    const chosen = [...found, ...named];
    for (const one of chosen.length > 0 ? chosen : [value]) all.get(name)?.add(one);
  }
  return all;
}

/** The very value; else those that begin as was typed. "cases" => Case */
function valuesFor(values: readonly string[], typed: string): string[] {
  const key = foldKey(typed);
  const keys = values.map(foldKey);
  const withKey = (fits: (candidate: string) => boolean) =>
    values.filter((_, index) => fits(at(keys, index)));
  const same = withKey((candidate) => candidate === key || `${candidate}s` === key);
  return same.length > 0 || key === "" ? same : withKey((candidate) => candidate.startsWith(key));
}

export function isBounded({ after, before }: Between): boolean {
  return after !== undefined || before !== undefined;
}

/** Whether a day lies between; no day does where there is a bound and the note has no date. */
export function isBetween(day: Day | null, { after, before }: Between): boolean {
  if (after === undefined && before === undefined) return true;
  return (
    day !== null && (after === undefined || day > after) && (before === undefined || day < before)
  );
}
