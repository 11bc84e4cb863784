/** The map of a former build, read back from its `data/graph.json`. */

import { z } from "zod";
import type { FormerMap } from "./layout.ts";

const shape = z
  .object({
    nodes: z.array(z.object({ url: z.string(), x: z.int(), y: z.int() })),
    edges: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.string()])),
  })
  .refine(({ nodes, edges }) =>
    edges.every(([source, target]) => source < nodes.length && target < nodes.length),
  );

/** Undefined where the text is no such map, or one from before maps had places. */
export function readFormerMap(text: string): FormerMap | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
