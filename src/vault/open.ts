/** Opens the notes: what path and front matter say of each, and whether it is published. */

import { namesWritten } from "../intake/namesWritten.ts";
import { publication } from "../intake/publication.ts";
import { readable, unreadableAt } from "../intake/readable.ts";
import type { Day } from "../shared/dates/index.ts";
import type { Configured } from "./configure.ts";
import type { NoteFile } from "./core/files.ts";
import { inOrder } from "./core/inOrder.ts";
import type { Head, OpenedNote } from "./core/note.ts";
import type { NoteText } from "./core/noteText.ts";
import { type Problem, problem } from "./core/problems.ts";
import { isExcluded, isTemplate, type Settings } from "./core/settings.ts";
import { type Withheld, withheldAt } from "./core/withheld.ts";
import { isWithinBounds } from "./open/bounds.ts";
import { namesOf, readFields } from "./open/fields.ts";
import { nameProblems } from "./open/fileName.ts";
import { headOf } from "./open/head.ts";
import { withinLengths } from "./open/lengths.ts";
import type { ReportAt } from "./open/report.ts";

export interface Opened extends Configured {
  /** The published notes, in the order of their paths. */
  readonly published: readonly { readonly head: Head; readonly text: NoteText }[];
  /** Those that are not, and those that could not be read. */
  readonly withheld: readonly Withheld[];
}

/** All front matter is opened before any text is read: every name that a link can use is known then. */
export function open(vault: Configured, openOne = openNote): Opened {
  const { files, settings, today } = vault;
  const opened = inOrder(files.notes).map((file) => openOne(file, settings, today));
  return {
    ...vault,
    published: opened.flatMap((note) =>
      "head" in note ? [{ head: note.head, text: note.text }] : [],
    ),
    withheld: [
      ...opened.flatMap((note) => ("withheld" in note ? [note.withheld] : [])),
      ...files.refused.map((path) => withheldAt(path, "not read")),
    ],
    problems: [...vault.problems, ...opened.flatMap(({ problems }) => problems)],
  };
}

/**
 * Opens one file. `today` is the day that "present" means, in days since 1970. The publish
 * filter comes first: of a note that is withheld nothing is read but the names that links
 * may use for it.
 */
export function openNote(file: NoteFile, settings: Settings, today: Day): OpenedNote {
  const { path } = file;
  const problems: Problem[] = [];
  const report: ReportAt = (code, message, hint, spot) =>
    problems.push(problem(code, { file: path, ...spot }, message, hint));
  const withhold = (reason: string, names?: readonly string[]) => ({
    withheld: withheldAt(path, reason, names),
    problems,
  });
  problems.push(...nameProblems(path));
  // What stands among the templates is for editors, whatever it says.
  if (isTemplate(path, settings)) return withhold("a template");
  const source = readable(file.text);
  const { front, withheld, doubts, written } = publication(source);
  const unreadable = unreadableAt(file.text);
  for (const spot of [...(unreadable ? [unreadable] : []), ...front.replaced]) {
    report(
      "unreadable-character",
      "A control character or half a character stands here, which no page can show; � stands for it.",
      "Delete it, or write the character that is meant.",
      spot,
    );
  }
  const names = () => [...namesOf(readFields(front, () => {})), ...namesWritten(written)];
  if (isExcluded(path, settings)) return withhold("excluded in Obsidian", names());
  if (front.fault) {
    const { reason } = front.fault;
    report(
      "front-matter-unreadable",
      withheld === undefined
        ? `The front matter can't be read: ${reason}. What can be read of it counts.`
        : `The front matter can't be read: ${reason}. The note is not published, for it says \`${withheld}\`.`,
      "Fix the YAML at this place, or quote the value.",
      front.fault,
    );
  }
  // One fault is one problem: what else looks wrong may be its consequence.
  const reportField = front.fault ? () => {} : report;
  const bounded = withinLengths(front, reportField);
  const fields = readFields(bounded, reportField);
  for (const { message, hint, spot } of doubts) report("draft-not-boolean", message, hint, spot);
  if (withheld !== undefined) return withhold(withheld, names());
  if (!isWithinBounds(source, report)) return withhold("too large", names());
  const head = headOf(path, fields, bounded, settings, today, reportField);
  return { head, text: { source, start: front.end }, problems };
}
