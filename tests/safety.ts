/**
 * The safety of a page, read from its tree and not matched in its source: what
 * a browser would make of it is what is looked at.
 */

import type { Element, Nodes, Root } from "hast";
import { htmlToHast } from "satteri";

const HTML = (
  "a abbr article aside audio b bdi bdo blockquote body br button canvas caption center circle cite code col " +
  "colgroup data dd defs del details dfn dialog div dl dt em fieldset figcaption figure footer form g h1 h2 h3 " +
  "h4 h5 h6 head header hr html i img input ins kbd label legend li line link main mark marker menu meta nav " +
  "noscript ol optgroup option output p path polygon polyline pre progress q rect rp rt ruby s samp " +
  "script search section select small source span strong sub summary sup svg table tbody td template " +
  "text textarea tfoot th thead time title tr track tspan u ul use var video wbr"
).split(" ");

const MATHML = (
  "math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded " +
  "mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr " +
  "mlabeledtr mtd menclose mglyph"
).split(" ");

/** What only a layout may write, and no note's own HTML. */
const LAYOUT = new Set(
  (
    "article aside body button canvas circle defs dialog fieldset footer form g head header html input label legend " +
    "line link main marker menu meta nav noscript optgroup option output path polygon polyline progress rect " +
    "script search section select svg template text textarea title tspan use"
  ).split(" "),
);

/** What draws the build's diagrams, inside an element of their class. */
const DRAWING = new Set(
  "svg defs marker g path polygon polyline line rect circle ellipse text tspan".split(" "),
);

const MATH = new Set(MATHML);
const ELEMENTS = new Set([...HTML, ...MATHML]);
const NOTE_ELEMENTS = new Set([...ELEMENTS].filter((name) => !LAYOUT.has(name)));

/** Elements whose name begins so are the site's own; they do nothing before its scripts define them. */
const CUSTOM = /^[a-z]+-[a-z-]+$/;

const URL_ATTRIBUTES = new Set(
  (
    "href src srcset action formaction poster cite data background ping xlinkhref longdesc usemap " +
    "manifest archive codebase classid profile lowsrc dynsrc imagesrcset"
  ).split(" "),
);

const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

export interface Where {
  /** A whole page may hold what layouts write; the body of a note may not. */
  readonly page?: boolean;
}

/** Everything in some HTML that could hurt its reader; none where it is safe. */
export function dangersIn(html: string, { page = false }: Where = {}): string[] {
  const dangers: string[] = [];
  const allowed = page ? ELEMENTS : NOTE_ELEMENTS;
  const visit = (node: Nodes | Root, inHead: boolean, inDiagram = false): void => {
    if (node.type === "raw") dangers.push(`raw markup: ${node.value.slice(0, 80)}`);
    if (node.type === "element") {
      const name = node.tagName.toLowerCase();
      const isOwn = page && (CUSTOM.test(name) || isFrameBase(node));
      const isDrawn = inDiagram && DRAWING.has(name);
      if (!allowed.has(name) && !isOwn && !isDrawn) dangers.push(`<${name}>`);
      if (name === "meta" && "httpEquiv" in node.properties && !inHead) {
        dangers.push("<meta http-equiv> outside the head");
      }
      dangers.push(...attributes(node, page));
    }
    const head = inHead || (node.type === "element" && node.tagName === "head");
    const diagram = inDiagram || (node.type === "element" && isDiagram(node));
    if ("children" in node) for (const child of node.children) visit(child as Nodes, head, diagram);
  };
  visit(htmlToHast(html, { fragment: !page }) as Root, false);
  return dangers;
}

function isDiagram({ properties }: Element): boolean {
  return [properties["className"]].flat().includes("diagram-picture");
}

/** Of a page for frames: its links lead out of the frame, and where they lead stays as written. */
function isFrameBase({ tagName, properties }: Element): boolean {
  return tagName === "base" && Object.keys(properties).join() === "target";
}

function attributes({ tagName, properties }: Element, page: boolean): string[] {
  return Object.entries(properties).flatMap(([property, value]) => {
    const name = property.toLowerCase().replace(/[:-]/g, "");
    const text = Array.isArray(value) ? value.join(" ") : String(value ?? "");
    const shown = `<${tagName} ${property}="${text.slice(0, 80)}">`;
    if (name.startsWith("on") || name === "srcdoc") return [shown];
    if (name === "style" && !page && !(MATH.has(tagName) && isMathStyle(text))) return [shown];
    if (name === "style" && /url\s*\(|expression|@import|\\/i.test(text)) return [shown];
    if (!URL_ATTRIBUTES.has(name)) return [];
    const urls = name.endsWith("srcset") ? text.split(",").map((part) => part.trim()) : [text];
    return urls.every((url) => isSafe(url)) ? [] : [shown];
  });
}

/** KaTeX writes lengths and colours of its own making. */
function isMathStyle(style: string): boolean {
  return style.split(";").every((rule) => /^\s*(?:$|[a-z-]+\s*:\s*[#\w .%+-]+\s*$)/i.test(rule));
}

/** As the browser's own parser reads it, on a page of this site. */
function isSafe(url: string): boolean {
  if (!URL.canParse(url, "https://site.invalid/a/b/")) return true;
  const { protocol, host } = new URL(url, "https://site.invalid/a/b/");
  if (!SCHEMES.has(protocol)) return false;
  // Under the look of a path, another host.
  return host !== "site.invalid" ? /^\s*(?:https?|mailto|tel):/i.test(url) : true;
}
