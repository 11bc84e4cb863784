/** What is known of one note: of its head before any text is read, then of its text. */

import type { Spot, Value } from "../../intake/frontMatter.ts";
import type { KindName } from "../../record/kinds.ts";
import type { Status } from "../../record/scales.ts";
import type { NoteDate } from "../../shared/dates/index.ts";
import type { NoteText } from "./noteText.ts";
import type { Problem } from "./problems.ts";
import type { Withheld } from "./withheld.ts";

/** What every note knows of another before any text is read. */
export interface Head {
  /** The path of its file in the vault, which names it everywhere: "companies/DeepSeek.md". */
  readonly path: string;
  readonly url: string;
  /** The file name without `.md`, by which links find it. */
  readonly name: string;
  readonly title: string;
  readonly kind: KindName;
  readonly aliases: readonly string[];
  /** The tags, as first written; one of each under `fold`. */
  readonly tags: readonly string[];
  /** The front matter as written, every key of it. */
  readonly data: Readonly<Record<string, Value>>;
  /** Where each key of the front matter begins, and each item: "companies.0". */
  readonly places: Readonly<Record<string, Spot>>;
  readonly date: NoteDate | undefined;
  readonly verified: NoteDate | undefined;
  readonly status: Status | undefined;
  readonly stage: Status | undefined;
  /** 1 central, 2 important, 3 other. */
  readonly importance: number;
}

/** A published note, its text included. */
export interface Note extends Head {
  readonly headings: readonly Heading[];
  /** The first paragraph, cut at a sentence. */
  readonly summary: string;
  readonly words: number;
  readonly questions: readonly Question[];
}

/** One file, opened: a note of the site, or one that is withheld. */
export type OpenedNote = (
  | { readonly head: Head; readonly text: NoteText }
  | { readonly withheld: Withheld }
) & {
  readonly problems: readonly Problem[];
};

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** Its Markdown, by which Obsidian links to it; "" where nobody asked for it. */
  readonly written: string;
  /** The id of its element, unique on the page. */
  readonly id: string;
  readonly line: number;
  /** Whether it stands in a quote, callout, list or footnote, and so is no part of the outline. */
  readonly nested: boolean;
}

/** A question that the note answers, both as plain text. */
export interface Question {
  readonly question: string;
  /** At most `LIMITS.answerCharacters`, cut at a sentence. */
  readonly answer: string;
  /** The id of its element on the page, where it has one. */
  readonly id: string | undefined;
}

/** Where a key of the front matter begins, or an item ("companies.0"); the top of the file where it is not known. */
export function spotOf({ places }: Pick<Head, "places">, path: string): Spot {
  // absent: a value that was made of several, as `[[a, b]]` without quotes, has none
  return places[path] ?? { line: 1, column: 1 };
}
