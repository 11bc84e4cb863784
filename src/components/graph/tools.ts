/** The buttons around the picture: closer and farther, what is saved, and the page to embed. */

import { download } from "../../client/dom.ts";
import type { Graph } from "../../shared/graph/view.ts";
import { csvOf, graphmlOf, jsonOf, shownOf, svgOf } from "./exports.ts";
import { part } from "./part.ts";
import type { Picture } from "./picture.ts";
import type { Scope } from "./scope.ts";

export interface Shown {
  readonly scope: () => Scope;
  /** The query of an address that shows the same. */
  readonly query: () => string;
  /** Shows all there is, and says so in the address. */
  readonly onAll: () => void;
}

export function createTools(root: Element, graph: Graph, picture: Picture, shown: Shown): void {
  const zoom = new Map<string, () => void>([
    ["in", () => picture.zoomBy(STEP)],
    ["out", () => picture.zoomBy(1 / STEP)],
    ["fit", shown.onAll],
  ]);
  onClick(root, "zoom", zoom);

  const what = () => shownOf(graph, shown.scope());
  const svg = () => svgOf(graph, picture.frame(), picture.colors(), decodeURI(location.href));
  const save = new Map<string, () => void>([
    ["svg", () => download("graph.svg", "image/svg+xml", svg())],
    ["json", () => download("graph.json", "application/json", jsonOf(what()))],
    ["graphml", () => download("graph.graphml", "application/xml", graphmlOf(what()))],
    ["csv", () => download("graph.csv", "text/csv", csvOf(what()))],
  ]);
  onClick(root, "export", save);

  const embed = part(root, "embed", HTMLAnchorElement);
  const address = embed.getAttribute("href") ?? "";
  embed.closest("details")?.addEventListener("toggle", () => {
    embed.href = `${address}${shown.query()}`;
  });
}

/** How much closer one press of the button brings the map. */
const STEP = 1.5;

function onClick(root: Element, name: string, actions: ReadonlyMap<string, () => void>): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>(`[data-${name}]`)) {
    button.addEventListener("click", () => actions.get(button.dataset[name] ?? "")?.());
  }
}
