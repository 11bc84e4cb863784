/** What a new note begins with: the template of its kind, and the note that it makes. */

import {
  FIELDS_OF_NOTES,
  type Field,
  fieldsOf,
  isRequired,
  TIMELINE_KEYS,
} from "../../record/fields.ts";
import { KINDS, type KindName, kind } from "../../record/kinds.ts";
import { yamlString } from "../yamlString.ts";
import type { FieldValue } from "./fieldValue.ts";

/** What the text of each kind covers, for the author. */
const PROMPTS: Readonly<Record<KindName, string>> = {
  event:
    "What happened, in one or two sentences: who did what, when, on whose word. Cite a source where each fact stands.",
  company: "What it is, and what part it plays. Cite a source where each fact stands.",
  person: "The public role, and what was said or done in it. Nothing private.",
  law: "What it says, whom it binds, and how far it has come. Cite its text.",
  case: "Who sues whom, over what, and what the court has said so far.",
  argument: "The argument in its strongest form; then what speaks against it.",
  claim: "Who asserts what, in whose words; what supports it, what contradicts it.",
  concept: "What the word means here, in a sentence anyone can follow.",
  product: "What it is, who makes it, and why the record names it.",
  source: "What the document says, in your own words, and how it was read.",
  note: "What the note says.",
};

/** Keys that a template of this kind offers, in the order of the table. */
function offered(name: KindName): Field[] {
  const leftOut = new Set([
    ...["title", "draft", "private", "publish", "archive"],
    // What the timeline makes of a note is decided later, and of few.
    ...TIMELINE_KEYS,
  ]);
  return fieldsOf(name).filter(({ key }) => !leftOut.has(key));
}

/** Of lists, an empty one; of `verified`, the day on which the note is made, as Obsidian fills it in. */
function emptyValue({ key, holds }: Field, name: KindName): string {
  if (key === "kind") return ` ${name}`;
  if (key === "verified") return " {{date:YYYY-MM-DD}}";
  if (key === "importance") return " 3";
  return holds === "names" || holds === "words" || holds === "sources" ? " []" : "";
}

/** The template as a file of the vault, which Obsidian's templates can insert too. */
export function templateOf(name: KindName): string {
  const keys = offered(name).map((field) => `${field.key}:${emptyValue(field, name)}`);
  return [
    "---",
    ...keys,
    "---",
    "",
    `%% ${PROMPTS[name]} %%`,
    "",
    ...(name === "source"
      ? []
      : ["## Related", "", "%% - [[Another note]] — why the two belong together %%", ""]),
  ].join("\n");
}

/** "templates/New event.md": where the vault keeps the template of a kind. */
export function templatePath(folder: string, name: KindName): string {
  return `${folder}/New ${kind(name).singular.toLowerCase()}.md`;
}

/** The text of a new note, with the value of each key, lists as such. `today` is ISO: 2026-02-23. */
export function draftText(
  template: string,
  title: string,
  values: Readonly<Record<string, FieldValue>>,
  today: string,
): string {
  const lines = template
    .replaceAll("{{title}}", title)
    .replace(/\{\{date(?::[^}]*)?\}\}/g, today)
    .split("\n");
  const end = lines.indexOf("---", 1);
  const written = new Set<string>();
  const front = lines.slice(0, Math.max(end, 1)).map((line) => {
    const key = /^([\w-]+):/.exec(line)?.[1];
    const value = key !== undefined && Object.hasOwn(values, key) ? values[key] : undefined;
    if (key === undefined || value === undefined || value.length === 0) return line;
    written.add(key);
    return `${key}: ${yaml(value)}`;
  });
  const more = Object.entries(values)
    .filter(([key, value]) => !written.has(key) && value.length > 0)
    .map(([key, value]) => `${key}: ${yaml(value)}`);
  // A key that nobody filled in says nothing.
  const kept = [...front, ...more].filter((line) => !/^[\w-]+:(?: \[\])?\s*$/.test(line));
  return [...kept, ...lines.slice(Math.max(end, 1))].join("\n");
}

function yaml(value: FieldValue): string {
  if (typeof value === "string") return scalar(value);
  return `[${value.map(scalar).join(", ")}]`;
}

function scalar(value: string): string {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(value) ? value : yamlString(value);
}

/** The keys that an editor is asked for, those that the kind can't do without first. */
export function asked(name: KindName): Field[] {
  const notAsked = new Set([
    ...["kind", "title", "aliases", "tags", "importance"],
    ...["verified", "opened", "read"],
    // Few events and claims are charges, and fewer events rules or orders: options give these.
    ...["accuser", "accused", "target", "topic", "evidence", "reported-by", "replies-to"],
    ...(name === "event" ? ["jurisdiction", "type", "number", "authority", "subjects"] : []),
  ]);
  return offered(name)
    .filter(({ key }) => !notAsked.has(key))
    .sort((a, b) => Number(isRequired(b, name)) - Number(isRequired(a, name)));
}

/** Every key that can be given by an option. */
export const OPTION_KEYS: readonly string[] = FIELDS_OF_NOTES.map(({ key }) => key).filter(
  (key) => key !== "kind" && key !== "title",
);

export const KIND_NAMES: readonly KindName[] = KINDS.map(({ name }) => name as KindName);
