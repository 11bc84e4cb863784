/** The questions of `new` at a terminal. */

import { createInterface } from "node:readline/promises";
import { isRefusal, readValue } from "../editing/newNote/fieldValue.ts";
import type { NoteRequest } from "../editing/newNote/index.ts";
import { asked, KIND_NAMES, OPTION_KEYS } from "../editing/newNote/template.ts";
import { choicesOf, type Field, isRequired } from "../record/fields.ts";
import { type KindName, kind, kindNamed } from "../record/kinds.ts";
import { printable } from "../shared/printable.ts";
import type { Vault } from "../vault/index.ts";
import { print, text, today, type Values } from "./command.ts";

/** Asks at the terminal for what no option gave; Tab completes the names of notes. */
export async function askAtTerminal(vault: Vault, values: Values): Promise<NoteRequest> {
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
export async function askWith(
  vault: Vault,
  values: Values,
  question: Question,
): Promise<NoteRequest> {
  const name = await askKind(values, question);
  let title = text(values, "title");
  while (!title) title = await question("Title");
  const typed: Record<string, string> = {};
  // Completed names are written to the terminal as they are.
  const notes = vault.notes.map(({ name }) => name).filter((word) => printable(word) === word);
  notes.sort();
  for (const field of asked(name)) {
    const option = text(values, field.key);
    typed[field.key] = option ?? (await askField(field, name, vault, notes, question));
  }
  for (const key of OPTION_KEYS) {
    const option = text(values, key);
    if (option !== undefined) typed[key] = option;
  }
  return { kind: name, title, typed, anyway: values["anyway"] === true };
}

type Question = (words: string, names?: readonly string[]) => Promise<string>;

async function askKind(values: Values, question: Question): Promise<KindName> {
  let name = kindOption(values);
  if (!name) {
    KIND_NAMES.forEach((entry, at) => {
      print(`${String(at + 1).padStart(3)}  ${entry.padEnd(9)} ${kind(entry).covers}`);
    });
  }
  while (!name) {
    const answer = await question("Kind (number or word)", KIND_NAMES);
    name = kindNamed(answer) ?? KIND_NAMES[Number(answer) - 1];
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
  print(`\n${field.means}`);
  const isNeeded = isRequired(field, name) && field.holds !== "sources";
  for (;;) {
    const answer = await question(`${field.key}${how}`, choices ?? (isNames ? notes : []));
    if (answer === "") {
      if (!isNeeded) return "";
      print(`It needs one: ${field.example}`);
      continue;
    }
    const value = readValue(field, answer, name, vault, today());
    if (!isRefusal(value)) return answer;
    print(`${value.refused} ${value.hint}`);
  }
}

/** The kind that the option names, if it is one. */
export function kindOption(values: Values): KindName | undefined {
  const word = text(values, "kind");
  return word === undefined ? undefined : kindNamed(word);
}
