/** The controls above the picture: which days are in view, and what the lanes stand for. */

import { button, make } from "../../../client/dom.ts";
import { type Day, dayOf, isoDay } from "../../../shared/dates/calendar.ts";
import type { SpanData } from "../../../shared/timeline/data.ts";
import type { LanesBy } from "../../../shared/timeline/groups.ts";
import { daysOf, type Range } from "../../../shared/timeline/scale.ts";

const LANE_NAMES: Readonly<Record<LanesBy, string>> = {
  role: "By role",
  kind: "By kind",
  company: "By company",
};

/** Milliseconds after the last change until the fields show the days. */
const SETTLED = 100;

export interface ToolbarEvents {
  readonly onLanes: (lanes: LanesBy) => void;
  readonly onRange: (range: Range) => void;
  /** By a share of the width. */
  readonly onPan: (share: number) => void;
  readonly onZoom: (factor: number) => void;
  readonly onWhole: () => void;
  readonly onReset: () => void;
}

/** What a reader can choose from: what the lanes stand for, the first when it opens, and spans of days. */
export interface Choices {
  readonly lanes: readonly LanesBy[];
  readonly spans: readonly SpanData[];
}

export class Toolbar {
  readonly element: HTMLElement;
  readonly #lanes: ReadonlyMap<LanesBy, HTMLButtonElement>;
  readonly #spans: readonly { readonly span: SpanData; readonly button: HTMLButtonElement }[];
  readonly #from = dayField();
  readonly #to = dayField();
  #timer = 0;

  /** `panels` stand after the buttons. */
  constructor({ lanes, spans }: Choices, events: ToolbarEvents, ...panels: readonly HTMLElement[]) {
    this.#lanes = new Map(
      lanes.map((by) => [by, button(LANE_NAMES[by], () => events.onLanes(by))]),
    );
    this.#spans = spans.map((span) => ({
      span,
      button: button(span.name, () => events.onRange({ from: span.from, to: span.to + 1 })),
    }));
    for (const field of [this.#from, this.#to])
      field.addEventListener("change", () => {
        const [from, to] = [dayIn(this.#from), dayIn(this.#to)];
        if (from !== undefined && to !== undefined && from <= to)
          events.onRange({ from, to: to + 1 });
      });
    this.element = make(
      "div",
      { class: "timeline-bar" },
      make(
        "div",
        { class: "timeline-groups" },
        make(
          "div",
          { class: "timeline-buttons timeline-days", role: "group", "aria-label": "Days in view" },
          make("label", {}, make("span", {}, "From"), this.#from),
          make("label", {}, make("span", {}, "to"), this.#to),
        ),
        group(
          "Spans",
          ...this.#spans.map((known) => known.button),
          button("Whole range", events.onWhole),
        ),
        group(
          "View",
          iconButton("‹", "Earlier", () => events.onPan(-0.5)),
          iconButton("›", "Later", () => events.onPan(0.5)),
          iconButton("−", "Zoom out", () => events.onZoom(0.5)),
          iconButton("+", "Zoom in", () => events.onZoom(2)),
          button("Reset", events.onReset),
        ),
        ...(this.#lanes.size > 1 ? [group("Lanes", ...this.#lanes.values())] : []),
      ),
      ...panels,
    );
  }

  /** Marks what the lanes stand for now. */
  showLanes(current: LanesBy): void {
    for (const [lanes, element] of this.#lanes) {
      element.setAttribute("aria-pressed", String(lanes === current));
    }
  }

  /** Shows the days in view, and the span that they are. */
  showRange(range: Range): void {
    const [first, last] = daysOf(range);
    // A browser lays a field of a date out anew for each: once the view has settled will do.
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      showDay(this.#from, first);
      showDay(this.#to, last);
    }, SETTLED);
    for (const { span, button: element } of this.#spans) {
      element.setAttribute("aria-pressed", String(span.from === first && span.to === last));
    }
  }
}

/** But for a field that is being typed into. */
function showDay(field: HTMLInputElement, day: Day): void {
  if (document.activeElement !== field) field.value = inYears(day) ? isoDay(day) : "";
}

function dayField(): HTMLInputElement {
  return make("input", { type: "date", required: true });
}

/** The day in a field; undefined where it has none. */
function dayIn({ value }: HTMLInputElement): Day | undefined {
  const [year, month, day] = value.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return dayOf(year, month, day);
}

/** A field has no other days. */
const [FIRST, LAST] = [dayOf(1, 1, 1), dayOf(9999, 12, 31)];

function inYears(day: Day): boolean {
  return FIRST !== undefined && LAST !== undefined && day >= FIRST && day <= LAST;
}

function group(label: string, ...buttons: readonly HTMLElement[]): HTMLElement {
  return make("div", { class: "timeline-buttons", role: "group", "aria-label": label }, ...buttons);
}

function iconButton(shape: string, label: string, onClick: () => void): HTMLElement {
  return button(shape, onClick, { "aria-label": label, title: label });
}
