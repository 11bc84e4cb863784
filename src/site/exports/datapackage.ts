/** The files as a Frictionless data package: https://datapackage.org/standard/data-package/. */

import { LICENSES, type LicenseName } from "../../record/licenses.ts";
import { isoDay } from "../../shared/dates/index.ts";
import type { SiteContext } from "../core/context.ts";
import type { DataFile, Table } from "./dataFile.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { SCHEMA } from "./schema.ts";

export function datapackage(context: SiteContext, files: readonly DataFile[]): object {
  const { vault, absolute } = context;
  const { license } = vault.settings;
  const homepage = absolute("/data/");
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "data",
    title: vault.settings.title,
    ...(homepage !== undefined && { homepage }),
    version: `${SCHEMA}.0.0`,
    created: `${isoDay(vault.asOf)}T00:00:00Z`,
    ...(license !== undefined && { licenses: [licensed(license)] }),
    resources: files.flatMap(({ name, means, table }) =>
      table ? [resource(name, means, table)] : [],
    ),
  };
}

function licensed(name: LicenseName): object {
  const { title, address: path } = LICENSES[name];
  return { name, title, path };
}

function resource(name: string, means: string, table: Table): object {
  return {
    name,
    type: "table",
    path: `${name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    description: means,
    schema: { fields: fieldsOf(table).map(packageField), missingValues: [""] },
  };
}

function packageField({ name, type, means }: Field): object {
  // A list in a cell is text between bars, which the standard calls a list.
  return type === "list"
    ? { name, type, delimiter: "|", itemType: "string", description: means }
    : { name, type, description: means };
}
