/** What a reader does to the picture with wheel, fingers and pointer. */

import { select, type ZoomTransform, zoom } from "d3";
import { SCALES } from "./camera.ts";

export interface GestureEvents {
  /** The picture is moved or zoomed; `isReader` unless by `setTransform`. */
  readonly onZoom: (transform: ZoomTransform, isReader: boolean) => void;
  readonly onZoomEnd: () => void;
  /** Points are in px from the left top corner of the picture. */
  readonly onClick: (x: number, y: number) => void;
  /** A pointer that can hover, with no button pressed. */
  readonly onHover: (x: number, y: number) => void;
  readonly onLeave: () => void;
}

export interface Gestures {
  /** Moves the picture, as a reader would. */
  readonly setTransform: (transform: ZoomTransform) => void;
}

export function enableGestures(canvas: HTMLCanvasElement, events: GestureEvents): Gestures {
  const behavior = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent(SCALES)
    .filter(movesPicture)
    .on("zoom", ({ transform, sourceEvent }) => events.onZoom(transform, Boolean(sourceEvent)))
    .on("end", events.onZoomEnd);
  const selection = select(canvas).call(behavior).on("dblclick.zoom", null);
  canvas.addEventListener("click", ({ offsetX, offsetY }) => events.onClick(offsetX, offsetY));
  canvas.addEventListener("pointermove", ({ pointerType, buttons, offsetX, offsetY }) => {
    if (pointerType !== "touch" && buttons === 0) events.onHover(offsetX, offsetY);
  });
  canvas.addEventListener("pointerleave", events.onLeave);
  return { setTransform: (transform) => behavior.transform(selection, transform) };
}

/** The parts of a wheel, touch or mouse event that decide whether it moves the picture. */
export type GestureStart =
  | (Pick<WheelEvent, "ctrlKey" | "metaKey"> & { readonly deltaY: number })
  | { readonly touches: Pick<TouchList, "length"> }
  | Pick<MouseEvent, "button">;

/** One finger and the bare wheel scroll the page, as everywhere on it. */
export function movesPicture(event: GestureStart): boolean {
  if ("deltaY" in event) return event.ctrlKey || event.metaKey;
  if ("touches" in event) return event.touches.length > 1;
  return event.button === 0;
}
