/** The picture as a file: an SVG document that needs no style sheet. */

import { svgNode } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";

/** Properties of the page's style that are written into the file. */
const STYLES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
];

/** What only the page needs. */
const PAGE_ATTRIBUTES = ["class", "tabindex", "data-entry", "data-lane", "data-cluster"];

/** The text of the file; its links are whole addresses. */
export function svgFile(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, index) => {
    const style = getComputedStyle(at(originals, index));
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of PAGE_ATTRIBUTES) element.removeAttribute(name);
    const href = element.getAttribute("href");
    if (href !== null) element.setAttribute("href", new URL(href, location.href).href);
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.removeAttribute("class");
  copy.removeAttribute("aria-hidden");
  const fill = getComputedStyle(document.body).backgroundColor;
  copy.prepend(svgNode("rect", { width: "100%", height: "100%", fill }));
  return new XMLSerializer().serializeToString(copy);
}
