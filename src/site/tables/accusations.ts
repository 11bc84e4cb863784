/** Every charge as a row: the documents, newest first, each with its parts below it. */

import { TOPICS, type Topic } from "../../record/charges.ts";
import { SCALES } from "../../record/scales.ts";
import { type Day, dateInWords, isoDay, parseDate } from "../../shared/dates/index.ts";
import { type Charge, charges } from "../../trackers/charges.ts";
import { figureInWords } from "../../trackers/figures.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { SiteContext } from "../core/context.ts";
import { shownRow } from "../core/sentence.ts";
import { dateView, dayInWords, stepView } from "../core/words.ts";
import { anchorOf } from "./anchor.ts";
import {
  dateCell,
  type Item,
  itemsCell,
  type LabeledStatus,
  type Name,
  namesCell,
  namesOf,
  namesOfPaths,
  statusCell,
} from "./cell.ts";
import { tierCounts, tiersInWords } from "./sourceCounts.ts";
import { type Table, tableOf } from "./table.ts";

/** The documents, the newest first; what has no date stands last. */
export const documents = memoize((context: SiteContext): readonly Charge[] => {
  const all = charges(context.vault).filter(({ partOf }) => partOf === undefined);
  const dated = all.filter(({ date }) => date).reverse();
  return [...dated, ...all.filter(({ date }) => !date)];
});

const COPYING = new Set<Topic | undefined>([
  "distillation",
  "access evasion",
  "reasoning extraction",
  "replayed sessions",
  "bought transcripts",
]);

/** Whether a charge is about the dispute itself: that a model was copied. */
export function isCopying(topic: Topic | undefined): boolean {
  return COPYING.has(topic);
}

export const accusationTable = memoize((context: SiteContext): Table => {
  const words = context.words.trackers.accusations;
  const parts = Map.groupBy(charges(context.vault), ({ partOf }) => partOf);
  const items = documents(context).flatMap((charge) => [
    charge,
    // absent: most documents are one charge
    ...(parts.get(charge.id) ?? []),
  ]);
  const labels = ({ accusers }: Charge) => titles(namesOf(context, accusers));
  const isPart = ({ partOf }: Charge) => partOf !== undefined;
  return tableOf<Charge>({
    id: "charges",
    title: words.all,
    says: words.allSays(documents(context).length),
    items,
    place: ({ id }) => ({ anchor: anchorOf(id), href: context.href(id) }),
    isPart,
    columns: [
      {
        key: "date",
        label: words.date,
        cell: ({ date }) => dateCell(date, context.words.charges.undated),
        order: ({ date }) => date?.start,
        descends: true,
      },
      {
        key: "accuser",
        label: words.accuser,
        cell: ({ accusers }) => namesCell(namesOf(context, accusers)),
        order: (charge) => labels(charge).join(", "),
      },
      {
        key: "accused",
        label: words.accused,
        cell: ({ accused }) => namesCell(namesOf(context, accused), words.nobodyNamed),
        order: ({ accused }) => titles(namesOf(context, accused)).join(", "),
      },
      {
        key: "charge",
        label: words.charge,
        cell: (charge) => ({
          form: "title",
          title: textOf(context, charge),
          href: context.href(charge.id),
          lines: reporters(context, charge),
        }),
      },
      {
        key: "figures",
        label: words.figures,
        cell: ({ figures }) =>
          itemsCell(
            figures.map((figure) => plain(context.typeset(figureInWords(figure)))),
            words.noFigures,
          ),
      },
      {
        key: "status",
        label: words.status,
        cell: (charge) => statusCell(bothStatuses(context, charge)),
        order: ({ content }) => SCALES.claim.findIndex(({ word }) => word === content),
      },
      {
        key: "reply",
        label: words.reply,
        cell: (charge) => itemsCell(repliesTo(context, charge)),
      },
      {
        key: "sources",
        label: words.sources,
        cell: ({ sources, id }) => {
          const counted = tiersInWords(context, tierCounts(context, sources));
          const href = context.href(id);
          return itemsCell(counted === "" ? [] : [{ words: counted, href, label: "" }]);
        },
      },
    ],
    filters: [
      { key: "accuser", label: words.accuser, values: labels },
      {
        key: "accused",
        label: words.accused,
        values: ({ accused }) =>
          accused.length === 0 ? [words.nobodyNamed] : titles(namesOf(context, accused)),
      },
      {
        key: "topic",
        label: words.topic,
        values: ({ topic }) => (topic ? [topic, ...(isCopying(topic) ? [words.copying] : [])] : []),
        choices: [words.copying, ...TOPICS],
      },
      {
        key: "month",
        label: words.month,
        values: ({ date }) => (date ? [monthOf(date.start)] : []),
        choices: documents(context).flatMap(({ date }) => (date ? monthOf(date.start) : [])),
      },
      {
        key: "target",
        label: words.target,
        values: ({ targets }) => titles(namesOf(context, targets)),
      },
      {
        key: "status",
        label: words.status,
        values: ({ content }) => (content ? [content] : []),
        choices: SCALES.claim.map(({ word }) => word),
      },
      {
        key: "reply",
        label: words.reply,
        values: ({ replies, noReply }) => [
          ...(replies.length > 0 ? [words.withReply] : []),
          ...(noReply.length > 0 ? [words.withoutReply] : []),
        ],
      },
    ],
  });
});

function titles(names: readonly Name[]): string[] {
  return names.map(({ title }) => title);
}

function plain(words: string): Item {
  return { words, href: undefined, label: "" };
}

/** "Sept. 2026" */
function monthOf(day: Day): string {
  const month = parseDate(isoDay(day).slice(0, -3), day);
  return month ? dateInWords(month) : dayInWords(day);
}

/** The title of the note that it is; of a row its words. */
function textOf(context: SiteContext, { chargeNote, note, line, text }: Charge): string {
  const { typeset, requireNote } = context;
  const words =
    chargeNote === undefined ? shownRow(context, note, line, text) : requireNote(chargeNote).title;
  return typeset(words);
}

function reporters(context: SiteContext, { reportedBy }: Charge): string[] {
  if (reportedBy.length === 0) return [];
  const names = titles(namesOfPaths(context, reportedBy)).join(", ");
  return [context.words.trackers.accusations.reportedBy(names)];
}

/** Whether it is so, and whether it was said. */
function bothStatuses(
  { words }: Pick<SiteContext, "words">,
  { content, made }: Pick<Charge, "content" | "made">,
): LabeledStatus[] {
  const labels = words.trackers.accusations;
  return [
    ...(content ? [{ label: labels.content, status: stepView("claim", content) }] : []),
    ...(made ? [{ label: labels.made, status: stepView("claim", made) }] : []),
  ];
}

/** Each with who replied and when; then those of whom none was found, with the day of the search. */
function repliesTo(context: SiteContext, { replies, noReply }: Charge): Item[] {
  const { requireNote, words, href, typeset } = context;
  const silent = Map.groupBy(noReply, ({ asOf }) => asOf);
  const isSilent = replies.length === 0;
  return [
    ...replies.map(({ by, date, text, url }) => ({
      label: [...titles(namesOf(context, by)), ...(date ? [dateView(date).words] : [])].join(", "),
      words: typeset(text),
      href: href(url),
    })),
    ...[...silent].map(([asOf, found]) =>
      plain(
        isSilent
          ? words.trackers.accusations.silence(dayInWords(asOf))
          : words.charges.silence(
              found.map(({ party }) => requireNote(party).title).join(", "),
              dayInWords(asOf),
            ),
      ),
    ),
  ];
}
