/** The first page, lists of notes, and what stands where no note does. */

import { allOf, count } from "./plural.ts";

export const home = {
  search: "Search",
  searchField: "Search names, bills, cases, words",
  start: "Start here",
  latest: "Latest developments",
  to: (day: string) => `to ${day}`,
  nothingSince: (day: string) => `Nothing is recorded after ${day}.`,
  events: (many: string) => `All ${many} events, newest first`,
  charges: "Where the main charges stand",
  allCharges: "All claims by status",
  reply: (names: readonly string[]) => (names.length === 0 ? "reply" : `reply by ${allOf(names)}`),
  disputedBy: (names: readonly string[]) => `disputed by ${allOf(names)}`,
  noReply: "no reply found",
  next: "What moves next",
  noDate: "No date set",
  noDates: "No next date is known.",
  passed: "outcome not known here",
  longest: "Longest without an action",
  timeline: "Timeline",
  openTimeline: "Open the timeline",
  moments: (many: number, areChosen: boolean) =>
    `One mark an event, at its day or in the middle of its month. Named are ${areChosen ? `the ${many} key moments that the editors chose` : `the ${many} of the greatest weight; of equals, those that most notes link to`}.`,
  before: (many: number, year: string) =>
    `Before ${year}: ${count(many, { one: "event", other: "events" })}.`,
  vague: (many: number) =>
    `Not drawn, for no month is known: ${count(many, { one: "event", other: "events" })}.`,
  matrix: "Who accused whom of copying",
  allAccusations: "All charges, with replies",
  laws: "Laws in motion",
  allLaws: "All laws",
  pending: "Pending bills",
  cases: "Cases",
  casesSay: "last ruling or step",
  allCases: "All cases",
  arguments: "Legal arguments, by standing",
  allArguments: "All arguments",
  guides: "Guides",
  allGuides: "All guides",
  more: (many: number) => `${many} more`,
  hubs: "Most linked notes",
  latestNotes: "Latest notes",
  all: "All notes, A to Z",
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
