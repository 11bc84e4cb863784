import type { Nodes } from "hast";
import { htmlToHast } from "satteri";

const FORBIDDEN = new Set(
  "script foreignobject iframe embed object handler listener set animate animatemotion animatetransform".split(" "),
);

/**
 * Whether an SVG is only a picture. An `<img>` runs nothing, but a reader can
 * open the file by its own address, and there a script would run as the site.
 * Anything doubtful is unsafe: DOCTYPEs with entities, handlers, addresses that
 * are neither fragments nor embedded raster images.
 */
export function isSafeSvg(source: string): boolean {
  if (/<!ENTITY|<\?xml-stylesheet/i.test(source)) return false;
  return safe(htmlToHast(source, { fragment: true, space: "html" }) as Nodes);
}

function safe(node: Nodes): boolean {
  if (node.type === "element") {
    if (FORBIDDEN.has(node.tagName.toLowerCase())) return false;
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name)) return false;
      const isAddress = /href|src$/i.test(name);
      if (isAddress && !/^(?:#|data:image\/(?:png|jpeg|gif|webp);)/i.test(String(value).trim())) return false;
      if (/javascript:/i.test(String(value))) return false;
    }
  }
  return !("children" in node) || node.children.every((child) => safe(child as Nodes));
}
