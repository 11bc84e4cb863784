/** Sources by publisher and tier, opened or not, and what relies on each; and what rests on one alone. */

import { compareText } from "../../shared/compareText.ts";
import { parseDate } from "../../shared/dates/index.ts";
import { textUnder } from "../../trackers/frontMatterText.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import { sourceOfNote } from "../../vault/sources.ts";
import type { SiteContext } from "../core/context.ts";
import { standingView } from "../core/standing.ts";
import { tierInWords } from "../core/words.ts";
import { citedBy } from "../exports/sources.ts";
import { placeOfNote } from "./anchor.ts";
import {
  dateCell,
  nameOf,
  namesCell,
  noteCell,
  numberCell,
  standingCell,
  wordsCell,
} from "./cell.ts";
import { type Table, tableOf } from "./table.ts";

const TIERS = [1, 2, 3] as const;

/** Those on which most relies first. */
export const sourceTable = memoize((context: SiteContext): Table => {
  const words = context.words.trackers.sourcesList;
  const { vault, typeset } = context;
  // absent: nothing relies on it
  const relying = ({ path }: Note) => citedBy(context).get(path)?.length ?? 0;
  const tier = (note: Note) => sourceOfNote(note).tier;
  const opened = (note: Note) => textUnder(note, "opened");
  const publisher = (note: Note) => sourceOfNote(note).publisher || "";
  return tableOf<Note>({
    id: "sources",
    title: words.all,
    says: "",
    items: vault.notes
      .filter(({ kind }) => kind === "source")
      .sort((a, b) => relying(b) - relying(a) || compareText(a.title, b.title)),
    place: (note) => placeOfNote(context, note),
    columns: [
      {
        key: "source",
        label: words.source,
        cell: (note) => noteCell(context, note),
        order: ({ title }) => title,
      },
      {
        key: "publisher",
        label: words.publisher,
        cell: (note) => wordsCell(typeset(publisher(note))),
        order: publisher,
      },
      {
        key: "tier",
        label: words.tier,
        cell: (note) => {
          const found = tier(note);
          return wordsCell(found === undefined ? "" : tierInWords(found));
        },
        order: tier,
      },
      {
        key: "date",
        label: words.date,
        cell: ({ date }) => dateCell(date),
        order: ({ date }) => date?.start,
        descends: true,
      },
      {
        key: "opened",
        label: words.opened,
        cell: (note) => dateCell(parseDate(opened(note), vault.asOf), words.notOpened),
        order: (note) => parseDate(opened(note), vault.asOf)?.start,
        descends: true,
      },
      {
        key: "archived",
        label: words.archived,
        cell: (note) => {
          const address = textUnder(note, "archive");
          return address === ""
            ? wordsCell("", context.words.trackers.tables.none)
            : namesCell([{ title: words.hasArchive, href: address }]);
        },
      },
      {
        key: "relied",
        label: words.reliedOn,
        cell: (note) => numberCell(relying(note)),
        order: relying,
        descends: true,
      },
    ],
    filters: [
      {
        key: "publisher",
        label: words.publisher,
        values: (note) => [publisher(note)],
      },
      {
        key: "tier",
        label: words.tier,
        values: (note) => {
          const found = tier(note);
          return found === undefined ? [] : [tierInWords(found)];
        },
        choices: TIERS.map(tierInWords),
      },
      {
        key: "opened",
        label: words.opened,
        values: (note) => [opened(note) === "" ? words.notOpened : words.isOpened],
      },
      {
        key: "archived",
        label: words.archived,
        values: (note) => [textUnder(note, "archive") === "" ? words.noArchive : words.hasArchive],
      },
    ],
    groupBy: ["publisher", "tier"],
  });
});

/** Events and claims with one source; the most important first, then the newest. */
export const singleSourceTable = memoize((context: SiteContext): Table => {
  const words = context.words.trackers.sourcesList;
  const { vault, typeset } = context;
  const only = ({ path }: Note) => {
    // absent: a note that names no source
    const [first, ...others] = vault.sources.get(path) ?? [];
    return first && others.length === 0 ? first : undefined;
  };
  const day = ({ date }: Note) => date?.start ?? Number.NEGATIVE_INFINITY;
  return tableOf<Note>({
    id: "single",
    title: words.single,
    says: words.singleSays,
    items: vault.notes
      .filter((note) => (note.kind === "event" || note.kind === "claim") && only(note))
      .sort((a, b) => a.importance - b.importance || day(b) - day(a)),
    place: (note) => placeOfNote(context, note),
    columns: [
      {
        key: "statement",
        label: words.statement,
        cell: (note) => noteCell(context, note),
        order: ({ title }) => title,
      },
      {
        key: "status",
        label: context.words.trackers.events.status,
        cell: (note) => standingCell(context, note),
        order: (note) => standingView(vault, note)?.word,
      },
      {
        key: "date",
        label: words.date,
        cell: ({ date }) => dateCell(date),
        order: ({ date }) => date?.start,
        descends: true,
      },
      {
        key: "source",
        label: words.itsSource,
        cell: (note) => {
          const source = only(note);
          if (!source) return wordsCell("");
          if (source.note !== undefined) return namesCell([nameOf(context, source.note)]);
          return namesCell([{ title: typeset(source.title), href: source.url }]);
        },
      },
      {
        key: "tier",
        label: words.tier,
        cell: (note) => {
          const tier = only(note)?.tier;
          return wordsCell(tier === undefined ? "" : tierInWords(tier));
        },
        order: (note) => only(note)?.tier,
      },
    ],
    filters: [],
  });
});
