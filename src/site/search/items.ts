/**
 * What a search finds, in the order of likelihood: an item's place is its number in
 * every file. Notes, and after them the pages that the editors wrote.
 */

import { compareText } from "../../shared/compareText.ts";
import type { Shown } from "../../shared/search/files.ts";
import type { TextRecord } from "../../shared/search/record.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Vault } from "../../vault/index.ts";
import type { Essay } from "../core/essays.ts";
import { byFacet, type Facets, facetsOf } from "./facets.ts";
import { type Name, namesOf } from "./names.ts";
import { type Measures, measuresOf, recordOf, shownOf, wordCount } from "./records.ts";

export interface Item {
  readonly url: string;
  readonly title: string;
  readonly names: readonly Name[];
  /** Whether the last word of its title is a name by itself: people are called so. */
  readonly byLastName: boolean;
  readonly shown: Shown;
  readonly facets: Facets;
  /** The name of its kind; "" of a page that editors wrote. */
  readonly kind: string;
  readonly importance: number;
  /** Whether it answers an accusation. */
  readonly isReply: boolean;
  readonly measures: Measures;
  /** The first day of its date, if it has one. */
  readonly day: number | null;
  readonly record: () => TextRecord;
}

export function itemsOf(vault: Vault, essays: readonly Essay[]): Item[] {
  const facets = facetsOf(vault);
  return [
    ...inRank(vault).map(
      (note): Item => ({
        url: note.url,
        title: note.title,
        names: namesOf(note),
        byLastName: note.kind === "person",
        shown: shownOf(vault, note),
        facets: facets(note),
        kind: note.kind,
        importance: note.importance,
        isReply: note.data["replies-to"] !== undefined,
        measures: measuresOf(vault, note),
        day: note.date?.start ?? null,
        record: () => ({ url: note.url, html: recordOf(vault, note) }),
      }),
    ),
    ...essays.map(itemOfEssay),
  ];
}

/** Words in the first paragraphs of a guide, about. */
const ESSAY_LEAD = 60;

function itemOfEssay({ url, title, kind, source }: Essay): Item {
  return {
    url,
    title,
    names: [{ text: title, isTitle: true }],
    byLastName: false,
    shown: { kind },
    facets: byFacet((name) => (name === "kind" ? [kind] : [])),
    kind: "",
    importance: 1,
    isReply: false,
    // Of the page that Astro makes of it nothing is known yet but its title.
    measures: {
      title: wordCount(title),
      start: wordCount(title),
      lead: ESSAY_LEAD,
      words: wordCount(source),
    },
    day: null,
    record: () => ({ url, source }),
  };
}

/** Documents come last, then what matters most, then what is linked to most. */
export function inRank(vault: Vault): Note[] {
  // absent: no other note links there
  const degree = ({ path }: Note) => vault.backlinks.get(path)?.length ?? 0;
  const isSource = ({ kind }: Note) => Number(kind === "source");
  return vault.notes.toSorted(
    (a, b) =>
      isSource(a) - isSource(b) ||
      a.importance - b.importance ||
      degree(b) - degree(a) ||
      compareText(a.path, b.path),
  );
}
