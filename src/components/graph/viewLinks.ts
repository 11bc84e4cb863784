/** The tabs of the map: the other views show the same selection, and the matrix, which has no notes, the same day. */

import {
  NO_SELECTION,
  queryOfParts,
  type Selection,
  selectionParts,
} from "../../shared/graph/selection.ts";
import type { Graph } from "../../shared/graph/view.ts";

export function keepInLinks(selection: Selection, graph: Pick<Graph, "urls">): void {
  const onMatrix = { ...NO_SELECTION, until: selection.until };
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-map-views] a")) {
    const kept = link.dataset["view"] === "matrix" ? onMatrix : selection;
    link.search = queryOfParts(selectionParts(kept, graph));
  }
}
