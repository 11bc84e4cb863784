/** Stages that run back in time, and front matter that is ahead of, or behind, its table of stages. */

import { stageScale } from "../../record/kinds.ts";
import type { ScaleName } from "../../record/scales.ts";
import { at, get } from "../../shared/assert.ts";
import { notesOf } from "../../trackers/notesOf.ts";
import { type Proceeding, proceedingsByNote, type Stage } from "../../trackers/proceedings.ts";
import { type Note, spotOf } from "../../vault/core/note.ts";
import { type Problem, problem } from "../../vault/core/problems.ts";
import type { Vault } from "../../vault/index.ts";

export function proceedingProblems(vault: Vault): Problem[] {
  return [...proceedingsByNote(vault)].flatMap(([path, found]) => {
    const note = get(notesOf(vault), path);
    return [...found.flatMap((one) => outOfOrder(note, one)), ...ahead(note, found)];
  });
}

/** Stages that can only follow one another in this order, by scale. Others come and go. */
const CHAINS: Readonly<Partial<Record<ScaleName, readonly string[]>>> = {
  law: ["introduced", "passed one chamber", "passed both", "enacted"],
  case: ["filed", "decided", "final"],
  probe: ["opened", "findings", "closed"],
};

function outOfOrder({ path, kind, data }: Note, { stages, number }: Proceeding): Problem[] {
  const scale = stageScale(kind, data["type"]);
  // absent: a note whose table has no scale has no stages either
  const chain = (scale && CHAINS[scale]) ?? [];
  const ranked = stages.flatMap((stage) => {
    const rank = stage.word === undefined ? -1 : chain.indexOf(stage.word);
    return rank === -1 ? [] : [{ stage, rank }];
  });
  const back = ranked.flatMap(({ stage, rank }, index) => {
    const before = ranked.slice(0, index).find((other) => other.rank > rank);
    return before ? [{ stage, before: before.stage }] : [];
  });
  return back.map(({ stage, before }) =>
    problem(
      "stage-out-of-order",
      { file: path, line: stage.line },
      `${ofNumber(number)}"${stage.stageText}" of ${dayOf(stage)} comes after "${before.stageText}" of ${dayOf(before)}.`,
      "Check the two days; a column Number keeps two bills or suits apart, and Step: begins a row that is no stage.",
    ),
  );
}

function ofNumber(number: string): string {
  return number === "" ? "" : `${number}: `;
}

function dayOf({ date }: Stage): string {
  return date ? date.text : "no date";
}

/** A stage that the front matter has and the table does not reach. */
function ahead(note: Note, found: readonly Proceeding[]): Problem[] {
  const { path, data, stage } = note;
  if (data["stage"] === undefined || !stage) return [];
  const reached = found.flatMap(({ stages, current }) =>
    stages.some(({ url }) => url.includes("#")) && current ? [current] : [],
  );
  if (reached.length === 0 || reached.some(({ word }) => word === stage.word)) return [];
  const last = at(reached, reached.length - 1);
  return [
    problem(
      "action-after-stage",
      { file: path, ...spotOf(note, "stage") },
      `stage: says "${stage.text}", and the last stage of the table is "${last.stageText}" of ${dayOf(last)}.`,
      "Add the row of that stage, with its day; or leave stage: out, for the table says it.",
    ),
  ];
}
