/** Arguments by their standing, the strongest first; and which law and which case bears on each. */

import { SCALES } from "../../record/scales.ts";
import { compareText } from "../../shared/compareText.ts";
import { LIMITS } from "../../shared/limits.ts";
import { type Argument, argumentMap } from "../../trackers/argumentMap.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { SiteContext } from "../core/context.ts";
import { type StatusView, stepView } from "../core/words.ts";
import { placeOfNote } from "./anchor.ts";
import {
  itemsCell,
  nameOf,
  namesCell,
  namesOf,
  namesOfPaths,
  noteCell,
  statusCell,
} from "./cell.ts";
import { distinct, type Matrix, mostIn, withCut } from "./matrix.ts";
import { type Table, tableOf } from "./table.ts";

const WORDS: readonly string[] = SCALES.argument.map(({ word }) => word);

const byStanding = memoize((context: SiteContext): readonly Argument[] => {
  const place = ({ note }: Argument) => {
    // absent: an argument that says no standing comes last
    const found = WORDS.indexOf(context.requireNote(note).status?.word ?? "");
    return found === -1 ? WORDS.length : found;
  };
  const title = ({ note }: Argument) => context.requireNote(note).title;
  return argumentMap(context.vault).toSorted(
    (a, b) => place(a) - place(b) || compareText(title(a), title(b)),
  );
});

export const argumentTable = memoize((context: SiteContext): Table => {
  const words = context.words.trackers.argumentsList;
  const { requireNote, typeset } = context;
  const status = ({ note }: Argument) => requireNote(note).status;
  const titles = (paths: readonly string[]) =>
    namesOfPaths(context, paths).map(({ title }) => title);
  return tableOf<Argument>({
    id: "arguments",
    title: words.all,
    says: "",
    items: byStanding(context),
    place: ({ note }) => placeOfNote(context, requireNote(note)),
    columns: [
      {
        key: "standing",
        label: words.standing,
        cell: (one) => {
          const found = status(one);
          return statusCell(found ? [{ label: "", status: stepView("argument", found.word) }] : []);
        },
        // absent: an argument that says no standing
        order: (one) => WORDS.indexOf(status(one)?.word ?? ""),
      },
      {
        key: "argument",
        label: words.argument,
        cell: ({ note }) => noteCell(context, requireNote(note)),
        order: ({ note }) => requireNote(note).title,
      },
      {
        key: "proponents",
        label: words.proponents,
        cell: ({ proponents }) => namesCell(namesOf(context, proponents)),
      },
      {
        key: "opponents",
        label: words.opponents,
        cell: ({ opponents }) => namesCell(namesOf(context, opponents)),
      },
      {
        key: "laws",
        label: words.laws,
        cell: ({ laws }) => namesCell(namesOfPaths(context, laws)),
      },
      {
        key: "cases",
        label: words.cases,
        cell: ({ cases }) =>
          itemsCell(
            cases.map(({ path, contributes }) => {
              const { title, href: to } = nameOf(context, path);
              return contributes === ""
                ? { label: "", words: title, href: to }
                : { label: title, words: typeset(contributes), href: to };
            }),
          ),
        order: ({ cases }) => cases.length,
        descends: true,
      },
      {
        key: "answered",
        label: words.answeredBy,
        cell: ({ answeredBy }) => namesCell(namesOfPaths(context, answeredBy), words.unanswered),
      },
    ],
    filters: [
      {
        key: "standing",
        label: words.standing,
        values: (one) => [status(one)?.word],
        choices: WORDS,
      },
      {
        key: "by",
        label: words.proponents,
        values: ({ proponents }) => namesOf(context, proponents).map(({ title }) => title),
      },
      { key: "law", label: words.laws, values: ({ laws }) => titles(laws) },
      { key: "case", label: words.cases, values: ({ cases }) => titles(cases.map((c) => c.path)) },
    ],
    groupBy: ["standing"],
  });
});

/** Argument × law, and argument × case. */
export const argumentMatrices = memoize((context: SiteContext): readonly Matrix[] => {
  const words = context.words.trackers.argumentsList;
  const kinds = [
    { id: "by_law", title: words.byLaw, of: ({ laws }: Argument) => laws },
    {
      ...{ id: "by_case", title: words.byCase },
      of: ({ cases }: Argument) => cases.map(({ path }) => path),
    },
  ];
  return kinds.flatMap(({ id, title, of }) => {
    const rows = byStanding(context).filter((one) => of(one).length > 0);
    return rows.length === 0 ? [] : [matrixOf(context, { id, title, rows, of })];
  });
});

interface Bearing {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Argument[];
  /** The paths of what bears on an argument. */
  readonly of: (argument: Argument) => readonly string[];
}

function matrixOf(context: SiteContext, { id, title, rows, of }: Bearing): Matrix {
  const words = context.words.trackers.argumentsList;
  const { requireNote, href } = context;
  const shown = mostIn(LIMITS.matrixRows, rows);
  const bearing = mostIn(
    LIMITS.matrixColumns,
    [...Map.groupBy(rows.flatMap(of), (path) => path)].sort(
      ([a, some], [b, others]) =>
        others.length - some.length || compareText(requireNote(a).title, requireNote(b).title),
    ),
  );
  const columns = bearing.drawn.map(([path, { length }]) => ({
    path,
    length,
    name: nameOf(context, path),
  }));
  const standing = ({ note }: Argument): StatusView[] => {
    const { status } = requireNote(note);
    return status ? [stepView("argument", status.word)] : [];
  };
  return {
    ...{ id, title, says: "", corner: words.corner, total: words.total },
    means: withCut(context, "", shown, bearing),
    columnGroups: [{ label: "", columns: columns.map(({ name }) => name) }],
    rowGroups: [
      {
        label: "",
        rows: shown.drawn.map((argument) => ({
          name: nameOf(context, argument.note),
          cells: columns.map(({ path, name }) => ({
            marks: of(argument).includes(path)
              ? standing(argument).map((status) => ({ status }))
              : [],
            href: href(requireNote(argument.note).url),
            words: of(argument).includes(path)
              ? words.bears(requireNote(argument.note).title, name.title)
              : "",
          })),
          total: of(argument).length,
        })),
      },
    ],
    totals: [
      ...columns.map(({ length }) => length),
      columns.reduce((sum, { length }) => sum + length, 0),
    ],
    statuses: distinct(rows.flatMap(standing), WORDS),
  };
}
