/** How a note stands, for readers: its status and who says it, or the stage of its proceedings with the day of each. */

import { type Status, statusesOf } from "../../record/scales.ts";
import { get } from "../../shared/assert.ts";
import { dateInWords, type NoteDate } from "../../shared/dates/index.ts";
import { charges } from "../../trackers/charges.ts";
import { type Proceeding, proceedingsByNote } from "../../trackers/proceedings.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Vault } from "../../vault/index.ts";
import { targetsOf } from "../../vault/links/follow.ts";
import type { SiteContext } from "./context.ts";
import {
  type StatusView,
  scaleView,
  standingOf,
  statusView,
  stepView,
  wordBy,
  wordsOnStatement,
} from "./words.ts";

/** One of several statuses of a thing. */
export interface LabeledStatus {
  /** "Charge", "Event"; "" where the column says it. */
  readonly label: string;
  readonly status: StatusView;
}

/** How a note stands in full, as its page has it: what is said, and that it was said, each in a line. */
export interface Standing {
  readonly lines: readonly { readonly label: string; readonly status: StatusView }[];
  readonly legend: Legend;
}

/** Where the marks are explained; on a site without a page for that, the steps themselves. */
export type Legend = { readonly href: string } | { readonly steps: readonly StatusView[] };

/** Of what is shown of these notes; undefined where none of them has a status or a stage. */
export function legendOf({ vault, href }: SiteContext, notes: readonly Note[]): Legend | undefined {
  // absent: a note without a status or a stage needs no legend
  const scales = new Set(notes.flatMap((note) => standingOf(note)?.scale ?? []));
  const [first, ...others] = scales;
  if (first === undefined) return undefined;
  if (!vault.settings.essays) {
    const steps = [...scales].flatMap((scale) => scaleView(scale));
    return { steps: [...new Map(steps.map((step) => [step.word, step])).values()] };
  }
  return { href: href(others.length > 0 ? "/about/words/" : `/about/words/#scale_${first}`) };
}

/**
 * A stage is shown in the words of its source and with its day, "ordered reported, Apr. 22, 2026":
 * the date of a bill is that of its introduction, and says nothing of where it stands.
 */
export function standingView(vault: Vault, note: Note): StatusView | undefined {
  const status = standingOf(note);
  if (!status) return undefined;
  const view = statusView(status, saying(vault, note).by);
  const stage = stageOf(vault, note);
  if (!stage) return view;
  // An event that is an order has a status of its own, which its stage says nothing of.
  return note.status ? { ...view, text: `${view.text}; ${stage.text}` } : stage;
}

/** Where the proceedings of a note stand; undefined where there are none. */
function stageOf(vault: Vault, note: Note): StatusView | undefined {
  const stages = stagesOf(vault, note);
  if (!note.stage || stages.length === 0) return undefined;
  return { ...stepView(note.stage.scale, note.stage.word), text: stages.join("; ") };
}

/** Where each proceeding of a note stands. */
function stagesOf(vault: Vault, { path, stage }: Note): string[] {
  // absent: an event that is no rule and no order has no proceedings
  const found = stage ? (proceedingsByNote(vault).get(path) ?? []) : [];
  return found.flatMap((one) => stageInWords(one, found.length > 1));
}

export function standingInFull(context: SiteContext, note: Note): Standing | undefined {
  const view = standingView(context.vault, note);
  const legend = legendOf(context, [note]);
  return view && legend && { lines: linesOf(context.vault, note, view), legend };
}

function linesOf(vault: Vault, note: Note, view: StatusView): Standing["lines"] {
  const { status } = note;
  if (!status) return [{ label: "Stage", status: view }];
  const { by, day, reporters } = saying(vault, note);
  const stage = stageOf(vault, note);
  const further = stage ? [{ label: "Stage", status: stage }] : [];
  if (status.made === undefined) {
    return [{ label: "Status", status: statusView(status, by) }, ...further];
  }
  const { content, made } = halvesOf(status, status.made, by);
  const more = [reporters && `reported by ${reporters}`, wordsOnStatement(status)];
  return [
    {
      label: "What it says",
      status: { ...content, text: [content.text, by && day].filter(Boolean).join(", ") },
    },
    {
      label: "That it was said",
      status: { ...made, text: [made.text, ...more].filter(Boolean).join(", ") },
    },
    ...further,
  ];
}

/** Whether it is so, "alleged by Anthropic", and whether it was said, "confirmed". */
function halvesOf(status: Status, made: string, by: string) {
  const { content } = statusesOf(status);
  return {
    content: { ...stepView(status.scale, content), text: wordBy(content, by) },
    made: stepView(status.scale, made),
  };
}

/** Both halves of a charge's status, in few words; undefined for what is no charge. */
export function bothStatuses(
  vault: Vault,
  note: Note,
): { readonly content: StatusView; readonly made: StatusView } | undefined {
  const { status } = note;
  if (status?.made === undefined) return undefined;
  return halvesOf(status, status.made, saying(vault, note).by);
}

/** Who says what a note holds, when, and who reports that they did; empty where that is not known. */
interface Saying {
  readonly by: string;
  readonly day: string;
  readonly reporters: string;
}

function saying(vault: Vault, note: Note): Saying {
  // absent: most notes are no charge and no claim
  return sayings(vault).get(note.path) ?? { by: "", day: "", reporters: "" };
}

/** Of every charge and every claim, by the path of its note. */
const sayings = memoize((vault: Vault): ReadonlyMap<string, Saying> => {
  const titles = new Map(vault.notes.map(({ path, title }) => [path, title]));
  const title = (path: string) => get(titles, path);
  const day = (date: NoteDate | undefined) => (date ? dateInWords(date) : "");
  const claims = vault.notes.flatMap((note) => {
    const claimants = targetsOf(get(vault.outgoing, note.path), "claimant");
    if (note.kind !== "claim" || claimants.length === 0) return [];
    const by = namesIn(claimants.map(title));
    return [[note.path, { by, day: day(note.date), reporters: "" }] as const];
  });
  const charged = charges(vault).flatMap(({ chargeNote, accusers, reportedBy, date }) => {
    if (chargeNote === undefined || accusers.length === 0) return [];
    const by = namesIn(accusers.map((party) => ("path" in party ? title(party.path) : party.text)));
    return [
      [chargeNote, { by, day: day(date), reporters: namesIn(reportedBy.map(title)) }] as const,
    ];
  });
  return new Map([...claims, ...charged]);
});

/** "A", "A and B", "A, B and C", "A, B and 2 others" */
function namesIn(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names;
  return [shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter(Boolean).join(" and ");
}

function stageInWords({ current, number }: Proceeding, isOneOfSeveral: boolean): string[] {
  if (!current) return [];
  const words = [current.stageText, ...(current.date ? [dateInWords(current.date)] : [])].join(
    ", ",
  );
  return [isOneOfSeveral ? `${number}: ${words}` : words];
}
