/** The first page, lists of notes, and what stands where no note does. */

import { count } from "./plural.ts";

export const home = {
  timeline: "Timeline",
  start: "Start here",
  latest: "Latest events",
  factsAsOf: (day: string) => `facts as of ${day}`,
  events: "All events in date order",
  hubs: "Most linked notes",
  latestNotes: "Latest notes",
  all: "All notes, A to Z",
  claims: "Claims by status",
  central: (kinds: string) => `Central ${kinds.toLowerCase()}`,
};

export const lists = {
  all: "All notes, A to Z",
  allCovers:
    "Every note by its title: for a name that you know, and for reading without the search.",
  inFolder: (name: string) => `Notes in the folder ${name}.`,
  folders: "Folders",
  none: "No note yet.",
  undated: "Undated",
  otherInitials: "Other",
  tags: "Tags",
  tagsCover:
    "A tag gathers what belongs to one subject or country, whatever its kind: each leads to all notes that have it.",
  tagCount: (many: number) => count(many, { one: "tag", other: "tags" }),
  tagged: (tag: string) => `Notes tagged ${tag}.`,
  taggedOrNarrower: (tag: string, narrower: readonly string[]) =>
    `Notes tagged ${tag}, or more narrowly ${narrower.join(", ")}.`,
  noTags: "No note has a tag.",
};

/** A note that is linked and not written. */
export const wanted = {
  description: (name: string, notes: number) =>
    `“${name}” has no note yet; ${count(notes, { one: "note links", other: "notes link" })} to it.`,
  lead: (notes: number) =>
    `Nobody has written this note yet. ${count(notes, { one: "note links", other: "notes link" })} to it: it may be the next one.`,
  linkedFrom: "Linked from",
  write: "Write it",
  place: <Path>(path: Path) => ["The note belongs at ", path, "."],
  writeOnGitHub: "Write it on GitHub, from a template",
};

/** The address of an alias. */
export const redirect = {
  isAt: <Note>(note: Note) => ["This is at ", note, "."],
};

/** The page for an address at which there is nothing. */
export const notFound = {
  title: "Page not found",
  heading: "There is no page at this address",
  why: "The address may be mistyped, or the note may have another name now.",
  site: "Whole site",
  field: "Names, numbers, words",
  search: "Search",
  ways: "Ways in",
  timeline: "Timeline",
  timelineCovers: "What happened, in date order.",
  all: "All notes, A to Z",
  allCovers: "Every note by its title.",
};
