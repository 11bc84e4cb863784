/** The columns of a table, with what each means, from the shape of its records. */

import { z } from "zod";
import { expected } from "../../shared/assert.ts";
import { DATE_PARTS } from "../../shared/export/csv.ts";
import type { Table } from "./dataFile.ts";

export interface Field {
  /** "accuser", "date_start". */
  readonly name: string;
  /** In a cell: a list stands between bars. */
  readonly type: "string" | "integer" | "list";
  readonly means: string;
}

export function fieldsOf({ record }: Table): readonly Field[] {
  return Object.entries(record.shape).flatMap(([key, shape]): Field[] => {
    const means = expected(shape.description, `a description of ${key}`);
    if (key !== "date") return [{ name: key, type: typeOf(shape), means }];
    return DATE_PARTS.map((part) => ({
      name: `date_${part}`,
      type: "string",
      means: DATE_MEANS[part](means),
    }));
  });
}

const DATE_MEANS: Readonly<Record<(typeof DATE_PARTS)[number], (means: string) => string>> = {
  start: (means) => `${means} The first day.`,
  end: () => "The last day.",
  precision: () => "How exactly the date is known.",
  qualifier: () => "Whether it is approximate or uncertain.",
  text: () => "The date as it is written.",
};

function typeOf(shape: z.core.$ZodType): Field["type"] {
  if (shape instanceof z.ZodArray) return "list";
  if (shape instanceof z.ZodNumber) return "integer";
  return shape instanceof z.ZodNullable ? typeOf(shape.unwrap()) : "string";
}
