/** What a program of ten lines makes of the data: Python, without any package. */

export interface Example {
  /** The file that it reads, and nothing else. */
  readonly file: string;
  readonly does: string;
  readonly code: string;
}

/** Parts stand beside their document: to count documents, pass over rows that have `part_of`. */
const WHO_ACCUSED_WHOM = `import collections, csv
count = collections.Counter()
with open("accusations.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        if not row["part_of"]:
            for accuser in (row["accuser"] or row["accuser_text"]).split("|"):
                for accused in (row["accused"] or row["accused_text"]).split("|"):
                    count[accuser, accused, row["date_start"][:7]] += 1
for (accuser, accused, month), charges in sorted(count.items()):
    print(month, accuser, "accused", accused, charges, sep="\\t")
`;

const NOTES_BY_KIND = `import collections, csv
with open("notes.csv", encoding="utf-8", newline="") as file:
    count = collections.Counter(row["kind"] for row in csv.DictReader(file))
for kind, notes in count.most_common():
    print(kind, notes, sep="\\t")
`;

/** Of the files that a site has, by name. */
export function exampleOf(names: ReadonlySet<string>): Example {
  return names.has("accusations")
    ? {
        file: "accusations.csv",
        does: "Prints how many charges each accuser made of each accused in each month.",
        code: WHO_ACCUSED_WHOM,
      }
    : {
        file: "notes.csv",
        does: "Prints how many notes of each kind there are.",
        code: NOTES_BY_KIND,
      };
}
