/**
 * Charges: who accused whom of what. An event or claim that has an `accuser` or an `accused` is one, its
 * document; so is each row of its tables of charges and figures, as a part of it. Nothing is added up.
 */

import type { Topic } from "../record/charges.ts";
import { topicNamed } from "../record/charges.ts";
import { type Status, statusesOf } from "../record/scales.ts";
import { get } from "../shared/assert.ts";
import { compareText } from "../shared/compareText.ts";
import { compareDates, type Day, type NoteDate } from "../shared/dates/index.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import type { ChargeRow, FigureCell, FigureRow } from "../vault/harvest.ts";
import type { Vault } from "../vault/index.ts";
import { targetsOf } from "../vault/links/follow.ts";
import { type Figure, readFigure } from "./figures.ts";
import { firstSentence } from "./firstSentence.ts";
import { textUnder } from "./frontMatterText.ts";
import { notesOf } from "./notesOf.ts";
import { type Party, partiesIn, partiesUnder, pathsOf } from "./party.ts";
import { type Reply, repliesIn, speaksFor } from "./replies.ts";

export interface Charge {
  /** Its address: of a note, or of a row. */
  readonly id: string;
  /** The address of its row in the table of its document, where it has one. */
  readonly row: string | undefined;
  /** The path of the note that it is, where it is one. */
  readonly chargeNote: string | undefined;
  /** The path of its document: the note that it is, or whose row it is. */
  readonly note: string;
  readonly line: number;
  /** The id of the charge that its document is. */
  readonly partOf: string | undefined;
  readonly date: NoteDate | undefined;
  readonly accusers: readonly Party[];
  readonly accused: readonly Party[];
  readonly targets: readonly Party[];
  /** The paths of those who say that the accuser said it. */
  readonly reportedBy: readonly string[];
  readonly topic: Topic | undefined;
  /** Plain text. */
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly evidence: string;
  readonly made: string | undefined;
  readonly content: string | undefined;
  readonly statusText: string;
  readonly replies: readonly Reply[];
  readonly noReply: readonly NoReply[];
  /** Paths of notes. */
  readonly laws: readonly string[];
  readonly sources: readonly string[];
}

/** A named accused of whom the sources read hold no reply, as of a day. */
export interface NoReply {
  readonly party: string;
  readonly asOf: Day;
}

/** A charge before the replies to it are known. */
export type Made = Omit<Charge, "replies" | "noReply">;

/** All charges, in order of time; those without a date at the end. */
export const charges = memoize((vault: Vault): readonly Charge[] => {
  const made = madeCharges(vault);
  const repliesTo = repliesIn(vault, made);
  return made
    .map((charge): Charge => {
      // absent: nobody replied
      const replies = repliesTo.get(charge.id) ?? [];
      return { ...charge, replies, noReply: unanswered(vault, charge, replies) };
    })
    .sort(inTime);
});

/** The charges that are no part of another, the newest first; what has no date stands last. */
export const documents = memoize((vault: Vault): readonly Charge[] => {
  const all = charges(vault).filter(({ partOf }) => partOf === undefined);
  const dated = all.filter(({ date }) => date).reverse();
  return [...dated, ...all.filter(({ date }) => !date)];
});

/** The charges of each document, by its path. */
export const chargesByNote = memoize(
  (vault: Vault): ReadonlyMap<string, readonly Charge[]> =>
    Map.groupBy(charges(vault), ({ note }) => note),
);

function inTime(a: Charge, b: Charge): number {
  if (a.date && b.date) return compareDates(a.date, b.date) || compareText(a.id, b.id);
  return Number(!a.date) - Number(!b.date) || compareText(a.id, b.id);
}

function madeCharges(vault: Vault): Made[] {
  const rows = Map.groupBy(vault.harvest.charges, ({ note }) => note);
  const figures = Map.groupBy(vault.harvest.figures, ({ note }) => note);
  const byNote = vault.notes
    .filter(({ kind }) => kind === "event" || kind === "claim")
    .map((note) => {
      // absent: most notes have no such table
      const [charged, counted] = [rows.get(note.path) ?? [], figures.get(note.path) ?? []];
      return inNote(vault, note, charged, counted);
    });
  // A claim that a row of another note links to is that row; the first of several.
  const parts = byNote.flatMap(({ parts }) => parts);
  const inRows = new Set(parts.flatMap(({ chargeNote }) => chargeNote || []));
  const documents = byNote.flatMap(({ document }) =>
    document && !inRows.has(document.note) ? [document] : [],
  );
  return [...Map.groupBy([...documents, ...parts], ({ id }) => id).values()].flatMap(
    ([first]) => first || [],
  );
}

interface InNote {
  readonly document: Made | undefined;
  readonly parts: readonly Made[];
}

function inNote(
  vault: Vault,
  note: Note,
  rows: readonly ChargeRow[],
  counted: readonly FigureRow[],
): InNote {
  const said = ofNote(vault, note);
  const isCharge = said.accusers.length + said.accused.length > 0;
  const partOf = said.accusers.length > 0 ? said.id : undefined;
  const parts = rows.map((row) => ofRow(vault, note, said, row, partOf));
  if (!isCharge) return { document: undefined, parts };
  const ofParties = counted.filter((row) => !isWhole(row, said));
  const all = [...parts, ...ofParties.map((row) => ofFigures(vault, said, row))];
  const figures = counted
    .filter((row) => isWhole(row, said))
    .flatMap((row) => figuresOf(row.figures));
  // A document names those that its parts name.
  const accused =
    said.accused.length > 0 ? said.accused : eachOnce(all.flatMap((part) => part.accused));
  return { document: { ...said, accused, figures }, parts: all };
}

function eachOnce(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [JSON.stringify(party), party])).values()];
}

/** "Total", "Together", "All", "The three". */
const WHOLE = /^(?:total|together|all|sum|the (?:two|three|four|five|six|seven))\b/i;

/** Whether a row counts for the whole document: it says so, or is the only one and about its only accused. */
function isWhole({ party, block }: FigureRow, { accused }: Made): boolean {
  if (party.notes.length === 0) return party.text === "" || WHOLE.test(party.text);
  const [only, ...more] = pathsOf(accused);
  return block === undefined && more.length === 0 && party.notes.every(({ path }) => path === only);
}

function ofNote(vault: Vault, note: Note): Made {
  const links = get(vault.outgoing, note.path);
  return {
    id: note.url,
    row: undefined,
    chargeNote: note.path,
    note: note.path,
    line: 1,
    partOf: undefined,
    date: note.date,
    accusers: partiesUnder(vault, note, "accuser"),
    accused: partiesUnder(vault, note, "accused"),
    targets: partiesUnder(vault, note, "target"),
    reportedBy: targetsOf(links, "reported-by"),
    topic: topicNamed(textUnder(note, "topic")),
    text: firstSentence(note),
    figures: [],
    evidence: textUnder(note, "evidence"),
    ...ofStatus(note.status),
    laws: targetsOf(links, "laws"),
    sources: get(vault.sources, note.path).flatMap((source) => source.note || []),
  };
}

function ofRow(
  vault: Vault,
  note: Note,
  document: Made,
  row: ChargeRow,
  partOf: string | undefined,
): Made {
  const [linked] = row.charge.notes
    .flatMap(({ path }) => notesOf(vault).get(path) || [])
    .filter(({ kind }) => kind === "claim");
  const claim = linked && ofNote(vault, linked);
  const [accusers, accused] = [partiesIn(vault, row.accuser), partiesIn(vault, row.accused)];
  const targets = partiesIn(vault, row.target);
  const status = row.statusText === "" ? linked?.status : row.status;
  // Who makes another's charge beside it, as a firm in an agency's report, makes it alone.
  const isPart = accusers.length === 0 || isSame(accusers, document.accusers);
  return {
    id: claim ? claim.id : row.id,
    row: row.id,
    chargeNote: linked?.path,
    note: note.path,
    line: row.line,
    partOf: isPart ? partOf : undefined,
    // absent: the day of a row is that of its claim, else that of the document
    date: row.date ?? claim?.date ?? document.date,
    accusers: firstOf(accusers, claim?.accusers, document.accusers),
    accused: firstOf(accused, claim?.accused, []),
    targets: firstOf(targets, claim?.targets, document.targets),
    reportedBy: document.reportedBy,
    // absent: a row need not say it again
    topic: topicNamed(row.topic) ?? claim?.topic ?? document.topic,
    text: claim ? claim.text : row.charge.text,
    figures: figuresOf(row.figures),
    evidence: [row.evidence, claim?.evidence, document.evidence].find(Boolean) || "",
    ...(status ? ofStatus(status) : statusOf(document)),
    // A part is under the laws that its row names, and not under all of its document.
    laws: firstOf(lawsIn(vault, row.entities), claim?.laws, partOf ? [] : document.laws),
    sources: firstOf(row.sources, claim?.sources, document.sources),
  };
}

function isSame(some: readonly Party[], others: readonly Party[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

/** The first that holds anything. */
function firstOf<Item>(...lists: readonly (readonly Item[] | undefined)[]): readonly Item[] {
  return lists.find((list) => list !== undefined && list.length > 0) || [];
}

function lawsIn(vault: Vault, paths: readonly string[]): string[] {
  return paths.filter((path) => get(notesOf(vault), path).kind === "law");
}

function ofFigures(vault: Vault, document: Made, row: FigureRow): Made {
  const targets = partiesIn(vault, row.target);
  return {
    ...document,
    id: row.id,
    row: row.id,
    chargeNote: undefined,
    line: row.line,
    partOf: document.id,
    accused: partiesIn(vault, row.party),
    targets: targets.length > 0 ? targets : document.targets,
    figures: figuresOf(row.figures),
    ...(row.status ? ofStatus(row.status) : statusOf(document)),
    laws: lawsIn(vault, row.entities),
    sources: row.sources.length > 0 ? row.sources : document.sources,
  };
}

function figuresOf(cells: readonly FigureCell[]): Figure[] {
  return cells.map(({ measure, text }) => readFigure(measure, text));
}

function ofStatus(status: Status | undefined): Pick<Made, "made" | "content" | "statusText"> {
  if (!status) return { made: undefined, content: undefined, statusText: "" };
  return { ...statusesOf(status), statusText: status.text };
}

function statusOf({
  made,
  content,
  statusText,
}: Made): Pick<Made, "made" | "content" | "statusText"> {
  return { made, content, statusText };
}

/** Of a charge by somebody of itself no reply is looked for. */
function unanswered(vault: Vault, charge: Made, replies: readonly Reply[]): NoReply[] {
  const { verified } = get(notesOf(vault), charge.note);
  // A note may be checked later than the day to which its facts reach.
  const asOf = Math.min(verified ? verified.end : vault.asOf, vault.asOf);
  const speakers = [...pathsOf(charge.accusers), ...replies.flatMap(({ by }) => pathsOf(by))];
  return pathsOf(charge.accused)
    .filter((party) => !speakers.some((speaker) => speaksFor(vault, speaker, party)))
    .map((party) => ({ party, asOf }));
}
