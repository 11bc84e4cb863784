/** Statuses that contradict one another, and those that say more than their sources allow. */

import { type Status, statusesOf } from "../../record/scales.ts";
import { at, get } from "../../shared/assert.ts";
import { fold } from "../../shared/fold.ts";
import { charges } from "../../trackers/charges.ts";
import { spotOf } from "../../vault/core/note.ts";
import { type Problem, problem } from "../../vault/core/problems.ts";
import type { Vault } from "../../vault/index.ts";
import type { Source } from "../../vault/sources.ts";

export function statusProblems(vault: Vault): Problem[] {
  return [...differing(vault), ...thin(vault)];
}

/** The status of a claim or an event, and where it is stated. */
interface Statement {
  /** What it is about: the path of its note, or the words of a claim. */
  readonly of: string;
  readonly note: string;
  readonly line: number;
  readonly made: string | undefined;
  readonly content: string;
  readonly statusText: string;
}

function differing(vault: Vault): Problem[] {
  return [...Map.groupBy(statements(vault), ({ of }) => of).values()].flatMap((statements) => {
    const first = at(statements, 0);
    return statements
      .filter((other) => differ(first, other))
      .map(({ note, line, statusText: here }) =>
        problem(
          "status-differs",
          { file: note, line },
          `The status is "${here}" here, and "${first.statusText}" in ${first.note}, of one claim.`,
          "Give both the same status, or make two claims of them.",
        ),
      );
  });
}

/** A statement without a made status agrees with any. */
function differ(a: Statement, b: Statement): boolean {
  const isMade = a.made === b.made || a.made === undefined || b.made === undefined;
  return a.content !== b.content || !isMade;
}

/** As its note has it first, then as rows of tables have it; a claim without a note by its words. */
function statements(vault: Vault): Statement[] {
  const { notes, harvest } = vault;
  const ofNotes = notes.flatMap((note) => {
    const { path, kind, status } = note;
    if ((kind !== "event" && kind !== "claim") || !status) return [];
    return [statement(path, path, spotOf(note, "status").line, status)];
  });
  const ofRows = harvest.statuses.map(({ of, note, line, status }) =>
    statement(of, note, line, status),
  );
  const ofClaims = harvest.claims.flatMap(({ id, note, line, text, status }) =>
    status && id.includes("#") ? [statement(fold(text), note, line, status)] : [],
  );
  const ofCharges = charges(vault).flatMap(
    ({ chargeNote: of, note, line, ...charge }): Statement[] => {
      const { made, content, statusText } = charge;
      const isElsewhere = of !== undefined && of !== note && content !== undefined;
      return isElsewhere ? [{ of, note, line, made, content, statusText }] : [];
    },
  );
  // A row of charges without a status has that of its note; one with a status is among the rows.
  const places = new Set(ofRows.map(placeOf));
  return [
    ...ofNotes,
    ...ofRows,
    ...ofClaims,
    ...ofCharges.filter((charge) => !places.has(placeOf(charge))),
  ];
}

function statement(of: string, note: string, line: number, status: Status): Statement {
  return { of, note, line, ...statusesOf(status), statusText: status.text };
}

function placeOf({ note, line }: Statement): string {
  return `${note}:${line}`;
}

/** Without a source a note is `unsourced`, with those of tier 3 alone `thin`; this is what is left. */
function thin(vault: Vault): Problem[] {
  return vault.notes.flatMap((note) => {
    const { path, kind, status } = note;
    if ((kind !== "event" && kind !== "claim") || !status) return [];
    const { word, made, content } = status;
    if (![word, made, content].includes("confirmed")) return [];
    const sources = get(vault.sources, path);
    const tiers = new Set(sources.map(({ tier }) => tier));
    if (!tiers.has(2) || tiers.has(1) || publishersOf(sources).size > 1) return [];
    const [publisher] = publishersOf(sources);
    return [
      problem(
        "confirmed-thin",
        { file: path, ...spotOf(note, "status") },
        `It is called confirmed, and rests on ${publisher} alone.`,
        "Cite a source of tier 1, or two of tier 2 by different publishers; or write unverified, and what is missing.",
      ),
    ];
  });
}

/** Who published the sources of tier 2, each once; a source that does not say it counts by its title. */
function publishersOf(sources: readonly Source[]): Set<string> {
  const ofTier = sources.filter(({ tier }) => tier === 2);
  const byName = new Map(
    ofTier.map(({ publisher = "", title }) => {
      const name = publisher === "" ? title : publisher;
      return [fold(name), name] as const;
    }),
  );
  return new Set(byName.values());
}
