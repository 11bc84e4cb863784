/** The commands of the project: `npm run <command> -- [options]`. */

import { parseArgs } from "node:util";
import { bench } from "./bench.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { type Command, helpOf, UsageError } from "./command.ts";
import { dev } from "./dev.ts";
import { format } from "./format.ts";
import { preview } from "./preview.ts";
import { start } from "./start.ts";
import { test } from "./test.ts";

const COMMANDS: Readonly<Record<string, Command>> = {
  start,
  dev,
  build,
  preview,
  check,
  test,
  bench,
  format,
};

async function main([name = "help", ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const lines = Object.entries(COMMANDS).map(
      ([key, { summary }]) => `  ${key.padEnd(9)}${summary}`,
    );
    console.log(`Commands, each with --help:\n\n${lines.join("\n")}`);
    return name === "help" ? 0 : 2;
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: "boolean", short: "h" } },
      allowPositionals: command.positionals !== undefined,
      strict: true,
    });
    if (values["help"]) {
      console.log(helpOf(name, command));
      return 0;
    }
    return await command.run(values, positionals);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof UsageError) && !code?.startsWith("ERR_PARSE_ARGS")) throw error;
    console.error(`${message}\n\n${helpOf(name, command)}`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
