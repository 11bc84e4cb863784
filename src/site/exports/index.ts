/**
 * The record for machines: a stable contract, described in docs/data.md and on the page `/data/`.
 * URLs are those of the site without its base; paths of the vault stay inside.
 */

import { z } from "zod";
import { isoDay } from "../../shared/dates/index.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { SiteContext } from "../core/context.ts";
import { timelineFiles } from "../timeline/data.ts";
import { storyFiles } from "../timeline/stories.ts";
import { ACCUSATIONS } from "./accusations.ts";
import { ARGUMENTS } from "./arguments.ts";
import { calendar } from "./calendar.ts";
import { CASES } from "./cases.ts";
import { CLAIMS } from "./claims.ts";
import { csvOf, type DataFile } from "./dataFile.ts";
import { datapackage } from "./datapackage.ts";
import { COMPANIES, PEOPLE } from "./entities.ts";
import { GRAPH } from "./graph.ts";
import { LAWS } from "./laws.ts";
import { LINKS } from "./links.ts";
import { NOTES } from "./notes.ts";
import { oembedFiles } from "./oembed.ts";
import { PROCEEDINGS } from "./proceedings.ts";
import { REPORTS } from "./reports.ts";
import { SCHEMA } from "./schema.ts";
import { day } from "./shapes.ts";
import { SOURCES } from "./sources.ts";
import { TIMELINE } from "./timeline.ts";

/** In the order of the page `/data/`. */
export const ALL_DATA_FILES: readonly DataFile[] = [
  ...[ACCUSATIONS, PROCEEDINGS, LAWS, CASES, ARGUMENTS, CLAIMS, TIMELINE],
  ...[COMPANIES, PEOPLE, SOURCES, NOTES, LINKS, GRAPH, REPORTS],
];

/** Those that a site has: of others, its vault holds no record. */
export const dataFilesOf = memoize((context: SiteContext): readonly DataFile[] =>
  ALL_DATA_FILES.filter(({ table }) => !table?.mayBeMissing || table.rows(context).length > 0),
);

/** What the whole JSON of a file holds. */
export function shapeOf({ body }: DataFile): z.ZodObject {
  return z.strictObject({
    schema: z.literal(SCHEMA).describe("The version of the shape of these files."),
    asOf: day.describe("The day of the facts."),
    ...body.shape,
  });
}

/** Every file below `data/` by its path there: JSON, CSV, schemas, the calendar, the data of pictures. */
export const dataFiles = memoize((context: SiteContext): ReadonlyMap<string, () => string> => {
  const head = { schema: SCHEMA, asOf: isoDay(context.vault.asOf) };
  const files = dataFilesOf(context);
  const ics = calendar(context);
  return new Map<string, () => string>([
    ...files.map(
      ({ name, content }) =>
        [`${name}.json`, () => JSON.stringify({ ...head, ...content(context) })] as const,
    ),
    ...files.flatMap(({ name, table }) =>
      table ? [[`${name}.csv`, () => csvOf(table, context)] as const] : [],
    ),
    ...files.map(
      (file) => [`schemas/${file.name}.schema.json`, () => schemaText(context, file)] as const,
    ),
    ["datapackage.json", () => JSON.stringify(datapackage(context, files), null, 1)],
    ...(ics ? [["timeline.ics", ics] as const] : []),
    ...[...timelineFiles(context), ...storyFiles(context)].map(
      ([path, data]) => [`timeline/${path}`, () => JSON.stringify(data())] as const,
    ),
    ...[...oembedFiles(context)].map(
      ([path, answer]) => [path, () => JSON.stringify(answer())] as const,
    ),
  ]);
});

/** The JSON Schema of a file, draft 2020-12. */
function schemaText({ vault }: SiteContext, file: DataFile): string {
  const title = `${vault.settings.title}: ${file.name}`;
  return JSON.stringify(z.toJSONSchema(shapeOf(file).meta({ title, description: file.means })));
}
