/** The pages of the whole timeline: as a list, as a table, and without a frame for other sites. */

import { fitsCalendar } from "../../shared/export/ics.ts";
import { plural } from "../../shared/plural.ts";
import { breadcrumbs, type Crumb, type Head } from "../head.ts";
import { href, vault } from "../vault.ts";
import { dayInWords } from "../words.ts";
import type { GroupPage } from "./groups.ts";
import { type Timeline, wholeTimeline } from "./index.ts";
import {
  type ListEntry,
  type TimelineList,
  timelineList,
  timelinePages,
  timelineRows,
  timelineUrl,
  yearsOf,
} from "./list.ts";

/** "embed" is the list for a frame on another site. */
export type TimelineView = "list" | "table" | "embed";

export interface TimelinePage {
  readonly head: Head;
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly covers: string;
  readonly facts: readonly string[];
  readonly timeline: Timeline;
  /** Whether the picture of the whole stands above: on first pages alone. */
  readonly hasPicture: boolean;
  readonly list: TimelineList | undefined;
  readonly rows: readonly ListEntry[] | undefined;
  /** The page itself in other forms. */
  readonly links: readonly { readonly label: string; readonly href: string }[];
  /** Empty where all fits one page. */
  readonly pages: readonly PageLink[];
  /** The years on this page of several. */
  readonly years: string | undefined;
}

interface PageLink {
  readonly label: string;
  readonly count: string;
  readonly href: string;
  readonly current: boolean;
}

const COVERS =
  "What happened, what was said, filed and published, in order of time, each with its status and its sources.";

const NOTHING: GroupPage = { label: "", count: 0, years: [] };

const pages = timelinePages(wholeTimeline);

/** How many pages the list has, and the table; an empty one has one too. */
export const TIMELINE_PAGES = Math.max(1, pages.length);

export function timelinePage(view: TimelineView, number: number): TimelinePage {
  const { entries, undated } = wholeTimeline;
  const page = pages[number - 1] ?? NOTHING;
  const { words, form, url } = WORDS[view](number);
  const title = number === 1 ? words : `${words}, ${page.label}`;
  const home = { text: "Home", url: "/" };
  const whole = { text: "Timeline", url: "/timeline/" };
  const crumbs = form === "list" && number === 1 ? [home] : [home, whole];
  const several = pages.length > 1;
  return {
    head: {
      title,
      description: COVERS,
      url,
      type: "website",
      indexed: view === "list" && number === 1,
      jsonLd: [
        breadcrumbs(crumbs.includes(whole) ? [...crumbs, { text: title, url }] : [home, whole]),
      ],
    },
    crumbs: view === "embed" ? [] : crumbs,
    title,
    covers: COVERS,
    facts: [
      plural(entries.length + undated.length, "entry", "entries"),
      ...(entries.length > 0 ? [yearsOf(wholeTimeline)] : []),
      ...(undated.length > 0 ? [`${undated.length} without a date that can be read`] : []),
      `Facts as of ${dayInWords(vault.asOf)}`,
    ],
    timeline: wholeTimeline,
    hasPicture: form === "list" && number === 1 && entries.length > 0,
    list: form === "list" ? timelineList(wholeTimeline, page) : undefined,
    rows: form === "table" ? timelineRows(wholeTimeline, page) : undefined,
    links: view === "embed" ? [] : linksOf(form, number),
    pages: several
      ? pages.map(({ label, count }, index) => ({
          label,
          count: count.toLocaleString("en-US"),
          href: href(timelineUrl(form, index + 1)),
          current: index + 1 === number && view !== "embed",
        }))
      : [],
    years: several ? page.label : undefined,
  };
}

const WORDS = {
  list: (page: number) => ({ words: "Timeline", form: "list", url: timelineUrl("list", page) }),
  table: (page: number) => ({
    words: "Timeline as a table",
    form: "table",
    url: timelineUrl("table", page),
  }),
  embed: () => ({ words: "Timeline", form: "list", url: "/embed/timeline/" }),
} as const satisfies Record<
  TimelineView,
  (page: number) => { words: string; form: "list" | "table"; url: string }
>;

function linksOf(form: "list" | "table", page: number): TimelinePage["links"] {
  const { entries, undated } = wholeTimeline;
  if (entries.length + undated.length === 0) return [];
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
