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
import { dictionaryWords, spaced } from "../../shared/search/fold.ts";
import { TEXT_ID } from "../../shared/search/record.ts";
import { untypeset } from "../../shared/typography.ts";
import {
  type Attributes,
  EMPTY,
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

export function recordOf(vault: Vault, note: Note): string {
  const { lang } = vault.settings;
  const language = typeof note.data["lang"] === "string" ? note.data["lang"] : lang;
  const words = wordsIn(language);
  const isSource = note.kind === "source";
  const weigh = (weight: number) => ({
    "data-pagefind-weight": isSource ? weight * WEIGHTS.source : weight,
  });
  const names = namesOf(note).flatMap((name) => (name.isTitle ? [] : name.text));
  const fields = isSource ? FIELDS.source : FIELDS.note;
  const title = { "data-pagefind-meta": fields.title, ...weigh(WEIGHTS.title) };
  const also = { "data-pagefind-meta": fields.names, ...weigh(WEIGHTS.names) };
  const { synonym } = kind(note.kind);
  const shown = {
    "data-pagefind-filter": "shown[title]",
    title: JSON.stringify(shownOf(vault, note)),
  };
  const { html: body } = get(vault.pages, note.path);
  const parts = [
    element("div", title, text(spaced(note.title, words))),
    names.length > 0 ? element("div", also, text(spaced(names.join("; "), words))) : EMPTY,
    ...FACTS.flatMap((key) => {
      const value = note.data[key];
      return typeof value === "string" ? element("div", {}, text(spaced(value, words))) : [];
    }),
    ...(note.date ? [element("div", weigh(WEIGHTS.lead), text(dateAsTyped(note.date)))] : []),
    ...(synonym === undefined ? [] : [element("div", weigh(WEIGHTS.lead), text(synonym))]),
    element("div", shown),
    // A weight around them would take that of the headings away.
    element(
      "div",
      { id: TEXT_ID, ...(isSource && weigh(1)) },
      leadFirst(spacedHtml(body, words), weigh(WEIGHTS.lead)),
    ),
  ];
  return element("html", { lang }, element("body", { "data-pagefind-body": true }, join(parts)));
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
