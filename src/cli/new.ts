import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { createInterface } from "node:readline/promises";
import { inspect } from "../editing/inspect/index.ts";
import { newNote, readValue, type Wish } from "../editing/newNote/index.ts";
import { asked, KIND_NAMES, OPTION_KEYS } from "../editing/newNote/template.ts";
import { choicesOf, FIELDS_OF_NOTES, type Field } from "../record/fields.ts";
import { type KindName, kind, kindNamed } from "../record/kinds.ts";
import { compile, readVault, type Vault } from "../vault/index.ts";
import { codeFrames } from "./codeFrames.ts";
import {
  type Command,
  type Option,
  text,
  today,
  UsageError,
  VAULT_OPTION,
  type Values,
  vaultFolder,
} from "./command.ts";

const KEYS: Readonly<Record<string, Option>> = Object.fromEntries(
  OPTION_KEYS.map((key) => {
    const help = FIELDS_OF_NOTES.find((field) => field.key === key)?.means ?? "";
    return [key, { type: "string", value: "…", help } as const];
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
    const files = await readVault(folder).catch((error: Error) => {
      throw new UsageError(error.message);
    });
    const vault = compile(files, { today: today() });
    const wish = process.stdin.isTTY ? await ask(vault, values) : given(values);
    const made = newNote(vault, files, wish, today());
    if ("refused" in made) {
      console.error(`${made.refused}\nHint: ${made.hint}\nNothing was written.`);
      return 1;
    }
    if (values["dry-run"] === true) {
      console.log(`${made.path}\n\n${made.text}`);
      return 0;
    }
    const location = join(folder, made.path);
    await mkdir(dirname(location), { recursive: true });
    await writeFile(location, made.text, { flag: "wx" });
    console.log(`Written: ${relative(process.cwd(), location)}`);
    for (const remark of made.remarks) console.log(remark);
    const now = await readVault(folder);
    const whole = compile(now, { today: today() });
    const own = [...whole.problems, ...inspect(whole, now, today())].filter(
      ({ file, severity }) => file === made.path && severity !== "info",
    );
    if (own.length > 0) console.log(`\nStill to do:\n\n${codeFrames(own, now).join("\n\n")}`);
    return 0;
  },
};

/** All by options. */
function given(values: Values): Wish {
  const name = kindNamed(text(values, "kind") ?? "");
  const title = text(values, "title");
  if (!name || title === undefined) {
    const lacks = [...(name ? [] : ["--kind"]), ...(title === undefined ? ["--title"] : [])];
    throw new UsageError(
      `${lacks.join(" and ")} ${lacks.length === 1 ? "is" : "are"} missing, and nobody can be asked here. Kinds: ${KIND_NAMES.join(", ")}.`,
    );
  }
  const said = Object.fromEntries(
    OPTION_KEYS.flatMap((key) => {
      const value = text(values, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return { kind: name, title, said, anyway: values["anyway"] === true };
}

/** Asks at the terminal for what no option gave; Tab completes the names of notes. */
async function ask(vault: Vault, values: Values): Promise<Wish> {
  let completing: readonly string[] = [];
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    completer: (line: string) => completions(line, completing),
  });
  try {
    return await askWith(vault, values, async (words, names = []) => {
      completing = names;
      return (await lines.question(`${words}: `)).trim();
    });
  } finally {
    lines.close();
  }
}

/** The names that the last part of a line begins, and that part: of "OpenAI; deep", "deep". */
export function completions(line: string, names: readonly string[]): [string[], string] {
  const word = line.slice(line.lastIndexOf(";") + 1).trimStart();
  return [names.filter((name) => name.toLowerCase().startsWith(word.toLowerCase())), word];
}

/** Each question until its answer can stand in the note. */
export async function askWith(vault: Vault, values: Values, question: Question): Promise<Wish> {
  const name = await askKind(values, question);
  let title = text(values, "title") ?? "";
  while (title === "") title = await question("Title");
  const said: Record<string, string> = {};
  const notes = vault.notes.map((note) => note.name).sort();
  for (const field of asked(name)) {
    const option = text(values, field.key);
    said[field.key] = option ?? (await askField(field, name, vault, notes, question));
  }
  for (const key of OPTION_KEYS) {
    const option = text(values, key);
    if (option !== undefined) said[key] = option;
  }
  return { kind: name, title, said, anyway: values["anyway"] === true };
}

type Question = (words: string, names?: readonly string[]) => Promise<string>;

async function askKind(values: Values, question: Question): Promise<KindName> {
  let name = kindNamed(text(values, "kind") ?? "");
  if (!name) {
    KIND_NAMES.forEach((entry, at) => {
      console.log(`${String(at + 1).padStart(3)}  ${entry.padEnd(9)} ${kind(entry).covers}`);
    });
  }
  while (!name) {
    const said = await question("Kind (number or word)", KIND_NAMES);
    name = kindNamed(said) ?? KIND_NAMES[Number(said) - 1];
  }
  return name;
}

async function askField(
  field: Field,
  name: KindName,
  vault: Vault,
  notes: readonly string[],
  question: Question,
): Promise<string> {
  const choices = choicesOf(field, name);
  const isNames = field.holds === "names" || field.holds === "name" || field.holds === "sources";
  const how = choices
    ? ` (${choices.join(", ")})`
    : field.holds === "names" || field.holds === "sources"
      ? " (Tab completes; several with ;)"
      : "";
  console.log(`\n${field.means}`);
  for (;;) {
    const said = await question(`${field.key}${how}`, choices ?? (isNames ? notes : []));
    if (said === "" && !(field.required?.includes(name) && field.holds !== "sources")) return "";
    const value = said === "" ? undefined : readValue(field, said, name, vault, today());
    if (value !== undefined && (typeof value === "string" || Array.isArray(value))) return said;
    const fault = value as { refused: string; hint: string } | undefined;
    console.log(fault ? `${fault.refused} ${fault.hint}` : `It needs one: ${field.example}`);
  }
}
