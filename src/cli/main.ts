/** The commands of the project: `npm run <command> -- [options]`. */

import { inspect, parseArgs } from "node:util";
import { type Command, helpOf, print, printError, Stopped, UsageError } from "./command.ts";
import { BusyVault } from "./noteFiles/index.ts";

/** Each is loaded when it is asked for: `check` needs neither Astro nor a browser. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./start.ts")).start,
  dev: async () => (await import("./dev.ts")).dev,
  build: async () => (await import("./build.ts")).build,
  index: async () => (await import("./index.ts")).index,
  preview: async () => (await import("./preview.ts")).preview,
  new: async () => (await import("./new.ts")).newNoteCommand,
  rename: async () => (await import("./rename.ts")).rename,
  check: async () => (await import("./check.ts")).check,
  diff: async () => (await import("./diff.ts")).diff,
  compare: async () => (await import("./compare.ts")).compare,
  docs: async () => (await import("./docs.ts")).docs,
  test: async () => (await import("./test.ts")).test,
  bench: async () => (await import("./bench.ts")).bench,
  format: async () => (await import("./format.ts")).format,
};

async function main([name = "help", ...args]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    print(await overview());
    return name === "help" ? 0 : 2;
  }
  const command = await load();
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: "boolean", short: "h" } },
      allowPositionals: command.positionals !== undefined,
      strict: true,
    });
    if (values["help"]) {
      print(helpOf(name, command));
      return 0;
    }
    return await command.run(values, positionals);
  } catch (error) {
    if (error instanceof Stopped) return 2;
    if (error instanceof BusyVault) {
      printError(error.message);
      return 2;
    }
    const full = noRoomIn(error);
    if (full !== undefined) {
      printError(
        `There is no room on the disk: ${full}. Make room there, and run the command again.`,
      );
      return 2;
    }
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof UsageError) && !code?.startsWith("ERR_PARSE_ARGS")) {
      // Node would print the names of files in it as they are.
      printError(inspect(error));
      process.exit(1);
    }
    printError(`${message}\n\n${helpOf(name, command)}`);
    return 2;
  }
}

/** What the system said where a disk was full; others wrap it into errors of theirs, without its code. */
function noRoomIn(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof UsageError) return undefined;
  return /\b(?:ENOSPC|EDQUOT): [^\n]*/.exec(error.message)?.[0] ?? noRoomIn(error.cause);
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => {
      const { summary } = await load();
      return `  ${name.padEnd(9)}${summary}`;
    }),
  );
  return `Commands, each with --help:\n\n${lines.join("\n")}`;
}

process.exitCode = await main(process.argv.slice(2));
