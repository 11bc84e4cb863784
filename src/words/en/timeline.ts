/** Timelines as lists, tables and still pictures. */

import { allOf, count } from "./plural.ts";

export const timeline = {
  title: "Timeline",
  table: "Timeline as a table",
  titleOfPage: (title: string, years: string) => `${title}, ${years}`,
  covers:
    "What happened, was said, was filed or was published, in date order, each entry with its status and sources.",
  entries: (many: number) => count(many, { one: "entry", other: "entries" }),
  withoutDate: (many: number) => `${many} without a readable date`,
  inOrder: "In date order",
  inOrderOf: (years: string) => `In date order: ${years}`,
  formats: "Other formats",
  form: { list: "As a list", table: "As a table" },
  calendar: "Calendar (ICS)",
  moments: "Key moments",
  momentsChosen:
    "Chosen by the editors, each with their reason; the numbers are those of the picture.",
  momentsFound: "Those of the most weight: by importance, then by how many notes link to each.",
  chosenFor: (why: string) => `Chosen: ${why}`,
  // Stories of the editors.
  stories: "Stories",
  storiesCover: "Ways through the notes that the editors have chosen, a sentence for each step.",
  storySteps: "Steps",
  steps: (many: number) => count(many, { one: "step", other: "steps" }),
  step: (number: number, of: number) => `Step ${number} of ${of}`,
  asPage: "as a page",
  showStory: "Show on the timeline",
  formerStep: (number: number) => `← ${number}`,
  nextStep: (number: number, title: string) => `${number}: ${title} →`,
  lastDays: (days: number) => `Last ${days} days`,
  years: "Years",
  /** On paper, before their addresses. */
  otherPages: "The other entries stand on further pages:",
  undated: "Undated",
  andUndated: (years: string) => allOf([years, "undated"]),
  partOfYear: (year: string, part: number, of: number) => `${year}, part ${part} of ${of}`,
  months: [
    ...["January", "February", "March", "April", "May", "June", "July"],
    ...["August", "September", "October", "November", "December"],
  ],
  // Where it has no entries.
  nothingDated: "Nothing has a date yet: no event, law or case, and no row of a table.",
  noEvents: (notes: number, folder: string) => {
    const has = count(notes, {
      one: "note has a date and is no event",
      other: "notes have a date and are no events",
    });
    const ofFolder = folder === "" ? "" : `, or “kinds: {${folder}: event}” in site.yaml`;
    return `${has}, law or case. What happened is shown here with “kind: event” in its note${ofFolder}.`;
  },
  // An entry.
  noDate: "No date",
  fromTable: <Note>(note: Note) => ["from the table in ", note],
  columns: {
    date: "Date",
    title: "Title",
    kind: "Kind",
    status: "Status",
    companies: "Companies",
    laws: "Laws",
    sources: "Sources",
  },
  label: (column: string) => `${column}: `,
  moreNames: (many: number | string) => `and ${many} more`,
  /** After it, for whoever does not see the label. */
  ofColumn: (column: string) => ` ${column.toLowerCase()}`,
  // The list under filters.
  matches: "Entries that match",
  noMatch: "No entry matches these filters.",
  readingPages: "Reading the other pages…",
  unreadPages: "The other pages could not be read: only this page is sorted.",
  showAll: (many: number | string) => `Show all ${many}`,
  earlier: (many: number) =>
    `${count(many, { one: "earlier entry", other: "earlier entries" })} on the whole timeline`,
  whole: <Link>(list: (words: string) => Link, table: (words: string) => Link) => [
    list("The whole timeline as a list"),
    ", ",
    table("as a table"),
  ],
  picture: (entries: number) =>
    `Timeline of ${count(entries, { one: "entry", other: "entries" })}, which the list has in words.`,
};
