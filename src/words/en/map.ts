/** The map, and the links around one note. */

import { count } from "./plural.ts";

const notes = (many: number) => count(many, { one: "note", other: "notes" });
const links = (many: number) => count(many, { one: "link", other: "links" });

export const map = {
  title: "Map",
  description: "How the notes are linked with each other.",
  lead: "Choose a note to see what it is linked with, or two to see what ties them. A line says that one note refers to another, not that what it says is true.",
  counts: (ofNotes: number, ofLinks: number) => `${notes(ofNotes)}, ${links(ofLinks)}`,
  links,
  data: "The whole graph as data",
  /** A relation whose verb another has too. */
  verbWith: (verb: string, label: string) => `${verb} (${label.toLowerCase()})`,
  still: (ofNotes: number, ofLinks: number) =>
    `Map of ${notes(ofNotes)} and ${links(ofLinks)}; the list holds the notes with most links.`,
  find: "Find a note",
  findOnMap: "Find a note on the map",
  share: "Share and download",
  shownAs: "What is shown, as",
  exports: { svg: "SVG picture", json: "JSON", graphml: "GraphML", csv: "CSV of the links" },
  embed: "Page to embed",
  kinds: "Kinds of notes",
  relations: "Kinds of links",
  relationCounts: "With how many there are among the notes shown",
  allOrNone: "All or none",
  failed:
    "The map could not be loaded. The notes below still lead everywhere, and loading the page again may help.",
  gestures: "Drag to move, Ctrl and wheel or two fingers to zoom.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomFit: "Zoom to all that is shown",
  zoomFitShort: "All",
  panel: "Notes and links",
  keys: <Key>(key: (name: string) => Key) => [
    ...["Arrow keys walk through the list, ", key("Enter"), " follows, ", key("Space")],
    ...[" shows the sentence of a link, ", key("Backspace"), " or ", key("Esc"), " goes back, "],
    ...[key("f"), " finds a note."],
  ],
  hubs: "Notes with most links",
  /** What an allegation is called beside its links. */
  statusAndLinks: (status: string, ofLinks: string) => `${status}, ${ofLinks}`,
  all: (many: number) => `All ${many}`,
  /** After it, for whoever does not see the heading. */
  ofKind: (kinds: string) => ` ${kinds.toLowerCase()}`,
};

export const localMap = {
  title: "Around this note",
  shown: (shown: number, all: number) => `${shown} of ${all} linked notes`,
  near: "On the map",
  far: "Two links away",
};
