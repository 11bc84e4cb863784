/** Every charge as a row: the documents, newest first, each with its parts below it. */

import { isCopying, TOPICS } from "../../record/charges.ts";
import { SCALES } from "../../record/scales.ts";
import { type Day, dateInWords, isoDay, parseDate } from "../../shared/dates/index.ts";
import { type Charge, charges, documents } from "../../trackers/charges.ts";
import { figureInWords } from "../../trackers/figures.ts";
import { textUnder } from "../../trackers/frontMatterText.ts";
import { pathsOf } from "../../trackers/party.ts";
import { isUnnamedIn } from "../../trackers/unnamed.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { SiteContext } from "../core/context.ts";
import { shownRow } from "../core/sentence.ts";
import type { LabeledStatus } from "../core/standing.ts";
import { dateView, dayInWords, stepView } from "../core/words.ts";
import { anchorOf } from "./anchor.ts";
import {
  dateCell,
  type Item,
  itemsCell,
  type Name,
  namesCell,
  namesOf,
  namesOfPaths,
  statusCell,
  wordsCell,
} from "./cell.ts";
import { tierCounts, tiersInWords } from "./sourceCounts.ts";
import {
  type ColumnOf,
  type Definition,
  inPart,
  type Table,
  type TableView,
  tableOf,
} from "./table.ts";

export const accusationTable = memoize((context: SiteContext): Table => {
  const { all, allSays } = context.words.trackers.accusations;
  const found = documents(context.vault);
  const heading = { id: "charges", title: all, says: allSays(found.length) };
  return chargeTable(context, heading, found, "evidence");
});

/** Of a country as `country:` of a company has it. */
export type Against = { readonly country: string } | { readonly notCountry: string } | "nobody";

/** For an essay, in order of time: the documents that name a company of a country, others alone, or nobody. */
export function chargesAgainst(context: SiteContext, against: Against): TableView {
  const countries = ({ accused }: Charge) =>
    pathsOf(accused).map((path) => textUnder(context.requireNote(path), "country"));
  const found = documents(context.vault).filter((charge) => {
    const named = countries(charge);
    if (against === "nobody") return named.length === 0;
    if ("country" in against) return named.includes(against.country);
    return named.length > 0 && !named.includes(against.notCountry);
  });
  const heading = { id: "charges", title: "", says: "" };
  const table = chargeTable(context, heading, found.toReversed(), "sources");
  return inPart(table.view(0, table.count));
}

type Heading = Pick<Definition<Charge>, "id" | "title" | "says">;

/** Each document with its parts below it; a page has no room for all columns. */
function chargeTable(
  context: SiteContext,
  heading: Heading,
  found: readonly Charge[],
  omitted: "evidence" | "sources",
): Table {
  const words = context.words.trackers.accusations;
  const parts = Map.groupBy(charges(context.vault), ({ partOf }) => partOf);
  const items = found.flatMap((charge) => [
    charge,
    // absent: most documents are one charge
    ...(parts.get(charge.id) ?? []),
  ]);
  const labels = ({ accusers }: Charge) => titles(namesOf(context, accusers));
  const isPart = ({ partOf }: Charge) => partOf !== undefined;
  const columns: readonly ColumnOf<Charge>[] = [
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
      key: "evidence",
      label: words.evidence,
      cell: ({ evidence }) => wordsCell(context.typeset(evidence), words.noEvidence),
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
  ];
  return tableOf<Charge>({
    ...heading,
    items,
    place: ({ id }) => ({ anchor: anchorOf(id), href: context.href(id) }),
    isPart,
    columns: columns.filter(({ key }) => key !== omitted),
    filters: [
      { key: "accuser", label: words.accuser, values: labels },
      {
        key: "accused",
        label: words.accused,
        values: ({ accused, partOf }) => [
          ...(accused.length === 0 ? [words.nobodyNamed] : titles(namesOf(context, accused))),
          ...(partOf === undefined && isUnnamedIn(context.vault, accused) ? [words.unnamed] : []),
        ],
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
        choices: found.flatMap(({ date }) => (date ? monthOf(date.start) : [])),
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
}

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
      ...(date && { day: date.start }),
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
