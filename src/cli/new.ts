import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { inspect } from "../editing/inspect/index.ts";
import { type NoteRequest, newNote } from "../editing/newNote/index.ts";
import { KIND_NAMES, OPTION_KEYS } from "../editing/newNote/template.ts";
import { FIELDS_OF_NOTES } from "../record/fields.ts";
import { expected } from "../shared/assert.ts";
import { compile, readVault } from "../vault/index.ts";
import { askAtTerminal, kindOption } from "./askNote.ts";
import { codeFrames } from "./codeFrames.ts";
import {
  type Command,
  type Option,
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
import { requireWithin, undoUnfinished } from "./noteFiles/index.ts";

const KEYS: Readonly<Record<string, Option>> = Object.fromEntries(
  OPTION_KEYS.map((key) => {
    const { means } = expected(
      FIELDS_OF_NOTES.find((field) => field.key === key),
      `a field ${key}`,
    );
    return [key, { type: "string", value: "…", help: means } as const];
  }),
);

export const newNoteCommand: Command = {
  summary: "Make a note from the template of its kind; what is missing is asked.",
  options: {
    vault: VAULT_OPTION,
    kind: { type: "string", value: "KIND", help: KIND_NAMES.join(", ") },
    title: { type: "string", value: "TITLE", help: "the name of its file, and of its page" },
    ...KEYS,
    anyway: { type: "boolean", help: "make it though another note is close to it" },
    "dry-run": { type: "boolean", help: "show the note, and write nothing" },
  },
  async run(values) {
    const folder = vaultFolder(values);
    const undone = await undoUnfinished(folder);
    if (undone !== undefined) printError(undone);
    const files = await readVault(folder).catch((error: Error) => {
      throw new UsageError(error.message);
    });
    const vault = compile(files, { today: today() });
    const request = process.stdin.isTTY ? await askAtTerminal(vault, values) : given(values);
    const made = newNote(vault, files, request, today());
    if ("refused" in made) {
      printError(`${made.refused}\nHint: ${made.hint}\nNothing was written.`);
      return 1;
    }
    if (values["dry-run"] === true) {
      print(`${made.path}\n\n${made.text}`);
      return 0;
    }
    const location = join(folder, made.path);
    const outside = await requireWithin(folder, location).catch((error: Error) => error);
    if (outside) {
      printError(`${outside.message}.\nNothing was written.`);
      return 1;
    }
    await mkdir(dirname(location), { recursive: true });
    await writeFile(location, made.text, { flag: "wx" });
    print(`Written: ${relative(process.cwd(), location)}`);
    for (const remark of made.remarks) print(remark);
    const now = await readVault(folder);
    const whole = compile(now, { today: today() });
    const left = [...whole.problems, ...inspect(whole, now, today())].filter(
      ({ file, severity }) => file === made.path && severity !== "info",
    );
    if (left.length > 0) printColored(`\nStill to do:\n\n${codeFrames(left, now).join("\n\n")}`);
    return 0;
  },
};

/** All by options. */
function given(values: Values): NoteRequest {
  const name = kindOption(values);
  const title = text(values, "title");
  if (!name || title === undefined) {
    const lacks = [...(name ? [] : ["--kind"]), ...(title === undefined ? ["--title"] : [])];
    throw new UsageError(
      `${lacks.join(" and ")} ${lacks.length === 1 ? "is" : "are"} missing, and nobody can be asked here. Kinds: ${KIND_NAMES.join(", ")}.`,
    );
  }
  const typed = Object.fromEntries(
    OPTION_KEYS.flatMap((key) => {
      const value = text(values, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return { kind: name, title, typed, anyway: values["anyway"] === true };
}
