/** The keys of the front matter that the compiler reads itself, each with the shape that it must have. */

import { z } from "zod";
import { plainValue } from "../../shared/plainValue.ts";
import type { FrontMatter, Value } from "../core/frontMatter.ts";
import type { ReportAt } from "./report.ts";

const text = z.string().transform(plainValue);
const list = z.preprocess(
  (value) => (value === null ? [] : typeof value === "string" ? [value] : value),
  z.array(z.preprocess((value) => (value === null ? "" : value), z.string())),
);

const FIELDS = {
  title: [text, "text"],
  kind: [text, "text"],
  aliases: [list, "a list of names"],
  alias: [list, "a name"],
  tags: [list, "a list of tags"],
  tag: [list, "a tag"],
  date: [text, "a date"],
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
export interface Fields extends Omit<FieldValues, "aliases" | "alias" | "tags" | "tag"> {
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
}

/** Reports `field-invalid` for each key that holds what it may not, and passes it over. */
export function readFields({ data, places }: Omit<FrontMatter, "end">, report: ReportAt): Fields {
  return fieldsOf(data, (key, expected) =>
    report(
      "field-invalid",
      `\`${key}\` is ${quoted(data[key])}, which is not ${expected}.`,
      `Write ${expected}, or take the line out.`,
      places[key],
    ),
  );
}

/** The names that the author may have given a note whose front matter can't be read. */
export function namesIn(data: FrontMatter["data"]): string[] {
  return namesOf(fieldsOf(data, () => {}));
}

/** The names that a note has beside that of its file. */
export function namesOf({ title, aliases }: Fields): string[] {
  return [...(title === undefined ? [] : [title]), ...aliases];
}

/** A value as JSON, cut to what a message has room for. */
export function quoted(value: Value | undefined): string {
  const json = value === undefined ? "nothing" : JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

function fieldsOf(
  data: FrontMatter["data"],
  invalid: (key: string, expected: string) => void,
): Fields {
  const values: Record<string, unknown> = {};
  for (const [key, [schema, expected]] of Object.entries(FIELDS)) {
    if (!Object.hasOwn(data, key) || data[key] === null) continue;
    const read = schema.safeParse(data[key]);
    if (read.success) values[key] = read.data;
    else invalid(key, expected);
  }
  const { aliases = [], alias = [], tags = [], tag = [], ...rest } = values as FieldValues;
  const names = [...aliases, ...alias].map(plainValue);
  const words = [...tags, ...tag]
    .filter((value) => !value.includes("[["))
    .flatMap((value) => value.split(/[\s,]+/));
  return {
    ...rest,
    aliases: [...new Set(names.filter((name) => name !== ""))],
    tags: words.map((word) => word.replace(/^#|\/+$/g, "")).filter((word) => word !== ""),
  };
}
