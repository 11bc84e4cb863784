import { join, relative, resolve } from "node:path";
import { styleText } from "node:util";
import { compile, readVault } from "../vault/index.ts";
import type { Problem, Severity } from "../vault/problems.ts";
import type { Files } from "../vault/read.ts";
import { SETTINGS_FILE } from "../vault/settings.ts";
import { type Command, text, today, UsageError, VAULT_OPTION, vaultFolder } from "./command.ts";

const FORMATS = ["text", "json", "github"] as const;

export const check: Command = {
  summary: "Look through a vault for problems: the compiler alone, no site.",
  options: {
    vault: VAULT_OPTION,
    format: { type: "string", value: "FORMAT", help: "text, json or github (default: text)" },
    strict: { type: "boolean", help: "warnings fail too (default for the project's own content)" },
  },
  async run(values) {
    const folder = vaultFolder(values);
    const format = FORMATS.find((name) => name === (text(values, "format") ?? "text"));
    if (!format) {
      throw new UsageError(`--format is "${values["format"]}"; it takes ${FORMATS.join(", ")}.`);
    }
    const files = await readVault(folder).catch((error: Error) => {
      throw new UsageError(error.message);
    });
    const strict = values["strict"] === true || folder === resolve("content");
    const vault = compile(files, { today: today() });
    const fails = (severity: Severity) =>
      severity === "error" || (strict && severity === "warning");
    if (format === "json") console.log(JSON.stringify(vault.problems, null, 2));
    if (format === "github")
      for (const problem of vault.problems) console.log(annotation(problem, folder));
    if (format === "text") {
      const frames = codeFrames(
        vault.problems.filter(({ severity }) => severity !== "info"),
        files,
      );
      for (const frame of frames) console.log(`${frame}\n`);
      const counted = (severity: Severity) =>
        vault.problems.filter((problem) => problem.severity === severity).length;
      console.log(
        `${plural(vault.notes.length, "note")} published of ${files.notes.length}, ${plural(vault.links.length, "link")}: ` +
          `${plural(counted("error"), "error")}, ${plural(counted("warning"), "warning")}, ` +
          `${plural(counted("info"), "remark")} (see --format json).`,
      );
    }
    return vault.problems.some(({ severity }) => fails(severity)) ? 1 : 0;
  },
};

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** A workflow command of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands */
function annotation(problem: Problem, folder: string): string {
  const level = problem.severity === "info" ? "notice" : problem.severity;
  const property = (value: string) => data(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const data = (value: string) =>
    value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const file = relative(process.cwd(), join(folder, problem.file));
  const place = `file=${property(file)},line=${problem.line},col=${problem.column}`;
  return `::${level} ${place},title=${property(problem.code)}::${data(`${problem.message} ${problem.hint}`)}`;
}

const COLORS = { error: "red", warning: "yellow", info: "blue" } as const;

function codeFrames(problems: readonly Problem[], files: Files): string[] {
  const texts = new Map(files.notes.map(({ path, text }) => [path, text]));
  if (files.settings !== undefined) texts.set(SETTINGS_FILE, files.settings);
  const sources = new Map(
    [...new Set(problems.map(({ file }) => file))].map((file) => [
      file,
      (texts.get(file) ?? "").split(/\r?\n/),
    ]),
  );
  return problems.map((problem) => {
    const { file, line, column, severity, code, message, hint } = problem;
    const said = sources.get(file)?.[line - 1] ?? "";
    // A long line is shown around the place that is meant.
    const from = Math.max(0, Math.min(column - 30, said.length - 90));
    const gutter = `${line} │ `;
    const frame =
      said.trim() === ""
        ? []
        : [
            `  ${gutter}${from > 0 ? "…" : ""}${said.slice(from, from + 90)}`,
            `  ${" ".repeat(gutter.length - 2)}│ ${" ".repeat(column - 1 - from + (from > 0 ? 1 : 0))}^`,
          ];
    const title = styleText(COLORS[severity], `${severity} ${code}`);
    return [`${file}:${line}:${column} ${title}`, `  ${message}`, ...frame, `  Hint: ${hint}`].join(
      "\n",
    );
  });
}
