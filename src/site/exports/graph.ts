/** The map: notes with their places, and what ties them. */

import { z } from "zod";
import { at } from "../../shared/assert.ts";
import type { Row } from "../../shared/export/csv.ts";
import type { SiteContext } from "../core/context.ts";
import { graph, points } from "../graph/index.ts";
import type { DataFile } from "./dataFile.ts";
import { address, kindName, someWords } from "./shapes.ts";

export const GRAPH: DataFile = {
  name: "graph",
  means: "The map: notes with their places, and the links between them.",
  body: z.strictObject({
    nodes: z.array(
      z.strictObject({
        url: address,
        title: someWords,
        kind: kindName,
        x: z.int(),
        y: z.int(),
        degree: z.int().nonnegative(),
      }),
    ),
    edges: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative(), someWords])),
  }),
  content: drawn,
  table: undefined,
};

function drawn(context: SiteContext): Row {
  const { nodes, edges, degrees } = graph(context);
  const places = points(context);
  return {
    nodes: nodes.map(({ url, title, kind }, index) => {
      const { x, y } = at(places, index);
      return { url, title, kind, x, y, degree: at(degrees, index) };
    }),
    edges: edges.map(({ source, target, relation }) => [source, target, relation]),
  };
}
