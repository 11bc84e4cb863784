/**
 * Proceedings: bills, statutes, rules, orders, cases and probes, with their stages. What is latest, what is
 * next and where it stands is worked out from the table of stages, with the day of each.
 */

import { stageScale } from "../record/kinds.ts";
import { type Status, stageWording, steps } from "../record/scales.ts";
import { get } from "../shared/assert.ts";
import { compareText } from "../shared/compareText.ts";
import { compareDates, type Day, type NoteDate, parseDate } from "../shared/dates/index.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import type { StageEntry } from "../vault/harvest.ts";
import type { Vault } from "../vault/index.ts";
import { leadsAway, targetsOf } from "../vault/links/follow.ts";
import { textUnder } from "./frontMatterText.ts";
import { notesOf } from "./notesOf.ts";
import { type Party, partiesUnder } from "./party.ts";

export const PROCEEDING_KINDS = [
  ...(["bill", "statute", "rule", "order", "treaty"] as const),
  ...(["case", "probe", "law"] as const),
] as const;

export type ProceedingKind = (typeof PROCEEDING_KINDS)[number];

/** A stage, or a step that changes none. */
export interface Stage {
  /** The word of the scale; undefined for a step. */
  readonly word: string | undefined;
  /** The source's wording of the stage, as within a sentence; of a step its words. */
  readonly stageText: string;
  /** Undefined where the front matter alone has the stage, and no day of it. */
  readonly date: NoteDate | undefined;
  /** The whole cell, without the "Step:" that a step may begin with. */
  readonly text: string;
  /** The address of its row; of the note, where the front matter has it. */
  readonly url: string;
  readonly line: number;
  /** Paths of source notes. */
  readonly sources: readonly string[];
}

export interface Proceeding {
  /** The address of its note, with its number behind `#` where the note has several. */
  readonly id: string;
  /** The path of its note. */
  readonly note: string;
  /** The number of a bill or rule, or the docket; "" where none is known. */
  readonly number: string;
  readonly kind: ProceedingKind;
  readonly jurisdiction: string;
  /** In order of time, steps included. */
  readonly stages: readonly Stage[];
  /** The last stage that is not still to come. */
  readonly current: Stage | undefined;
  /** The last stage or step that is not still to come. */
  readonly latest: Stage | undefined;
  /** When it was introduced, filed, opened or proposed; else its first stage. */
  readonly first: NoteDate | undefined;
  /** The next date, as far as it can be read, and its wording. */
  readonly next: NoteDate | undefined;
  readonly nextText: string;
  readonly sponsors: readonly Party[];
  readonly plaintiffs: readonly Party[];
  readonly defendants: readonly Party[];
  readonly authority: readonly Party[];
  readonly subjects: readonly Party[];
  /** Paths of notes that it names, or that name it. */
  readonly arguments: readonly string[];
  readonly laws: readonly string[];
  readonly events: readonly string[];
}

/** By note and number. */
export const proceedings = memoize((vault: Vault): readonly Proceeding[] => {
  const rows = Map.groupBy(vault.harvest.stages, ({ note }) => note);
  return vault.notes.flatMap((note) => {
    if (stageScale(note.kind, note.data["type"]) === undefined) return [];
    // absent: the front matter may have the stage alone
    const found = rows.get(note.path) ?? [];
    return found.length === 0 && !note.stage ? [] : ofNote(vault, note, found);
  });
});

/** Those of each note, by its path. */
export const proceedingsByNote = memoize(
  (vault: Vault): ReadonlyMap<string, readonly Proceeding[]> =>
    Map.groupBy(proceedings(vault), ({ note }) => note),
);

/** Those of a law or case; where nothing is known of its stage, one without any. */
export function proceedingsOf(vault: Vault, note: Note): readonly Proceeding[] {
  return proceedingsByNote(vault).get(note.path) || ofNote(vault, note, []);
}

/** All of them, and laws and cases of whose stage nothing is known; the latest action first. */
export const latestFirst = memoize((vault: Vault): readonly Proceeding[] => {
  const staged = proceedings(vault);
  const known = new Set(staged.map(({ note }) => note));
  const others = vault.notes
    .filter(({ kind, path }) => (kind === "law" || kind === "case") && !known.has(path))
    .flatMap((note) => proceedingsOf(vault, note));
  const day = ({ latest }: Proceeding) => latest?.date?.start ?? Number.NEGATIVE_INFINITY;
  const title = ({ note }: Proceeding) => get(notesOf(vault), note).title;
  return [...staged, ...others].sort(
    (a, b) => day(b) - day(a) || compareText(title(a), title(b)) || compareText(a.id, b.id),
  );
});

const PENDING = new Set(["introduced", "reported", "passed one chamber", "passed both"]);

/** A bill that has begun, and is neither law nor failed. */
export function isPending({ kind, current }: Proceeding): boolean {
  return kind === "bill" && current?.word !== undefined && PENDING.has(current.word);
}

/** Two numbers in one table are two proceedings; a row without one belongs to both. */
function ofNote(vault: Vault, note: Note, rows: readonly StageEntry[]): Proceeding[] {
  const numbers = [...new Set(rows.flatMap(({ number }) => number || []))];
  if (numbers.length < 2) {
    const written = textUnder(note, "number") || textUnder(note, "docket");
    return [proceeding(vault, note, written || numbers.join(), note.url, rows)];
  }
  return numbers.sort(compareText).map((number) => {
    const numbered = rows.filter((row) => row.number === "" || row.number === number);
    return proceeding(vault, note, number, `${note.url}#${number}`, numbered);
  });
}

function proceeding(
  vault: Vault,
  note: Note,
  number: string,
  id: string,
  rows: readonly StageEntry[],
): Proceeding {
  const stages = rows.length > 0 ? rows.map(ofRow).sort(inTime) : ofFrontMatter(note);
  const past = stages.filter(({ date }) => !date || date.start <= vault.asOf);
  const links = get(vault.outgoing, note.path);
  const near = neighbors(vault, note);
  return {
    id,
    note: note.path,
    number,
    kind: kindOf(note),
    jurisdiction: textUnder(note, "jurisdiction"),
    stages,
    current: past.findLast(({ word }) => word !== undefined),
    latest: past.at(-1),
    first: id === note.url && note.date ? note.date : stages.at(0)?.date,
    ...nextOf(note, vault.asOf),
    sponsors: partiesUnder(vault, note, "sponsors"),
    plaintiffs: partiesUnder(vault, note, "plaintiffs"),
    defendants: partiesUnder(vault, note, "defendants"),
    authority: partiesUnder(vault, note, "authority"),
    subjects: partiesUnder(vault, note, "subjects"),
    arguments: unique([...targetsOf(links, "arguments"), ...near("argument")]),
    laws: targetsOf(links, "laws"),
    events: unique(near("event")),
  };
}

function ofRow({ stage, stageText, date, text: cell, id, line, sources }: StageEntry): Stage {
  const text = cell.replace(/^step:\s*/i, "");
  return {
    word: stage?.word,
    stageText: stageText === undefined ? text : stageText,
    date,
    text,
    url: id,
    line,
    sources,
  };
}

function inTime(a: Stage, b: Stage): number {
  return a.date && b.date ? compareDates(a.date, b.date) : 0;
}

/** The stage of the front matter, whose day is that of the note where it is the one that begins. */
function ofFrontMatter(note: Note): Stage[] {
  const { stage, date, url, places } = note;
  if (!stage) return [];
  const line = places["stage"]?.line;
  return [
    {
      word: stage.word,
      // absent: a wording that was read begins with a word of its scale
      stageText: stageWording(stage.text, stage.scale) ?? stage.word,
      date: begins(stage) ? date : undefined,
      text: stage.text,
      url,
      // absent: a stage that is worked out has no line in the front matter
      line: line ?? 1,
      sources: [],
    },
  ];
}

/** "introduced", "filed", "opened"; a rule begins proposed. */
function begins({ word, scale }: Status): boolean {
  return word === "proposed" || steps(scale)[0]?.word === word;
}

/** `next:` is a date, "DATE: words", or words alone. */
function nextOf({ data }: Note, today: Day): Pick<Proceeding, "next" | "nextText"> {
  const nextText = textUnder({ data }, "next");
  const [when = ""] = nextText.split(":");
  return { next: parseDate(nextText, today) || parseDate(when, today), nextText };
}

const KINDS = new Map<string, ProceedingKind>([
  ...PROCEEDING_KINDS.map((kind) => [kind, kind] as const),
  ["regulation", "rule"],
  ["executive order", "order"],
  ["settlement", "case"],
]);

function kindOf(note: Note): ProceedingKind {
  const named = KINDS.get(textUnder(note, "type").toLowerCase());
  // absent: a note need not say its type
  return named ?? (note.kind === "case" ? "case" : "law");
}

/** The notes of a kind that name this one in their front matter, or are linked from it. */
function neighbors(vault: Vault, note: Note) {
  // absent: nobody links to the note
  const naming = (vault.backlinks.get(note.path) ?? []).filter(({ relation }) => !isText(relation));
  const linked = get(vault.outgoing, note.path).filter(leadsAway);
  const paths = [...naming.map(({ from }) => from), ...linked.map(({ to }) => to)];
  return (kind: Note["kind"]) =>
    unique(paths.filter((path) => get(notesOf(vault), path).kind === kind)).sort(compareText);
}

/** A link of the text says less than one of the front matter. */
function isText(relation: string): boolean {
  return relation === "mentions" || relation === "related";
}

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}
