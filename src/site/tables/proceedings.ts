/** What the tables of laws and those of cases have in common: their rows, and the columns of both. */

import { dateInWords } from "../../shared/dates/index.ts";
import { inWholeWords, sentenceAt } from "../../shared/sentences.ts";
import type { Party } from "../../trackers/party.ts";
import type { Proceeding } from "../../trackers/proceedings.ts";
import type { SiteContext } from "../core/context.ts";
import { placeInWords } from "../core/places.ts";
import { shownRow } from "../core/sentence.ts";
import { anchorOf } from "./anchor.ts";
import { itemsCell, namesOf, noteCell, wordsCell } from "./cell.ts";
import type { ColumnOf, FilterOf } from "./table.ts";

export function placeOf({ href, requireNote }: SiteContext, { id, note }: Proceeding) {
  return { anchor: anchorOf(id), href: href(requireNote(note).url) };
}

export function titleColumn(
  context: SiteContext,
  label: string,
  lines: (one: Proceeding) => readonly string[],
): ColumnOf<Proceeding> {
  const { requireNote, typeset } = context;
  return {
    key: "title",
    label,
    cell: (one) => noteCell(context, requireNote(one.note), lines(one).map(typeset)),
    order: ({ note }) => requireNote(note).title,
  };
}

const LATEST_CHARACTERS = 130;

export function latestColumn(context: SiteContext, label: string): ColumnOf<Proceeding> {
  const { typeset, href } = context;
  return {
    key: "latest",
    label,
    cell: ({ note, latest }) => {
      const none = context.words.trackers.tables.notDated;
      if (!latest) return itemsCell([], none);
      const { date, text, line, url } = latest;
      const words = typeset(
        inWholeWords(sentenceAt(shownRow(context, note, line, text), 0, LATEST_CHARACTERS)),
      );
      return itemsCell([{ label: date ? dateInWords(date) : none, words, href: href(url) }]);
    },
    order: ({ latest }) => latest?.date?.start,
    descends: true,
  };
}

export function nextColumn({ words, typeset }: SiteContext): ColumnOf<Proceeding> {
  return {
    key: "next",
    label: words.trackers.proceedings.next,
    cell: ({ nextText }) => wordsCell(typeset(nextText)),
    order: ({ next }) => next?.start,
  };
}

export function jurisdictionFilter(context: SiteContext): FilterOf<Proceeding> {
  return {
    key: "jurisdiction",
    label: context.words.trackers.proceedings.jurisdiction,
    values: ({ jurisdiction }) =>
      jurisdiction === "" ? [] : [placeInWords(context, jurisdiction)],
  };
}

export function namesIn(context: SiteContext, parties: readonly Party[]): string {
  return namesOf(context, parties)
    .map(({ title }) => title)
    .join(", ");
}

export function unknown({ words }: SiteContext): string {
  return words.trackers.tables.unknown;
}
