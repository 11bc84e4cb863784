/** What a note can be called: its title, its aliases, its citations and numbers, in the forms that people type. */

import { foldKey } from "../../shared/search/fold.ts";
import type { Head } from "../../vault/core/note.ts";
import { stringsOf } from "../../vault/links/frontMatterNames.ts";

/** Keys of the front matter that hold names by which lawyers know a note. */
const NUMBERS = ["citation", "number", "docket"] as const;

export interface Name {
  /** As it is shown. */
  readonly text: string;
  readonly isTitle: boolean;
}

/** Each name once under `foldKey`; the title first. */
export function namesOf(note: Head): Name[] {
  const written = [
    note.title,
    note.name,
    ...note.aliases,
    ...NUMBERS.flatMap((key) => stringsOf(note.data, key))
      .filter(({ isDescription }) => !isDescription)
      .flatMap(({ text }) => numbersIn(text)),
  ];
  const byKey = new Map<string, Name>();
  for (const text of written) {
    const key = foldKey(text);
    if (key !== "" && !byKey.has(key)) byKey.set(key, { text, isTitle: text === note.title });
  }
  return [...byKey.values()];
}

/**
 * The numbers that one line cites, each as it would be typed.
 * "H.R. 1121 / S. 765, 119th Congress" => H.R. 1121, S. 765;
 * "18 U.S.C. §§ 1836, 1837" => 18 U.S.C. § 1836, 18 U.S.C. § 1837;
 * "3:24-cv-05417" => itself, 24-cv-05417, 24-05417.
 */
export function numbersIn(line: string): string[] {
  const parts = line
    .replace(/\s*\((?:by|not|stayed|effective|amended|revised)[^)]*\)/gi, "")
    .split(/\s*;\s*|\s+\/\s+/)
    .flatMap((part) => part.split(/\s+and\s+(?=[HS]\.)/))
    .map((part) => part.replace(/,\s*\d+th Congress$/, "").trim())
    // "119th Congress" alone is a time, and no law.
    .filter((part) => part !== "" && !/^\d+th Congress$/.test(part));
  return parts.flatMap((part) => [...sections(part), ...dockets(part)]);
}

/** "18 U.S.C. §§ 1836, 1837" => each section; anything else as it is. */
function sections(part: string): string[] {
  const found = /^(.*?)§§\s*(.+)$/.exec(part);
  if (!found) return [part];
  const [, code = "", list = ""] = found;
  const numbers = list.split(/,\s*|\s+and\s+|–/).filter((number) => /^\d/.test(number));
  return numbers.map((number) => `${code}§ ${number}`);
}

/** The shorter forms of a federal docket number: without the office, without the kind of case. */
function dockets(part: string): string[] {
  return [...part.matchAll(/\b(?:\d+:)?(\d\d)-([a-z]{2})-(\d{3,5})\b/gi)].flatMap(
    ([whole, year, type, number = ""]) => [
      ...(whole === part ? [] : [whole]),
      `${year}-${type}-${number}`,
      `${year}-${number}`,
    ],
  );
}
