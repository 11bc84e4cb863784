/** Companies, people and products as tables, with how often each accuses, is accused, and is party to proceedings. */

import { compareText } from "../../shared/compareText.ts";
import { chargesOn, proceedingsOn } from "../../trackers/concerning.ts";
import { textsUnder, textUnder } from "../../trackers/frontMatterText.ts";
import { partiesUnder } from "../../trackers/party.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { placeInWords } from "../core/places.ts";
import { placeOfNote } from "./anchor.ts";
import {
  dateCell,
  firstWords,
  namesCell,
  namesOf,
  noteCell,
  numberCell,
  wordsCell,
} from "./cell.ts";
import { type ColumnOf, type FilterOf, type Table, tableOf } from "./table.ts";

type PartyKind = "company" | "person" | "product";

export function partyTable(context: SiteContext, kind: PartyKind, title: string): Table {
  const words = context.words.trackers.parties;
  const items = context.vault.notes
    .filter((note) => note.kind === kind)
    .sort((a, b) => compareText(a.title.toLowerCase(), b.title.toLowerCase()));
  const columns: Record<PartyKind, readonly ColumnOf<Note>[]> = {
    company: [
      listColumn("role", words.role),
      placeColumn(context),
      partiesColumn(context, "parent", words.parent),
    ],
    person: [
      textColumn(context, "position", words.position),
      partiesColumn(context, "affiliation", words.affiliation),
    ],
    product: [
      partiesColumn(context, "maker", words.maker),
      {
        key: "released",
        label: words.released,
        cell: ({ date }) => dateCell(date),
        order: ({ date }) => date?.start,
        descends: true,
      },
    ],
  };
  return tableOf<Note>({
    id: kind,
    title,
    says: "",
    items,
    place: (note) => placeOfNote(context, note),
    columns: [nameColumn(context, words[kind]), ...columns[kind], ...countColumns(context, kind)],
    filters: filtersOf(context, kind),
  });
}

function filtersOf(context: SiteContext, kind: PartyKind): readonly FilterOf<Note>[] {
  const words = context.words.trackers.parties;
  const partiesOf = (key: string, label: string): FilterOf<Note> => ({
    key,
    label,
    values: (note) =>
      namesOf(context, partiesUnder(context.vault, note, key)).map(({ title }) => title),
  });
  if (kind === "product") return [partiesOf("maker", words.maker)];
  if (kind === "person") return [partiesOf("affiliation", words.affiliation)];
  return [
    { key: "role", label: words.role, values: (note) => textsUnder(note, "role") },
    {
      key: "country",
      label: words.country,
      values: (note) => [placeInWords(context, textUnder(note, "country"))],
    },
  ];
}

const FIRST_WORDS = 110;

function nameColumn(context: SiteContext, label: string): ColumnOf<Note> {
  return {
    key: "name",
    label,
    cell: (note) => noteCell(context, note, [firstWords(context, note, FIRST_WORDS)]),
    order: ({ title }) => title,
  };
}

function listColumn(key: string, label: string): ColumnOf<Note> {
  return {
    key,
    label,
    cell: (note) => wordsCell(textsUnder(note, key).join(", ")),
    order: (note) => textsUnder(note, key).join(", "),
  };
}

function textColumn({ typeset }: SiteContext, key: string, label: string): ColumnOf<Note> {
  return {
    key,
    label,
    cell: (note) => wordsCell(typeset(textUnder(note, key))),
    order: (note) => textUnder(note, key),
  };
}

function placeColumn(context: SiteContext): ColumnOf<Note> {
  const place = (note: Note) => placeInWords(context, textUnder(note, "country"));
  return {
    key: "country",
    label: context.words.trackers.parties.country,
    cell: (note) => wordsCell(place(note)),
    order: place,
  };
}

function partiesColumn(context: SiteContext, key: string, label: string): ColumnOf<Note> {
  const names = (note: Note) => namesOf(context, partiesUnder(context.vault, note, key));
  return {
    key,
    label,
    cell: (note) => namesCell(names(note)),
    order: (note) => names(note).at(0)?.title,
  };
}

/** How many products each maker has, by the maker's path. */
const productsBy = memoize(({ vault }: SiteContext) => {
  const makers = vault.notes
    .filter(({ kind }) => kind === "product")
    .flatMap((note) =>
      partiesUnder(vault, note, "maker").flatMap((maker) => ("path" in maker ? maker.path : [])),
    );
  return Map.groupBy(makers, (path) => path);
});

function countColumns(context: SiteContext, kind: PartyKind): readonly ColumnOf<Note>[] {
  const words = context.words.trackers.parties;
  const { vault } = context;
  const column = (key: string, label: string, count: (note: Note) => number): ColumnOf<Note> => ({
    ...{ key, label },
    cell: (note) => numberCell(count(note)),
    order: count,
    descends: true,
  });
  return [
    ...(kind === "product"
      ? []
      : [
          column("against", words.against, (note) => chargesOn(vault, note).against.length),
          column("by", words.by, (note) => chargesOn(vault, note).by.length),
          column("proceedings", words.proceedings, (note) => proceedingsOn(vault, note).length),
          column("products", words.products, ({ path }) => {
            // absent: it makes none
            const made = productsBy(context).get(path) ?? [];
            return made.length;
          }),
        ]),
    // absent: nobody links to it
    column("links", words.links, ({ path }) => vault.backlinks.get(path)?.length ?? 0),
    {
      key: "checked",
      label: words.checked,
      cell: ({ verified }) => dateCell(verified),
      order: ({ verified }) => verified?.end,
      descends: true,
    },
  ];
}
