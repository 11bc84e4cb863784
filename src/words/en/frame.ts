/** What stands around every page, and what pages of several kinds share. */

import { count, number } from "./plural.ts";

export const frame = {
  // The header.
  skip: "Skip to the text",
  site: "Site",
  home: "Home",
  timeline: "Timeline",
  map: "Map",
  guides: "Guides",
  search: "Search",
  menu: "Menu",
  more: "More",
  dark: "Dark",
  breadcrumb: "Breadcrumb",
  data: "The notes as data",
  // The footer.
  links: {
    changes: "Changes",
    compare: "Compare two companies",
    all: "All notes",
    tags: "Tags",
    data: "Data",
    about: "About",
    method: "Method",
    words: "Words and marks",
  },
  factsAsOfDay: (day: string) => `Facts as of ${day}.`,
  // Heads of pages and lists.
  factsAsOf: (day: string) => `Facts as of ${day}`,
  notes: (notes: number) => count(notes, { one: "note", other: "notes" }),
  number,
  contents: "Contents",
  pages: "Pages",
  jumpTo: "Jump to",
  page: (title: string, page: number) => `${title}, page ${page}`,
  didYouMean: "Did you mean",
  // The editors' pages, by the first folder of their addresses.
  essays: { guides: "Guide", about: "About", other: "Page" },
};
