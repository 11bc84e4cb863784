/** The chosen filters as a list of buttons; each takes its filter away. */

import { make } from "../../client/dom.ts";
import { FACETS, type FacetName } from "../../shared/search/facets.ts";
import { type Choices, chosenIn, FACET_LABELS } from "./filters.ts";

export function choiceButtons(
  choices: Choices,
  remove: (name: FacetName, value: string) => void,
): HTMLElement[] {
  return FACETS.flatMap((name) =>
    [...chosenIn(choices, name)].map((value) => {
      const label = `${FACET_LABELS[name]}: ${value}`;
      const button = make(
        "button",
        { type: "button", "aria-label": `Remove ${label}` },
        `${label} ✕`,
      );
      button.addEventListener("click", () => remove(name, value));
      return make("li", {}, button);
    }),
  );
}
