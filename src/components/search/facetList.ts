/** The filters: a group of boxes for each facet, with how many results each would leave. */

import { make } from "../../client/dom.ts";
import { FACETS, type FacetName } from "../../shared/search/facets.ts";
import { type Choices, chosenIn, FACET_LABELS } from "./filters.ts";
import type { Counts } from "./search.ts";

/** Values of one facet on the screen; the rest are behind a narrower question. */
const MAX_VALUES = 150;

interface Box {
  readonly item: HTMLLIElement;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
}

interface Group {
  readonly name: FacetName;
  readonly set: HTMLFieldSetElement;
  readonly list: HTMLUListElement;
  readonly boxes: Map<string, Box>;
}

export interface FacetList {
  /** Boxes stay where they are, so that nothing moves under the reader's hand; those that leave nothing go. */
  readonly show: (counts: Counts, choices: Choices) => void;
  /** What is chosen on the screen. */
  readonly choices: () => Map<FacetName, Set<string>>;
}

/** Puts the filters into a place of the page; `changed` is called with every choice. */
export function facetList(place: HTMLElement, changed: () => void): FacetList {
  const groups = FACETS.map((name): Group => {
    const list = make("ul", { class: "search-values" });
    // Without values it would stand in the way of those that come, and be moved by them.
    const set = make("fieldset", { hidden: true }, make("legend", {}, FACET_LABELS[name]), list);
    return { name, set, list, boxes: new Map() };
  });
  place.append(...groups.map(({ set }) => set));
  place.addEventListener("change", changed);

  return {
    show(counts, choices) {
      for (const group of groups) {
        // absent: no result has a value of this facet
        const counted = counts.get(group.name) ?? new Map<string, number>();
        showGroup(group, counted, chosenIn(choices, group.name));
      }
    },
    choices: () =>
      new Map(
        groups.map(({ name, boxes }) => [
          name,
          new Set([...boxes].flatMap(([value, { input }]) => (input.checked ? value : []))),
        ]),
      ),
  };
}

function showGroup(
  { name, set, list, boxes }: Group,
  counts: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string>,
): void {
  for (const value of [...chosen, ...inOrder(name, counts)]) {
    if (boxes.has(value) || (boxes.size >= MAX_VALUES && !chosen.has(value))) continue;
    const box = boxFor(value);
    boxes.set(value, box);
    list.append(box.item);
  }
  for (const [value, box] of boxes) {
    // absent: no result has this value any more
    const count = counts.get(value) ?? 0;
    box.count.textContent = count.toLocaleString("en-US");
    box.input.checked = chosen.has(value);
    box.item.hidden = count === 0 && !chosen.has(value);
  }
  set.hidden = [...boxes.values()].every(({ item }) => item.hidden);
}

function boxFor(value: string): Box {
  const input = make("input", { type: "checkbox" });
  const count = make("span", { class: "count" });
  const item = make("li", {}, make("label", {}, input, make("span", {}, value), count));
  return { item, input, count };
}

/** Years from the last to the first; all else by how many, then by name. */
function inOrder(name: FacetName, counts: ReadonlyMap<string, number>): string[] {
  const entries = [...counts];
  if (name === "year") return entries.map(([year]) => year).sort((a, b) => Number(b) - Number(a));
  return entries
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b, "en"))
    .map(([value]) => value);
}
