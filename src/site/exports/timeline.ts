/** The timeline: its entries, and those whose date can't be read in a list of their own. */

import { z } from "zod";
import type { Row } from "../../shared/export/csv.ts";
import type { TimelineEntry, UndatedEntry } from "../../vault/harvest.ts";
import type { SiteContext } from "../core/context.ts";
import { entryTitle, wholeTimeline } from "../timeline/index.ts";
import type { DataFile } from "./dataFile.ts";
import {
  address,
  addresses,
  anyStatus,
  contentStatus,
  date,
  dateOrNone,
  kindName,
  madeStatus,
  place,
  someWords,
  unread,
} from "./shapes.ts";
import { dateRecord, statusFields, unreadDate, url, urls } from "./values.ts";

const record = z.strictObject({
  id: place.describe("The address of the entry: a note, or the row of a table."),
  title: someWords.describe("What happened."),
  date: dateOrNone.describe("When."),
  kind: kindName.describe("The kind of note that it is."),
  status: anyStatus,
  made_status: madeStatus,
  content_status: contentStatus,
  url: address.describe("The page that it stands on."),
  entities: addresses.describe("The notes that it names."),
  sources: addresses.describe("The sources that it cites."),
  from: z.enum(["note", "table"]).describe("Whether it is a note, or a row of a table in one."),
});

export const TIMELINE: DataFile = {
  name: "timeline",
  means: "What happened, in date order: events, laws and cases by their date, and dated rows.",
  body: z.strictObject({
    timeline: z.array(record.extend({ date })),
    undated: z.array(record.extend({ date: unread })),
  }),
  content: (context) => ({ timeline: dated(context), undated: undated(context) }),
  table: {
    record,
    // Those whose date can't be read stand at the end, with its wording alone.
    rows: (context) => [...dated(context), ...undated(context)],
    mayBeMissing: false,
  },
};

function dated(context: SiteContext): Row[] {
  return wholeTimeline(context).entries.map((entry) => row(context, entry, dateRecord(entry.date)));
}

function undated(context: SiteContext): Row[] {
  return wholeTimeline(context).undated.map((entry) =>
    row(context, entry, unreadDate(entry.dateText)),
  );
}

function row(
  context: SiteContext,
  entry: TimelineEntry | UndatedEntry,
  when: ReturnType<typeof dateRecord>,
): Row {
  return {
    id: entry.id,
    title: entryTitle(context, entry, wholeTimeline(context)),
    date: when,
    kind: entry.kind,
    ...statusFields(entry.status),
    url: url(context, entry.note),
    entities: urls(context, entry.entities),
    sources: urls(context, entry.sources),
    from: entry.from,
  };
}
