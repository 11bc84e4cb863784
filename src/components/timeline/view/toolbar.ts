/** The buttons above the picture: what the lanes stand for, and where the view is. */

import { button, make } from "../../../client/dom.ts";
import { LANES, type LanesBy } from "../../../shared/timeline/groups.ts";

const LANE_NAMES: Readonly<Record<LanesBy, string>> = { kind: "By kind", company: "By company" };

export interface ToolbarEvents {
  readonly onLanes: (lanes: LanesBy) => void;
  /** By a share of the width. */
  readonly onPan: (share: number) => void;
  readonly onZoom: (factor: number) => void;
  readonly onWhole: () => void;
  readonly onReset: () => void;
}

export class Toolbar {
  readonly element: HTMLElement;
  readonly #lanes: ReadonlyMap<LanesBy, HTMLButtonElement>;

  /** `panels` stand after the buttons. */
  constructor(events: ToolbarEvents, ...panels: readonly HTMLElement[]) {
    this.#lanes = new Map(
      LANES.map((lanes) => [lanes, button(LANE_NAMES[lanes], () => events.onLanes(lanes))]),
    );
    this.element = make(
      "div",
      { class: "timeline-bar" },
      group("Lanes", ...this.#lanes.values()),
      group(
        "View",
        iconButton("‹", "Earlier", () => events.onPan(-0.5)),
        iconButton("›", "Later", () => events.onPan(0.5)),
        iconButton("−", "Zoom out", () => events.onZoom(0.5)),
        iconButton("+", "Zoom in", () => events.onZoom(2)),
        button("Whole range", events.onWhole),
        button("Reset", events.onReset),
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
}

function group(label: string, ...buttons: readonly HTMLElement[]): HTMLElement {
  return make("div", { class: "timeline-buttons", role: "group", "aria-label": label }, ...buttons);
}

function iconButton(shape: string, label: string, onClick: () => void): HTMLElement {
  return button(shape, onClick, { "aria-label": label, title: label });
}
