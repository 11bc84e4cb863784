/** Code in colours: each mark of a language in a `span` with a class, the characters as they were. */

import type { ElementContent, RootContent } from "hast";
import { common, createLowlight } from "lowlight";
import { element } from "./tree.ts";

const lowlight = createLowlight(common);

/** Undefined of a language that is not known. The time grows with the square of the length. */
export function colored(code: string, language: string): readonly ElementContent[] | undefined {
  if (!lowlight.registered(language)) return undefined;
  return spans(lowlight.highlight(language, code, { prefix: "" }).children);
}

function spans(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [node];
    if (node.type !== "element") throw new Error(`expected no ${node.type} in coloured code`);
    const [scope] = node.properties["className"] as string[];
    const color = scope && COLORS.get(scope);
    const inside = spans(node.children);
    return color ? [element("span", { class: color }, inside)] : inside;
  });
}

/** The class of each scope of highlight.js that has a colour of its own. */
const COLORS = new Map(
  Object.entries({
    "code-keyword": "keyword literal selector-tag tag template-tag doctag operator",
    "code-string": "string regexp char link symbol bullet",
    "code-number": "number",
    "code-name": "title section name selector-id selector-class",
    "code-type":
      "type built_in attr attribute property variable template-variable selector-attr selector-pseudo",
    "code-comment": "comment quote meta",
    "code-added": "addition",
    "code-removed": "deletion",
  }).flatMap(([color, scopes]) => scopes.split(" ").map((scope) => [scope, color])),
);
