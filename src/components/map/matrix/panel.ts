/** What a row, a column or a cell counts, document by document, in order of time. */

import { button, make } from "../../../client/dom.ts";
import { isoDay } from "../../../shared/dates/calendar.ts";
import type { Message } from "../view/messages.ts";
import { dayOfReply, type ListedCharge, replyNodes } from "./charges.ts";
import { type Asked, isOnRecord } from "./question.ts";

export interface PanelOptions {
  readonly message: Message;
  /** How many documents there are. */
  readonly all: number;
  readonly onClose: () => void;
  /** The addresses of the timeline and of the list. */
  readonly timeline: string;
  readonly list: string;
  /** The page of a party; undefined for one without. */
  readonly hrefOf: (name: string) => string | undefined;
}

export function panelNode(
  found: readonly ListedCharge[],
  asked: Asked,
  options: PanelOptions,
): HTMLElement {
  const { message, all, onClose } = options;
  const heading = headingOf(asked, message);
  return make(
    "div",
    {},
    button("×", onClose, {
      class: "map-close",
      "aria-label": message("close"),
      title: message("close"),
    }),
    make("p", { class: "map-facts" }, message("documents", { count: found.length, all })),
    make("h2", { id: "page_panel", tabindex: -1 }, heading),
    found.length === 0
      ? make("p", {}, message("noDocuments"))
      : make("ol", {}, ...found.map((charge) => itemOf(charge, asked, message))),
    make("p", { class: "map-ways" }, ...waysOn(asked, options)),
  );
}

function headingOf({ accuser, accused, reply }: Asked, message: Message): string {
  if (accuser !== "" && accused !== "") return message("both", { accuser, accused });
  if (accused !== "") return message("accused", { accused });
  if (accuser !== "") return message("accuser", { accuser });
  if (reply === "none") return message("unanswered");
  return reply === "some" ? message("answered") : message("allCharges");
}

/** The parts of its row: date and accuser, the charge, both statuses, and each reply on record or that there is none. */
function itemOf({ row, accusers }: ListedCharge, asked: Asked, message: Message): HTMLElement {
  const copyOf = (selector: string) => {
    const cell = row.querySelector(selector);
    return cell ? [...cell.childNodes].map((node) => node.cloneNode(true)) : [];
  };
  // Whom a shared column stands for is named in the words of the document.
  const accused = row.querySelector(".is-accused .cell")?.textContent.trim();
  const parties = [
    ...(asked.accuser === "" ? [accusers.join(", ")] : []),
    ...(accused && (asked.accused === "" || !accused.includes(asked.accused))
      ? [message("on", { accused })]
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
      make("b", {}, `${message("reply")}: `),
      ...repliesOf(row, asked, message),
    ),
  );
}

/** Each reply, and that none was found; asked about a day, those on record by then. */
function repliesOf(row: HTMLElement, { until }: Asked, message: Message): Node[] {
  const cell = row.querySelector(".is-reply .cell");
  // absent: of whom no note names no reply is looked for
  const nodes = [...(cell?.childNodes ?? [])];
  const all = replyNodes(row);
  const later = all.filter((reply) => !isOnRecord(dayOfReply(reply), until));
  const kept = nodes.filter((node) => !later.some((one) => one === node));
  const notes = [
    ...(nodes.length === 0 ? [message("noReply")] : []),
    ...(until !== undefined && all.length > 0 && later.length === all.length
      ? [message("noReplyUntil", { day: isoDay(until) })]
      : []),
    ...(later.some((reply) => dayOfReply(reply) === undefined) ? [message("undatedReply")] : []),
  ];
  return [...kept.map((node) => node.cloneNode(true)), ...notes.map((text) => make("p", {}, text))];
}

/** The note, the timeline and the list, for the same. */
function waysOn(asked: Asked, { message, timeline, list, hrefOf }: PanelOptions): HTMLElement[] {
  const name = asked.accused || asked.accuser;
  const href = name === "" ? undefined : hrefOf(name);
  const facets = (["accused", "accuser"] as const).flatMap((facet): [string, string][] => {
    const page = asked[facet] === "" ? undefined : hrefOf(asked[facet]);
    return page === undefined ? [] : [[facet, keyOf(page, timeline)]];
  });
  const days: [string, string][] =
    asked.until === undefined ? [] : [["until", isoDay(asked.until)]];
  const params = new URLSearchParams([...facets, ...days]);
  const listed = new URLSearchParams(
    Object.entries({ accuser: asked.accuser, accused: asked.accused }).filter(
      ([, one]) => one !== "",
    ),
  );
  return [
    make("a", { href: `${timeline}?${params}` }, message("asTimeline")),
    make("a", { href: `${list}?${listed}#charges` }, message("inList")),
    ...(href === undefined ? [] : [make("a", { href }, message("openNote"))]),
  ];
}

/** "/a/b/companies/lab/" on a site below "/a/b/" => "companies/lab" */
function keyOf(page: string, timeline: string): string {
  const base = timeline.replace(/timeline\/$/, "");
  return decodeURI(page).slice(base.length).replace(/\/$/, "");
}
