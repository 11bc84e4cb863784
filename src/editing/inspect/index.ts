/**
 * What an editor should look at beside what the compiler found: misspellings, notes
 * that may be one, names without a link, dates to come, claims without a source,
 * rows that repeat an event, charges and stages that can't be right. The site does not need any of it; `check` and the
 * development server do.
 */

import { at, get } from "../../shared/assert.ts";
import type { Day } from "../../shared/dates/index.ts";
import type { Files } from "../../vault/core/files.ts";
import { compareProblems, isAsked, type Problem, problem } from "../../vault/core/problems.ts";
import { resolverOf, type Vault } from "../../vault/index.ts";
import { chargeProblems } from "./chargeProblems.ts";
import { futureProblems } from "./futureDates.ts";
import { keyMomentProblems } from "./keyMomentProblems.ts";
import { mentionEdits } from "./mentionEdits.ts";
import { keyProblems } from "./misspeltKeys.ts";
import { nameProblems } from "./misspeltNames.ts";
import { nearDuplicates } from "./nearDuplicates.ts";
import { proceedingProblems } from "./proceedingProblems.ts";
import { rowProblems } from "./repeatedRows.ts";
import { statusProblems } from "./statusProblems.ts";
import { storyProblems } from "./storyProblems.ts";

/**
 * `today` is the day by which dates are still to come, in days since 1970; with
 * `path`, what concerns that note alone.
 */
export function inspect(vault: Vault, files: Files, today: Day, path?: string): Problem[] {
  const notes = vault.notes.filter((note) => path === undefined || note.path === path);
  const found = [
    ...keyProblems(vault.notes, notes),
    ...nameProblems(vault, files, notes),
    ...duplicateProblems(vault, path),
    ...mentionProblems(vault, files, path),
    ...futureProblems(vault, today),
    ...claimProblems(vault, files, path),
    ...rowProblems(vault.harvest),
    ...chargeProblems(vault),
    ...keyMomentProblems(vault),
    ...proceedingProblems(vault),
    ...statusProblems(vault),
    ...storyProblems(vault),
  ];
  return found
    .filter(({ file }) => path === undefined || file === path)
    .filter(({ code }) => isAsked(code, vault.settings.rules))
    .sort(compareProblems);
}

/** Notes that link to each other are known to be two; those that clash the compiler reports. */
function duplicateProblems({ notes, outgoing, problems }: Vault, path?: string): Problem[] {
  const clashing = new Set(
    problems.flatMap(({ code, file }) =>
      code === "alias-clash" || code === "collision" ? [file] : [],
    ),
  );
  const isLinked = (from: string, other: string) =>
    get(outgoing, from).some(({ to }) => to === other);
  return nearDuplicates(notes, path === undefined ? undefined : (of) => of === path)
    .filter(({ path, like }) => !isLinked(path, like) && !isLinked(like, path))
    .filter(({ path, like }) => !clashing.has(path) && !clashing.has(like))
    .map(({ path, like, name, likeName }) =>
      problem(
        "near-duplicate",
        { file: path },
        name === likeName
          ? `"${name}" is the name of ${like} too; the two may be one note.`
          : `"${name}" is close to "${likeName}", which is ${like}; the two may be one note.`,
        "Make one note of them; or link from one to the other under ## Related, and say what sets them apart.",
      ),
    );
}

function mentionProblems(vault: Vault, files: Files, path: string | undefined): Problem[] {
  const found = [...vault.mentions.values()]
    .flat()
    .filter(({ from }) => path === undefined || from === path);
  const texts = path === undefined ? files.notes : files.notes.filter((file) => file.path === path);
  return mentionEdits(found, texts, resolverOf(vault)).map(
    ({ mention, file, line, column, text }) =>
      problem(
        "unlinked-mention",
        { file, line, column },
        `"${mention.text}" has a note, and this note never links to it.`,
        `Write ${text} here.`,
      ),
  );
}

/** Rows of a table of claims; a claim that is a note of its own is `unsourced`. */
function claimProblems({ harvest, notes }: Vault, files: Files, path?: string): Problem[] {
  const claimNotes = new Set(notes.filter(({ kind }) => kind === "claim").map(({ url }) => url));
  const linesOf = new Map(
    files.notes
      .filter((note) => path === undefined || note.path === path)
      .map((note) => [note.path, note.text.split("\n")]),
  );
  return harvest.claims.flatMap(({ id, note: file, line, text, sources, sourceText }) => {
    const lines = linesOf.get(file);
    if (!lines || claimNotes.has(id) || sources.length > 0 || sourceText !== "") return [];
    // A footnote says where a row comes from, too.
    if (at(lines, line - 1).includes("[^")) return [];
    return [
      problem(
        "claim-unsourced",
        { file, line },
        `The claim "${text.length > 60 ? `${text.slice(0, 59)}…` : text}" has no source.`,
        "Give the table a column Source, or cite one in the row: ([[Its title]]).",
      ),
    ];
  });
}
