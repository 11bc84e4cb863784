/** The filters: a folded group of boxes for each facet, with how many results each would leave. */

import { make } from "../../client/dom.ts";
import { FILTER_ROLES } from "../../record/roles.ts";
import type { FacetName } from "../../shared/search/facets.ts";
import { type Choices, chosenIn, FACET_LABELS } from "./filters.ts";
import type { Counts } from "./search.ts";

/** From what narrows most to what narrows least; those of who did what stand together. */
const ORDER: readonly FacetName[] = [
  ...(["kind", "company", "law", "year", "status"] as const),
  ...FILTER_ROLES,
  ...(["tier", "tag"] as const),
];

/** Groups that are open before a reader opens one. */
const OPEN: ReadonlySet<FacetName> = new Set(["kind", "company"]);

/** Values of one facet on the screen; the rest are behind a narrower question. */
const MAX_VALUES = 150;

interface Box {
  readonly item: HTMLLIElement;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
}

interface Group {
  readonly name: FacetName;
  readonly group: HTMLDetailsElement;
  /** How many values are chosen, where any is. */
  readonly note: HTMLElement;
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
  const groups = ORDER.map((name): Group => {
    const label = FACET_LABELS[name];
    const list = make("ul", { class: "search-values" });
    const note = make("span", { class: "count" });
    const group = make(
      "details",
      { class: "search-facet", open: OPEN.has(name), hidden: true },
      make("summary", {}, label, " ", note),
      make("fieldset", {}, make("legend", { class: "visually-hidden" }, label), list),
    );
    return { name, group, note, list, boxes: new Map() };
  });
  place.append(...groups.map(({ group }) => group));
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
  { name, group, note, list, boxes }: Group,
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
  group.hidden = [...boxes.values()].every(({ item }) => item.hidden);
  note.textContent = chosen.size === 0 ? "" : `${chosen.size} chosen`;
  if (chosen.size > 0) group.open = true;
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
