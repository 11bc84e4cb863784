/** The ways to the other views of the map: they show the same selection. */

import { queryOfParts, type Selection, selectionParts } from "../../shared/graph/selection.ts";
import type { Graph } from "../../shared/graph/view.ts";

export function keepInLinks(selection: Selection, graph: Graph): void {
  const query = queryOfParts(selectionParts(selection, graph));
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-map-views] a")) {
    link.search = query;
  }
}
