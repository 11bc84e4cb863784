/**
 * A note as the indexer reads it: one document of HTML that nobody sees.
 *
 * Titles and names weigh most, then headings, then the first paragraph, then the
 * rest. Numbers of citations, links back from footnotes and what other notes say
 * in embeds are left out. What a result shows of the note (`shown`) travels as a
 * filter, the one part of a record that Pagefind carries and does not search.
 */

import { kind } from "../../record/kinds.ts";
import { get } from "../../shared/assert.ts";
import { dateAsTyped } from "../../shared/dates/index.ts";
import type { Shown } from "../../shared/search/files.ts";
import { dictionaryWords, foldKey, spaced } from "../../shared/search/fold.ts";
import { wordsTyped } from "../../shared/search/letters.ts";
import { LINKED, TEXT_ID, TYPED } from "../../shared/search/record.ts";
import { untypeset } from "../../shared/typography.ts";
import {
  type Attributes,
  element,
  type Html,
  join,
  startTag,
  text,
  unsafeHtml,
} from "../../vault/core/html.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Vault } from "../../vault/index.ts";
import { standingView } from "../core/standing.ts";
import { dateView } from "../core/words.ts";
import { namesOf } from "./names.ts";

export function shownOf(vault: Vault, note: Note): Shown {
  const view = standingView(vault, note);
  return {
    kind: kind(note.kind).singular,
    ...(note.date && { date: dateView(note.date) }),
    ...(view && { status: { text: view.text, shape: view.shape, tone: view.tone } }),
  };
}

/** Keys of the front matter whose words are searched with the text, and stand beside it on the page. */
const FACTS = ["court", "publisher"] as const;

/**
 * The fields that a title and the other names are searched in. Those of sources are
 * others, which weigh less: a note that says it itself comes before a document that says so.
 */
const FIELDS = {
  note: { title: "title", names: "names" },
  source: { title: "source", names: "sourceNames" },
} as const;

/** What a word weighs by where it stands; headings have one that Pagefind gives them. */
export const WEIGHTS = { title: 7, names: 6, lead: 2, source: 0.25 };

/** The number of words in the parts of a record; those of the text as its note counts them. */
export interface Measures {
  readonly title: number;
  /** All that stands before the text. */
  readonly start: number;
  readonly lead: number;
  readonly words: number;
}

export function measuresOf(vault: Vault, note: Note): Measures {
  const [title = 0, ...more] = headOf(vault, note).map(({ words }) => wordCount(words));
  return {
    title,
    start: more.reduce((sum, count) => sum + count, title),
    lead: wordCount(note.summary),
    words: note.words,
  };
}

export function wordCount(words: string): number {
  return words.split(/\s+/).filter((word) => word !== "").length;
}

interface HeadPart {
  readonly words: string;
  /** The field of Pagefind's that the words are of, too. */
  readonly field?: "title" | "names";
  readonly weight?: number;
}

/** What stands before the text: the title first, then other names, facts, the date, the word for the kind. */
function headOf(vault: Vault, note: Note): HeadPart[] {
  const names = namesOf(note).flatMap((name) => (name.isTitle ? [] : name.text));
  const { synonym } = kind(note.kind);
  const parts: HeadPart[] = [
    { words: note.title, field: "title", weight: WEIGHTS.title },
    ...(names.length > 0
      ? [{ words: names.join("; "), field: "names", weight: WEIGHTS.names } as const]
      : []),
    ...FACTS.flatMap((key) => {
      const value = note.data[key];
      return typeof value === "string" ? { words: value } : [];
    }),
    ...(note.date ? [{ words: dateAsTyped(note.date), weight: WEIGHTS.lead }] : []),
    ...(synonym === undefined ? [] : [{ words: synonym, weight: WEIGHTS.lead }]),
  ];
  const words = wordsIn(languageOf(vault, note));
  return parts.map((part) => ({ ...part, words: spaced(part.words, words) }));
}

export function recordOf(vault: Vault, note: Note): string {
  const { lang } = vault.settings;
  const isSource = note.kind === "source";
  const weigh = (weight: number) => ({
    "data-pagefind-weight": isSource ? weight * WEIGHTS.source : weight,
  });
  const fields = isSource ? FIELDS.source : FIELDS.note;
  const shown = {
    "data-pagefind-filter": "shown[title]",
    title: JSON.stringify(shownOf(vault, note)),
  };
  const { html: body } = get(vault.pages, note.path);
  const parts = [
    ...headOf(vault, note).map(({ words, field, weight }) =>
      element(
        "div",
        {
          ...(field && { "data-pagefind-meta": fields[field] }),
          ...(weight !== undefined && weigh(weight)),
        },
        text(words),
      ),
    ),
    element("div", shown),
    // A weight around them would take that of the headings away.
    element(
      "div",
      { id: TEXT_ID, ...(isSource && weigh(1)) },
      leadFirst(spacedHtml(body, wordsIn(languageOf(vault, note))), weigh(WEIGHTS.lead)),
    ),
  ];
  const words = wordsIn(languageOf(vault, note));
  // No words of the page: found, and neither shown nor counted among them.
  for (const [field, also] of [
    [LINKED, linkedAs(vault, note)],
    [TYPED, wordsTyped(`${note.title} ${plainOf(body)}`).join(" ")],
  ] as const) {
    if (also === "") continue;
    const unseen = { "data-pagefind-ignore": "index", "data-pagefind-meta": field };
    parts.push(element("div", unseen, text(spaced(also, words))));
  }
  return element("html", { lang }, element("body", { "data-pagefind-body": true }, join(parts)));
}

/** HTML of the core, whose attributes hold no "<" and no ">", without its tags. */
function plainOf(html: Html): string {
  return html.replace(/<[^>]*>/g, " ");
}

/** Words of other notes that say what a note is, at most. */
const LINKED_WORDS = 200;

/** The anchor text of links to a note, and the sentences that give their reason; not the note's names again. */
function linkedAs(vault: Vault, note: Note): string {
  const known = new Set(namesOf(note).map((name) => foldKey(name.text)));
  const phrases: string[] = [];
  let count = 0;
  // absent: no other note links there
  for (const { reason, text: words } of vault.backlinks.get(note.path) ?? []) {
    for (const one of [reason, words]) {
      const key = one === undefined ? "" : foldKey(one);
      if (one === undefined || key === "" || known.has(key)) continue;
      known.add(key);
      count += wordCount(one);
      if (count > LINKED_WORDS) return phrases.join("; ");
      phrases.push(one);
    }
  }
  return phrases.join("; ");
}

function languageOf({ settings }: Vault, { data }: Note): string {
  return typeof data["lang"] === "string" ? data["lang"] : settings.lang;
}

type WordsIn = (run: string) => readonly string[];

/** A segmenter is dear to make, and there are few languages. */
const segmenters = new Map<string, WordsIn>();

function wordsIn(language: string): WordsIn {
  const known = segmenters.get(language);
  if (known) return known;
  let words: WordsIn;
  try {
    words = dictionaryWords(language);
  } catch {
    // `lang:` of a note may be anything.
    words = dictionaryWords("und");
  }
  segmenters.set(language, words);
  return words;
}

/** As typed, with spaces between the words, the text of HTML of the core, whose attributes hold no "<" and no ">". */
function spacedHtml(html: Html, words: WordsIn): Html {
  // Pagefind joins what a line break parts in a heading.
  const parted = unsafeHtml(html.replaceAll("<br>", "<br> "));
  return unsafeHtml(
    parted.replace(/<[^>]*>|[^<]+/g, (run) =>
      run.startsWith("<") ? run : spaced(untypeset(run), words),
    ),
  );
}

/** The first paragraph says what the note is about. */
function leadFirst(html: Html, attributes: Attributes): Html {
  return unsafeHtml(html.replace("<p>", startTag("p", attributes)));
}
