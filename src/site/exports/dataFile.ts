/** What a file of the site's data is: its records, with their shape, as JSON and mostly as CSV too. */

import { z } from "zod";
import { type Row, writeCsv } from "../../shared/export/csv.ts";
import type { SiteContext } from "../core/context.ts";

export interface DataFile {
  /** "accusations": of its file, and of its list in the JSON. */
  readonly name: string;
  /** What it holds, in a sentence for readers. */
  readonly means: string;
  /** What its JSON holds beside `schema` and `asOf`. */
  readonly body: z.ZodObject;
  readonly content: (context: SiteContext) => Row;
  /** Of a file that is a list of records. */
  readonly table: Table | undefined;
}

export interface Table {
  /** One record; its keys are the columns, in their order. */
  readonly record: z.ZodObject;
  /** As the CSV has them. */
  readonly rows: (context: SiteContext) => readonly Row[];
  /** Where there is no record there is no file: a vault without cases needs none of them. */
  readonly mayBeMissing: boolean;
}

interface Records {
  readonly name: string;
  readonly means: string;
  readonly record: z.ZodObject;
  readonly rows: (context: SiteContext) => readonly Row[];
  /** Writes what is more than words, lists and a date as words. */
  readonly flat?: (row: Row) => Row;
}

/** A list of records that only some vaults have. */
export function records({ name, means, record, rows, flat = (row) => row }: Records): DataFile {
  return {
    name,
    means,
    body: z.strictObject({ [name]: z.array(record) }),
    content: (context) => ({ [name]: rows(context) }),
    table: { record, rows: (context) => rows(context).map(flat), mayBeMissing: true },
  };
}

/** The same of a list that every site has, be it empty. */
export function standing(list: Records): DataFile {
  const file = records(list);
  return { ...file, table: file.table && { ...file.table, mayBeMissing: false } };
}

export function csvOf({ record, rows }: Table, context: SiteContext): string {
  return writeCsv(Object.keys(record.shape), rows(context));
}
