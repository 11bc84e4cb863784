/** What the files of a tree import from one another, read from their text. */

import { posix } from "node:path";

export interface Import {
  readonly from: string;
  /** The path of a file of the tree, or the name of a package: "d3", "@astrojs/mdx", "node:fs". */
  readonly to: string;
  /** Whether nothing of it runs. */
  readonly typesOnly: boolean;
}

const STATEMENT =
  /^[ \t]*(?:import|export)\s+(?<type>type\s+)?(?<names>[^;"'`]*?)\s*from\s*"(?<from>[^"]+)"|^[ \t]*import\s*"(?<effect>[^"]+)"|\bimport\(\s*"(?<lazy>[^"]+)"|\bnew URL\(\s*"(?<url>[^"]+\.(?:ts|mjs))",\s*import\.meta\.url|\bimport\.meta\.glob(?:<[^>]*>)?\(\s*"(?<glob>[^"]+)"/gm;

/** Every import of some files, by their paths: "src/vault/index.ts" => its text. */
export function importsOf(files: ReadonlyMap<string, string>): readonly Import[] {
  return [...files].flatMap(([from, text]) =>
    [...text.matchAll(STATEMENT)].flatMap(({ index, groups = {} }): readonly Import[] => {
      const { type, names = "", from: named, effect, lazy, url, glob } = groups;
      const specifier = named ?? effect ?? lazy ?? url ?? glob;
      // Files that are read as text are data.
      const isText = glob !== undefined && /^[^)]*query: "\?raw"/.test(text.slice(index));
      if (specifier === undefined || isText) return [];
      const typesOnly = type !== undefined || /^\{\s*(?:type\s[^,}]*,?\s*)+\}$/.test(names);
      return [{ from, to: target(from, specifier), typesOnly }];
    }),
  );
}

/** "./a.ts?url" in "src/b/c.ts" => "src/b/a.ts"; "d3/x" => "d3" */
function target(from: string, specifier: string): string {
  const [path = specifier] = specifier.split("?");
  if (path.startsWith(".")) return posix.join(posix.dirname(from), path);
  if (path.includes(":")) return path;
  return path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/");
}
