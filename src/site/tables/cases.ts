/** Cases as tables: what a court hears, and what an authority looks into. */

import { stageScale } from "../../record/kinds.ts";
import { SCALES, type ScaleName } from "../../record/scales.ts";
import { expected } from "../../shared/assert.ts";
import { dateInWords } from "../../shared/dates/index.ts";
import { textUnder } from "../../trackers/frontMatterText.ts";
import { latestFirst, type Proceeding } from "../../trackers/proceedings.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { SiteContext } from "../core/context.ts";
import { stepView } from "../core/words.ts";
import { type Cell, namesCell, namesOf, namesOfPaths, statusCell, wordsCell } from "./cell.ts";
import {
  jurisdictionFilter,
  latestColumn,
  namesIn,
  nextColumn,
  placeOf,
  titleColumn,
  unknown,
} from "./proceedings.ts";
import { type ColumnOf, type FilterOf, type Table, tableOf } from "./table.ts";

/** The tables of `/cases/`, those with rows: what a court hears, and what an authority looks into. */
export const caseTables = memoize((context: SiteContext): readonly Table[] => {
  const words = context.words.trackers.proceedings;
  const all = latestFirst(context.vault);
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

function scaleOf({ requireNote }: SiteContext, path: string): ScaleName {
  const { kind, data } = requireNote(path);
  return expected(stageScale(kind, data["type"]), `a scale for the stages of ${path}`);
}

function partyColumn(context: SiteContext, key: "plaintiffs" | "defendants"): ColumnOf<Proceeding> {
  return {
    key,
    label: context.words.trackers.proceedings[key],
    cell: (one): Cell => namesCell(namesOf(context, one[key]), unknown(context)),
    order: (one) => namesIn(context, one[key]),
  };
}
