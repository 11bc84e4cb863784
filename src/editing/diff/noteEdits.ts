/** What a note of both revisions states otherwise now. */

import { bodyAfter, readFrontMatter, type Value } from "../../intake/frontMatter.ts";
import { get } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Change } from "./change.ts";
import { type FieldChange, relationChanges } from "./relationChanges.ts";
import { refTo, type Side, textOf } from "./sides.ts";

/** What is compared of a note as a whole, in words; undefined where it is not stated. */
const FIELDS: readonly (readonly [name: string, of: (note: Note) => string | undefined])[] = [
  ["title", ({ title }) => title],
  ["kind", ({ kind }) => kind],
  ["status", ({ status }) => status?.text],
  ["stage", ({ stage }) => stage?.text],
  ["date", ({ date }) => date?.text],
  ["verified", ({ verified }) => verified?.text],
  ["aliases", ({ aliases }) => aliases.toSorted().join("; ")],
];

/** Keys that FIELDS or the lists of sources report already, in all their spellings. */
const REPORTED = new Set([...FIELDS.map(([name]) => name), "alias", "sources"]);

/** Undefined where nothing that a reader would see has changed. */
export function editOf(
  old: Note,
  current: Note,
  before: Side,
  after: Side,
): Change["edited"][number] | undefined {
  const fields = [
    ...fieldChanges(FIELDS.map(([name, of]) => [name, of(old), of(current)])),
    ...keyChanges(old, current),
    ...relationChanges(old, current, before, after),
  ];
  const [was, is] = [sourcesOf(old, before), sourcesOf(current, after)];
  const edit = {
    note: refTo(current),
    fields,
    sourcesGained: missing(is, was),
    sourcesLost: missing(was, is),
    words: { before: old.words, after: current.words },
    textChanged: bodyIn(textOf(before, old)) !== bodyIn(textOf(after, current)),
  };
  const stated = fields.length + edit.sourcesGained.length + edit.sourcesLost.length;
  return stated > 0 || edit.textChanged ? edit : undefined;
}

type Values = readonly [name: string, before: string | undefined, after: string | undefined];

function fieldChanges(values: readonly Values[]): FieldChange[] {
  return (
    values
      // absent: what a note does not state is "" in the report, as an empty value is
      .map(([name, before, after]) => ({ name, before: before ?? "", after: after ?? "" }))
      .filter(({ before, after }) => before !== after)
  );
}

/** Of the other keys of front matter: "tier", "read", "url", "citation", an editor's. */
function keyChanges(old: Note, current: Note): FieldChange[] {
  const [was, is] = [otherKeys(old.data), otherKeys(current.data)];
  const names = [...new Set([...was.keys(), ...is.keys()])].sort(compareText);
  return fieldChanges(names.map((name) => [name, was.get(name), is.get(name)]));
}

/** Values with links are relations, and compared as such. */
function otherKeys(data: Note["data"]): Map<string, string> {
  const texts = Object.entries(data).map(([key, value]) => [key, valueText(value)] as const);
  return new Map(texts.filter(([key, text]) => !REPORTED.has(key) && !text.includes("[[")));
}

function valueText(value: Value): string {
  if (Array.isArray(value)) return value.map(valueText).join("; ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The titles of a note's sources by what they are: a note, else an address, else words. */
function sourcesOf({ path }: Note, { vault, pathNow }: Side): Map<string, string> {
  return new Map(
    get(vault.sources, path).map(({ note, url, title }) => [
      note === undefined ? (url ?? title) : pathNow(note),
      title,
    ]),
  );
}

function missing(from: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...from].flatMap(([key, title]) => (other.has(key) ? [] : [title]));
}

function bodyIn(text: string): string {
  const front = readFrontMatter(text);
  return bodyAfter(text, front.end).trim();
}
