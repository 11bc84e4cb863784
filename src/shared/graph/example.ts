/** A small graph for the tests of the component: two labs, an act, an event, a claim and two sources. */

import { type Graph, type GraphView, unpack } from "./view.ts";

const NOTES = [
  ["Lab", "company", ""],
  ["Maker, Inc.", "company", ""],
  ["Act", "law", "introduced"],
  ["Launch", "event", "confirmed"],
  ["The lab copied", "claim", "alleged"],
  ["=Report & <notes>", "source", ""],
  ["Alone", "source", ""],
] as const;

const KINDS = ["event", "company", "law", "claim", "source"];
const STATUSES = ["", "alleged", "confirmed", "introduced"];
const relation = { label: "", inverse: "", verb: "", byNamed: false, dash: [], arrow: true };

export const VIEW: GraphView = {
  asOf: "Oct. 10, 2026",
  site: "The record",
  kinds: KINDS.map((name) => ({
    name,
    one: name,
    many: `${name}s`,
    shape: "M0,0H1V1Z",
    opens: name === "event" || name === "company" || name === "law",
  })),
  relations: [
    {
      ...relation,
      name: "companies",
      label: "Companies",
      inverse: "involved in",
      verb: "involves",
      opens: true,
    },
    {
      ...relation,
      name: "laws",
      label: "Laws",
      inverse: "invoked by",
      verb: "invokes",
      dash: [9, 3],
      opens: true,
    },
    {
      ...relation,
      name: "claimant",
      label: "Claimed by",
      inverse: "claims",
      verb: "claims",
      byNamed: true,
      opens: false,
    },
    {
      ...relation,
      name: "sources",
      label: "Sources",
      inverse: "relies on it",
      verb: "relies on",
      opens: false,
    },
  ],
  statuses: STATUSES,
  open: [false, true, false, true],
  folders: ["/companies/", "/laws/", "/events/", "/claims/", "/sources/"],
  title: NOTES.map(([title]) => title),
  address: [0, 0, 1, 2, "/claims/somewhere-else/", 4, 4],
  kind: NOTES.map(([, kind]) => KINDS.indexOf(kind)),
  status: NOTES.map(([, , status]) => STATUSES.indexOf(status)),
  x: [0, 100, 200, 100, 0, -100, 300],
  y: [0, 0, 0, 100, 100, 100, 300],
  level: [0, 0, 1, 1, 2, 2, 6],
  group: [0, 0, 0, 0, 0, 0, 0],
  hubs: [0],
  // Launch involves Lab and Maker; Launch invokes Act; Maker claims that the lab copied; both rely on the report.
  edges: [
    [3, 2, 0, 1],
    [3, 1, 2],
    [4, 1, 1],
    [3, 1, 5, 1, 1, 5],
  ],
};

export const GRAPH: Graph = unpack(VIEW);

/** Places of the notes in the graph. */
export const [LAB, MAKER, ACT, LAUNCH, CLAIM, REPORT, ALONE] = [0, 1, 2, 3, 4, 5, 6] as const;
