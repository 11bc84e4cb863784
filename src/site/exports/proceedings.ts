/** Proceedings, and what laws and cases have in common with them: stages with their days. */

import { z } from "zod";
import type { Row } from "../../shared/export/csv.ts";
import { type Party, pathsOf, textsOf } from "../../trackers/party.ts";
import {
  PROCEEDING_KINDS,
  type Proceeding,
  proceedings,
  type Stage,
} from "../../trackers/proceedings.ts";
import type { SiteContext } from "../core/context.ts";
import { shownRow } from "../core/sentence.ts";
import { records } from "./dataFile.ts";
import {
  address,
  addresses,
  dateOrNone,
  dayOrNone,
  place,
  precisionOrNone,
  someWords,
  wordings,
  wordOf,
  words,
} from "./shapes.ts";
import { briefDate, dateRecord, dayFields, titles, url, urls } from "./values.ts";

const stageWord = wordOf("law", "case", "probe");

const stage = z.strictObject({
  date: dateOrNone,
  stage: stageWord,
  stage_text: someWords,
  text: someWords,
  url: place,
  sources: addresses,
});

/** What a law or a case is before anything is known of its stages. */
export const HEAD = {
  id: z.string().min(1).describe("Its address; with its number behind # where a note has several."),
  title: someWords.describe("The title of its note."),
  kind: z.enum(PROCEEDING_KINDS).describe("What it is."),
  number: words.describe("The number of a bill or rule, or the docket of a case."),
  jurisdiction: words.describe("Where it applies."),
};

/** Where it stands, what came last, what comes next. */
export const COURSE = {
  date: dateOrNone.describe("When it was introduced, filed, opened or proposed."),
  stage: stageWord.describe("Where it stands, in a word of the scale."),
  stage_text: words.describe("The same in the wording of the source."),
  stage_date: dayOrNone.describe("The day since which it stands there."),
  stage_date_precision: precisionOrNone.describe("How exactly that day is known."),
  latest_action_date: dayOrNone.describe("The day of the last stage or step that is not to come."),
  latest_action_date_precision: precisionOrNone.describe("How exactly that day is known."),
  latest_action_text: words.describe("What that stage or step was."),
  next_date: dayOrNone.describe("The next date, where one is known."),
  next_date_precision: precisionOrNone.describe("How exactly it is known."),
  next: words.describe("The wording of what comes next."),
  stages: z.array(stage).describe("All stages and steps, in order of time; a step has no stage."),
};

export const TIES = {
  arguments: addresses.describe("The arguments that bear on it."),
  laws: addresses.describe("The laws that it is about."),
  events: addresses.describe("The events that concern it."),
  url: address.describe("The page of its note."),
};

export const PROCEEDINGS = records({
  name: "proceedings",
  means: "Bills, statutes, rules, orders, cases and probes, each with its stages and their days.",
  record: z.strictObject({
    ...HEAD,
    ...COURSE,
    parties: wordings.describe("Sponsors, plaintiffs and defendants, and whom it concerns."),
    authority: wordings.describe("Who issues it or investigates."),
    ...TIES,
  }),
  rows: (context) =>
    proceedings(context.vault).map((found) => ({
      ...headFields(context, found),
      ...courseFields(context, found),
      parties: names(
        context,
        [found.sponsors, found.plaintiffs, found.defendants, found.subjects].flat(),
      ),
      authority: names(context, found.authority),
      ...tieFields(context, found),
    })),
  flat: flatStages,
});

export function headFields({ requireNote }: SiteContext, found: Proceeding): Row {
  const { id, note, kind, number, jurisdiction } = found;
  return { id, title: requireNote(note).title, kind, number, jurisdiction };
}

export function courseFields(context: SiteContext, found: Proceeding): Row {
  const { current, latest, next, nextText } = found;
  return {
    date: dateRecord(found.first),
    // absent: only steps are known
    stage: current?.word ?? "",
    stage_text: current ? current.stageText : "",
    ...dayFields("stage_date", current?.date),
    ...dayFields("latest_action_date", latest?.date),
    latest_action_text: latest ? shownRow(context, found.note, latest.line, latest.text) : "",
    ...dayFields("next_date", next),
    next: nextText,
    stages: found.stages.map((step) => stageRecord(context, found.note, step)),
  };
}

export function tieFields(context: SiteContext, found: Proceeding): Row {
  return {
    arguments: urls(context, found.arguments),
    laws: urls(context, found.laws),
    events: urls(context, found.events),
    url: url(context, found.note),
  };
}

/** By title, or in words where there is no note. */
export function names(context: SiteContext, parties: readonly Party[]): string[] {
  return [...new Set([...titles(context, pathsOf(parties)), ...textsOf(parties)])];
}

function stageRecord(context: SiteContext, note: string, { date: when, word, ...step }: Stage) {
  const text = shownRow(context, note, step.line, step.text);
  return {
    date: dateRecord(when),
    // absent: a step changes no stage
    stage: word ?? "",
    stage_text: word === undefined ? text : step.stageText,
    text,
    url: step.url,
    sources: urls(context, step.sources),
  };
}

/** "2026-04-22 ordered reported" */
export function flatStages(row: Row): Row {
  const { stages } = row as { stages: ReturnType<typeof stageRecord>[] };
  return {
    ...row,
    stages: stages.map((step) => [briefDate(step.date), step.stage_text].filter(Boolean).join(" ")),
  };
}
