/** Loads the graph, and makes the map of the page one that answers. */

import { expected } from "../../shared/assert.ts";
import { type GraphView, unpack } from "../../shared/graph/view.ts";
import { GraphMap } from "./map.ts";
import { part } from "./part.ts";

for (const root of document.querySelectorAll<HTMLElement>("[data-graph]")) start(root);

async function start(root: HTMLElement): Promise<void> {
  const address = expected(root.dataset["graph"], "the address of a graph");
  const base = expected(root.dataset["base"], "the base of the site");
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    new GraphMap(root, unpack((await response.json()) as GraphView), base);
  } catch (error) {
    part(root, "failed", HTMLElement).hidden = false;
    throw error;
  }
}
