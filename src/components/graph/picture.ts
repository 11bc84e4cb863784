/**
 * The picture: a canvas that is moved and zoomed by pointer, wheel and buttons. A frame is painted somewhat
 * larger than the picture, so that moving it a little only copies what is there.
 */

import { type Quadtree, quadtree, select, type ZoomTransform, zoom, zoomIdentity } from "d3";
import type { Graph } from "../../shared/graph/view.ts";
import { type Colors, onColorsChange, readColors } from "./colors.ts";
import { type Frame, type FrameEdge, frameOf, nameOf, radiusOf } from "./frame.ts";
import { distanceToLine, extent } from "./geometry.ts";
import { fontOf, paint, paintHint, shapesOf } from "./paint.ts";
import type { Scope } from "./scope.ts";
import type { Camera } from "./state.ts";

export interface PictureEvents {
  readonly onNote: (note: number) => void;
  readonly onEdge: (edge: number) => void;
  /** The reader has moved or zoomed the map. */
  readonly onMove: (camera: Camera) => void;
  readonly onFrame: (frame: Frame) => void;
}

export interface Picture {
  /** Shows a part of the graph, from where the map stands. */
  readonly show: (scope: Scope, chosen: readonly number[]) => void;
  readonly turn: (camera: Camera) => void;
  /** Moves the map as little as it takes for a note to be well inside. */
  readonly reveal: (note: number) => void;
  readonly fit: (notes: readonly number[]) => void;
  readonly zoomBy: (factor: number) => void;
  /** Marks edges, as the list is at them. */
  readonly hint: (edges: readonly number[]) => void;
  readonly camera: () => Camera;
  /** What is in the picture, without the margin around it. */
  readonly frame: () => Frame;
  readonly colors: () => Colors;
}

/** Px beyond each side of the picture that are painted with it. */
const MARGIN = 256;

/** Px around the pointer in which a note or an edge is meant. */
const NOTE_REACH = 14;
const EDGE_REACH = 6;

const SCALES: [least: number, most: number] = [0.02, 8];

export function createPicture(
  canvas: HTMLCanvasElement,
  graph: Graph,
  events: PictureEvents,
): Picture {
  const context = canvas.getContext("2d", { alpha: false });
  const buffer = document.createElement("canvas");
  const behind = buffer.getContext("2d", { alpha: false });
  if (!context || !behind) throw new Error("expected a canvas to draw on");
  const { view } = graph;
  const shapes = shapesOf(view);
  const widths = new Map<string, number>();

  let colors = readColors(canvas.parentElement ?? canvas, view.kinds);
  let [width, height] = [0, 0];
  let transform: ZoomTransform = zoomIdentity;
  let scope: Scope | undefined;
  let chosen: readonly number[] = [];
  let tree: Quadtree<number> = quadtree<number>();
  let painted: { readonly frame: Frame; readonly transform: ZoomTransform } | undefined;
  let hinted: { readonly edges: readonly number[] } | { readonly note: number } | undefined;
  let isDue = false;

  const measure = (words: string, isStrong: boolean) => {
    const key = `${isStrong}${words}`;
    let known = widths.get(key);
    if (known === undefined) {
      behind.font = fontOf(colors, isStrong);
      known = behind.measureText(words).width;
      widths.set(key, known);
    }
    return known;
  };
  const cameraOf = (at: ZoomTransform): Camera => {
    const [x, y] = at.invert([width / 2, height / 2]);
    return { x, y, scale: at.k };
  };
  const frame = (margin: number): Frame =>
    frameOf({
      graph,
      scope: scope ?? {
        shows: new Uint8Array(),
        notes: [],
        edges: [],
        focus: undefined,
        path: undefined,
      },
      camera: cameraOf(transform),
      width: width + 2 * margin,
      height: height + 2 * margin,
      margin,
      measure,
      chosen,
    });

  const paintBehind = () => {
    const ratio = devicePixelRatio;
    buffer.width = Math.round((width + 2 * MARGIN) * ratio);
    buffer.height = Math.round((height + 2 * MARGIN) * ratio);
    behind.setTransform(ratio, 0, 0, ratio, 0, 0);
    const made = frame(MARGIN);
    paint(behind, made, view, shapes, colors);
    painted = { frame: made, transform };
    events.onFrame(made);
  };
  const draw = () => {
    isDue = false;
    if (width === 0) return;
    const isMoved = (at: ZoomTransform) =>
      at.k !== transform.k ||
      Math.abs(at.x - transform.x) > MARGIN ||
      Math.abs(at.y - transform.y) > MARGIN;
    if (!painted || isMoved(painted.transform)) paintBehind();
    if (!painted) return;
    const ratio = devicePixelRatio;
    const left = transform.x - painted.transform.x - MARGIN;
    const top = transform.y - painted.transform.y - MARGIN;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(buffer, Math.round(left * ratio), Math.round(top * ratio));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawHint();
  };
  const schedule = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(draw);
  };
  const repaint = () => {
    painted = undefined;
    schedule();
  };

  const place = (note: number) => transform.apply([view.x[note] ?? 0, view.y[note] ?? 0]);
  const frameEdge = (edge: number): FrameEdge => {
    const look = view.relations[graph.relation[edge] ?? 0];
    const ends = [graph.source[edge] ?? 0, graph.target[edge] ?? 0] as const;
    const [tail, head] = look?.byNamed ? [ends[1], ends[0]] : ends;
    const [[x1, y1], [x2, y2]] = [place(tail), place(head)];
    const radius = look?.arrow ? radiusOf(graph, head) : undefined;
    return { edge, relation: graph.relation[edge] ?? 0, x1, y1, x2, y2, head: radius };
  };
  const drawHint = () => {
    if (!hinted) return;
    if ("edges" in hinted) {
      for (const edge of hinted.edges.map(frameEdge)) {
        const words = view.relations[edge.relation]?.verb ?? "";
        paintHint(context, edge, words, (edge.x1 + edge.x2) / 2, (edge.y1 + edge.y2) / 2, colors);
      }
    } else {
      const [x, y] = place(hinted.note);
      const words = nameOf(graph, hinted.note);
      const half = measure(words, true) / 2 + 10;
      const middle = Math.max(half, Math.min(width - half, x));
      paintHint(
        context,
        undefined,
        words,
        middle,
        Math.max(14, y - radiusOf(graph, hinted.note) - 16),
        colors,
      );
    }
  };

  const noteAt = (x: number, y: number): number | undefined => {
    const [left, top] = transform.invert([x, y]);
    return tree.find(left, top, NOTE_REACH / transform.k);
  };
  const edgeAt = (x: number, y: number): number | undefined => {
    if (!painted) return undefined;
    const [dx, dy] = [
      transform.x - painted.transform.x - MARGIN,
      transform.y - painted.transform.y - MARGIN,
    ];
    let found: number | undefined;
    let least = EDGE_REACH;
    for (const { edge, x1, y1, x2, y2 } of painted.frame.edges) {
      const away = distanceToLine(x - dx, y - dy, x1, y1, x2, y2);
      if (away < least) [found, least] = [edge, away];
    }
    return found;
  };
  const groupAt = (x: number, y: number): number | undefined => {
    if (!painted) return undefined;
    const [dx, dy] = [
      transform.x - painted.transform.x - MARGIN,
      transform.y - painted.transform.y - MARGIN,
    ];
    return painted.frame.groups.find(
      (disc) => Math.hypot(x - dx - disc.x, y - dy - disc.y) < disc.radius,
    )?.group;
  };

  const behavior = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent(SCALES)
    // One finger and the bare wheel scroll the page, as everywhere on it.
    .filter((event: Event) =>
      event instanceof WheelEvent
        ? event.ctrlKey || event.metaKey
        : "touches" in event
          ? (event as TouchEvent).touches.length > 1
          : !(event as MouseEvent).button,
    )
    .on("zoom", ({ transform: at, sourceEvent }) => {
      transform = at;
      schedule();
      if (sourceEvent) events.onMove(cameraOf(at));
    })
    // Names that the edge of the picture cut on the way get another side.
    .on("end", repaint);
  const selection = select(canvas).call(behavior).on("dblclick.zoom", null);
  const turn = ({ x, y, scale }: Camera) => {
    const k = Math.max(SCALES[0], Math.min(SCALES[1], scale));
    behavior.transform(
      selection,
      zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k),
    );
  };

  const fitCamera = (notes: readonly number[]): Camera => {
    const [left, right] = extent(notes.map((note) => view.x[note] ?? 0));
    const [top, bottom] = extent(notes.map((note) => view.y[note] ?? 0));
    const [wide, high] = [Math.max(120, width - 50), Math.max(120, height - 50)];
    const across = wide / Math.max(1, right - left);
    const down = high / Math.max(1, bottom - top);
    // On a narrow screen the whole map would be a knot: it runs over the sides instead.
    const scale = Math.min(
      2,
      width < height ? Math.max(across, down * 0.8) : Math.min(across, down),
    );
    return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
  };

  canvas.addEventListener("click", (event) => {
    const [x, y] = [event.offsetX, event.offsetY];
    const group = groupAt(x, y);
    if (group !== undefined) {
      const inside = (scope?.notes ?? []).filter((note) => view.group[note] === group);
      turn(fitCamera(inside));
      events.onMove(cameraOf(transform));
      return;
    }
    const note = noteAt(x, y);
    if (note !== undefined) events.onNote(note);
    else {
      const edge = edgeAt(x, y);
      if (edge !== undefined) events.onEdge(edge);
    }
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const [x, y] = [event.offsetX, event.offsetY];
    const isGrouped = (painted?.frame.groups.length ?? 0) > 0;
    const note = isGrouped ? undefined : noteAt(x, y);
    const edge = isGrouped || note !== undefined ? undefined : edgeAt(x, y);
    const next = note !== undefined ? { note } : edge !== undefined ? { edges: [edge] } : undefined;
    canvas.style.cursor = next || groupAt(x, y) !== undefined ? "pointer" : "grab";
    if (JSON.stringify(next) === JSON.stringify(hinted)) return;
    hinted = next;
    schedule();
  });
  canvas.addEventListener("pointerleave", () => {
    hinted = undefined;
    schedule();
  });

  new ResizeObserver(() => {
    const box = canvas.getBoundingClientRect();
    if (box.width === 0 || (box.width === width && box.height === height)) return;
    const camera = width === 0 ? undefined : cameraOf(transform);
    [width, height] = [box.width, box.height];
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    if (camera) turn(camera);
    repaint();
  }).observe(canvas);
  onColorsChange(() => {
    colors = readColors(canvas.parentElement ?? canvas, view.kinds);
    repaint();
    // Paper does not wait for the next frame.
    if (matchMedia("print").matches) draw();
  });
  // Names are as wide as their face, which may arrive later.
  document.fonts?.ready.then(() => {
    widths.clear();
    repaint();
  });

  const measureBox = () => {
    const box = canvas.getBoundingClientRect();
    if (box.width === width && box.height === height) return;
    [width, height] = [box.width, box.height];
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
  };

  return {
    show: (next, names) => {
      measureBox();
      if (next.notes !== scope?.notes) {
        tree = quadtree<number>()
          .x((note) => view.x[note] ?? 0)
          .y((note) => view.y[note] ?? 0)
          .addAll([...next.notes]);
      }
      scope = next;
      chosen = names;
      hinted = undefined;
      repaint();
    },
    turn: (camera) => {
      measureBox();
      turn(camera);
    },
    reveal: (note) => {
      measureBox();
      const [x, y] = place(note);
      const isInside = x > 60 && x < width - 120 && y > 40 && y < height - 40;
      if (!isInside) turn({ x: view.x[note] ?? 0, y: view.y[note] ?? 0, scale: transform.k });
    },
    fit: (notes) => {
      measureBox();
      if (notes.length > 0) turn(fitCamera(notes));
    },
    zoomBy: (factor) => {
      const { x, y, scale } = cameraOf(transform);
      turn({ x, y, scale: scale * factor });
      events.onMove(cameraOf(transform));
    },
    hint: (edges) => {
      hinted = { edges };
      schedule();
    },
    camera: () => cameraOf(transform),
    frame: () => frame(0),
    colors: () => colors,
  };
}
