/** Every note. */

import { z } from "zod";
import { isoDay } from "../../shared/dates/index.ts";
import type { Row } from "../../shared/export/csv.ts";
import type { SiteContext } from "../core/context.ts";
import { standingOf } from "../core/words.ts";
import { standing } from "./dataFile.ts";
import {
  address,
  anyStatus,
  contentStatus,
  dateOrNone,
  dayOrNone,
  kindName,
  madeStatus,
  someWords,
  words,
} from "./shapes.ts";
import { dateRecord, statusFields } from "./values.ts";

export const NOTES = standing({
  name: "notes",
  means: "Every note, whatever its kind.",
  record: z.strictObject({
    url: address.describe("The address of its page."),
    title: someWords.describe("The title."),
    kind: kindName.describe("What kind of note it is."),
    aliases: z.array(z.string()).describe("Its other names."),
    tags: z.array(z.string()).describe("Its subjects."),
    date: dateOrNone.describe("When it happened, was filed or published."),
    status: anyStatus,
    made_status: madeStatus,
    content_status: contentStatus,
    summary: words.describe("The beginning of its text."),
    words: z.int().nonnegative().describe("The number of words of its text."),
    updated: dayOrNone.describe("The day on which its facts were last checked."),
  }),
  rows: notes,
});

function notes({ vault }: SiteContext): Row[] {
  return vault.notes.map((note) => ({
    url: note.url,
    title: note.title,
    kind: note.kind,
    aliases: note.aliases,
    tags: note.tags,
    date: dateRecord(note.date),
    ...statusFields(standingOf(note)),
    summary: note.summary,
    words: note.words,
    updated: note.verified ? isoDay(note.verified.end) : "",
  }));
}
