/** A note that is still to be written: its place, its text, and what speaks against it. */

import { choicesOf, type Field, fieldsOf, isRequired } from "../record/fields.ts";
import { type KindName, kind } from "../record/kinds.ts";
import { readStatus } from "../record/scales.ts";
import { type Day, isoDay, parseDate } from "../shared/dates/index.ts";
import { closeNames } from "../vault/core/closeNames.ts";
import { dateHint } from "../vault/core/dateHint.ts";
import type { Files } from "../vault/core/files.ts";
import { fold } from "../vault/core/path.ts";
import { resolverOf, type Vault } from "../vault/index.ts";
import { nearDuplicates } from "./nearDuplicates.ts";
import { nameFault, type Refusal } from "./rename.ts";
import { draftText, templateOf, templatePath } from "./template.ts";

export interface Draft {
  readonly path: string;
  readonly text: string;
  /** What the editor should know, one sentence each. */
  readonly remarks: readonly string[];
}

export interface Wish {
  readonly kind: KindName;
  readonly title: string;
  /** As typed: "deepseek, Anthropic" for a list. */
  readonly said: Readonly<Record<string, string>>;
  /** Make the note though another is close to it. */
  readonly anyway?: boolean;
}

/** Refuses a name that is taken, or close to one; a value that the check would refuse; a name misspelt. */
export function newNote(vault: Vault, files: Files, wish: Wish, today: Day): Draft | Refusal {
  const { title } = wish;
  const fault = title.includes("/") ? nameFault(title.replaceAll("/", ":")) : nameFault(title);
  if (fault) return fault;
  const path = placeOf(vault, wish);
  const taken = files.notes.find((file) => fold(file.path) === fold(path));
  if (taken)
    return { refused: `There is a note at ${taken.path} already.`, hint: "Add to that note." };
  const remarks: string[] = [];
  const said: Record<string, string | readonly string[]> = { kind: wish.kind };
  for (const field of fieldsOf(wish.kind)) {
    const typed = wish.said[field.key]?.trim() ?? "";
    if (typed === "") {
      if (isRequired(field, wish.kind) && field.key !== "sources") {
        return { refused: `A note of this kind needs \`${field.key}\`.`, hint: field.example };
      }
      if (isRequired(field, wish.kind))
        remarks.push("It has no source yet; the check will ask for one.");
      continue;
    }
    const value = readValue(field, typed, wish.kind, vault, today);
    if (typeof value === "object" && "refused" in value) return value;
    said[field.key] = value;
    if (field.holds === "names" || field.holds === "name" || field.holds === "sources") {
      for (const name of [value].flat()) {
        if (!name.startsWith("[[") && !/^https?:/.test(name)) {
          remarks.push(`No note is called "${name}"; it stays plain text in \`${field.key}\`.`);
        }
      }
    }
  }
  const unknown = Object.keys(wish.said).find(
    (key) => wish.said[key] !== "" && !fieldsOf(wish.kind).some((field) => field.key === key),
  );
  if (unknown !== undefined) {
    const keys = fieldsOf(wish.kind).map(({ key }) => key);
    return {
      refused: `No ${kind(wish.kind).singular.toLowerCase()} has a key \`${unknown}\`.`,
      hint: `It has: ${keys.join(", ")}.`,
    };
  }
  const close = duplicateOf(vault, wish, path, said, today);
  if (close && !wish.anyway) return close;
  if (close) remarks.push(close.refused);
  const folder = vault.settings.templates;
  const own = folder && files.notes.find((file) => file.path === templatePath(folder, wish.kind));
  const template = own ? own.text : templateOf(wish.kind);
  return { path, text: draftText(template, title, said, isoDay(today)), remarks };
}

/** The folder of its kind, where the vault has that folder; else the top. */
function placeOf({ notes, settings }: Vault, { kind: name, title }: Wish): string {
  const named = Object.entries(settings.kinds).find(([, of]) => of === name)?.[0];
  const folder = named ?? kind(name).folder;
  const isUsed = notes.some(({ path }) => path.startsWith(`${folder}/`));
  return isUsed || notes.length === 0 ? `${folder}/${title}.md` : `${title}.md`;
}

/** The value as it goes into the note, or why it can't. */
export function readValue(
  field: Field,
  typed: string,
  name: KindName,
  vault: Vault,
  today: Day,
): string | readonly string[] | Refusal {
  const { key, holds } = field;
  if (holds === "date") {
    if (parseDate(typed, today)) return typed;
    return {
      refused: `\`${key}\` is "${typed}", which can't be read as a date.`,
      hint: dateHint(typed, today) ?? "Write 2026-02-23, 2026-02, Late 2025, Q3 2025 or c. 2025.",
    };
  }
  const choices = choicesOf(field, name);
  if (choices) {
    const { status, stage } = kind(name);
    const scale = holds === "status" ? status : holds === "stage" ? stage : undefined;
    const fits = scale ? readStatus(typed, scale) !== undefined : choices.includes(typed);
    if (fits) return typed;
    return {
      refused: `\`${key}\` is "${typed}", which is not on the scale.`,
      hint: `Begin with one of: ${choices.join(", ")}.`,
    };
  }
  if (holds === "address") {
    if (/^https?:\/\//i.test(typed) && URL.canParse(typed)) return typed;
    return {
      refused: `\`${key}\` is "${typed}", which is no address.`,
      hint: "Begin with https://.",
    };
  }
  if (holds === "words") return listOf(typed);
  if (holds !== "names" && holds !== "name" && holds !== "sources") return typed;
  const names = (holds === "name" ? [typed] : listOf(typed)).map((written) =>
    linkTo(written, vault, key),
  );
  const refused = names.find((entry) => typeof entry === "object");
  if (refused) return refused;
  const links = names as string[];
  return holds === "name" ? (links[0] ?? "") : links;
}

/** "a; b" or "a, b": a semicolon divides names that hold commas. */
function listOf(typed: string): string[] {
  const parts = typed.split(typed.includes(";") ? ";" : /,(?=\s)|,(?=\S)/);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** `[[Note]]` of a name in any case, or of an alias; a name that is close to one is asked about. */
function linkTo(written: string, vault: Vault, key: string): string | Refusal {
  const name = written.replace(/^\[\[|\]\]$/g, "").trim();
  if (/^https?:/i.test(name)) return name;
  const address = { target: name, headings: [], block: undefined };
  const { note, others } = resolverOf(vault).resolve(address, "");
  if (note && others) {
    return {
      refused: `"${name}" fits several notes: ${[note.path, ...others].join(", ")}.`,
      hint: "Write the path of the one that is meant.",
    };
  }
  if (note) return `[[${note.name}]]`;
  const near = closeNames(
    vault.notes.flatMap((other) => [other.name, ...other.aliases].map((to) => [to, to] as const)),
  ).near(name)[0]?.value;
  if (near === undefined) return name;
  return { refused: `\`${key}\`: no note is called "${name}".`, hint: `Did you mean "${near}"?` };
}

function duplicateOf(
  { notes }: Vault,
  { kind: name, title }: Wish,
  path: string,
  said: Readonly<Record<string, string | readonly string[]>>,
  today: Day,
): Refusal | undefined {
  const aliases = [said["aliases"] ?? []].flat();
  const date = typeof said["date"] === "string" ? parseDate(said["date"], today) : undefined;
  const fresh = { path, kind: name, title, name: title, aliases, date };
  const names = new Set([title, ...aliases].map(fold));
  const same = notes.find((note) =>
    [note.title, note.name, ...note.aliases].some((other) => names.has(fold(other))),
  );
  if (same) {
    return {
      refused: `${same.path} has that name, or that alias, already.`,
      hint: "Add to that note.",
    };
  }
  const [close] = nearDuplicates([...notes, fresh], (of) => of === path);
  if (!close) return undefined;
  return {
    refused: `"${close.name}" is close to "${close.likeName}", which is ${close.like}.`,
    hint: "Add to that note; or, where they are two, say so: --anyway.",
  };
}
