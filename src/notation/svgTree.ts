import type { Element } from "hast";
import { SaxesParser } from "saxes";
import { expected } from "../shared/assert.ts";
import { element, text } from "./tree.ts";

const ELEMENTS = new Set(
  "svg defs marker g path polygon polyline line rect circle ellipse text tspan".split(" "),
);

const ATTRIBUTES = new Set(
  (
    "xmlns viewBox width height id markerWidth markerHeight refX refY orient fill stroke stroke-width " +
    "stroke-linejoin stroke-dasharray marker-start marker-end transform points d x y x1 y1 x2 y2 dx dy " +
    "cx cy r rx ry font-size font-weight font-style text-anchor"
  ).split(" "),
);

/**
 * A drawing as a tree, without its styles and its colours, of which only the names stay
 * (`var(--line)`). Its ids begin with `prefix`. Throws where it holds anything else than a drawing.
 */
export function svgTree(svg: string, prefix: string, shown: (words: string) => string): Element {
  const root = element("", {}, []);
  const open = [root];
  const here = () => expected(open.at(-1), "an element around");
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name !== "style" && !ELEMENTS.has(name)) throw new Error(`expected no <${name}>`);
    const kept = Object.entries(attributes).flatMap(([key, value]) => {
      const written = ATTRIBUTES.has(key) ? attribute(key, value, prefix) : undefined;
      return written === undefined ? [] : [[key, written] as const];
    });
    const node = element(name, Object.fromEntries(kept), []);
    if (name !== "style") here().children.push(node);
    open.push(node);
  });
  parser.on("text", (words) => {
    if (words.trim() !== "") here().children.push(text(shown(words)));
  });
  parser.on("closetag", () => open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  const [drawing] = root.children;
  if (drawing?.type !== "element") throw new Error("expected a drawing");
  return drawing;
}

function attribute(name: string, value: string, prefix: string): string | undefined {
  if (name === "fill" || name === "stroke") {
    return /^(?:none|var\(--[\w-]+\))$/.test(value) ? value : undefined;
  }
  if (name === "id") return `${prefix}${value}`;
  if (name.startsWith("marker-")) return value.replace("url(#", `url(#${prefix}`);
  return value.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
