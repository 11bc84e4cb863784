/**
 * What an SVG may hold: the elements and attributes of SVG 1.1 and 2 that draw, animate
 * and describe, and whatever drawing programs write in namespaces that browsers pass over.
 */

import type { SaxesAttributeNS, SaxesTagNS } from "saxes";
import { isInsideFile, refusedInCss } from "./css.ts";

export const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";

const words = (list: string) => list.split(" ");

const ELEMENTS = new Set([
  ...words("svg g defs symbol use switch view a title desc metadata style"),
  ...words("path rect circle ellipse line polyline polygon image"),
  ...words("text tspan tref textPath altGlyph altGlyphDef altGlyphItem glyphRef"),
  ...words("font font-face font-face-name font-face-src glyph missing-glyph hkern vkern"),
  ...words("linearGradient radialGradient stop pattern clipPath mask marker filter solidcolor"),
  ...words("meshgradient mesh meshrow meshpatch hatch hatchpath"),
  ...words("feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix"),
  ...words("feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA"),
  ...words("feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology"),
  ...words("feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence"),
  ...words("animate animateColor animateMotion animateTransform set mpath"),
  // Inkscape's text in a frame, of a draft of SVG 1.2.
  ...words("flowRoot flowRegion flowPara flowSpan flowDiv flowLine"),
]);

/** Those that may show a raster image which stands in the file itself. */
const IMAGES = new Set(["image", "feImage"]);

/** Attributes that are read as CSS, which may hold addresses. */
const STYLES = new Set([
  "style",
  ...words(
    "alignment-baseline background background-color baseline-shift clip clip-path clip-rule",
  ),
  ...words("color color-interpolation color-interpolation-filters color-profile color-rendering"),
  ...words("cursor direction display dominant-baseline enable-background fill fill-opacity"),
  ...words("fill-rule filter flood-color flood-opacity font font-family font-feature-settings"),
  ...words("font-kerning font-size font-size-adjust font-stretch font-style font-variant"),
  ...words("font-variant-caps font-variant-ligatures font-variant-numeric font-variation-settings"),
  ...words("font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering"),
  ...words("inline-size isolation kerning letter-spacing lighting-color line-height marker"),
  ...words("marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow"),
  ...words("paint-order pointer-events shape-inside shape-rendering solid-color solid-opacity"),
  ...words("stop-color stop-opacity stroke stroke-alignment stroke-dasharray stroke-dashoffset"),
  ...words("stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width tab-size"),
  ...words("text-align text-anchor text-decoration text-decoration-color text-decoration-line"),
  ...words("text-decoration-style text-indent text-orientation text-overflow text-rendering"),
  ...words("text-transform transform transform-box transform-origin unicode-bidi vector-effect"),
  ...words("visibility white-space word-spacing word-wrap writing-mode"),
]);

/** Numbers, names and text. */
const PLAIN = new Set([
  ...words("id class lang tabindex role type version baseProfile zoomAndPan viewBox viewbox"),
  ...words("preserveAspectRatio contentScriptType contentStyleType requiredExtensions"),
  ...words("requiredFeatures systemLanguage externalResourcesRequired focusable media title name"),
  ...words("target rel download hreflang crossorigin decoding"),
  ...words("x y z width height x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength"),
  ...words("dx dy rotate textLength lengthAdjust startOffset method spacing side path offset"),
  ...words("gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits"),
  ...words("patternTransform clipPathUnits maskUnits maskContentUnits hatchUnits"),
  ...words("hatchContentUnits hatchTransform pitch markerUnits markerWidth markerHeight orient"),
  ...words("refX refY filterUnits primitiveUnits filterRes in in2 result mode operator k1 k2 k3"),
  ...words("k4 values tableValues slope intercept amplitude exponent order kernelMatrix divisor"),
  ...words("bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale"),
  ...words("diffuseConstant specularConstant specularExponent azimuth elevation pointsAtX"),
  ...words("pointsAtY pointsAtZ limitingConeAngle xChannelSelector yChannelSelector scale"),
  ...words("stdDeviation radius baseFrequency numOctaves seed stitchTiles"),
  ...words("attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes"),
  ...words("keySplines keyPoints additive accumulate origin"),
  ...words("horiz-origin-x horiz-origin-y horiz-adv-x vert-origin-x vert-origin-y vert-adv-y"),
  ...words("unicode unicode-range glyph-name glyphRef format arabic-form u1 u2 g1 g2 k"),
  ...words("units-per-em panose-1 stemv stemh cap-height x-height accent-height ascent descent"),
  ...words("ideographic alphabetic mathematical hanging v-ideographic v-alphabetic widths bbox"),
  ...words("v-mathematical v-hanging underline-position underline-thickness string"),
  ...words("strikethrough-position strikethrough-thickness overline-position overline-thickness"),
  // What draw.io, Iconfont and others leave on the first element.
  ...words("content host t p-id align"),
]);

/** The values between which an animation moves, which are read as the attribute that they are of. */
const ANIMATED = new Set(words("from to by values"));

const XLINK_ATTRIBUTES = new Set(words("type role arcrole title show actuate"));
const XML_ATTRIBUTES = new Set(words("space lang id"));

/** Namespaces of drawing programs and of descriptions, by how they begin. */
const PASSED_OVER = [
  "http://www.inkscape.org/namespaces/",
  "http://sodipodi.sourceforge.net/",
  "http://inkscape.sourceforge.net/",
  "http://www.openswatchbook.org/",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "http://www.w3.org/2000/01/rdf-schema#",
  "http://creativecommons.org/ns#",
  "http://web.resource.org/cc/",
  "http://purl.org/dc/",
  "http://xmlns.com/foaf/",
  "http://schema.org/",
  "http://ns.adobe.com/",
  "adobe:ns:meta/",
  "http://www.bohemiancoding.com/sketch/",
  "http://www.figma.com/",
  "https://penpot.app/",
  "http://www.serif.com/",
  "http://www.vectornator.io",
  "http://vectornator.io",
  "https://boxy-svg.com",
  "https://vecta.io/",
  "http://svgjs.com/",
  "http://svgjs.dev/",
  "http://krita.org/",
  "http://www.corel.com/",
  "http://schemas.microsoft.com/visio/",
  "http://xml.openoffice.org/",
  "http://sun.com/xmlns/staroffice/",
  "urn:oasis:names:tc:opendocument:",
  "http://www.gimp.org/",
  "http://sozi.baierouge.fr",
  "https://launchpad.net/jessyink",
];

const isPassedOver = (uri: string) => PASSED_OVER.some((start) => uri.startsWith(start));

/** What of an element must not be, as a clause; undefined where all of it is allowed. */
export function refusedInTag({ name, local, uri, attributes }: SaxesTagNS): string | undefined {
  if (uri !== SVG && !isPassedOver(uri)) return `<${name}> is of the namespace "${shorten(uri)}"`;
  if (uri === SVG && !ELEMENTS.has(local)) return `<${name}> is not allowed`;
  for (const attribute of Object.values(attributes)) {
    const reason =
      attribute.uri === "" ? refusedOf(attribute, local, uri) : refusedNamespaced(attribute, local);
    if (reason !== undefined) return `${reason} in <${name}>`;
  }
  return undefined;
}

/** An attribute without a prefix: of the element's vocabulary. */
function refusedOf(
  { name, value }: SaxesAttributeNS,
  element: string,
  namespace: string,
): string | undefined {
  if (/^on/i.test(name)) return `the event handler ${name} is not allowed`;
  if (namespace !== SVG || /^(?:data|aria)-/.test(name)) return undefined;
  if (name === "href") return refusedAddress(name, value, element);
  if (name === "attributeName") {
    const isDrawn = STYLES.has(value) || PLAIN.has(value);
    return isDrawn ? undefined : `attributeName="${shorten(value)}" is not allowed`;
  }
  if (STYLES.has(name) || ANIMATED.has(name)) return refusedInCss(value);
  return PLAIN.has(name) ? undefined : `the attribute ${name} is not allowed`;
}

function refusedNamespaced(
  { name, local, uri, value }: SaxesAttributeNS,
  element: string,
): string | undefined {
  if (uri === XMLNS || isPassedOver(uri)) return undefined;
  if (uri === XLINK && local === "href") return refusedAddress(name, value, element);
  if (uri === XLINK && XLINK_ATTRIBUTES.has(local)) return undefined;
  if (uri === XML && XML_ATTRIBUTES.has(local)) return undefined;
  return `the attribute ${name} is not allowed`;
}

function refusedAddress(name: string, value: string, element: string): string | undefined {
  if (isInsideFile(value, IMAGES.has(element))) return undefined;
  return `${name}="${shorten(value)}" leads out of the file`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
