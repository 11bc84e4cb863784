import { windowsFault } from "../../intake/fileNames.ts";
import type { FrontMatter } from "../../intake/frontMatter.ts";
import { quoted } from "../../intake/frontMatter.ts";
import { LIMITS } from "../../shared/limits.ts";
import type { ReportAt } from "./report.ts";

/** One segment of an address that is the same on every server and disk, however it is encoded. */
const SEGMENT = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.~-]*$/u;

/** What would make the folder of a page look like a file, or stand where the site has one: "feed.xml". */
const EXTENSION = /\.[a-z]\p{L}{0,9}\d?$/iu;

/** The address that a note asks for, as Obsidian Publish has it. Reports `field-invalid` for one that it can't have. */
export function permalinkOf(
  { data, places }: Pick<FrontMatter, "data" | "places">,
  report: ReportAt,
): string | undefined {
  // absent: most notes ask for none
  const written = data["permalink"] ?? "";
  const path =
    typeof written === "string"
      ? written.trim().replace(/^\/+|(?:(?:^|\/)index)?\.html?$|\/+$/gi, "")
      : ":";
  if (path === "") return undefined;
  const segments = path.normalize("NFC").split("/");
  const isUsable = segments.every(
    (segment) =>
      SEGMENT.test(segment) &&
      !EXTENSION.test(segment) &&
      windowsFault(segment) === undefined &&
      Buffer.byteLength(segment) <= LIMITS.urlSegmentBytes,
  );
  if (isUsable) return `/${segments.join("/")}/`;
  report(
    "field-invalid",
    `\`permalink\` is ${quoted(written)}, which is no address that every server can have.`,
    "Write letters, digits and dashes, with slashes between them: `permalink: about/method`.",
    places["permalink"],
  );
  return undefined;
}
