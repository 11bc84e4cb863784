/** How wide texts are in the face of the interface: measured once each. */

import type { Colors } from "./colors.ts";
import { fontOf } from "./paint.ts";

export class TextWidths {
  readonly #context: CanvasRenderingContext2D;
  readonly #known = new Map<string, number>();

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  /** In px. */
  measure(text: string, isStrong: boolean, colors: Colors): number {
    const key = `${isStrong}${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#context.font = fontOf(colors, isStrong);
    const { width } = this.#context.measureText(text);
    this.#known.set(key, width);
    return width;
  }

  /** Forgets all, as when the face has arrived. */
  clear(): void {
    this.#known.clear();
  }
}
