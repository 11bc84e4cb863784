/** The buttons around the picture: closer and farther, what is saved, and the page to embed. */

import { download } from "../../client/dom.ts";
import { expected } from "../../shared/assert.ts";
import type { Scope } from "../../shared/graph/scope.ts";
import type { Graph } from "../../shared/graph/view.ts";
import { csvOf, graphmlOf, jsonOf, partOf } from "./export/files.ts";
import { svgOf } from "./export/svg.ts";
import { part } from "./part.ts";
import type { GraphPicture } from "./picture/picture.ts";

export interface ToolOptions {
  readonly graph: Graph;
  readonly picture: GraphPicture;
  readonly scope: () => Scope;
  /** The query of an address that shows the same. */
  readonly query: () => string;
  /** Shows all there is, and records that in the address. */
  readonly onFit: () => void;
}

/** How much closer one press of the button brings the map. */
const ZOOM_STEP = 1.5;

export function enableTools(root: Element, options: ToolOptions): void {
  const { graph, picture, onFit } = options;
  onClick(root, "zoom", {
    in: () => picture.zoomBy(ZOOM_STEP),
    out: () => picture.zoomBy(1 / ZOOM_STEP),
    fit: onFit,
  });

  const shown = () => partOf(graph, options.scope());
  const svg = () => svgOf(graph, picture.frame, picture.colors, readable(location.href));
  onClick(root, "export", {
    svg: () => download("graph.svg", "image/svg+xml", svg()),
    json: () => download("graph.json", "application/json", jsonOf(shown())),
    graphml: () => download("graph.graphml", "application/xml", graphmlOf(shown())),
    csv: () => download("graph.csv", "text/csv", csvOf(shown())),
  });

  const embed = part(root, "embed", HTMLAnchorElement);
  const address = expected(embed.getAttribute("href"), "an address of the page to embed");
  embed.closest("details")?.addEventListener("toggle", () => {
    embed.href = `${address}${options.query()}`;
  });
}

/** An address in letters instead of codes; codes that are none stay. */
function readable(address: string): string {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURI(codes);
    } catch {
      return codes;
    }
  });
}

/** Listens to the buttons with an attribute, e.g. data-zoom="in", by its value. */
function onClick(root: Element, name: string, actions: Readonly<Record<string, () => void>>): void {
  for (const [value, action] of Object.entries(actions)) {
    const selector = `[data-${name}="${value}"]`;
    expected(root.querySelector(selector), selector).addEventListener("click", action);
  }
}
