/** The filters: a group of boxes for each facet, with how many results each would leave. */

import { make } from "../../client/dom.ts";
import type { FacetName } from "../../shared/search/facets.ts";
import { FACET_LABELS, FACET_NAMES } from "./filters.ts";
import type { Choices, Counts } from "./search.ts";

/** Values of one facet on the screen; the rest are behind a narrower question. */
const MOST = 150;

interface Box {
  readonly item: HTMLLIElement;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
}

export interface FacetList {
  /** Boxes stay where they are, so that nothing moves under the reader's hand; those that leave nothing go. */
  readonly show: (counts: Counts, choices: Choices) => void;
  /** What is chosen on the screen. */
  readonly choices: () => Map<FacetName, Set<string>>;
}

/** Puts the filters into a place of the page; `changed` is called with every choice. */
export function facetList(place: HTMLElement, changed: () => void): FacetList {
  const boxes = new Map(FACET_NAMES.map((name) => [name, new Map<string, Box>()]));
  const lists = new Map(
    FACET_NAMES.map((name) => [name, make("ul", { class: "search-values" })] as const),
  );
  const sets = FACET_NAMES.map((name) => {
    const set = make("fieldset", {}, make("legend", {}, FACET_LABELS[name]), lists.get(name));
    place.append(set);
    return [name, set] as const;
  });
  place.addEventListener("change", changed);

  const add = (name: FacetName, value: string): void => {
    const input = make("input", { type: "checkbox" });
    const count = make("span", { class: "count" });
    const item = make("li", {}, make("label", {}, input, make("span", {}, value), count));
    boxes.get(name)?.set(value, { item, input, count });
    lists.get(name)?.append(item);
  };

  return {
    show(counts, choices) {
      for (const [name, set] of sets) {
        const own = boxes.get(name);
        const counted = counts.get(name) ?? new Map<string, number>();
        const chosen = choices.get(name) ?? new Set<string>();
        for (const value of [...chosen, ...inOrder(name, counted)]) {
          if (own && !own.has(value) && (own.size < MOST || chosen.has(value))) add(name, value);
        }
        for (const [value, box] of own ?? []) {
          const count = counted.get(value) ?? 0;
          box.count.textContent = count.toLocaleString("en-US");
          box.input.checked = chosen.has(value);
          box.item.hidden = count === 0 && !chosen.has(value);
        }
        set.hidden = [...(own?.values() ?? [])].every(({ item }) => item.hidden);
      }
    },
    choices: () =>
      new Map(
        [...boxes].map(([name, own]) => [
          name,
          new Set([...own].flatMap(([value, { input }]) => (input.checked ? value : []))),
        ]),
      ),
  };
}

/** Years from the last to the first; all else by how many, then by name. */
function inOrder(name: FacetName, counts: ReadonlyMap<string, number>): string[] {
  const entries = [...counts];
  if (name === "year") return entries.map(([year]) => year).sort((a, b) => Number(b) - Number(a));
  return entries
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b, "en"))
    .map(([value]) => value);
}
