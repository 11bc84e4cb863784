/** The page of changes, the history of a note, and feeds. */

import { number } from "./plural.ts";

export const changes = {
  title: "Changes",
  /** What the page is, for its head. */
  description:
    "What has happened, by its date, and what has been edited here, with what it was before.",
  lead: "What has happened, and what has been edited here.",
  // The choice of a day.
  since: "Since",
  show: "Show",
  all: "Show all",
  /** After how many are shown. */
  of: (all: number) => ` of ${number(all)}`,
  noneSince: "Nothing since that day.",
  // Developments.
  developments: "Developments",
  developmentsCover: "Events by their dates, and stages of proceedings by theirs, newest first.",
  noDevelopments: "No event and no stage of a proceeding has a date yet.",
  earlier: <Link>(link: Link) => ["What came before stands on the ", link, "."],
  timeline: "timeline",
  month: (month: string, year: string) => `${month} ${year}`,
  ofYear: (year: string) => `${year}, no month known`,
};

/** Feeds and calendars. */
export const follow = {
  feed: "Feed",
  calendar: "Calendar",
  /** Titles of feeds, as readers' programs list them. */
  ofSite: (site: string) => `${site}: developments`,
  ofEdits: (site: string) => `${site}: edits`,
  ofKind: (site: string, kind: string) => `${site}: ${kind.toLowerCase()}`,
  ofNote: (site: string, name: string) => `${name}: ${site}`,
  /** What each holds. */
  siteHolds: "Events and stages of proceedings, as they happen.",
  editsHold: "What has been edited, from what to what.",
  kindHolds: (kind: string) => `What happens, by date: ${kind.toLowerCase()}.`,
  noteHolds: (name: string) => `Events that concern ${name}, and each stage of its proceedings.`,
  // Links.
  this: (name: string) => `Follow ${name}`,
  means: "a feed of the events that concern it, and of each stage of its proceedings",
  feedOf: (kind: string) => `Feed: ${kind.toLowerCase()}`,
  calendarOf: (kind: string) => `Calendar: ${kind.toLowerCase()}`,
  status: "Status",
  next: (title: string, words: string) => `${title}: ${words}`,
};
