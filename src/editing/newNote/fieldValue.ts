/** A value that an editor types for a key, as it goes into the note. */

import { choicesOf, type Field, scalesOf } from "../../record/fields.ts";
import type { KindName } from "../../record/kinds.ts";
import { readStatus } from "../../record/scales.ts";
import { at } from "../../shared/assert.ts";
import { closeNames } from "../../shared/closeNames.ts";
import { dateHint } from "../../shared/dates/dateHint.ts";
import { type Day, parseDate } from "../../shared/dates/index.ts";
import { resolverOf, type Vault } from "../../vault/index.ts";
import { type Refusal, refuse } from "../refusal.ts";

export type FieldValue = string | readonly string[];

/** The value, or why it can't stand there: the check would report it. */
export function readValue(
  field: Field,
  typed: string,
  name: KindName,
  vault: Vault,
  today: Day,
): FieldValue | Refusal {
  const choices = choicesOf(field, name);
  if (choices) return choice(field, typed, name, choices);
  switch (field.holds) {
    case "date":
      return dateValue(field, typed, today);
    case "address":
      return address(field, typed);
    case "words":
      return listOf(typed);
    case "name":
      return linkTo(typed, vault, field.key);
    case "names":
    case "sources": {
      const links = listOf(typed).map((written) => linkTo(written, vault, field.key));
      return links.find(isRefusal) ?? links.filter((link) => typeof link === "string");
    }
    default:
      return typed;
  }
}

export function isRefusal(value: FieldValue | Refusal): value is Refusal {
  return typeof value === "object" && "refused" in value;
}

function dateValue({ key }: Field, typed: string, today: Day): string | Refusal {
  if (parseDate(typed, today)) return typed;
  return refuse(
    `\`${key}\` is "${typed}", which can't be read as a date.`,
    dateHint(typed, today) ?? "Write 2026-02-23, 2026-02, Late 2025, Q3 2025 or c. 2025.",
  );
}

function choice(
  field: Field,
  typed: string,
  name: KindName,
  choices: readonly string[],
): string | Refusal {
  const scales = scalesOf(field, name);
  const fits =
    scales.length > 0
      ? scales.some((scale) => readStatus(typed, scale) !== undefined)
      : choices.includes(typed);
  if (fits) return typed;
  return refuse(
    `\`${field.key}\` is "${typed}", which is not on the scale.`,
    `Begin with one of: ${choices.join(", ")}.`,
  );
}

function address({ key }: Field, typed: string): string | Refusal {
  if (/^https?:\/\//i.test(typed) && URL.canParse(typed)) return typed;
  return refuse(`\`${key}\` is "${typed}", which is no address.`, "Begin with https://.");
}

/** "a; b" or "a, b": a semicolon divides names that hold commas. */
function listOf(typed: string): string[] {
  const parts = typed.split(typed.includes(";") ? ";" : /,(?=.)/s);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** `[[Note]]` of a name in any case, or of an alias; a name that is close to one is asked about. */
function linkTo(written: string, vault: Vault, key: string): string | Refusal {
  const name = written.replace(/^\[\[|\]\]$/g, "").trim();
  if (/^https?:/i.test(name)) return name;
  const { note, others } = resolverOf(vault).resolve(
    { target: name, headings: [], block: undefined },
    "",
  );
  if (note && others) {
    return refuse(
      `"${name}" fits several notes: ${[note.path, ...others].join(", ")}.`,
      "Write the path of the one that is meant.",
    );
  }
  if (note) return `[[${note.name}]]`;
  const near = closeNames(
    vault.notes.flatMap((other) => [other.name, ...other.aliases].map((to) => [to, to] as const)),
  ).near(name);
  if (near.length === 0) return name;
  return refuse(`\`${key}\`: no note is called "${name}".`, `Did you mean "${at(near, 0).value}"?`);
}
