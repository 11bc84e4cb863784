/** The field for the last day of what is shown, the day of the facts where nothing is asked for; and what stands as on that day all the same. */

import { expected } from "../../shared/assert.ts";
import { type Day, dayIn, isoDay } from "../../shared/dates/calendar.ts";
import { part } from "./part.ts";

export interface UntilField {
  readonly show: (until: Day | undefined) => void;
}

export function untilField(
  root: HTMLElement,
  onChange: (until: Day | undefined) => void,
): UntilField {
  const input = part(root, "until", HTMLInputElement);
  const stands = part(root, "stands", HTMLElement);
  const asOf = expected(input.dataset["day"], "the day of the facts");
  input.addEventListener("change", () => {
    if (input.value === "") input.value = asOf;
    if (input.validity.valid) onChange(input.value === asOf ? undefined : dayIn(input.value));
  });
  return {
    show: (until) => {
      const value = until === undefined ? asOf : isoDay(until);
      if (input.value !== value) input.value = value;
      stands.hidden = until === undefined;
    },
  };
}
