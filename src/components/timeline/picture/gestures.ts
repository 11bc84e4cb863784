/** What pointer and wheel mean in the picture of a timeline. */

import { at } from "../../../shared/assert.ts";
import type { LaneLayout } from "../../../shared/timeline/lane.ts";

/** An entry in one of its lanes, as it may stand in several. */
export interface Spot {
  readonly entry: number;
  readonly lane: number;
}

/** A wheel, a mouse or a touch, which has no button. */
interface Gesture {
  readonly type: string;
  readonly ctrlKey?: boolean;
  readonly button?: number;
}

/** Whether a gesture moves or zooms. The wheel scrolls the page without Ctrl or the focus. */
export function movesPicture({ type, ctrlKey, button }: Gesture, hasFocus: () => boolean): boolean {
  if (type === "wheel") return ctrlKey === true || hasFocus();
  return button === undefined || button === 0;
}

/** Pixels that a wheel pans sideways, as on a trackpad; undefined where it scrolls or zooms. */
export function sidewaysPan({
  ctrlKey,
  deltaX,
  deltaY,
}: Pick<WheelEvent, "ctrlKey" | "deltaX" | "deltaY">): number | undefined {
  return ctrlKey || Math.abs(deltaX) <= Math.abs(deltaY) ? undefined : deltaX;
}

/** Whether a click selects; with a modifier the browser opens a tab or a window. */
export function isPlainClick({
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<MouseEvent, "ctrlKey" | "metaKey" | "shiftKey">): boolean {
  return !ctrlKey && !metaKey && !shiftKey;
}

/** The entry that an event happened on; undefined beside entries. */
export function spotAt(target: EventTarget | null): Spot | undefined {
  const node = closest(target, ".entry");
  return node && { entry: numberIn(node, "entry"), lane: numberIn(node, "lane") };
}

/** The entries of the cluster that an event happened on; undefined beside clusters. */
export function clusterAt(
  target: EventTarget | null,
  layouts: readonly LaneLayout[],
): readonly number[] | undefined {
  const node = closest(target, ".cluster");
  return node && at(at(layouts, numberIn(node, "lane")).clusters, numberIn(node, "cluster")).items;
}

function numberIn(node: SVGElement, name: string): number {
  return Number(node.dataset[name]);
}

function closest(target: EventTarget | null, selector: string): SVGElement | undefined {
  return (target instanceof Element && target.closest<SVGElement>(selector)) || undefined;
}
