/** The pages of the whole timeline: as a list, as a table, and without a frame for other sites. */

import { at } from "../../shared/assert.ts";
import { fitsCalendar } from "../../shared/export/ics.ts";
import { plural } from "../../shared/plural.ts";
import { ROWS } from "../../shared/timeline/lanes.ts";
import { topFolderOf } from "../../vault/core/path.ts";
import type { SiteContext } from "../core/context.ts";
import { breadcrumbs, HOME, type PageHead } from "../core/head.ts";
import { dayInWords } from "../core/words.ts";
import type { GroupPage } from "./groups.ts";
import { wholeTimeline } from "./index.ts";
import {
  keyMoments,
  type ListEntry,
  type TimelineList,
  timelineList,
  timelinePages,
  timelineRows,
  timelineUrl,
  yearsOf,
} from "./list.ts";
import { type PictureView, pictureOf } from "./picture.ts";

/** "embed" is the list for a frame on another site. */
export type TimelineForm = "list" | "table" | "embed";

export interface TimelinePage extends PageHead {
  readonly title: string;
  readonly covers: string;
  readonly facts: readonly string[];
  /** Whether nothing in the record has a date, or should have one. */
  readonly isEmpty: boolean;
  /** What is said then in place of the entries. */
  readonly whyEmpty: string | undefined;
  /** The picture of the whole: on first pages alone, and where there is enough to draw. */
  readonly picture: PictureView | undefined;
  /** The order of the entries, and the years on this page of several. */
  readonly order: string;
  readonly list: TimelineList | undefined;
  /** What matters most, for the first sheet of paper. */
  readonly moments: readonly ListEntry[];
  /** The years of the list, where there are enough to jump to, and not too many. */
  readonly jumps: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly ListEntry[] | undefined;
  /** The page itself in other forms. */
  readonly links: readonly { readonly label: string; readonly href: string }[];
  /** Empty where all fits one page. */
  readonly pages: readonly YearsLink[];
}

interface YearsLink {
  readonly label: string;
  readonly count: string;
  readonly href: string;
  readonly current: boolean;
}

const COVERS =
  "What happened, was said, was filed or was published, in date order, each entry with its status and sources.";

/** The only page of a timeline without entries. */
const EMPTY_PAGE: GroupPage = { label: "", count: 0, years: [] };

/** Fewer years than these need no jumps; of hundreds of years no one wants them all. */
const JUMPS = { min: 4, max: 40 };

function pagesOf(context: SiteContext): readonly GroupPage[] {
  const pages = timelinePages(wholeTimeline(context));
  return pages.length === 0 ? [EMPTY_PAGE] : pages;
}

/** How many pages the list has, and the table; an empty one has one too. */
export function timelinePageCount(context: SiteContext): number {
  return pagesOf(context).length;
}

/** One page of the whole timeline; pages count from 1. */
export function timelinePage(
  context: SiteContext,
  form: TimelineForm,
  number: number,
): TimelinePage {
  const { vault, href } = context;
  const whole = wholeTimeline(context);
  const { entries, undated } = whole;
  const pages = pagesOf(context);
  const page = at(pages, number - 1);
  const isFramed = form === "embed";
  const isTable = form === "table";
  const isEmpty = entries.length + undated.length === 0;
  const words = isTable ? "Timeline as a table" : "Timeline";
  const url = isFramed ? "/embed/timeline/" : timelineUrl(form, number);
  const title = number === 1 ? words : `${words}, ${page.label}`;
  const first = { text: "Timeline", url: "/timeline/" };
  const crumbs = !isTable && number === 1 ? [HOME] : [HOME, first];
  const list = isTable ? undefined : timelineList(context, whole, page);
  return {
    head: {
      title,
      description: COVERS,
      url,
      type: "website",
      indexed: form === "list" && number === 1,
      jsonLd: [
        breadcrumbs(
          context,
          crumbs.includes(first) ? [...crumbs, { text: title, url }] : [HOME, first],
        ),
      ],
    },
    crumbs: isFramed ? [] : crumbs,
    whole: isFramed ? href("/timeline/") : undefined,
    title,
    covers: COVERS,
    facts: [
      plural(entries.length + undated.length, "entry", "entries"),
      ...(entries.length > 0 ? [yearsOf(whole)] : []),
      ...(undated.length > 0 ? [`${undated.length} without a readable date`] : []),
      `Facts as of ${dayInWords(vault.asOf)}`,
    ],
    isEmpty,
    whyEmpty: isEmpty ? whyEmpty(context) : undefined,
    picture: !isTable && number === 1 ? pictureOf(context, whole, ROWS) : undefined,
    order: ["In date order", ...(pages.length > 1 ? [page.label] : [])].join(": "),
    list,
    moments: list && !isFramed && number === 1 ? keyMoments(context, whole) : [],
    jumps: list && !isFramed ? jumpsOf(list) : [],
    rows: isTable ? timelineRows(context, whole, page) : undefined,
    links: isFramed || isEmpty ? [] : linksOf(context, form, number),
    pages:
      pages.length === 1
        ? []
        : pages.map(({ label, count }, index) => ({
            label,
            count: count.toLocaleString("en-US"),
            href: href(timelineUrl(isTable ? "table" : "list", index + 1)),
            current: index + 1 === number && !isFramed,
          })),
  };
}

/** Notes that have a date and are no events stand on no timeline, until the vault says what they are. */
function whyEmpty({ vault }: SiteContext): string {
  const dated = vault.notes.filter(({ date }) => date !== undefined);
  if (dated.length === 0) {
    return "Nothing has a date yet: no event, law or case, and no row of a table.";
  }
  const has = dated.length === 1 ? "has a date and is no event" : "have a date and are no events";
  const [unnamed] = dated.filter(({ kind }) => kind === "note");
  const folder = unnamed ? topFolderOf(unnamed.path) : "";
  const ofFolder = folder === "" ? "" : `, or “kinds: {${folder}: event}” in site.yaml`;
  return `${plural(dated.length, "note")} ${has}, law or case. What happened is shown here with “kind: event” in its note${ofFolder}.`;
}

function jumpsOf({ years }: TimelineList): TimelinePage["jumps"] {
  const isUseful = years.length >= JUMPS.min && years.length <= JUMPS.max;
  return isUseful ? years.map(({ id, label }) => ({ id, label })) : [];
}

function linksOf(
  context: SiteContext,
  form: "list" | "table",
  page: number,
): TimelinePage["links"] {
  const { href } = context;
  const { entries } = wholeTimeline(context);
  const other = form === "list" ? "table" : "list";
  return [
    { label: `As a ${other}`, href: href(timelineUrl(other, page)) },
    { label: "CSV", href: href("/data/timeline.csv") },
    { label: "JSON", href: href("/data/timeline.json") },
    ...(entries.some(({ date }) => fitsCalendar(date))
      ? [{ label: "Calendar (ICS)", href: href("/data/timeline.ics") }]
      : []),
  ];
}
