/** Who accuses whom, as a matrix of documents. */

import { SCALES } from "../../record/scales.ts";
import { compareText } from "../../shared/compareText.ts";
import type { Day } from "../../shared/dates/calendar.ts";
import { LIMITS } from "../../shared/limits.ts";
import { type Charge, documents } from "../../trackers/charges.ts";
import { textsUnder, textUnder } from "../../trackers/frontMatterText.ts";
import { type Party, pathsOf } from "../../trackers/party.ts";
import { type Reply, speaksFor } from "../../trackers/replies.ts";
import { isUnnamed } from "../../trackers/unnamed.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Vault } from "../../vault/index.ts";
import type { SiteContext } from "../core/context.ts";
import { placeInWords } from "../core/places.ts";
import { stepView } from "../core/words.ts";
import { anchorOf } from "./anchor.ts";
import { type Name, nameOfParty } from "./cell.ts";
import {
  type Answered,
  distinct,
  type Matrix,
  type MatrixCell,
  type MatrixMark,
  marksInWords,
  mostIn,
  withCut,
} from "./matrix.ts";

/** All documents that have an accuser. */
export const accusationMatrix = memoize(
  (context: SiteContext): Matrix => matrixOf(context, documents(context.vault)),
);

/** Rows in groups by what the accusers are, columns by the country of the accused; who is named most comes first. */
export function matrixOf(
  context: SiteContext,
  charges: readonly Charge[],
  /** The topics of all of them, where they are not all topics: a choice of the list. */
  topic?: string,
): Matrix {
  const words = context.words.trackers.accusations;
  const shown = charges.filter(({ accusers }) => accusers.length > 0);
  const marksOf = (charge: Charge, party: Counted["party"]): MatrixMark[] =>
    charge.content
      ? [
          {
            status: stepView("claim", charge.content),
            row: anchorOf(charge.id),
            answered: answersTo(context.vault, charge, party),
          },
        ]
      : [];
  const columns = mostIn(
    LIMITS.matrixColumns,
    ordered(context, shown, ({ accused }) =>
      accused.length === 0
        ? [UNNAMED]
        : accused.map((one) => (isUnnamed(context.vault, one) ? UNNAMED : one)),
    ),
  );
  const rows = mostIn(
    LIMITS.matrixRows,
    ordered(context, shown, ({ accusers }) => accusers),
  );
  const columnGroups = grouped(columns.drawn, (one) => countryOf(context, one.party));
  const inOrder = columnGroups.flatMap(({ items }) => items);
  const cell = (row: Counted, column: Counted): MatrixCell => {
    const found = row.charges.filter((charge) => column.charges.includes(charge));
    const marks = found.flatMap((charge) => marksOf(charge, column.party));
    const statuses = marks.map(({ status }) => status);
    return {
      marks,
      href: listOf(context, row.name.title, column.name.title, topic),
      words:
        found.length === 0
          ? ""
          : words.cell(row.name.title, accusedIn(context, column, found), marksInWords(statuses)),
    };
  };
  return {
    id: "matrix",
    title: words.matrix,
    says: words.matrixSays(shown.length),
    means: withCut(context, words.matrixMeans, rows, columns),
    corner: words.corner,
    total: words.documents,
    columnGroups: columnGroups.map(({ label, items }) => ({
      label,
      columns: items.map(({ name }) => name),
    })),
    rowGroups: grouped(rows.drawn, (one) => words.rowGroups[groupOf(context, one.party)]).map(
      ({ label, items }) => ({
        label,
        rows: items.map((row) => ({
          name: row.name,
          cells: inOrder.map((column) => cell(row, column)),
          total: row.charges.length,
        })),
      }),
    ),
    totals: [...inOrder.map(({ charges: of }) => of.length), shown.length],
    statuses: distinct(
      shown.flatMap((charge) => marksOf(charge, UNNAMED)).map(({ status }) => status),
      SCALES.claim.map(({ word }) => word),
    ),
  };
}

/** Who is accused in words alone, or not named, shares a column. */
const UNNAMED = "unnamed";

interface Counted {
  readonly party: Party | typeof UNNAMED;
  readonly name: Name;
  readonly charges: readonly Charge[];
}

function ordered(
  context: SiteContext,
  charges: readonly Charge[],
  partiesOf: (charge: Charge) => readonly (Party | typeof UNNAMED)[],
): Counted[] {
  const found = new Map<string, { party: Party | typeof UNNAMED; charges: Charge[] }>();
  for (const charge of charges) {
    for (const party of partiesOf(charge)) {
      const key = JSON.stringify(party);
      const entry = found.get(key) || { party, charges: [] };
      found.set(key, entry);
      if (!entry.charges.includes(charge)) entry.charges.push(charge);
    }
  }
  return [...found.values()]
    .map(({ party, charges: of }) => ({ party, name: nameOf(context, party), charges: of }))
    .sort(
      (a, b) =>
        Number(a.party === UNNAMED) - Number(b.party === UNNAMED) ||
        b.charges.length - a.charges.length ||
        compareText(a.name.title, b.name.title),
    );
}

function nameOf(context: SiteContext, party: Counted["party"]): Name {
  const { unnamed } = context.words.trackers.accusations;
  return party === UNNAMED ? { title: unnamed, href: undefined } : nameOfParty(context, party);
}

/** The accused of a cell: who shares a column goes by the words of the documents. */
function accusedIn(context: SiteContext, column: Counted, found: readonly Charge[]): string {
  if (column.party !== UNNAMED) return column.name.title;
  const { nobodyNamed } = context.words.trackers.accusations;
  const names = found.flatMap(({ accused }) =>
    accused.length === 0
      ? [nobodyNamed]
      : accused
          .filter((one) => isUnnamed(context.vault, one))
          .map((one) => nameOfParty(context, one).title),
  );
  return [...new Set(names)].join("; ");
}

/** Whether the accused, or somebody who speaks for them, answered a charge, or only others did. */
function answersTo(vault: Vault, { replies }: Charge, party: Counted["party"]): Answered {
  const ofAccused = replies.filter(
    ({ by }) =>
      party !== UNNAMED &&
      "path" in party &&
      pathsOf(by).some((speaker) => speaksFor(vault, speaker, party.path)),
  );
  const by = ofAccused.length > 0 ? "accused" : replies.length > 0 ? "others" : "nobody";
  return { by, accused: firstDay(ofAccused), anybody: firstDay(replies) };
}

/** Undefined where no reply is dated. */
function firstDay(replies: readonly Reply[]): Day | undefined {
  const days = replies.flatMap(({ date }) => (date ? date.start : []));
  return days.length === 0 ? undefined : Math.min(...days);
}

/** In the order in which the groups first come; what belongs to none stands last. */
function grouped(items: readonly Counted[], labelOf: (item: Counted) => string) {
  const groups = [...Map.groupBy(items, labelOf)].map(([label, alike]) => ({
    label,
    items: alike,
  }));
  return groups.sort((a, b) => Number(a.label === "") - Number(b.label === ""));
}

function countryOf(context: SiteContext, party: Counted["party"]): string {
  if (party === UNNAMED || "text" in party) return "";
  const note = context.requireNote(party.path);
  return placeInWords(context, textUnder(note, "country"));
}

const GROUPS = ["government", "plaintiff", "publisher"] as const;

function groupOf({ requireNote }: SiteContext, party: Counted["party"]) {
  if (party === UNNAMED || "text" in party) return "other";
  const note = requireNote(party.path);
  if (note.kind === "person") return "person";
  const roles = textsUnder(note, "role");
  // absent: it is none of these
  return GROUPS.find((role) => roles.includes(role)) ?? "company";
}

/** The list of the charges of one against another. */
function listOf({ href }: SiteContext, accuser: string, accused: string, topic?: string): string {
  const query = new URLSearchParams({ accuser, accused, ...(topic !== undefined && { topic }) });
  return `${href("/accusations/")}?${query}#charges`;
}
