/** The steps of laws as columns, a column a step: how far each has come, with the day of each step on record. */

import { SCALES } from "../../record/scales.ts";
import type { Proceeding, Stage } from "../../trackers/proceedings.ts";
import type { SiteContext } from "../core/context.ts";
import { dateView } from "../core/words.ts";
import type { StepView } from "./cell.ts";
import type { ColumnOf } from "./table.ts";

/** The way of a bill: whatever it has not reached stands there too, as still to come. */
const BILL = SCALES.law.slice(0, 5).map(({ word }) => word);
/** Of anything else only what happened: that a rule is rescinded is no goal. */
const OTHERS = ["proposed", "enacted", "in force", "suspended", "rescinded", "failed"] as const;

export function ladderColumns(
  context: SiteContext,
  id: string,
  items: readonly Proceeding[],
): readonly ColumnOf<Proceeding>[] {
  if (id === "bills") {
    return BILL.map((word, place) => ({
      key: `step-${place}`,
      label: capital(word),
      cell: (one) => ({ form: "step", step: stepOfBill(context, one, word, place) }),
      stays: true,
    }));
  }
  return OTHERS.filter((word) => items.some((one) => stagesAt(one, word).length > 0)).map(
    (word) => ({
      key: `step-${word.replaceAll(" ", "-")}`,
      label: capital(word),
      cell: (one) => ({ form: "step", step: stepAt(context, one, word) }),
    }),
  );
}

function stepOfBill(context: SiteContext, one: Proceeding, word: string, place: number): StepView {
  const { tables } = context.words.trackers;
  const found = stagesAt(one, word);
  const reached = BILL.findLastIndex((step) => stagesAt(one, step).length > 0);
  const failure = stagesAt(one, "failed");
  if (failure.length > 0 && place === Math.min(reached + 1, BILL.length - 1)) {
    return { state: "failed", isCurrent: true, word: "failed", days: daysOf(context, failure) };
  }
  if (found.length > 0) return recorded(context, one, word, found);
  if (place < reached) {
    return { state: "passed", isCurrent: false, word: tables.notRecorded, days: [] };
  }
  const isUnknown = place === 0 && reached === -1 && failure.length === 0;
  const says = isUnknown ? tables.unknown : "";
  return { state: "ahead", isCurrent: false, word: says, days: [] };
}

function stepAt(context: SiteContext, one: Proceeding, word: string): StepView {
  const found = stagesAt(one, word);
  if (found.length === 0) return { state: "none", isCurrent: false, word: "", days: [] };
  return recorded(context, one, word, found);
}

function recorded(
  context: SiteContext,
  { current }: Proceeding,
  word: string,
  found: readonly Stage[],
): StepView {
  const isCurrent = current?.word === word;
  const days = daysOf(context, found);
  const undated = days.length === 0 ? context.words.trackers.tables.dateUnknown : "";
  return {
    state: "reached",
    isCurrent,
    word: [isCurrent ? word : "", undated].filter(Boolean).join(", "),
    days,
  };
}

function stagesAt({ stages, latest }: Proceeding, word: string): Stage[] {
  // What is still to come stands behind the latest.
  const last = latest === undefined ? -1 : stages.lastIndexOf(latest);
  return stages.slice(0, last + 1).filter((stage) => stage.word === word);
}

function daysOf({ href }: SiteContext, stages: readonly Stage[]): StepView["days"] {
  return stages.flatMap(({ date, url }) =>
    date ? [{ date: dateView(date), href: href(url) }] : [],
  );
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
