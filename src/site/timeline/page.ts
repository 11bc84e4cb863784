/** The pages of the whole timeline: as a list, as a table, and without a frame for other sites. */

import { at } from "../../shared/assert.ts";
import { fitsCalendar } from "../../shared/export/ics.ts";
import { FEW_ROWS, ROWS } from "../../shared/timeline/lanes.ts";
import { topFolderOf } from "../../vault/core/path.ts";
import type { SiteContext } from "../core/context.ts";
import { breadcrumbs, homeOf, type PageHead } from "../core/head.ts";
import { dayInWords } from "../core/words.ts";
import type { GroupPage } from "./groups.ts";
import { wholeTimeline } from "./index.ts";
import {
  type ListEntry,
  type TimelineList,
  timelineList,
  timelinePages,
  timelineRows,
  timelineUrl,
  yearId,
  yearsOf,
} from "./list.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { type PictureView, pictureOf } from "./picture.ts";
import { type StoryLink, storyLinks } from "./stories.ts";

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
  /** On the first page of the list alone. */
  readonly moments: Moments | undefined;
  /** Beside them: the stories of the editors. */
  readonly stories: readonly StoryLink[];
  /** The years of all pages of the list, where there are enough to jump to, and not too many. */
  readonly jumps: readonly YearJump[];
  readonly rows: readonly ListEntry[] | undefined;
  /** The page itself in other forms. */
  readonly links: readonly { readonly label: string; readonly href: string }[];
  /** Empty where all fits one page. */
  readonly pages: readonly YearsLink[];
}

interface YearJump {
  readonly label: string;
  readonly href: string;
  /** What the heading of the year has on its page, for addresses that were right when all stood here; undefined where it stands here. */
  readonly id: string | undefined;
}

interface YearsLink {
  readonly label: string;
  readonly count: string;
  readonly href: string;
  readonly current: boolean;
}

/** The only page of a timeline without entries. */
const EMPTY_PAGE: GroupPage = { label: "", count: 0, years: [] };

/** Fewer years than these need no jumps; of hundreds of years no one wants them all. */
const JUMPS = { min: 4, max: 40 };

function pagesOf(context: SiteContext): readonly GroupPage[] {
  const pages = timelinePages(context);
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
  const words = context.words.timeline;
  const whole = wholeTimeline(context);
  const { entries, undated } = whole;
  const pages = pagesOf(context);
  const page = at(pages, number - 1);
  const isFramed = form === "embed";
  const isTable = form === "table";
  const isEmpty = entries.length + undated.length === 0;
  const name = isTable ? words.table : words.title;
  const url = isFramed ? "/embed/timeline/" : timelineUrl(form, number);
  const title = number === 1 ? name : words.titleOfPage(name, page.label);
  const first = { text: words.title, url: "/timeline/" };
  const crumbs = !isTable && number === 1 ? [homeOf(context)] : [homeOf(context), first];
  const list = isTable ? undefined : timelineList(context, whole, page);
  const moments = momentsOf(context);
  return {
    head: {
      title,
      description: words.covers,
      url,
      type: "website",
      indexed: form === "list" && number === 1,
      jsonLd: [
        breadcrumbs(
          context,
          crumbs.includes(first) ? [...crumbs, { text: title, url }] : [homeOf(context), first],
        ),
      ],
    },
    crumbs: isFramed ? [] : crumbs,
    whole: isFramed ? href("/timeline/") : undefined,
    title,
    covers: words.covers,
    facts: [
      words.entries(entries.length + undated.length),
      ...(entries.length > 0 ? [yearsOf(context, whole)] : []),
      ...(undated.length > 0 ? [words.withoutDate(undated.length)] : []),
      context.words.frame.factsAsOf(dayInWords(vault.asOf)),
    ],
    isEmpty,
    whyEmpty: isEmpty ? whyEmpty(context) : undefined,
    picture:
      !isTable && number === 1 ? pictureOf(context, whole, moments ? FEW_ROWS : ROWS) : undefined,
    order: pages.length > 1 ? words.inOrderOf(page.label) : words.inOrder,
    list,
    moments: form === "list" && number === 1 ? moments : undefined,
    stories: form === "list" && number === 1 ? storyLinks(context) : [],
    jumps: form === "list" ? jumpsOf(context, number) : [],
    rows: isTable ? timelineRows(context, whole, page) : undefined,
    links: isFramed || isEmpty ? [] : linksOf(context, form, number),
    pages:
      pages.length === 1
        ? []
        : pages.map(({ label, count }, index) => ({
            label,
            count: context.words.frame.number(count),
            href: href(timelineUrl(isTable ? "table" : "list", index + 1)),
            current: index + 1 === number && !isFramed,
          })),
  };
}

/** Notes that have a date and are no events stand on no timeline, until the vault says what they are. */
function whyEmpty({ vault, words }: SiteContext): string {
  const dated = vault.notes.filter(({ date }) => date !== undefined);
  if (dated.length === 0) return words.timeline.nothingDated;
  const [unnamed] = dated.filter(({ kind }) => kind === "note");
  return words.timeline.noEvents(dated.length, unnamed ? topFolderOf(unnamed.path) : "");
}

/** A year that goes on on the next page has its jump to where it begins. */
function jumpsOf(context: SiteContext, number: number): YearJump[] {
  const pages = pagesOf(context);
  const here = new Set(at(pages, number - 1).years.map(({ key }) => key));
  const years = pages.flatMap((page, index) =>
    page.years.map((year) => ({ ...year, page: index + 1 })),
  );
  const first = [...Map.groupBy(years, ({ key }) => key).values()].map((parts) => at(parts, 0));
  if (first.length < JUMPS.min || first.length > JUMPS.max) return [];
  return first.map(({ key, label, page }) => {
    const url = page === number ? "" : context.href(timelineUrl("list", page));
    return { label, href: `${url}#${yearId(key)}`, id: here.has(key) ? undefined : yearId(key) };
  });
}

function linksOf(
  context: SiteContext,
  form: "list" | "table",
  page: number,
): TimelinePage["links"] {
  const { href } = context;
  const words = context.words.timeline;
  const { entries } = wholeTimeline(context);
  const other = form === "list" ? "table" : "list";
  return [
    { label: words.form[other], href: href(timelineUrl(other, page)) },
    { label: "CSV", href: href("/data/timeline.csv") },
    { label: "JSON", href: href("/data/timeline.json") },
    ...(entries.some(({ date }) => fitsCalendar(date))
      ? [{ label: words.calendar, href: href("/data/timeline.ics") }]
      : []),
  ];
}
