/** How far two pictures differ. */

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

export interface Difference {
  /** Pixels that differ, of those that the larger of each width and height spans: 0 to 1. */
  readonly share: number;
  /** A picture of them as PNG; undefined where nothing differs. */
  readonly picture: Buffer | undefined;
}

/** Of two PNG files, which may differ in size. Throws for what is no PNG. */
export function differenceOf(before: Buffer, after: Buffer): Difference {
  if (before.equals(after)) return { share: 0, picture: undefined };
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)];
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  const picture = new PNG({ width, height });
  const count = pixelmatch(
    onCanvas(a, width, height),
    onCanvas(b, width, height),
    picture.data,
    width,
    height,
  );
  return {
    share: count / (width * height),
    picture: count === 0 ? undefined : PNG.sync.write(picture),
  };
}

/** A color that no page has: what one picture has and the other has not differs everywhere. */
const BEYOND = Buffer.from([255, 0, 255, 255]);

function onCanvas(picture: PNG, width: number, height: number): Buffer {
  if (picture.width === width && picture.height === height) return picture.data;
  const canvas = new PNG({ width, height });
  canvas.data.fill(BEYOND);
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
  return canvas.data;
}
