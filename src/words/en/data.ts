/** The page of the data, and the reports for editors. */

import { count } from "./plural.ts";

export const data = {
  title: "Data",
  description: (site: string, files: readonly string[]) =>
    `${site} as files for programs: ${files.join(", ")}.`,
  lead: "All that these pages say of dates, parties, statuses and sources, as files for programs.",
  version: (version: number) => `Version ${version}`,
  license: <Link>(license: Link) => ["License: ", license],
  /** `code` makes names of fields and signs stand out; `datapackage` is the link to it. */
  explained: <Part>(code: (text: string) => Part, datapackage: Part) => [
    ...[
      "Each JSON file holds the version of its shape (",
      code("schema"),
      "), the day of the facts (",
    ],
    ...[code("asOf"), ") and a list of records; the CSV beside it has the same records as rows. "],
    ...[
      "In a cell, the items of a list stand between bars (",
      code("|"),
      "). Addresses are those of ",
    ],
    ...[
      "this site without the path that it is served under. All tables together are a data package: ",
    ],
    ...[datapackage, "."],
  ],
  example: "An example",
  exampleReads: <Part>(does: string, file: Part) => [
    ...[does, " It reads ", file, " alone, with Python and no package."],
  ],
  rows: (many: number) => count(many, { one: "row", other: "rows" }),
  schema: "JSON Schema",
  fieldCount: (many: number) => `${many} fields`,
  fieldsOf: (file: string) => `Fields of ${file}`,
  field: "Field",
  type: "Type",
  means: "What it means",
};

export const maintenance = {
  title: "Maintenance",
  covers: "For those who edit these notes: what is missing, loose or out of date, and where.",
  asData: <Link>(file: Link) => ["All of it, as data: ", file, "."],
  reports: "Reports",
  reportWithTotal: (title: string, total: number) => `${title} (${total})`,
  none: "None.",
  more: (many: number) => `and ${many} more in reports.json`,
  links: (many: number) => count(many, { one: "link", other: "links" }),
  ownHeading: "a heading of its own",
  place: (file: string, line: number, verdict: string) => `in ${file}, line ${line}: ${verdict}`,
  leadsTo: (title: string) => `to ${title}`,
  report: {
    wanted: { title: "Wanted notes", means: "Linked, and not written yet." },
    orphans: { title: "Orphans", means: "No other note links to them." },
    "dead-ends": { title: "Dead ends", means: "They link to no other note." },
    ambiguous: {
      title: "Ambiguous links",
      means: "The name fits several notes; the first was taken.",
    },
    broken: {
      title: "Broken anchors and files",
      means: "The heading, block or file that is linked does not exist.",
    },
    unsourced: {
      title: "Without a source",
      means: "Events, claims, laws and cases that cite nothing.",
    },
    thin: { title: "Thinly sourced", means: "Called confirmed on sources of tier 3 alone." },
    stale: { title: "Stale", means: "Their facts were checked long before the newest." },
    unused: {
      title: "Unused files",
      means: "No published note shows them; they are not copied.",
    },
    redirects: { title: "Redirects", means: "Addresses of aliases, and where they lead." },
  },
};
