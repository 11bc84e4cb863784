/** The keys of the front matter that the compiler reads itself, each with the shape that it must have. */

import { z } from "zod";
import { type FrontMatter, quoted, type Value } from "../../intake/frontMatter.ts";
import { plainValue } from "../../shared/plainValue.ts";
import type { ReportAt } from "./report.ts";

const text = z.string().transform(plainValue);

const FIELDS = {
  title: [text, "text"],
  kind: [text, "text"],
  date: [text, "a date"],
  introduced: [text, "a date"],
  filed: [text, "a date"],
  opened: [text, "a date"],
  verified: [text, "a date"],
  status: [text, "a word of the scale"],
  stage: [text, "a word of the scale"],
  importance: [z.string().transform(onScale), "1, 2 or 3"],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

/** Of a longer scale, or one in words, nothing is taken; `importance-scale` says so once for the vault. */
function onScale(value: string): number | undefined {
  return [1, 2, 3].find((step) => step === Number(value));
}

type FieldName = keyof typeof FIELDS;
type FieldValues = { [K in FieldName]?: z.output<(typeof FIELDS)[K][0]> };

/** What the keys hold; a key that is missing, or of another shape, is `undefined`. */
export interface Fields extends FieldValues {
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
}

/** Reports `field-invalid` for each key, and each item of a list, that holds what it may not, and passes it over. */
export function readFields({ data, places }: Omit<FrontMatter, "end">, report: ReportAt): Fields {
  const invalid = (path: string, value: Value | undefined, expected: string) =>
    report(
      "field-invalid",
      `\`${path}\` is ${quoted(value)}, which is not ${expected}.`,
      `Write ${expected}, or take the line out.`,
      places[path],
    );
  const values: Record<string, unknown> = {};
  for (const [key, [schema, expected]] of Object.entries(FIELDS)) {
    if (!Object.hasOwn(data, key) || data[key] === null) continue;
    const read = schema.safeParse(data[key]);
    if (read.success) values[key] = read.data;
    else invalid(key, data[key], expected);
  }
  const wordsAt = (key: string, expected: string): string[] => {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    const items = Array.isArray(value)
      ? value.map((item, index) => [`${key}.${index}`, item] as const)
      : [[key, value] as const];
    return items.flatMap(([path, item]) => {
      const word = wordOf(item);
      if (word === undefined) invalid(path, item, expected);
      return word === undefined || word === "" ? [] : [word];
    });
  };
  const names = [...wordsAt("aliases", "a name"), ...wordsAt("alias", "a name")]
    .map(plainValue)
    .filter((name) => name !== "");
  const words = [...wordsAt("tags", "a tag"), ...wordsAt("tag", "a tag")]
    .filter((value) => !value.includes("[["))
    .flatMap((value) => value.split(/[\s,]+/));
  return {
    ...(values as FieldValues),
    aliases: [...new Set(names)],
    tags: words.map((word) => word.replace(/^[#/]+|\/+$/g, "")).filter((word) => word !== ""),
  };
}

/** What an author means by an item of a list: to YAML `- Mill: a history` is a map. */
function wordOf(item: Value | undefined): string | undefined {
  if (item === undefined || item === null) return "";
  if (typeof item !== "object") return String(item).trim();
  const [pair, ...others] = Array.isArray(item) ? [] : Object.entries(item);
  return pair && others.length === 0 && typeof pair[1] === "string" ? pair.join(": ") : undefined;
}

/** The names that a note has beside that of its file. */
export function namesOf({ title, aliases }: Fields): string[] {
  return [...(title === undefined ? [] : [title]), ...aliases];
}
