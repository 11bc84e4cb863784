/** The layouts of all lanes, one for each step of the scale, computed lazily. */

import type { Day } from "../../../shared/dates/calendar.ts";
import type { Item, LaneLayout } from "../../../shared/timeline/lane.ts";
import { layTracks, type Track } from "../../../shared/timeline/lanes.ts";
import { scaleAt } from "../../../shared/timeline/scale.ts";

export class StepLayouts {
  #items: readonly Item[] = [];
  readonly #byStep = new Map<number, readonly LaneLayout[]>();
  #tracks: readonly Track[] = [];

  readonly #edge: Day | undefined;

  /** Titles end soon after the day `edge`. */
  constructor(edge?: Day) {
    this.#edge = edge;
  }

  setTracks(tracks: readonly Track[], items: readonly Item[]): void {
    this.#tracks = tracks;
    this.#items = items;
    this.#byStep.clear();
  }

  at(step: number): readonly LaneLayout[] {
    const known = this.#byStep.get(step);
    if (known) return known;
    const layouts = layTracks(this.#tracks, this.#items, scaleAt(step), this.#edge);
    this.#byStep.set(step, layouts);
    return layouts;
  }

  /** Works out the steps around one when the browser has time. */
  prepareAround(step: number): void {
    const tracks = this.#tracks;
    whenIdle(() => {
      if (tracks === this.#tracks) for (const next of [step - 1, step + 1]) this.at(next);
    });
  }
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 100);
}
