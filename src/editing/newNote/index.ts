/** A note that is still to be written: its place, its text, and what speaks against it. */

import { type Field, fieldsOf, isRequired } from "../../record/fields.ts";
import { type KindName, kind } from "../../record/kinds.ts";
import { type Day, isoDay, parseDate } from "../../shared/dates/index.ts";
import { fold } from "../../shared/fold.ts";
import type { Files } from "../../vault/core/files.ts";
import type { Vault } from "../../vault/index.ts";
import { nameFault } from "../noteName.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { duplicateOf } from "./duplicate.ts";
import { type FieldValue, isRefusal, readValue } from "./fieldValue.ts";
import { draftText, templateOf, templatePath } from "./template.ts";

export interface Draft {
  readonly path: string;
  readonly text: string;
  /** What the editor should know, one sentence each. */
  readonly remarks: readonly string[];
}

export interface NoteRequest {
  readonly kind: KindName;
  readonly title: string;
  /** By key, as typed: "deepseek, Anthropic" for a list. */
  readonly typed: Readonly<Record<string, string>>;
  /** Make the note though another is close to it. */
  readonly anyway?: boolean;
}

/** Refuses a name that is taken, or close to one; a value that the check would refuse; a name misspelt. */
export function newNote(
  vault: Vault,
  files: Files,
  request: NoteRequest,
  today: Day,
): Draft | Refusal {
  const { kind: name, title } = request;
  const fault = nameFault(title);
  if (fault) return fault;
  const path = pathOf(vault, request);
  const taken = files.notes.find((file) => fold(file.path) === fold(path));
  if (taken) return refuse(`There is a note at ${taken.path} already.`, "Add to that note.");
  const read = readValues(vault, request, today);
  if ("refused" in read) return read;
  const { values, remarks } = read;
  const { aliases = [], date } = values;
  const close = duplicateOf(vault, {
    path,
    kind: name,
    title,
    aliases: [aliases].flat(),
    date: typeof date === "string" ? parseDate(date, today) : undefined,
  });
  if (close && !request.anyway) return close;
  return {
    path,
    text: draftText(templateIn(vault, files, name), title, values, isoDay(today)),
    remarks: close ? [...remarks, close.refused] : remarks,
  };
}

interface Values {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly remarks: readonly string[];
}

/** The values of all keys, in the order of the table; or why one of them can't be taken. */
function readValues(vault: Vault, request: NoteRequest, today: Day): Values | Refusal {
  const { kind: name, typed } = request;
  const fields = fieldsOf(name);
  const remarks: string[] = [];
  const values: Record<string, FieldValue> = { kind: name };
  for (const field of fields) {
    const text = typed[field.key]?.trim();
    if (!text) {
      if (!isRequired(field, name)) continue;
      if (field.key !== "sources") {
        return refuse(`A note of this kind needs \`${field.key}\`.`, field.example);
      }
      if (vault.settings.rules.includes("sources")) {
        remarks.push("It has no source yet; the check will ask for one.");
      }
      continue;
    }
    const value = readValue(field, text, name, vault, today);
    if (isRefusal(value)) return value;
    values[field.key] = value;
    remarks.push(...plainNames(field, value));
  }
  const known = fields.map(({ key }) => key);
  const unknown = Object.keys(typed).find((key) => typed[key] !== "" && !known.includes(key));
  if (unknown === undefined) return { values, remarks };
  return refuse(
    `No ${kind(name).singular.toLowerCase()} has a key \`${unknown}\`.`,
    `It has: ${known.join(", ")}.`,
  );
}

/** Names under a key that means notes, of which there is no note. */
function plainNames({ key, holds }: Field, value: FieldValue): string[] {
  if (holds !== "names" && holds !== "name" && holds !== "sources") return [];
  return [value]
    .flat()
    .filter((name) => !name.startsWith("[[") && !/^https?:/.test(name))
    .map((name) => `No note is called "${name}"; it stays plain text in \`${key}\`.`);
}

/** In the folder of its kind, where the vault has that folder; else at the top. */
function pathOf({ notes, settings }: Vault, { kind: name, title }: NoteRequest): string {
  const named = Object.entries(settings.kinds).find(([, of]) => of === name)?.[0];
  const folder = named ?? kind(name).folder;
  const isUsed = notes.some(({ path }) => path.startsWith(`${folder}/`));
  return isUsed || notes.length === 0 ? `${folder}/${title}.md` : `${title}.md`;
}

/** The vault's template of a kind, or ours. */
function templateIn({ settings }: Vault, files: Files, name: KindName): string {
  const folder = settings.templates;
  const path = folder === undefined ? undefined : templatePath(folder, name);
  return files.notes.find((file) => file.path === path)?.text ?? templateOf(name);
}
