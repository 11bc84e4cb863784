import { resolve } from "node:path";
import { printable } from "../shared/printable.ts";

/** One option: its type for the parser, its words for `--help`. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** It may be given more than once. */
  readonly multiple?: true;
  readonly help: string;
  /** The name of its value in `--help`, e.g. "DIR". */
  readonly value?: string;
}

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  readonly summary: string;
  /** What `--help` says beside it. */
  readonly more?: string;
  readonly options: Readonly<Record<string, Option>>;
  /** The words for arguments without a name, where it takes any. */
  readonly positionals?: string;
  /** Returns the exit code: 0 done, 1 failed. Throws `UsageError` for a wrong option. */
  readonly run: (values: Values, positionals: readonly string[]) => Promise<number>;
}

/** A wrong option: shown with the help, exit code 2. */
export class UsageError extends Error {}

/** Ends a command whose reason is printed already. */
export class Stopped extends Error {}

export function helpOf(name: string, command: Command): string {
  const rows = [
    ...Object.entries(command.options).map(([key, { short, value, help }]) => [
      `${short ? `-${short}, ` : ""}--${key}${value ? ` ${value}` : ""}`,
      help,
    ]),
    ["-h, --help", "show this"],
  ];
  const width = Math.max(...rows.map(([flag = ""]) => flag.length)) + 2;
  const lines = rows.map(([flag = "", help]) => `  ${flag.padEnd(width)}${help}`);
  const arguments_ = command.positionals ? ` ${command.positionals}` : "";
  const usage = `Usage: npm run ${name} -- [options]${arguments_}`;
  return [command.summary, usage, ...(command.more ? [command.more] : []), lines.join("\n")].join(
    "\n\n",
  );
}

export const VAULT_OPTION: Option = {
  type: "string",
  value: "DIR",
  help: "the folder of notes (default: $VAULT, else content)",
};

/** The folder of notes that a command works on, as an absolute path. */
export function vaultFolder(values: Values): string {
  return resolve(text(values, "vault") ?? process.env["VAULT"] ?? "content");
}

export function text(values: Values, key: string): string | undefined {
  const value = values[key];
  return typeof value === "string" ? value : undefined;
}

/** A whole number in a range, or undefined when the option is not given. */
export function number(values: Values, key: string, min: number, max: number): number | undefined {
  const value = text(values, key);
  if (value === undefined) return undefined;
  const read = Number(value);
  if (Number.isInteger(read) && read >= min && read <= max) return read;
  throw new UsageError(
    `--${key} is "${value}", which is not a whole number from ${min} to ${max}.`,
  );
}

/** Today in days since 1970, by the wall clock of UTC: the only clock that is read. */
export function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}

/** What a command says: nothing that a note or a file's name holds steers the terminal. */
export function print(text: string): void {
  console.log(printable(text));
}

/** What is wrong, and what is no part of the answer. */
export function printError(text: string): void {
  console.error(printable(text));
}

/** Text with colors of ours, whose words went through `printable` before. */
export function printColored(text: string): void {
  console.log(text);
}
