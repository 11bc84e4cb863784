/** The map as it opens, as a picture that needs no script. */

import { KIND_SHAPES } from "../../record/kindShapes.ts";
import { relationLook } from "../../record/relationLooks.ts";
import { at } from "../../shared/assert.ts";
import { mapName, OFFSET, ZOOM_STEPS } from "../../shared/graph/labels.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { graph, levels, opening, openStatus, points, ranked } from "./index.ts";
import type { Point } from "./layout.ts";

export interface StillPicture {
  readonly viewBox: string;
  readonly label: string;
  readonly edges: readonly { readonly d: string; readonly dash: string | undefined }[];
  readonly marks: readonly {
    readonly kind: Note["kind"];
    readonly shape: string;
    readonly places: readonly { readonly x: number; readonly y: number }[];
  }[];
  readonly names: readonly { readonly words: string; readonly x: number; readonly y: number }[];
}

/** Notes and links of the picture, at most: its page does not grow with the vault. */
const PICTURED = 200;
const PICTURED_EDGES = 500;

/** The largest picture, in px, without its margins; and the margin left of it and above. */
const WIDTH = 900;
const HEIGHT = 760;
const MARGIN = 20;

export function stillPicture(context: SiteContext): StillPicture {
  const { nodes, edges: all } = graph(context);
  const { kinds, relations } = opening(context);
  const shown = ranked(context)
    .filter((place) => kinds.has(at(nodes, place).kind))
    .slice(0, PICTURED);
  const places = new Set(shown);
  const { scale, wide, high, x, y } = frameOf(shown, (place) => at(points(context), place));
  const step = ZOOM_STEPS.findLastIndex((pixels) => pixels <= scale);
  const edges = all
    .filter(
      ({ source, target, relation }) =>
        places.has(source) && places.has(target) && relations.has(relation),
    )
    .slice(0, PICTURED_EDGES);
  const byDash = Map.groupBy(edges, ({ relation }) => relationLook(relation).dash.join(" "));
  const byKind = Map.groupBy(shown, (place) => at(nodes, place).kind);
  return {
    viewBox: `0 0 ${Math.round(wide * scale) + 220} ${Math.round(high * scale) + 2 * MARGIN}`,
    label: context.words.map.still(shown.length, edges.length),
    edges: [...byDash].map(([dash, list]) => ({
      dash: dash === "" ? undefined : dash,
      d: list
        .map(({ source, target }) => `M${x(source)} ${y(source)}L${x(target)} ${y(target)}`)
        .join(""),
    })),
    marks: [...byKind].map(([kind, list]) => ({
      kind,
      shape: KIND_SHAPES[kind],
      places: list.map((place) => ({ x: x(place), y: y(place) })),
    })),
    names: shown
      .filter((place) => at(levels(context), place) <= step)
      .map((place) => {
        const note = at(nodes, place);
        return {
          words: mapName(note.title, openStatus(note)),
          x: x(place) + OFFSET,
          y: y(place) + 4,
        };
      }),
  };
}

/**
 * Where notes of the map stand in the picture, in px: `wide` and `high` are units of the map, `scale` the
 * px of one. Names have room by the build's zoom steps, so nothing is drawn larger than the map.
 */
function frameOf(shown: readonly number[], pointAt: (place: number) => Point) {
  const xs = shown.map((place) => pointAt(place).x);
  const ys = shown.map((place) => pointAt(place).y);
  const [left, top] = [Math.min(0, ...xs), Math.min(0, ...ys)];
  const [wide, high] = [Math.max(1, ...xs) - left, Math.max(1, ...ys) - top];
  const scale = Math.min(WIDTH / wide, HEIGHT / high, 1);
  const x = (place: number) => Math.round((pointAt(place).x - left) * scale) + MARGIN;
  const y = (place: number) => Math.round((pointAt(place).y - top) * scale) + MARGIN;
  return { scale, wide, high, x, y };
}
