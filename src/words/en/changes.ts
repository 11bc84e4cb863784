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
  // Edits.
  edits: "Edits",
  editsCover: "What has been edited in the notes, from what to what, newest first.",
  /** How far back that is known. */
  reach: {
    whole: (day: string) => `By the history of the notes, which begins on ${day}.`,
    shallow: (day: string) =>
      `By the history of the notes since ${day}; what came before is not known to this build.`,
    none: "This site was built without the history of its notes, so only the corrections that they name are listed.",
  },
  noEdits: "Nothing has been edited since then.",
  newNotes: "New",
  textEdited: "Text edited",
  addedNote: "added",
  withdrawn: (notes: number) =>
    notes === 1 ? "A note was withdrawn." : `${number(notes)} notes were withdrawn.`,
  moved: (name: string, before: string, after: string) =>
    before === ""
      ? `${name}: now “${after}”`
      : after === ""
        ? `${name}: no longer “${before}”`
        : `${name}: from “${before}” to “${after}”`,
  corrected: (was: string, is: string) =>
    was === ""
      ? `corrected: “${is}” added`
      : is === ""
        ? `corrected: “${was}” taken out`
        : `corrected: from “${was}” to “${is}”`,
  row: {
    claim: (words: string) => `“${words}”`,
    stage: (of: string) => `stage (${of})`,
    figure: (of: string) => `figure (${of})`,
  },
  gained: (titles: readonly string[]) => `sources added: ${titles.join("; ")}`,
  lost: (titles: readonly string[]) => `sources taken away: ${titles.join("; ")}`,
  reworded: (words: number) =>
    words === 0
      ? "text edited, as many words"
      : `text edited, ${number(Math.abs(words))} ${words > 0 ? "more" : "fewer"} ${Math.abs(words) === 1 ? "word" : "words"}`,
  edited: (titles: string) => `Edited: ${titles}`,
  more: (many: number) => `and ${number(many)} more`,
  reason: "Reason",
  olderEdits: (many: number) =>
    `${number(many)} older edits are not shown here; the history of each note has its share of them.`,
  // The history of each note.
  historyOfNote: "History of this note",
  historyTitle: (kind: string, page: number) =>
    `History of notes: ${kind.toLowerCase()}${page === 1 ? "" : `, page ${page}`}`,
  historyCovers: "What each of these notes went through, newest first.",
  historyOf: (kind: string) => `History: ${kind.toLowerCase()}`,
  byNote: "By note",
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
  means: "a feed of what concerns it",
  feedOf: (kind: string) => `Feed: ${kind.toLowerCase()}`,
  calendarOf: (kind: string) => `Calendar: ${kind.toLowerCase()}`,
  status: "Status",
  next: (title: string, words: string) => `${title}: ${words}`,
};
