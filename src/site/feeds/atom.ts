/** Feeds as Atom, RFC 4287: https://www.rfc-editor.org/rfc/rfc4287. What happened is dated by its day, and bytes by facts. */

import { generateAtomFeed } from "feedsmith";
import { readable } from "../../intake/readable.ts";
import { type Day, isoDay } from "../../shared/dates/index.ts";
import { fitsCalendar } from "../../shared/export/ics.ts";
import { element, type Html, join, text } from "../../vault/core/html.ts";
import type { SiteContext } from "../core/context.ts";

export interface Feed {
  /** The address of its file on the site. */
  readonly url: string;
  /** The address of the page that shows the same. */
  readonly page: string;
  readonly title: string;
  readonly holds: string;
  /** The newest first. */
  readonly entries: () => readonly FeedEntry[];
}

export interface FeedEntry {
  /** An address of the site, the same for the same entry from one edition to the next. */
  readonly id: string;
  /** Where a reader is led. */
  readonly url: string;
  readonly title: string;
  readonly day: Day;
  /** Its kind, for readers. */
  readonly category: string | undefined;
  readonly paragraphs: readonly string[];
}

/** More than these are on the page. */
const ENTRIES = 60;

export function writeAtom(context: SiteContext, feed: Feed): string {
  const { vault, absolute, href } = context;
  const { title: site, lang } = vault.settings;
  const address = (url: string) => absolute(url) ?? href(url);
  const entries = feed
    .entries()
    // A feed has no place for other years than those of four digits.
    .filter(({ day }) => fitsCalendar({ start: day, end: day }))
    .slice(0, ENTRIES);
  return generateAtomFeed({
    id: identifier(context, feed.url),
    title: { value: readable(feed.title) },
    subtitle: { value: readable(feed.holds) },
    // absent: a feed that holds nothing yet is as old as the facts
    updated: moment(entries[0]?.day ?? vault.asOf),
    authors: [{ name: readable(site) }],
    links: [
      { href: address(feed.url), rel: "self", type: "application/atom+xml" },
      { href: address(feed.page), rel: "alternate", type: "text/html" },
    ],
    xml: { lang },
    entries: entries.map(({ id, url, title, day, category, paragraphs }) => ({
      id: identifier(context, id),
      title: { value: readable(title) },
      published: moment(day),
      updated: moment(day),
      links: [{ href: address(url), rel: "alternate", type: "text/html" }],
      ...(category !== undefined && { categories: [{ term: category }] }),
      content: { type: "html", value: html(paragraphs) },
    })),
  });
}

/** The whole address; of a site that has none yet a tag (RFC 4151), which its name and the address on it make. */
function identifier({ absolute, href, calendarOrigin }: SiteContext, url: string): string {
  return absolute(url) ?? `tag:${calendarOrigin},2026:${href(url)}`;
}

function moment(day: Day): string {
  return `${isoDay(day)}T00:00:00Z`;
}

function html(paragraphs: readonly string[]): Html {
  return join(paragraphs.map((words) => element("p", {}, text(words))));
}
