/** Which kinds and relations are shown: boxes to tick, each with its count. */

import { at } from "../../shared/assert.ts";
import type { Scope } from "../../shared/graph/scope.ts";
import type { State } from "../../shared/graph/state.ts";
import type { Graph } from "../../shared/graph/view.ts";
import { part } from "./part.ts";

type Shown = Pick<State, "kinds" | "relations">;

export class Filters {
  readonly #root: HTMLElement;
  readonly #graph: Graph;
  /** In the order of the view. */
  readonly #kinds: readonly HTMLInputElement[];
  readonly #relations: readonly HTMLInputElement[];

  constructor(root: HTMLElement, graph: Graph, onChange: (shown: Shown) => void) {
    this.#root = root;
    this.#graph = graph;
    this.#kinds = boxesIn(root, "kind");
    this.#relations = boxesIn(root, "relation");
    const report = () =>
      onChange({ kinds: ticked(this.#kinds), relations: ticked(this.#relations) });
    for (const box of [...this.#kinds, ...this.#relations]) box.addEventListener("change", report);
    for (const button of root.querySelectorAll<HTMLButtonElement>("[data-all]")) {
      button.addEventListener("click", () => {
        const boxes = button.dataset["all"] === "kind" ? this.#kinds : this.#relations;
        const isAll = boxes.every(({ checked }) => checked);
        for (const box of boxes) box.checked = !isAll;
        report();
      });
    }
    // Where there is little room, the picture comes first.
    if (matchMedia("(max-width: 48rem)").matches) {
      part(root, "kinds", HTMLDetailsElement).open = false;
    }
  }

  show({ kinds, relations }: State, scope: Scope): void {
    for (const [index, box] of this.#kinds.entries()) box.checked = kinds.has(index);
    const counts = relationCounts(this.#graph, scope);
    for (const [index, box] of this.#relations.entries()) {
      box.checked = relations.has(index);
      const count = box.closest("label")?.querySelector(".count");
      if (count) count.textContent = at(counts, index).toLocaleString("en-US");
    }
    this.#summarize("kinds", "Kinds of notes", kinds.size, this.#kinds.length);
    this.#summarize("relations", "Kinds of links", relations.size, this.#relations.length);
  }

  #summarize(name: string, label: string, shown: number, all: number): void {
    part(this.#root, `${name}-summary`, HTMLElement).textContent = `${label}: ${shown} of ${all}`;
  }
}

/** How many links of each relation there are among the notes that are shown, so that the numbers are those of the picture. */
function relationCounts({ view, relation, source, target }: Graph, { shows }: Scope): number[] {
  const counts = view.relations.map(() => 0);
  for (let edge = 0; edge < relation.length; edge++) {
    if (!shows[at(source, edge)] || !shows[at(target, edge)]) continue;
    const index = at(relation, edge);
    counts[index] = at(counts, index) + 1;
  }
  return counts;
}

function boxesIn(root: HTMLElement, name: string): readonly HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`)];
}

/** The indices of the boxes that are ticked. */
function ticked(boxes: readonly HTMLInputElement[]): ReadonlySet<number> {
  return new Set(boxes.flatMap(({ checked }, index) => (checked ? [index] : [])));
}
