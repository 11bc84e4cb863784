/** How large a picture is, so that a page can keep its place for it. */

import { imageSize } from "image-size";

export interface PictureSize {
  /** Pixels; of an SVG the units of its width and height, or those of its view. */
  readonly width: number;
  readonly height: number;
}

/** Undefined for what is no picture, or one that does not say. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
