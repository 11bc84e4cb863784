/** The documents that the record relies on. */

import { z } from "zod";
import type { Row } from "../../shared/export/csv.ts";
import { memoize } from "../../vault/core/memoize.ts";
import { sourceOfNote } from "../../vault/sources.ts";
import type { SiteContext } from "../core/context.ts";
import { records } from "./dataFile.ts";
import { address, addresses, dateOrNone, someWords, words } from "./shapes.ts";
import { dateRecord, textOf, urls } from "./values.ts";

export const SOURCES = records({
  name: "sources",
  means: "The documents that the notes rely on, with publisher, date, tier and address.",
  record: z.strictObject({
    url: address.describe("The address of its page here."),
    title: someWords.describe("Its title."),
    publisher: words.describe("Who published it."),
    date: dateOrNone.describe("When it was published."),
    tier: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .nullable()
      .describe("1 a primary document, 2 press or a law firm, 3 a blog or digest; else empty."),
    address: words.describe("Where the document itself stands."),
    archive: words.describe("An archived copy of it."),
    opened: words.describe("The day on which the document was opened for this record."),
    read: words.describe("How it was read, where that is not in full."),
    cited_by: addresses.describe("The notes that rely on it."),
  }),
  rows: (context) =>
    context.vault.notes.filter(({ kind }) => kind === "source").map((note) => row(context, note)),
});

function row(context: SiteContext, note: SiteContext["vault"]["notes"][number]): Row {
  const { publisher, url, tier } = sourceOfNote(note);
  // absent: a source that no note cites
  const citing = citedBy(context).get(note.path) ?? [];
  return {
    url: note.url,
    title: note.title,
    // absent: a source need not say any of these
    publisher: publisher ?? "",
    date: dateRecord(note.date),
    tier: tier === undefined ? null : tier,
    // absent: many are known by their title alone
    address: url ?? "",
    archive: textOf(note.data["archive"]),
    opened: textOf(note.data["opened"]),
    read: textOf(note.data["read"]),
    cited_by: urls(context, citing),
  };
}

/** The paths of the notes that cite a source, by its path. */
export const citedBy = memoize(({ vault }: SiteContext): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [path, sources] of vault.sources) {
    for (const { note } of sources) {
      if (note === undefined) continue;
      const citing = found.get(note);
      if (citing) citing.push(path);
      else found.set(note, [path]);
    }
  }
  return found;
});
