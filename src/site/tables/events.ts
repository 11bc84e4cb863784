/** Events as a table, the newest first. */

import { SCALES, statusesOf } from "../../record/scales.ts";
import { get } from "../../shared/assert.ts";
import { civil } from "../../shared/dates/index.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import { leadsAway } from "../../vault/links/follow.ts";
import type { SiteContext } from "../core/context.ts";
import { yearInWords } from "../core/words.ts";
import { placeOfNote } from "./anchor.ts";
import {
  dateCell,
  firstWords,
  namesCell,
  namesOfPaths,
  noteCell,
  standingCell,
  wordsCell,
} from "./cell.ts";
import { tiersInWords, tiersOfNote } from "./sourceCounts.ts";
import { type Table, tableOf } from "./table.ts";

const FIRST_WORDS = 150;

export const eventTable = memoize((context: SiteContext): Table => {
  const words = context.words.trackers.events;
  const { vault } = context;
  const day = ({ date }: Note) => date?.start ?? Number.NEGATIVE_INFINITY;
  const named = (note: Note, kind: Note["kind"]) =>
    namesOfPaths(
      context,
      get(vault.outgoing, note.path)
        .filter(leadsAway)
        .filter(({ relation }) => relation !== "mentions" && relation !== "related")
        .map(({ to }) => to)
        .filter((path) => context.requireNote(path).kind === kind),
    );
  return tableOf<Note>({
    id: "events",
    title: words.all,
    says: "",
    items: vault.notes.filter(({ kind }) => kind === "event").sort((a, b) => day(b) - day(a) || 0),
    place: (note) => placeOfNote(context, note),
    columns: [
      {
        key: "date",
        label: words.date,
        cell: ({ date }) => dateCell(date, context.words.charges.undated),
        order: ({ date }) => date?.start,
        descends: true,
      },
      {
        key: "event",
        label: words.event,
        cell: (note) => noteCell(context, note, [firstWords(context, note, FIRST_WORDS)]),
        order: ({ title }) => title,
      },
      {
        key: "status",
        label: words.status,
        cell: (note) => standingCell(context, note),
        order: ({ status }) =>
          status && SCALES.claim.findIndex(({ word }) => word === statusesOf(status).content),
      },
      {
        key: "companies",
        label: words.companies,
        cell: (note) => namesCell(named(note, "company")),
      },
      { key: "laws", label: words.laws, cell: (note) => namesCell(named(note, "law")) },
      {
        key: "sources",
        label: words.sources,
        cell: (note) => wordsCell(tiersInWords(context, tiersOfNote(vault, note.path))),
      },
    ],
    filters: [
      {
        key: "year",
        label: words.year,
        values: ({ date }) => (date ? [yearInWords(civil(date.start).year)] : []),
      },
      {
        key: "status",
        label: words.status,
        values: ({ status }) => (status ? [statusesOf(status).content] : []),
        choices: SCALES.claim.map(({ word }) => word),
      },
      {
        key: "company",
        label: words.company,
        values: (note) => named(note, "company").map(({ title }) => title),
      },
    ],
    groupBy: ["year"],
  });
});
