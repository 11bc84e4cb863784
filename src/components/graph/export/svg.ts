/** The picture as it is seen, as SVG. */

import { at } from "../../../shared/assert.ts";
import type { Graph, GraphView } from "../../../shared/graph/view.ts";
import type { Colors } from "../picture/colors.ts";
import type { Disc, Frame, FrameEdge, Mark, Name } from "../picture/frame.ts";
import { FAINT, FONT_SIZE, headOf, SHAPE_RADIUS } from "../picture/looks.ts";
import { escapeXml } from "./xml.ts";

/** Px of the line below the picture. */
const SOURCE_LINE = 24;

/** With a line that says where it is from: `address` is that of the page. */
export function svgOf({ view }: Graph, frame: Frame, colors: Colors, address: string): string {
  const { width, height } = frame;
  const { paper, ink, soft, rule } = colors;
  const font = escapeXml(colors.font);
  const source = escapeXml(`${view.site}, facts as of ${view.asOf}: ${address}`);
  const whole = height + SOURCE_LINE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    `<g fill="none" stroke="${rule}">${frame.edges.map((edge) => edgeSvg(edge, view, colors)).join("")}</g>`,
    `<path d="${dotsPath(frame)}" fill="${soft}"/>`,
    ...frame.groups.map((disc) => groupSvg(disc, colors)),
    ...frame.marks.map((mark) => markSvg(mark, view, colors)),
    `<g font-family="${font}" font-size="${FONT_SIZE}" dominant-baseline="central" fill="${ink}" stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${frame.names.map(nameSvg).join("")}</g>`,
    `<text x="8" y="${height + 16}" font-family="${font}" font-size="11" fill="${soft}">${source}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

function edgeSvg(edge: FrameEdge, { relations }: GraphView, { rule }: Colors): string {
  const dash = at(relations, edge.relation).dash.join(" ");
  const dashes = dash === "" ? "" : ` stroke-dasharray="${dash}"`;
  const head = headOf(edge, 5).map(([x, y]) => `${tenths(x)},${tenths(y)}`);
  const line = `<path d="M${tenths(edge.x1)} ${tenths(edge.y1)}L${tenths(edge.x2)} ${tenths(edge.y2)}"${dashes}/>`;
  if (head.length === 0) return line;
  return `${line}<polygon points="${head.join(" ")}" fill="${rule}" stroke="none"/>`;
}

function dotsPath({ dots }: Frame): string {
  let path = "";
  for (let index = 0; index < dots.length; index += 2) {
    path += `M${tenths(at(dots, index) - 1)} ${tenths(at(dots, index + 1) - 1)}h2v2h-2z`;
  }
  return path;
}

function groupSvg({ x, y, radius }: Disc, { raised, rule }: Colors): string {
  return `<circle cx="${tenths(x)}" cy="${tenths(y)}" r="${tenths(radius)}" fill="${raised}" stroke="${rule}"/>`;
}

function markSvg(
  { kind, x, y, radius, isFaint }: Mark,
  { kinds }: GraphView,
  colors: Colors,
): string {
  const scale = Math.round((radius / SHAPE_RADIUS) * 100) / 100;
  const faint = isFaint ? ` opacity="${FAINT}"` : "";
  return `<path transform="translate(${tenths(x)} ${tenths(y)}) scale(${scale})" d="${at(kinds, kind).shape}" fill="${at(colors.kinds, kind)}" stroke="${colors.paper}"${faint}/>`;
}

function nameSvg({ text, x, y, anchor, isStrong }: Name): string {
  const weight = isStrong ? ' font-weight="650"' : "";
  return `<text x="${tenths(x)}" y="${tenths(y)}" text-anchor="${anchor}"${weight}>${escapeXml(text)}</text>`;
}

/** To a tenth of a pixel. */
function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}
