/** Laws and cases as tables: bills, rules, orders and statutes as ladders in a table each; court cases; probes. */

import { stageScale } from "../../record/kinds.ts";
import { SCALES, type ScaleName } from "../../record/scales.ts";
import { expected } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import { dateInWords } from "../../shared/dates/index.ts";
import { inWholeWords, sentenceAt } from "../../shared/sentences.ts";
import { textUnder } from "../../trackers/frontMatterText.ts";
import type { Party } from "../../trackers/party.ts";
import {
  type Proceeding,
  type ProceedingKind,
  proceedings,
  proceedingsOf,
} from "../../trackers/proceedings.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { SiteContext } from "../core/context.ts";
import { placeInWords } from "../core/places.ts";
import { shownRow } from "../core/sentence.ts";
import { stepView } from "../core/words.ts";
import { anchorOf } from "./anchor.ts";
import {
  type Cell,
  itemsCell,
  namesCell,
  namesOf,
  namesOfPaths,
  statusCell,
  wordsCell,
} from "./cell.ts";
import { ladderColumns } from "./ladder.ts";
import { type ColumnOf, type FilterOf, type Table, tableOf } from "./table.ts";

/** All of them, and laws and cases of whose stage nothing is known; the latest action first. */
export const allProceedings = memoize((context: SiteContext): readonly Proceeding[] => {
  const { vault } = context;
  const staged = proceedings(vault);
  const known = new Set(staged.map(({ note }) => note));
  const others = vault.notes
    .filter(({ kind, path }) => (kind === "law" || kind === "case") && !known.has(path))
    .flatMap((note) => proceedingsOf(vault, note));
  const day = ({ latest }: Proceeding) => latest?.date?.start ?? Number.NEGATIVE_INFINITY;
  const title = ({ note }: Proceeding) => context.requireNote(note).title;
  return [...staged, ...others].sort(
    (a, b) => day(b) - day(a) || compareText(title(a), title(b)) || compareText(a.id, b.id),
  );
});

const PENDING = new Set(["introduced", "reported", "passed one chamber", "passed both"]);

/** A bill that has begun, and is neither law nor failed. */
export function isPending({ kind, current }: Proceeding): boolean {
  return kind === "bill" && current?.word !== undefined && PENDING.has(current.word);
}

/** The tables of `/laws/`, those with rows. */
export const lawTables = memoize((context: SiteContext): readonly Table[] => {
  const words = context.words.trackers.proceedings;
  const all = allProceedings(context);
  const of = (kind: ProceedingKind) => all.filter((one) => one.kind === kind);
  const isStanding = ({ latest }: Proceeding) => latest?.date === undefined;
  const statutes = Map.groupBy(of("statute"), isStanding);
  const tables: readonly Ladder[] = [
    { id: "bills", title: words.bills, says: words.billsSay, what: words.bill, items: of("bill") },
    { id: "rules", title: words.rules, says: words.rulesSay, what: words.rule, items: of("rule") },
    {
      ...{ id: "orders", title: words.orders, says: words.ordersSay },
      ...{ what: words.order, items: of("order") },
    },
    {
      ...{ id: "statutes", title: words.statutes, says: words.statutesSay, what: words.statute },
      // absent: none has a dated step
      items: statutes.get(false) ?? [],
    },
    {
      ...{ id: "treaties", title: words.treaties, says: words.treatiesSay },
      ...{ what: words.treaty, items: of("treaty") },
    },
    {
      ...{ id: "standing", title: words.standing, says: words.standingSays, what: words.statute },
      // absent: each has a dated step
      items: (statutes.get(true) ?? []).toSorted((a, b) => byTitle(context, a, b)),
    },
    { id: "laws", title: words.otherLaws, says: "", what: words.law, items: of("law") },
  ];
  return tables.filter(({ items }) => items.length > 0).map((ladder) => lawTable(context, ladder));
});

function byTitle({ requireNote }: SiteContext, a: Proceeding, b: Proceeding): number {
  return compareText(requireNote(a.note).title, requireNote(b.note).title);
}

interface Ladder {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** What the first column names: "Bill". */
  readonly what: string;
  readonly items: readonly Proceeding[];
}

/** Those with a row each, in the order in which they come. */
export function lawTable(context: SiteContext, { id, title, says, what, items }: Ladder): Table {
  const words = context.words.trackers.proceedings;
  return tableOf<Proceeding>({
    ...{ id, title, says, items },
    place: (one) => placeOf(context, one),
    columns: [
      titleColumn(context, what, (one) => [one.number, namesIn(context, sponsorsOf(one))]),
      latestColumn(context, words.latest),
      ...ladderColumns(context, id, items),
      nextColumn(context),
    ],
    filters: [
      jurisdictionFilter(context),
      { key: "type", label: words.type, values: ({ kind }) => [kind] },
      {
        key: "stage",
        label: words.stage,
        values: ({ current }) => [current?.word],
        choices: SCALES.law.map(({ word }) => word),
      },
      {
        key: "company",
        label: words.company,
        values: (one) =>
          namesOf(context, [...sponsorsOf(one), ...one.subjects, ...one.authority]).map(
            ({ title: name }) => name,
          ),
      },
      {
        key: "pending",
        label: words.pending,
        values: (one) =>
          one.kind === "bill" && one.current
            ? [isPending(one) ? words.isPending : words.isNotPending]
            : [],
        choices: [words.isPending, words.isNotPending],
      },
    ],
  });
}

function sponsorsOf({ sponsors, kind, authority }: Proceeding): readonly Party[] {
  return sponsors.length > 0 || kind === "bill" ? sponsors : authority;
}

/** The tables of `/cases/`, those with rows: what a court hears, and what an authority looks into. */
export const caseTables = memoize((context: SiteContext): readonly Table[] => {
  const words = context.words.trackers.proceedings;
  const all = allProceedings(context);
  const cases = all.filter(({ kind }) => kind === "case");
  const probes = all.filter(({ kind }) => kind === "probe");
  const common = (what: string): readonly ColumnOf<Proceeding>[] => [
    titleColumn(context, what, ({ note }) => [textUnder(context.requireNote(note), "citation")]),
    stageColumn(context),
    latestColumn(context, words.lastEvent),
  ];
  const court = ({ note }: Proceeding) => textUnder(context.requireNote(note), "court");
  const tables = [
    {
      ...{ id: "cases", title: words.cases, says: words.casesSay, items: cases },
      columns: [
        ...common(words.case),
        {
          key: "court",
          label: words.court,
          cell: (one: Proceeding) =>
            wordsCell([court(one), one.number].filter(Boolean).join(", "), unknown(context)),
          order: court,
        },
        partyColumn(context, "plaintiffs"),
        partyColumn(context, "defendants"),
        {
          key: "judge",
          label: words.judge,
          cell: ({ note }: Proceeding) => wordsCell(textUnder(context.requireNote(note), "judge")),
        },
        nextColumn(context),
      ],
    },
    {
      ...{ id: "probes", title: words.probes, says: words.probesSay, items: probes },
      columns: [
        ...common(words.probe),
        {
          key: "authority",
          label: words.authority,
          cell: ({ authority }: Proceeding) => namesCell(namesOf(context, authority)),
        },
        {
          key: "concerns",
          label: words.parties,
          cell: ({ subjects }: Proceeding) => namesCell(namesOf(context, subjects)),
        },
        nextColumn(context),
      ],
    },
  ];
  return tables
    .filter(({ items }) => items.length > 0)
    .map(({ columns, ...table }) =>
      tableOf<Proceeding>({
        ...table,
        place: (one) => placeOf(context, one),
        columns,
        filters: caseFilters(context, court),
      }),
    );
});

function caseFilters(
  context: SiteContext,
  court: (one: Proceeding) => string,
): readonly FilterOf<Proceeding>[] {
  const words = context.words.trackers.proceedings;
  const parties = (one: Proceeding) => [
    ...one.plaintiffs,
    ...one.defendants,
    ...one.subjects,
    ...one.authority,
  ];
  return [
    {
      key: "party",
      label: words.parties,
      values: (one) => namesOf(context, parties(one)).map(({ title }) => title),
    },
    { key: "court", label: words.court, values: (one) => [court(one)] },
    {
      key: "stage",
      label: words.stage,
      values: ({ current }) => [current?.word],
      choices: [...SCALES.case, ...SCALES.probe].map(({ word }) => word),
    },
    jurisdictionFilter(context),
    {
      key: "argument",
      label: words.argument,
      values: (one) => namesOfPaths(context, one.arguments).map(({ title }) => title),
    },
  ];
}

function placeOf({ href, requireNote }: SiteContext, { id, note }: Proceeding) {
  return { anchor: anchorOf(id), href: href(requireNote(note).url) };
}

function titleColumn(
  context: SiteContext,
  label: string,
  lines: (one: Proceeding) => readonly string[],
): ColumnOf<Proceeding> {
  const { requireNote, href, typeset } = context;
  return {
    key: "title",
    label,
    cell: (one) => ({
      form: "title",
      title: typeset(requireNote(one.note).title),
      href: href(requireNote(one.note).url),
      lines: lines(one).filter(Boolean).map(typeset),
    }),
    order: ({ note }) => requireNote(note).title,
  };
}

const LATEST_CHARACTERS = 130;

function latestColumn(context: SiteContext, label: string): ColumnOf<Proceeding> {
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

/** Where it stands in the wording of its source, since when. */
function stageColumn(context: SiteContext): ColumnOf<Proceeding> {
  const scale = ({ note }: Proceeding) => scaleOf(context, note);
  return {
    key: "stage",
    label: context.words.trackers.proceedings.stage,
    cell: (one) => {
      const { current } = one;
      if (current?.word === undefined) return wordsCell("", unknown(context));
      const text = [current.stageText, current.date ? dateInWords(current.date) : ""];
      const status = {
        ...stepView(scale(one), current.word),
        text: text.filter(Boolean).join(", "),
      };
      return statusCell([{ label: "", status }]);
    },
    order: (one) =>
      one.current
        ? SCALES[scale(one)].findIndex(({ word }) => word === one.current?.word)
        : undefined,
  };
}

export function scaleOf({ requireNote }: SiteContext, path: string): ScaleName {
  const { kind, data } = requireNote(path);
  return expected(stageScale(kind, data["type"]), `a scale for the stages of ${path}`);
}

function nextColumn({ words, typeset }: SiteContext): ColumnOf<Proceeding> {
  return {
    key: "next",
    label: words.trackers.proceedings.next,
    cell: ({ nextText }) => wordsCell(typeset(nextText)),
    order: ({ next }) => next?.start,
  };
}

function partyColumn(context: SiteContext, key: "plaintiffs" | "defendants"): ColumnOf<Proceeding> {
  return {
    key,
    label: context.words.trackers.proceedings[key],
    cell: (one): Cell => namesCell(namesOf(context, one[key]), unknown(context)),
    order: (one) => namesIn(context, one[key]),
  };
}

function jurisdictionFilter(context: SiteContext): FilterOf<Proceeding> {
  return {
    key: "jurisdiction",
    label: context.words.trackers.proceedings.jurisdiction,
    values: ({ jurisdiction }) =>
      jurisdiction === "" ? [] : [placeInWords(context, jurisdiction)],
  };
}

function namesIn(context: SiteContext, parties: readonly Party[]): string {
  return namesOf(context, parties)
    .map(({ title }) => title)
    .join(", ");
}

function unknown({ words }: SiteContext): string {
  return words.trackers.tables.unknown;
}
