/**
 * A frame painted somewhat larger than the picture, so that moving the map a little only copies what is there.
 */

import type { ZoomTransform } from "d3";
import { expected } from "../../../shared/assert.ts";
import type { Size } from "./camera.ts";
import type { Frame } from "./frame.ts";

/** Px beyond each side of the picture that are painted with it. */
export const MARGIN = 256;

interface Painted {
  readonly frame: Frame;
  /** Of the picture when the frame was painted. */
  readonly transform: ZoomTransform;
}

export class FrameBuffer {
  readonly context: CanvasRenderingContext2D;
  readonly #canvas = document.createElement("canvas");
  #painted: Painted | undefined;

  constructor() {
    this.context = contextOf(this.#canvas);
  }

  /** What is painted; undefined before anything is, and after `clear`. */
  get frame(): Frame | undefined {
    return this.#painted?.frame;
  }

  clear(): void {
    this.#painted = undefined;
  }

  /** Whether all of the picture is painted, and at its scale. */
  covers(transform: ZoomTransform): boolean {
    if (!this.#painted) return false;
    const { k, x, y } = this.#painted.transform;
    return (
      k === transform.k &&
      Math.abs(x - transform.x) <= MARGIN &&
      Math.abs(y - transform.y) <= MARGIN
    );
  }

  /** Makes room for a frame; `paint` then draws it into the context, in px of the page. */
  paint(
    frame: Frame,
    transform: ZoomTransform,
    paint: (context: CanvasRenderingContext2D) => void,
  ) {
    const { context } = this;
    resizeCanvas(this.#canvas, frame);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    paint(context);
    this.#painted = { frame, transform };
  }

  /** The left top corner of the frame in the picture, in px. */
  corner(transform: ZoomTransform): readonly [x: number, y: number] {
    const painted = expected(this.#painted, "a frame that is painted").transform;
    return [transform.x - painted.x - MARGIN, transform.y - painted.y - MARGIN];
  }

  /** Copies the part of the frame that is in the picture. */
  copyTo(context: CanvasRenderingContext2D, transform: ZoomTransform): void {
    const [left, top] = this.corner(transform);
    const ratio = devicePixelRatio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#canvas, Math.round(left * ratio), Math.round(top * ratio));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }
}

/** Without transparency, which nothing here needs and which is slower. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  return expected(canvas.getContext("2d", { alpha: false }), "a canvas to draw on");
}

/** Gives a canvas as many pixels as the screen has for a size in px of the page. */
export function resizeCanvas(canvas: HTMLCanvasElement, { width, height }: Size): void {
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
}
