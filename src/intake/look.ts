/** What is read of a file that gives a site its look: a logo, a face of letters, a style sheet. */

import { type Face, readFace } from "./face.ts";
import { type PictureSize, pictureSize } from "./pictureSize.ts";

/** One of the three, by the type of the file; none where the file is broken. */
export interface LookRead {
  readonly size?: PictureSize | undefined;
  readonly face?: Face | undefined;
  readonly css?: string | undefined;
}

/** `type` is the ending of its name, in small letters. */
export function readLook(type: string, bytes: Uint8Array): LookRead {
  if (type === "css") return { css: new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n") };
  return type === "woff2" ? { face: readFace(bytes) } : { size: pictureSize(bytes) };
}
