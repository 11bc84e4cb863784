/** The layouts of all lanes, one for each step of the scale, computed lazily. */

import type { Item, LaneLayout } from "../../../shared/timeline/lane.ts";
import { layTracks, type Track } from "../../../shared/timeline/lanes.ts";
import { scaleAt } from "../../../shared/timeline/scale.ts";

/** From the step on that a timeline opens with, who is named at one step is named at the next; no words cross its days. */
interface Opening {
  readonly step: number;
  readonly walls: readonly number[];
}

export class StepLayouts {
  #items: readonly Item[] = [];
  readonly #byStep = new Map<number, readonly LaneLayout[]>();
  #tracks: readonly Track[] = [];
  #opening: Opening = { step: 0, walls: [] };
  readonly #walls: readonly number[];

  /** No words cross the days `walls`. */
  constructor(walls: readonly number[] = []) {
    this.#walls = walls;
  }

  setTracks(tracks: readonly Track[], items: readonly Item[], opening = this.#opening): void {
    this.#tracks = tracks;
    this.#items = items;
    this.#opening = opening;
    this.#byStep.clear();
  }

  at(step: number): readonly LaneLayout[] {
    const known = this.#byStep.get(step);
    if (known) return known;
    const { step: base, walls } = this.#opening;
    const former = step > base ? this.at(step - 1) : undefined;
    const all = step < base ? this.#walls : [...this.#walls, ...walls];
    const layouts = layTracks(this.#tracks, this.#items, scaleAt(step), all, former);
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
