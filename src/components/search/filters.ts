/** Narrowing results down: several values of a facet are "or", several facets are "and". */

import { ROLE_LABELS } from "../../record/roles.ts";
import { at, get } from "../../shared/assert.ts";
import { FACETS, type FacetName } from "../../shared/search/facets.ts";
import type { FacetFile } from "../../shared/search/files.ts";

/** The chosen values of each facet; a facet without any lets everything through. */
export type Choices = ReadonlyMap<FacetName, ReadonlySet<string>>;

export const FACET_LABELS: Readonly<Record<FacetName, string>> = {
  company: "Company",
  ...ROLE_LABELS,
  law: "Law",
  kind: "Kind",
  status: "Status or stage",
  year: "Year",
  tier: "Sources",
  tag: "Tag",
};

export function isChosen(choices: Choices): boolean {
  return [...choices.values()].some(({ size }) => size > 0);
}

/** The values chosen in a facet, in the order in which they were chosen. */
export function chosenIn(choices: Choices, name: FacetName): ReadonlySet<string> {
  // absent: nothing may be chosen in a facet
  return choices.get(name) ?? new Set();
}

/** The choices less one. */
export function without(choices: Choices, name: FacetName, value: string): Choices {
  const left = [...chosenIn(choices, name)].filter((chosen) => chosen !== value);
  return new Map([...choices, [name, new Set(left)]]);
}

/** Whether a note, by its number, has one of the values of every facet that has any chosen. */
export function matches(file: FacetFile, number: number, choices: Choices): boolean {
  return FACETS.every((name) => hasChosen(file, number, name, choices));
}

function hasChosen(file: FacetFile, number: number, name: FacetName, choices: Choices): boolean {
  const chosen = chosenIn(choices, name);
  return chosen.size === 0 || valuesOf(file, number, name).some((value) => chosen.has(value));
}

function valuesOf({ facets }: FacetFile, number: number, name: FacetName): string[] {
  const { values, notes } = facets[name];
  return at(notes, number).map((place) => at(values, place));
}

/**
 * Beside each value, how many of the notes it would leave if it were chosen in
 * its facet: what is chosen in other facets holds, what is chosen in the same one does not.
 */
export function countValues(
  file: FacetFile,
  numbers: readonly number[],
  choices: Choices,
): Map<FacetName, Map<string, number>> {
  const counts = new Map(FACETS.map((name) => [name, new Map<string, number>()]));
  for (const number of numbers) {
    const missing = FACETS.filter((name) => !hasChosen(file, number, name, choices));
    // A note that two facets keep out is let in by no one choice.
    if (missing.length > 1) continue;
    for (const name of missing.length === 1 ? missing : FACETS) {
      const count = get(counts, name);
      for (const value of valuesOf(file, number, name)) {
        // absent: the first note with the value
        count.set(value, (count.get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}
