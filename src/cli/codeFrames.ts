/** Problems as a terminal shows them: place, message, the line itself, hint. */

import { styleText } from "node:util";
import { get } from "../shared/assert.ts";
import type { Files } from "../vault/core/files.ts";
import type { Problem } from "../vault/core/problems.ts";
import { SETTINGS_FILE } from "../vault/core/settings.ts";

const COLORS = { error: "red", warning: "yellow", info: "blue" } as const;

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
    const { file, line, column, severity, code, message, hint } = problem;
    // absent: a file that can't be shown has no lines
    const source = get(sources, file)[line - 1] ?? "";
    // A long line is shown around the place that is meant.
    const from = Math.max(0, Math.min(column - 30, source.length - 90));
    const gutter = `${line} │ `;
    const frame =
      source.trim() === ""
        ? []
        : [
            `  ${gutter}${from > 0 ? "…" : ""}${source.slice(from, from + 90)}`,
            `  ${" ".repeat(gutter.length - 2)}│ ${" ".repeat(column - 1 - from + (from > 0 ? 1 : 0))}^`,
          ];
    const title = styleText(COLORS[severity], `${severity} ${code}`);
    return [`${file}:${line}:${column} ${title}`, `  ${message}`, ...frame, `  Hint: ${hint}`].join(
      "\n",
    );
  });
}
