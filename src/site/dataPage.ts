/** The page of the data: which files there are, what their fields mean, and on what terms they may be used. */

import { LICENSES } from "../record/licenses.ts";
import { isoDay } from "../shared/dates/index.ts";
import type { SiteContext } from "./core/context.ts";
import { breadcrumbs, homeOf, type PageHead } from "./core/head.ts";
import { dayInWords } from "./core/words.ts";
import type { DataFile } from "./exports/dataFile.ts";
import { type Example, exampleOf } from "./exports/example.ts";
import { type Field, fieldsOf } from "./exports/fields.ts";
import { dataFiles, dataFilesOf } from "./exports/index.ts";
import { SCHEMA } from "./exports/schema.ts";

interface Download {
  readonly label: string;
  readonly href: string;
}

interface FileView {
  readonly id: string;
  readonly name: string;
  readonly means: string;
  /** "80 rows"; undefined of a file that is no list. */
  readonly rows: string | undefined;
  readonly downloads: readonly Download[];
  /** The columns of its CSV; none of a file that has no CSV. */
  readonly fields: readonly Field[];
}

export interface DataPage extends PageHead {
  readonly title: string;
  readonly factsAsOf: string;
  /** Of the shape of the files. */
  readonly version: number;
  /** Undefined where `site.yaml` gives none. */
  readonly license: Download | undefined;
  /** All of them as a data package. */
  readonly datapackage: Download;
  readonly files: readonly FileView[];
  readonly example: Example;
}

export function dataPage(context: SiteContext): DataPage {
  const { vault, href } = context;
  const { license, title: site } = vault.settings;
  const words = context.words.data;
  const [title, url] = [words.title, "/data/"];
  const files = dataFilesOf(context).map((file) => fileView(context, file));
  const crumbs = [homeOf(context), { text: title, url }];
  return {
    head: {
      title,
      description: words.description(
        site,
        files.map(({ name }) => name),
      ),
      url,
      type: "website",
      indexed: true,
      jsonLd: [datasetOf(context, files), breadcrumbs(context, crumbs)],
    },
    crumbs: [homeOf(context)],
    title,
    factsAsOf: dayInWords(vault.asOf),
    version: SCHEMA,
    license: license && { label: LICENSES[license].title, href: LICENSES[license].address },
    datapackage: { label: "datapackage.json", href: href("/data/datapackage.json") },
    files,
    example: exampleOf(new Set(files.map(({ name }) => name))),
  };
}

function fileView(context: SiteContext, { name, means, table }: DataFile): FileView {
  const paths = [`${name}.json`, `${name}.csv`, `${name}.ics`, `schemas/${name}.schema.json`];
  return {
    id: name,
    name,
    means,
    rows: table && context.words.data.rows(table.rows(context).length),
    downloads: paths
      .filter((path) => dataFiles(context).has(path))
      .map((path) => ({ label: labelOf(context, path), href: context.href(`/data/${path}`) })),
    fields: table ? fieldsOf(table) : [],
  };
}

/** "accusations.csv", "JSON Schema" */
function labelOf({ words }: SiteContext, path: string): string {
  return path.startsWith("schemas/") ? words.data.schema : path;
}

/** As https://schema.org/Dataset has it. */
function datasetOf(context: SiteContext, files: readonly FileView[]): object {
  const { vault, absolute, absoluteHref } = context;
  const { license, title, description } = vault.settings;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description,
    url: absolute("/data/"),
    dateModified: isoDay(vault.asOf),
    creator: { "@type": "Organization", name: title },
    ...(license && { license: LICENSES[license].address }),
    distribution: files.flatMap(({ downloads }) =>
      downloads.map(({ label, href }) => ({
        "@type": "DataDownload",
        name: label,
        contentUrl: absoluteHref(href),
      })),
    ),
  };
}
