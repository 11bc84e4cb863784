/** The characters that no page, file or index can hold: control characters, noncharacters, halves of others. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
const UNREADABLE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\p{Surrogate}]/gu;

/** With U+FFFD in their place, and as long as it was; tabs and ends of lines stay. */
export function readable(text: string): string {
  return text.replace(UNREADABLE, "\uFFFD");
}

/** Where the first of them stands in a text, from 1; undefined where none does. */
export function unreadableAt(text: string): { line: number; column: number } | undefined {
  const index = text.search(UNREADABLE);
  if (index === -1) return undefined;
  const before = text.slice(0, index);
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: index - start + 1 };
}
