/**
 * A made-up language, "en-XA": every word of the catalogue between ⟦ and ⟧. A page in it shows at a
 * glance, and to a test, which words come from elsewhere. What a sentence only passes on (the title
 * of a note, a day) stands outside of the brackets.
 */

/** The same catalogue with all its words between brackets. */
export function bracketed<Words extends object>(words: Words): Words {
  return marked(words) as Words;
}

function marked(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? "" : `⟦${value}⟧`;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value === "function") {
    return (...passed: readonly unknown[]) => marked(value(...passed.map(passedOn)));
  }
  if (value === null || typeof value !== "object" || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item)]));
}

/** What a sentence passes on: it closes the brackets before, and opens them after it. */
function passedOn(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? "" : `⟧${value}⟦`;
  if (Array.isArray(value)) return value.map(passedOn);
  return typeof value === "function" ? (words: unknown) => value(marked(words)) : value;
}

/** Links and other elements, which templates put into sentences, are none of the catalogue's. */
function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}
