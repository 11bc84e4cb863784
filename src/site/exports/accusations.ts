/** Who accused whom of what. */

import { z } from "zod";
import { TOPICS } from "../../record/charges.ts";
import { isoDay } from "../../shared/dates/index.ts";
import type { Row } from "../../shared/export/csv.ts";
import { type Charge, charges } from "../../trackers/charges.ts";
import { figureInWords } from "../../trackers/figures.ts";
import { pathsOf, textsOf } from "../../trackers/party.ts";
import type { Reply } from "../../trackers/replies.ts";
import type { SiteContext } from "../core/context.ts";
import { shownRow, shownWords } from "../core/sentence.ts";
import { records } from "./dataFile.ts";
import {
  address,
  addresses,
  contentStatus,
  dateOrNone,
  dayOrNone,
  madeStatus,
  place,
  someWords,
  wordings,
  words,
} from "./shapes.ts";
import { briefDate, dateRecord, titles, urls } from "./values.ts";

const figure = z.strictObject({
  measure: someWords,
  text: someWords,
  qualifier: words,
  value: z.number().nullable(),
});

const reply = z.strictObject({
  by: wordings,
  date: dateOrNone,
  text: words,
  url: place,
  sources: addresses,
});

export const ACCUSATIONS = records({
  name: "accusations",
  means: "Charges: who accused whom of what, with evidence offered, both statuses and replies.",
  record: z.strictObject({
    id: place.describe("The address of the charge: a note, or the row of a table in one."),
    row: z
      .union([place, z.literal("")])
      .describe("Where it stands in the table of its document, if it does."),
    part_of: z
      .union([place, z.literal("")])
      .describe("The charge whose document it is a part of. Never add figures of the two."),
    date: dateOrNone.describe("When it was made."),
    accuser: wordings.describe("Who makes it, by title."),
    accused: wordings.describe("Whom it names, by title."),
    accuser_text: words.describe("Who makes it, where that is no note."),
    accused_text: words.describe("Whom it means, where that is no note."),
    accuser_urls: addresses.describe("The notes of the accusers."),
    accused_urls: addresses.describe("The notes of the accused."),
    reported_by: wordings.describe("Who says that the accuser said it, by title."),
    topic: z.enum(["", ...TOPICS]).describe("What it is about."),
    charge: someWords.describe("The charge in the words of this record."),
    target: wordings.describe("Whose or which model, service or thing it is about, by title."),
    target_text: words.describe("The same, where it is no note."),
    figures: z.array(figure).describe("Its figures, each in the accuser's own precision."),
    evidence: words.describe("The evidence that was offered."),
    made_status: madeStatus,
    content_status: contentStatus,
    status_text: words.describe("The whole wording of its status."),
    replies: z.array(reply).describe("What the accused answered, with its day."),
    no_reply: wordings.describe("Those accused of whom no reply was found in the sources read."),
    no_reply_as_of: dayOrNone.describe("The day up to which none was found."),
    laws: addresses.describe("The laws that it invokes."),
    sources: addresses.describe("The sources that it cites."),
    document: someWords.describe("The note that it stands in, by title."),
    url: address.describe("The page of that note."),
  }),
  rows: (context) => charges(context.vault).map((charge) => accusation(context, charge)),
  flat: (row) => {
    const { figures, replies } = row as ReturnType<typeof accusation>;
    return {
      ...row,
      figures: figures.map(figureInWords),
      replies: replies.map(({ by, date, text }) =>
        [briefDate(date), `${by.join(" and ")}: ${text}`].filter(Boolean).join(" "),
      ),
    };
  },
});

function accusation(context: SiteContext, charge: Charge) {
  const { title, url } = context.requireNote(charge.note);
  const [accusers, accused] = [pathsOf(charge.accusers), pathsOf(charge.accused)];
  const [unanswered] = charge.noReply;
  const { chargeNote, note, line } = charge;
  return {
    id: charge.id,
    // absent: a charge that is a document stands in no table
    row: charge.row ?? "",
    // absent: most charges are a document of their own
    part_of: charge.partOf ?? "",
    date: dateRecord(charge.date),
    accuser: titles(context, accusers),
    accused: titles(context, accused),
    accuser_text: textsOf(charge.accusers).join("; "),
    accused_text: textsOf(charge.accused).join("; "),
    accuser_urls: urls(context, accusers),
    accused_urls: urls(context, accused),
    reported_by: titles(context, charge.reportedBy),
    // absent: the record need not say what a charge is about
    topic: charge.topic ?? "",
    charge:
      chargeNote === undefined
        ? shownRow(context, note, line, charge.text)
        : shownWords(context, chargeNote, charge.text),
    target: titles(context, pathsOf(charge.targets)),
    target_text: textsOf(charge.targets).join("; "),
    figures: charge.figures.map(({ value = null, ...figure }) => ({ ...figure, value })),
    evidence: charge.evidence,
    // absent: a status may say one thing alone, or not be there
    made_status: charge.made ?? "",
    // absent: the same
    content_status: charge.content ?? "",
    status_text: charge.statusText,
    replies: charge.replies.map((found) => replied(context, found)),
    no_reply: titles(
      context,
      charge.noReply.map(({ party }) => party),
    ),
    no_reply_as_of: unanswered ? isoDay(unanswered.asOf) : "",
    laws: urls(context, charge.laws),
    sources: urls(context, charge.sources),
    document: title,
    url,
  } satisfies Row;
}

function replied(context: SiteContext, { by, date, note, line, url, sources, ...reply }: Reply) {
  const text =
    line === undefined
      ? shownWords(context, note, reply.text)
      : shownRow(context, note, line, reply.text);
  const names = by.map((party) =>
    "path" in party ? context.requireNote(party.path).title : party.text,
  );
  return { by: names, date: dateRecord(date), text, url, sources: urls(context, sources) };
}
