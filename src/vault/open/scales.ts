/** The status and the stage of a note, on the scale that its kind has. */

import type { FrontMatter } from "../../intake/frontMatter.ts";
import { readStatus, SCALES, type ScaleName, type Status } from "../../record/scales.ts";
import { didYouMean } from "./didYouMean.ts";
import type { Fields } from "./fields.ts";
import type { ReportAt } from "./report.ts";

/**
 * Reports `status-unknown` or `stage-unknown` for a word that is not on the scale.
 * Undefined where the kind has no such scale, or the note no word of it.
 */
export function stepAt(
  key: "status" | "stage",
  fields: Fields,
  scale: ScaleName | undefined,
  places: FrontMatter["places"],
  report: ReportAt,
): Status | undefined {
  const text = fields[key];
  if (text === undefined || text === "" || scale === undefined) return undefined;
  const read = readStatus(text, scale);
  if (!read) {
    const words = SCALES[scale].map(({ word }) => word);
    const [first = text] = text.split(/[\s(]/);
    const meant = didYouMean(first, words);
    report(
      `${key}-unknown`,
      `\`${key}\` is "${text}", which is not on the scale.`,
      `${meant === undefined ? "" : `${meant} `}Begin with one of: ${words.join(", ")}.`,
      places[key],
    );
  }
  return read;
}
