/** Counts and lists of names in English. */

import { pluralsOf } from "../grammar/plural.ts";

export const { count, form, number } = pluralsOf("en-US");

/** "A", "A and B", "A, B and C" */
export function allOf(names: readonly string[]): string {
  return joined(names, "and");
}

/** "A", "A or B", "A, B or C" */
export function oneOf(names: readonly string[]): string {
  return joined(names, "or");
}

function joined(names: readonly string[], word: string): string {
  const last = names.slice(-1);
  return [names.slice(0, -1).join(", "), ...last].filter(Boolean).join(` ${word} `);
}
