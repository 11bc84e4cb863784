/** Which kinds and relations are shown: boxes to tick, each with its count. */

import type { Graph } from "../../shared/graph/view.ts";
import type { Scope } from "./scope.ts";
import type { State } from "./state.ts";

export interface Filters {
  readonly show: (state: State, scope: Scope) => void;
}

export function createFilters(
  root: HTMLElement,
  { view, relation, source, target }: Graph,
  changed: (kinds: ReadonlySet<number>, relations: ReadonlySet<number>) => void,
): Filters {
  const boxes = (name: string) => [
    ...root.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`),
  ];
  const [kinds, relations] = [boxes("kind"), boxes("relation")];
  const ticked = (list: readonly HTMLInputElement[]) =>
    new Set(list.flatMap(({ checked }, index) => (checked ? [index] : [])));
  const tell = () => changed(ticked(kinds), ticked(relations));
  for (const box of [...kinds, ...relations]) box.addEventListener("change", tell);
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-all]")) {
    button.addEventListener("click", () => {
      const list = button.dataset["all"] === "kind" ? kinds : relations;
      const isAll = list.every(({ checked }) => checked);
      for (const box of list) box.checked = !isAll;
      tell();
    });
  }
  const summary = (name: string, words: string, shown: number, all: number) => {
    const element = root.querySelector(`[data-part="${name}-summary"]`);
    if (element) element.textContent = `${words}: ${shown} of ${all}`;
  };
  // Where there is little room, the picture comes first.
  const folds = root.querySelector<HTMLDetailsElement>('[data-part="kinds"]');
  if (folds && matchMedia("(max-width: 48rem)").matches) folds.open = false;
  const countIn = (box: HTMLInputElement, value: number) => {
    const count = box.closest("label")?.querySelector(".count");
    if (count) count.textContent = value.toLocaleString("en-US");
  };
  return {
    show: (state, { shows }) => {
      for (const [index, box] of kinds.entries()) box.checked = state.kinds.has(index);
      // Of the links among the notes that are shown, so that the numbers are those of the picture.
      const counts = view.relations.map(() => 0);
      for (let edge = 0; edge < relation.length; edge++) {
        const name = relation[edge] ?? 0;
        if (shows[source[edge] ?? 0] && shows[target[edge] ?? 0])
          counts[name] = (counts[name] ?? 0) + 1;
      }
      for (const [index, box] of relations.entries()) {
        box.checked = state.relations.has(index);
        countIn(box, counts[index] ?? 0);
      }
      summary("kinds", "Kinds of notes", state.kinds.size, kinds.length);
      summary("relations", "Kinds of links", state.relations.size, relations.length);
    },
  };
}
