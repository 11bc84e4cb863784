/** Narrowing results down: several values of a facet are "or", several facets are "and". */

import type { FacetName } from "../../shared/search/facets.ts";
import type { FacetFile } from "../../shared/search/files.ts";

/** The chosen values of each facet; a facet without any lets everything through. */
export type Choices = ReadonlyMap<FacetName, ReadonlySet<string>>;

export const FACET_LABELS: Readonly<Record<FacetName, string>> = {
  company: "Company",
  law: "Law",
  kind: "Kind",
  status: "Status or stage",
  year: "Year",
  tier: "Sources",
  tag: "Tag",
};

export const FACET_NAMES = Object.keys(FACET_LABELS) as readonly FacetName[];

export function isChosen(choices: Choices): boolean {
  return [...choices.values()].some(({ size }) => size > 0);
}

/** Whether a note, by its number, has one of the values of every facet that has any chosen. */
export function matches(file: FacetFile, number: number, choices: Choices): boolean {
  return FACET_NAMES.every((name) => has(file, number, name, choices.get(name)));
}

function has(
  { facets }: FacetFile,
  number: number,
  name: FacetName,
  chosen: ReadonlySet<string> | undefined,
): boolean {
  if (!chosen || chosen.size === 0) return true;
  const { values, notes } = facets[name];
  return (notes[number] ?? []).some((place) => chosen.has(values[place] ?? ""));
}

/**
 * Beside each value, how many of the notes it would leave if it were chosen in
 * its facet: what is chosen in the other facets holds, what is chosen in its own does not.
 */
export function countValues(
  file: FacetFile,
  numbers: readonly number[],
  choices: Choices,
): Map<FacetName, Map<string, number>> {
  const counts = new Map(FACET_NAMES.map((name) => [name, new Map<string, number>()]));
  for (const number of numbers) {
    const missing = FACET_NAMES.filter((name) => !has(file, number, name, choices.get(name)));
    // A note that two facets keep out is let in by no one choice.
    if (missing.length > 1) continue;
    for (const name of missing.length === 1 ? missing : FACET_NAMES) {
      const { values, notes } = file.facets[name];
      const count = counts.get(name);
      for (const place of notes[number] ?? []) {
        const value = values[place] ?? "";
        count?.set(value, (count.get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}
