/** Bounds of what front matter says: its words stand on the pages of other notes too. */

import type { FrontMatter, Value } from "../../intake/frontMatter.ts";
import { LIMITS } from "../../shared/limits.ts";
import type { ReportAt } from "./report.ts";

const NAMES = new Set(["title", "aliases", "alias", "publisher"]);

/** Reports `value-too-long` for each value that is longer than its bound, and keeps what is within it. */
export function withinLengths(front: FrontMatter, report: ReportAt): FrontMatter {
  const within = (value: Value, path: string, most: number): Value => {
    if (typeof value === "string") {
      if (value.length <= most) return value;
      report(
        "value-too-long",
        `\`${path}\` has ${value.length} characters; the first ${most} count.`,
        "Shorten it, or write the words in the text of the note.",
        front.places[path],
      );
      return `${value.slice(0, most - 1).toWellFormed()}…`;
    }
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value))
      return value.map((item, index) => within(item, `${path}.${index}`, most));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, within(item, `${path}.${key}`, most)]),
    );
  };
  const data = Object.entries(front.data).map(([key, value]) => {
    const most = NAMES.has(key) ? LIMITS.nameCharacters : LIMITS.valueCharacters;
    return [key, within(value, key, most)] as const;
  });
  return { ...front, data: Object.fromEntries(data) };
}
