import type { ElementContent } from "hast";
import { type Attributes, element, type Html, join, text } from "../core/html.ts";

/** A tree of `src/notation` as HTML. */
export function written(nodes: readonly ElementContent[]): Html {
  return join(
    nodes.map((node) => {
      if (node.type === "text") return text(node.value);
      if (node.type !== "element") throw new Error(`expected no ${node.type} in a notation`);
      return element(node.tagName, node.properties as Attributes, written(node.children));
    }),
  );
}
