/**
 * Whether a note is published. Fail closed: anything but a plain yes withholds it, for a
 * misspelling must not publish a draft.
 */

import type { FrontMatter } from "../core/frontMatter.ts";
import { fold } from "../core/path.ts";
import { quoted } from "./fields.ts";
import type { ReportAt } from "./report.ts";

/** The keys that decide on publication, whatever their case, with the value that allows it. */
const PUBLISHED_AT = new Map([
  ["draft", false],
  ["private", false],
  ["publish", true],
]);

/** Reports `draft-not-boolean` for each of the keys that is neither true nor false. */
export function isPublished({ data, places }: Omit<FrontMatter, "end">, report: ReportAt): boolean {
  const publication = Object.entries(data).filter(([key]) => PUBLISHED_AT.has(fold(key)));
  for (const [key, value] of publication) {
    if (value === null || typeof value === "boolean") continue;
    report(
      "draft-not-boolean",
      `\`${key}\` is ${quoted(value)}, which is neither true nor false. The note is not published.`,
      `Write \`${key}: true\` or \`${key}: false\`, without quotes.`,
      places[key],
    );
  }
  return publication.every(
    ([key, value]) => value === null || value === PUBLISHED_AT.get(fold(key)),
  );
}
