import { join, relative, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Edit } from "../editing/edits.ts";
import { causesOf } from "../editing/inspect/causes.ts";
import { externalAddresses, externalProblems } from "../editing/inspect/externalLinks.ts";
import { safeEdits } from "../editing/inspect/fix.ts";
import { inspect } from "../editing/inspect/index.ts";
import { closeNames } from "../shared/closeNames.ts";
import { plural } from "../shared/plural.ts";
import type { Files } from "../vault/core/files.ts";
import {
  compareProblems,
  type Problem,
  type ProblemCode,
  SEVERITIES,
  SEVERITY,
  type Severity,
} from "../vault/core/problems.ts";
import { isTemplate } from "../vault/core/settings.ts";
import { compile, readVault, type Vault } from "../vault/index.ts";
import { linksIn } from "../vault/links/backlinks.ts";
import { askServers } from "./askServers/index.ts";
import { causeLine, codeFrames } from "./codeFrames.ts";
import {
  type Command,
  number,
  print,
  printColored,
  printError,
  text,
  today,
  UsageError,
  VAULT_OPTION,
  type Values,
  vaultFolder,
} from "./command.ts";
import { essayTexts } from "./essayTexts.ts";
import { changeFiles, undoUnfinished } from "./noteFiles/index.ts";

const FORMATS = ["text", "json", "github"] as const;

export const check: Command = {
  summary: "Report the problems of a vault, without building its site.",
  options: {
    vault: VAULT_OPTION,
    format: { type: "string", value: "FORMAT", help: "text, json or github (default: text)" },
    all: {
      type: "boolean",
      help: "list each problem with its line, not one line a cause; and remarks too",
    },
    only: {
      type: "string",
      value: "CODE",
      multiple: true,
      help: "report problems of this code alone, such as missing-file; may be repeated",
    },
    severity: {
      type: "string",
      value: "LEVEL",
      help: "report what is as bad or worse: error, warning (default) or info (remarks)",
    },
    fix: { type: "boolean", help: "fix what is safe: misspelt keys, the case of links" },
    external: { type: "boolean", help: "ask other sites whether the addresses are still there" },
    pause: {
      type: "string",
      value: "MS",
      help: "between two requests to one site (default: 1000)",
    },
    strict: { type: "boolean", help: "warnings fail too (default for the project's content/)" },
  },
  async run(values) {
    const folder = vaultFolder(values);
    const format = oneOf(values, "format", FORMATS) ?? "text";
    const all = values["all"] === true;
    const only = codesOf(values);
    // What is asked for by its code is shown whatever its severity, and data is whole.
    const level =
      oneOf(values, "severity", SEVERITIES) ??
      (all || only.size > 0 || format === "json" ? "info" : "warning");
    const isReported = ({ code, severity }: Problem) =>
      (only.size === 0 || only.has(code)) &&
      SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);
    const read = () =>
      readVault(folder).catch((error: Error) => {
        throw new UsageError(error.message);
      });
    const strict = values["strict"] === true || folder === resolve("content");
    const undone = await undoUnfinished(folder);
    if (undone !== undefined) printError(undone);
    let files = await read();
    let vault = compile(files, { today: today() });
    if (values["fix"] === true) {
      const fixed = await fix(folder, safeEdits(vault, files));
      // Where the answer is for a program, it alone goes to the output.
      printError(fixed);
      files = await read();
      vault = compile(files, { today: today() });
    }
    const dead = values["external"] === true ? await external(vault, files, values) : [];
    const problems = [
      ...vault.problems,
      ...inspect(vault, files, today()),
      ...(await ofPages(vault, files)),
      ...dead,
    ].sort(compareProblems);
    const reported = problems.filter(isReported);
    if (format === "json") print(JSON.stringify(reported, null, 2));
    if (format === "github") for (const problem of reported) print(annotation(problem, folder));
    if (format === "text") {
      if (all) for (const frame of codeFrames(reported, files)) printColored(`${frame}\n`);
      else for (const cause of causesOf(reported)) printColored(causeLine(cause));
      const counted = (severity: Severity) =>
        problems.filter((problem) => problem.severity === severity).length;
      const written = files.notes.filter(({ path }) => !isTemplate(path, vault.settings)).length;
      print(
        `${plural(vault.notes.length, "note")} published of ${written}, ${plural(linksIn(vault.outgoing).length, "link")}: ` +
          `${plural(counted("error"), "error")}, ${plural(counted("warning"), "warning")}, ` +
          `${plural(counted("info"), "remark")}${all ? "" : " (--all shows each)"}.`,
      );
    }
    const fails = (severity: Severity) =>
      severity === "error" || (strict && severity === "warning");
    return reported.some(({ severity }) => fails(severity)) ? 1 : 0;
  },
};

/** What only the pages of the site tell, which are worked out where `site.yaml` names some. */
async function ofPages(vault: Vault, files: Files): Promise<readonly Problem[]> {
  if (vault.settings.navigation === undefined) return [];
  const { createSite } = await import("../site/index.ts");
  return createSite(vault, { essays: await essayTexts() }).problems(files.settings);
}

/** The word of a list that an option takes; undefined where it is not given. */
function oneOf<T extends string>(values: Values, key: string, words: readonly T[]): T | undefined {
  const given = text(values, key);
  const found = words.find((word) => word === given);
  if (given === undefined || found !== undefined) return found;
  throw new UsageError(`--${key} is "${given}"; it takes ${words.join(", ")}.`);
}

const CODES = Object.keys(SEVERITY) as ProblemCode[];

/** The codes that `--only` asks for, none where it is not given. */
function codesOf(values: Values): ReadonlySet<ProblemCode> {
  // absent: the option was not given
  const given = [values["only"] ?? []].flat().map(String);
  return new Set(
    given.map((word) => {
      const code = CODES.find((name) => name === word);
      if (code !== undefined) return code;
      const near = nearCodes(word);
      const advice = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : CODES.join(", ");
      throw new UsageError(
        `--only is "${word}", which is no code of a problem; docs/problems.md has them. ${advice}`,
      );
    }),
  );
}

/** Codes that are spelled nearly so, else those that hold the word or share one with it. */
function nearCodes(word: string): string[] {
  const close = closeNames(CODES.map((name) => [name, name] as const)).near(word);
  if (close.length > 0) return close.map(({ value }) => value);
  const parts = word.toLowerCase().split(/[^a-z]+/);
  return CODES.filter(
    (name) => name.includes(word) || name.split("-").some((part) => parts.includes(part)),
  );
}

/** Makes the edits, and says which. */
async function fix(folder: string, edits: readonly Edit[]): Promise<string> {
  await changeFiles(
    folder,
    Map.groupBy(edits, (edit) => join(folder, edit.file)),
  );
  const lines = edits.map(({ file, text }) => `  ${file}: ${text}`);
  return [`Fixed: ${edits.length}.`, ...lines].join("\n");
}

/** Answers are kept where other tools keep theirs, out of the repository. */
const CACHE = "node_modules/.cache/external-addresses.json";

async function external(vault: Vault, files: Files, values: Values): Promise<Problem[]> {
  const addresses = externalAddresses(vault, files);
  const pause = number(values, "pause", 0, 60_000) ?? 1000;
  const answers = await askServers(
    addresses.map(({ url }) => url),
    {
      pause: () => setTimeout(pause),
      patience: 15_000,
      cache: resolve(process.env["EXTERNAL_CACHE"] ?? CACHE),
      today: today(),
      log: printError,
    },
  );
  for (const [url, answer] of answers) {
    if (answer.is === "unknown") printError(`  no answer of use: ${url} (${answer.why})`);
  }
  return externalProblems(addresses, answers);
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
