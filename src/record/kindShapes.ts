/**
 * The shape of each kind of note, wherever a note is drawn as a mark: on timelines and in graphs.
 * Its color is the token `--kind-…`, and only repeats what shape and word say.
 */

import type { KindName } from "./kinds.ts";

/** SVG paths around 0,0 that fill a circle of radius 6 px about evenly. */
export const KIND_SHAPES: Readonly<Record<KindName, string>> = {
  event: "M-5.5,0a5.5,5.5 0 1,0 11,0a5.5,5.5 0 1,0 -11,0Z",
  company: "M-5,-5H5V5H-5Z",
  person: "M-5,5.5V2A5,5 0 0,1 5,2V5.5ZM-2.8,-3.4a2.8,2.8 0 1,0 5.6,0a2.8,2.8 0 1,0 -5.6,0Z",
  law: "M0,-6.5L6.5,0L0,6.5L-6.5,0Z",
  case: "M0,-6L6.2,5H-6.2Z",
  argument: "M0,6L6.2,-5H-6.2Z",
  claim: "M0,-6.2L6,-1.8L3.7,5.2H-3.7L-6,-1.8Z",
  concept: "M-3,-5.4H3L6.2,0L3,5.4H-3L-6.2,0Z",
  product: "M-2.2,-6H2.2V-2.2H6V2.2H2.2V6H-2.2V2.2H-6V-2.2H-2.2Z",
  source: "M-4.2,-6H1.6L4.2,-3.4V6H-4.2Z",
  note: "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z",
};
