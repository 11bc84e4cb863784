/** Problems as a terminal shows them: each with the line itself, or those of one cause on one line. */

import { styleText } from "node:util";
import type { Cause } from "../editing/inspect/causes.ts";
import { at, get } from "../shared/assert.ts";
import { plural } from "../shared/plural.ts";
import { printable } from "../shared/printable.ts";
import type { Files } from "../vault/core/files.ts";
import type { Problem } from "../vault/core/problems.ts";
import { SETTINGS_FILE } from "../vault/core/settings.ts";

const COLORS = { error: "red", warning: "yellow", info: "blue" } as const;

/** How many places of one cause are named. */
const PLACES = 3;

/** "Note.md:3:1 warning missing-file: What is wrong. What to type. (12 places: also …)" */
export function causeLine(cause: Cause): string {
  const { message, hint } = at(cause, 0);
  const also = cause.slice(1, PLACES).map(({ file, line, column }) => `${file}:${line}:${column}`);
  const more = cause.length > PLACES ? ", …" : "";
  const places =
    cause.length === 1 ? "" : ` (${plural(cause.length, "place")}: also ${also.join(", ")}${more})`;
  return `${titleOf(at(cause, 0))}: ${onOneLine(`${message} ${hint}${places}`)}`;
}

/** "Note.md:3:1 warning missing-file" */
function titleOf({ file, line, column, severity, code }: Problem): string {
  return `${onOneLine(file)}:${line}:${column} ${styleText(COLORS[severity], `${severity} ${code}`)}`;
}

/** A name or a value of a note may hold the end of a line, and what follows would pass for ours. */
function onOneLine(text: string): string {
  return printable(text).replaceAll("\n", "\\n");
}

export function codeFrames(problems: readonly Problem[], files: Files): string[] {
  const texts = new Map(files.notes.map(({ path, text }) => [path, text]));
  if (files.settings !== undefined) texts.set(SETTINGS_FILE, files.settings);
  const sources = new Map(
    [...new Set(problems.map(({ file }) => file))].map((file) => [
      file,
      // absent: problems of attachments and of files that were not read
      (texts.get(file) ?? "").split(/\r?\n/),
    ]),
  );
  return problems.map((problem) => {
    const { file, line, column, message, hint } = problem;
    // absent: a file that can't be shown has no lines
    const source = get(sources, file)[line - 1] ?? "";
    // A long line is shown around the place that is meant.
    const from = Math.max(0, Math.min(column - 30, source.length - 90));
    const shown = (start: number, end: number) => onOneLine(source.slice(start, end));
    const gutter = `${line} │ `;
    const frame =
      source.trim() === ""
        ? []
        : [
            `  ${gutter}${from > 0 ? "…" : ""}${shown(from, from + 90)}`,
            `  ${" ".repeat(gutter.length - 2)}│ ${" ".repeat(shown(from, column - 1).length + (from > 0 ? 1 : 0))}^`,
          ];
    return [
      titleOf(problem),
      `  ${onOneLine(message)}`,
      ...frame,
      `  Hint: ${onOneLine(hint)}`,
    ].join("\n");
  });
}
