/** The picture: a canvas that is moved and zoomed by pointer, wheel, fingers and buttons. */

import { zoomIdentity } from "d3";
import { at, expected } from "../../../shared/assert.ts";
import { EMPTY_SCOPE, type Scope } from "../../../shared/graph/scope.ts";
import type { Camera } from "../../../shared/graph/state.ts";
import type { Graph } from "../../../shared/graph/view.ts";
import { contextOf, FrameBuffer, MARGIN, resizeCanvas } from "./buffer.ts";
import { cameraOf, cameraToFit, isWellInside, type Size, transformOf } from "./camera.ts";
import { type Colors, onColorsChange, readColors } from "./colors.ts";
import type { Frame, Projection } from "./frame.ts";
import { frameOf } from "./frameOf.ts";
import { enableGestures, type Gestures } from "./gestures.ts";
import { drawHint, type Hint } from "./hint.ts";
import { edgeAt, groupAt, type Hit, noteAt } from "./hits.ts";
import { paint, shapesOf } from "./paint.ts";
import { TextWidths } from "./textWidths.ts";

export interface PictureEvents {
  readonly onNote: (note: number) => void;
  readonly onEdge: (edge: number) => void;
  /** The reader has moved or zoomed the map. */
  readonly onMove: (camera: Camera) => void;
  /** A frame has been painted. */
  readonly onFrame: (frame: Frame) => void;
}

export class GraphPicture {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #graph: Graph;
  readonly #events: PictureEvents;
  readonly #buffer = new FrameBuffer();
  readonly #widths = new TextWidths(this.#buffer.context);
  /** By kind. */
  readonly #shapes: readonly Path2D[];
  readonly #gestures: Gestures;
  #colors: Colors;
  #size: Size = { width: 0, height: 0 };
  #transform = zoomIdentity;
  #scope = EMPTY_SCOPE;
  #chosen: readonly number[] = [];
  #hint: Hint | undefined;
  /** Whether a drawing waits for the next frame of the screen. */
  #isDue = false;

  constructor(canvas: HTMLCanvasElement, graph: Graph, events: PictureEvents) {
    this.#canvas = canvas;
    this.#context = contextOf(canvas);
    this.#graph = graph;
    this.#events = events;
    this.#shapes = shapesOf(graph.view);
    this.#colors = this.#readColors();
    this.#gestures = enableGestures(canvas, {
      onZoom: (transform, isReader) => {
        this.#transform = transform;
        this.#schedule();
        if (isReader) events.onMove(this.camera);
      },
      // Names that the edge of the picture cut on the way get another side.
      onZoomEnd: () => this.#repaint(),
      onClick: (x, y) => this.#onClick(x, y),
      onHover: (x, y) => this.#onHover(x, y),
      onLeave: () => this.#setHint(undefined),
    });
    this.#watchPage();
  }

  get camera(): Camera {
    return cameraOf(this.#transform, this.#size);
  }

  get colors(): Colors {
    return this.#colors;
  }

  /** What is in the picture, without the margin around it. */
  get frame(): Frame {
    return this.#frameWith(0);
  }

  /** Shows a part of the graph, from where the map stands; what is chosen stands out. */
  show(scope: Scope, chosen: readonly number[]): void {
    this.#measureSize();
    this.#scope = scope;
    this.#chosen = chosen;
    this.#hint = undefined;
    this.#repaint();
  }

  moveTo(camera: Camera): void {
    this.#measureSize();
    this.#move(camera);
  }

  /** Moves the map as little as it takes for a note to be well inside. */
  reveal(note: number): void {
    this.#measureSize();
    const { x, y } = this.#projection;
    if (isWellInside(x(note), y(note), this.#size)) return;
    const { view } = this.#graph;
    this.#move({ x: at(view.x, note), y: at(view.y, note), scale: this.#transform.k });
  }

  /** Shows all of some notes, of a path each of its ends; stays where there are none. */
  fit(notes: Iterable<number>): void {
    this.#measureSize();
    const list = [...notes];
    const isWholeMap = this.#scope.path === undefined;
    if (list.length > 0) this.#move(cameraToFit(this.#graph.view, list, this.#size, isWholeMap));
  }

  /** Zooms around the middle, as a reader would; 2 shows everything twice as large. */
  zoomBy(factor: number): void {
    const { x, y, scale } = this.camera;
    this.#move({ x, y, scale: scale * factor });
    this.#events.onMove(this.camera);
  }

  /** Marks links, as the list is at them. */
  hint(edges: readonly number[]): void {
    this.#setHint({ edges });
  }

  get #projection(): Projection {
    const { view } = this.#graph;
    const transform = this.#transform;
    return {
      x: (note) => transform.applyX(at(view.x, note)),
      y: (note) => transform.applyY(at(view.y, note)),
    };
  }

  #readColors(): Colors {
    const parent = expected(this.#canvas.parentElement, "an element around the canvas");
    return readColors(parent, this.#graph.view.kinds);
  }

  #watchPage(): void {
    new ResizeObserver(() => this.#onResize()).observe(this.#canvas);
    onColorsChange(() => {
      this.#colors = this.#readColors();
      this.#repaint();
      // Paper does not wait for the next frame.
      if (matchMedia("print").matches) this.#draw();
    });
    // Names are as wide as their face, which may arrive later.
    document.fonts?.ready.then(() => {
      this.#widths.clear();
      this.#repaint();
    });
  }

  #onResize(): void {
    const isFirst = this.#size.width === 0;
    const { camera } = this;
    if (this.#canvas.getBoundingClientRect().width === 0 || !this.#measureSize()) return;
    if (!isFirst) this.#move(camera);
    this.#repaint();
  }

  /** Takes the size that the canvas has on the page; false where it is the same. */
  #measureSize(): boolean {
    const { width, height } = this.#canvas.getBoundingClientRect();
    if (width === this.#size.width && height === this.#size.height) return false;
    this.#size = { width, height };
    resizeCanvas(this.#canvas, this.#size);
    return true;
  }

  #move(camera: Camera): void {
    this.#gestures.setTransform(transformOf(camera, this.#size));
  }

  /** Draws with the next frame of the screen, however often it is called before. */
  #schedule(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => this.#draw());
  }

  #repaint(): void {
    this.#buffer.clear();
    this.#schedule();
  }

  #draw(): void {
    this.#isDue = false;
    if (this.#size.width === 0) return;
    if (!this.#buffer.covers(this.#transform)) this.#paint();
    this.#buffer.copyTo(this.#context, this.#transform);
    if (!this.#hint) return;
    drawHint(this.#context, this.#hint, {
      graph: this.#graph,
      chosen: this.#chosen,
      projection: this.#projection,
      width: this.#size.width,
      measure: (text, isStrong) => this.#widths.measure(text, isStrong, this.#colors),
      colors: this.#colors,
    });
  }

  #paint(): void {
    const frame = this.#frameWith(MARGIN);
    this.#buffer.paint(frame, this.#transform, (context) =>
      paint(context, frame, this.#graph.view, this.#shapes, this.#colors),
    );
    this.#events.onFrame(frame);
  }

  #frameWith(margin: number): Frame {
    return frameOf({
      graph: this.#graph,
      scope: this.#scope,
      camera: this.camera,
      width: this.#size.width + 2 * margin,
      height: this.#size.height + 2 * margin,
      margin,
      measure: (text, isStrong) => this.#widths.measure(text, isStrong, this.#colors),
      chosen: this.#chosen,
    });
  }

  #setHint(hint: Hint | undefined): void {
    this.#hint = hint;
    this.#schedule();
  }

  /** Groups before notes before links. */
  #hitAt(x: number, y: number): Hit | undefined {
    const { frame } = this.#buffer;
    const [left, top] = frame ? this.#buffer.corner(this.#transform) : [0, 0];
    const group = frame && groupAt(frame, x - left, y - top);
    if (group !== undefined) return { type: "group", group };
    const note = noteAt(this.#graph.view, this.#scope.notes, this.#transform, x, y);
    if (note !== undefined) return { type: "note", note };
    const edge = frame && edgeAt(frame, x - left, y - top);
    return edge === undefined ? undefined : { type: "edge", edge };
  }

  #onClick(x: number, y: number): void {
    const hit = this.#hitAt(x, y);
    if (hit?.type === "note") this.#events.onNote(hit.note);
    else if (hit?.type === "edge") this.#events.onEdge(hit.edge);
    else if (hit) this.#openGroup(hit.group);
  }

  #openGroup(group: number): void {
    const { view } = this.#graph;
    this.fit(this.#scope.notes.filter((note) => at(view.group, note) === group));
    this.#events.onMove(this.camera);
  }

  #onHover(x: number, y: number): void {
    // The dots between groups are too many for names.
    const isGrouped = this.#buffer.frame?.detail === "groups";
    const hit = this.#hitAt(x, y);
    const hint = isGrouped ? undefined : hintOf(hit);
    this.#canvas.style.cursor = hint || hit?.type === "group" ? "pointer" : "grab";
    if (JSON.stringify(hint) !== JSON.stringify(this.#hint)) this.#setHint(hint);
  }
}

function hintOf(hit: Hit | undefined): Hint | undefined {
  if (hit?.type === "note") return { note: hit.note };
  if (hit?.type === "edge") return { edges: [hit.edge] };
  return undefined;
}
