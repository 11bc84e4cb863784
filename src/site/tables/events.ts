/** Events as a table, the newest first. */

import { SCALES, statusesOf } from "../../record/scales.ts";
import { get } from "../../shared/assert.ts";
import { civil } from "../../shared/dates/index.ts";
import { inWholeWords, sentenceAt } from "../../shared/sentences.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import { leadsAway } from "../../vault/links/follow.ts";
import type { SiteContext } from "../core/context.ts";
import { shownSummary } from "../core/sentence.ts";
import { standingView } from "../core/standing.ts";
import { yearInWords } from "../core/words.ts";
import { anchorOf } from "./anchor.ts";
import { dateCell, namesCell, namesOfPaths, statusCell } from "./cell.ts";
import { tiersInWords, tiersOfNote } from "./sourceCounts.ts";
import { type Table, tableOf } from "./table.ts";

const FIRST_WORDS = 150;

export const eventTable = memoize((context: SiteContext): Table => {
  const words = context.words.trackers.events;
  const { vault, href, typeset } = context;
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
    place: ({ url }) => ({ anchor: anchorOf(url), href: href(url) }),
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
        cell: (note) => ({
          form: "title",
          title: typeset(note.title),
          href: href(note.url),
          lines: [
            typeset(inWholeWords(sentenceAt(shownSummary(context, note), 0, FIRST_WORDS))),
          ].filter(Boolean),
        }),
        order: ({ title }) => title,
      },
      {
        key: "status",
        label: words.status,
        cell: (note) => {
          const status = standingView(vault, note);
          return statusCell(status ? [{ label: "", status }] : []);
        },
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
        cell: (note) => {
          const counted = tiersInWords(context, tiersOfNote(vault, note.path));
          return counted === "" ? { form: "empty", words: "" } : { form: "words", words: counted };
        },
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
