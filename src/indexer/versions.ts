/** Which of Pagefind's versions the merge can read, and the warning where another wrote the index. */

/** Versions whose files src/indexer/pagefindFiles.ts reads and writes. */
export const KNOWN_VERSIONS: readonly string[] = ["1.6.0"];

/**
 * The warning where an index is of a version that is not known, or `undefined` where all
 * are known. It says what was found, what is known, and what to do.
 */
export function versionWarning(
  found: readonly string[],
  known: readonly string[],
): string | undefined {
  const unknown = [...new Set(found)].filter((version) => !known.includes(version));
  if (unknown.length === 0) return undefined;
  return [
    `The search index is of Pagefind ${unknown.join(", ")}; its files can be merged in ${known.length === 0 ? "no version" : `version ${known.join(", ")}`} only.`,
    "The site's search uses the index as Pagefind wrote it: it works, and readers load more of it.",
    "Install a version of Pagefind that can be merged; or compare the new version's files with src/indexer/pagefindFiles.ts, and add it to KNOWN_VERSIONS in src/indexer/versions.ts.",
  ].join("\n");
}
