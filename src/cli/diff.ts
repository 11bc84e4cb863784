import { readFile } from "node:fs/promises";
import { readChange } from "../editing/diff/change.ts";
import { changeMarkdown } from "../editing/diff/changeMarkdown.ts";
import { diff as compare } from "../editing/diff/index.ts";
import {
  type Command,
  print,
  printError,
  text,
  today,
  UsageError,
  VAULT_OPTION,
  vaultFolder,
} from "./command.ts";
import { NoRevision, revisionAt, revisionOnDisk } from "./history/revision.ts";

const FORMATS = ["markdown", "json"] as const;

export const diff: Command = {
  summary: "Report what a change does to the record: notes, statuses, dates, sources, links.",
  positionals: "BASE [HEAD]",
  options: {
    vault: VAULT_OPTION,
    format: { type: "string", value: "FORMAT", help: "markdown or json (default: markdown)" },
    from: {
      type: "string",
      value: "FILE",
      help: "a change as JSON, made elsewhere: check it and show it",
    },
  },
  async run(values, [base, head, ...rest]) {
    const format = FORMATS.find((name) => name === (text(values, "format") ?? "markdown"));
    if (!format) {
      throw new UsageError(`--format is "${values["format"]}"; it takes ${FORMATS.join(", ")}.`);
    }
    const from = text(values, "from");
    if (from !== undefined) {
      const change = readChange(await textAt(from));
      if ("fault" in change) {
        printError(`${from} is no change of a record: ${change.fault}.`);
        return 1;
      }
      print(format === "json" ? JSON.stringify(change, null, 1) : changeMarkdown(change));
      return 0;
    }
    if (base === undefined || rest.length > 0) {
      throw new UsageError(
        "diff takes one revision or two: npm run diff -- main, or npm run diff -- main HEAD",
      );
    }
    const folder = vaultFolder(values);
    const before = await revisionAt(base, folder, today()).catch(usage);
    const after = await (head === undefined
      ? revisionOnDisk(folder, today())
      : revisionAt(head, folder, today())
    ).catch(usage);
    const change = compare(before, after);
    print(format === "json" ? JSON.stringify(change, null, 1) : changeMarkdown(change));
    return 0;
  },
};

/** A revision that is not there is a wrong argument. */
function usage(error: unknown): never {
  throw error instanceof NoRevision ? new UsageError(error.message) : error;
}

function textAt(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: Error) => {
    throw new UsageError(`--from is ${file}, which can't be read: ${error.message}.`);
  });
}
