/** What a row, a column or a cell counts, document by document, in order of time. */

import { button, make } from "../../../client/dom.ts";
import { isoDay } from "../../../shared/dates/calendar.ts";
import type { Say } from "../view/words.ts";
import type { ListedCharge } from "./charges.ts";
import type { Asked } from "./question.ts";

export interface PanelOptions {
  readonly say: Say;
  /** How many documents there are. */
  readonly all: number;
  readonly onClose: () => void;
  /** The addresses of the timeline and of the list. */
  readonly timeline: string;
  readonly list: string;
  /** The page of a party; undefined for one without. */
  readonly hrefOf: (name: string) => string | undefined;
  /** The map of one note. */
  readonly base: string;
}

export function panelNode(
  found: readonly ListedCharge[],
  asked: Asked,
  options: PanelOptions,
): HTMLElement {
  const { say, all, onClose } = options;
  const heading = headingOf(asked, say);
  return make(
    "div",
    {},
    button("×", onClose, { class: "map-close", "aria-label": say("close"), title: say("close") }),
    make("p", { class: "map-facts" }, say("documents", { count: found.length, all })),
    make("h2", { id: "page_panel", tabindex: -1 }, heading),
    found.length === 0
      ? make("p", {}, say("noDocuments"))
      : make("ol", {}, ...found.map((charge) => itemOf(charge, asked, say))),
    make("p", { class: "map-ways" }, ...waysOn(asked, options)),
  );
}

function headingOf({ accuser, accused, reply }: Asked, say: Say): string {
  if (accuser !== "" && accused !== "") return say("both", { accuser, accused });
  if (accused !== "") return say("accused", { accused });
  if (accuser !== "") return say("accuser", { accuser });
  if (reply === "none") return say("unanswered");
  return reply === "some" ? say("answered") : say("allCharges");
}

/** The parts of its row: date and accuser, the charge, both statuses, and each reply or that none was found. */
function itemOf({ row, accusers, accused }: ListedCharge, asked: Asked, say: Say): HTMLElement {
  const copyOf = (selector: string) => {
    const cell = row.querySelector(selector);
    return cell ? [...cell.childNodes].map((node) => node.cloneNode(true)) : [];
  };
  const parties = [
    ...(asked.accuser === "" ? [accusers.join(", ")] : []),
    ...(asked.accused === "" && accused.length > 0
      ? [say("on", { accused: accused.join(", ") })]
      : []),
  ].join(" ");
  return make(
    "li",
    {},
    make(
      "p",
      { class: "map-facts" },
      ...copyOf(".is-date .cell"),
      ...(parties === "" ? [] : [" · ", make("b", {}, parties)]),
    ),
    make("p", { class: "map-title" }, ...copyOf("th.title")),
    make("p", { class: "map-facts" }, ...copyOf(".is-status .cell")),
    make(
      "div",
      { class: "map-reply" },
      make("b", {}, `${say("reply")}: `),
      ...copyOf(".is-reply .cell"),
    ),
  );
}

/** The note, the timeline and the list, for the same. */
function waysOn(asked: Asked, { say, timeline, list, hrefOf }: PanelOptions): HTMLElement[] {
  const name = asked.accused || asked.accuser;
  const href = name === "" ? undefined : hrefOf(name);
  const facets = (["accused", "accuser"] as const).flatMap((facet): [string, string][] => {
    const page = asked[facet] === "" ? undefined : hrefOf(asked[facet]);
    return page === undefined ? [] : [[facet, keyOf(page, timeline)]];
  });
  const days: [string, string][] = asked.until === undefined ? [] : [["to", isoDay(asked.until)]];
  const params = new URLSearchParams([...facets, ...days]);
  const listed = new URLSearchParams(
    Object.entries({ accuser: asked.accuser, accused: asked.accused }).filter(
      ([, one]) => one !== "",
    ),
  );
  return [
    make("a", { href: `${timeline}?${params}` }, say("asTimeline")),
    make("a", { href: `${list}?${listed}#charges` }, say("inList")),
    ...(href === undefined ? [] : [make("a", { href }, say("openNote"))]),
  ];
}

/** "/a/b/companies/lab/" on a site below "/a/b/" => "companies/lab" */
function keyOf(page: string, timeline: string): string {
  const base = timeline.replace(/timeline\/$/, "");
  return decodeURI(page).slice(base.length).replace(/\/$/, "");
}
