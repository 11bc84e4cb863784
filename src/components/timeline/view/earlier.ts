/** At the left end of the axis, where it is broken: how many entries are earlier, and the way to them. */

import { button } from "../../../client/dom.ts";
import { civil, type Day } from "../../../shared/dates/calendar.ts";
import { yearInWords } from "../../../shared/timeline/ticks.ts";

export class Earlier {
  readonly element: HTMLButtonElement;

  /** Pressing it brings all days into view. */
  constructor(onPress: () => void) {
    this.element = button("", onPress, { class: "timeline-earlier", hidden: true });
  }

  /** Takes how many entries are earlier than what is in view, and the day of the first. */
  show(count: number, first: Day): void {
    this.element.hidden = count === 0;
    const words = `${count} earlier, from ${yearInWords(civil(first).year)}`;
    this.element.textContent = words;
    this.element.setAttribute("aria-label", `${words}: show all days`);
  }
}
