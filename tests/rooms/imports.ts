/** What the files of a tree import from one another, read from their text. */

import { posix } from "node:path";

export interface Import {
  readonly from: string;
  /** The path of a file of the tree, or the name of a package: "d3", "@astrojs/mdx", "node:fs". */
  readonly to: string;
  /** Whether nothing of it runs. */
  readonly typesOnly: boolean;
}

/** Ways to import, each with the file as a group; comments are blanked before. */
const STATEMENT = new RegExp(
  [
    String.raw`(?:^|[;>])[ \t]*(?:import|export)\b\s*(?<type>type\b\s*)?(?<names>[^;"'\x60]*?)\s*from\s*["'](?<from>[^"'\n]+)["']`,
    String.raw`(?:^|[;>])[ \t]*import\s*["'](?<effect>[^"'\n]+)["']`,
    String.raw`\b(?:import|require|import\.meta\.resolve)\(\s*["'\x60](?<lazy>[^"'\x60$\n]+)["'\x60]`,
    String.raw`\bnew URL\(\s*["'](?<url>[^"'\n]+\.(?:ts|mjs)(?:\?[^"'\n]*)?)["'],\s*import\.meta\.url`,
    String.raw`\bimport\.meta\.glob(?:<[^>]*>)?\(\s*(?<globs>\[[^\]]*\]|["'][^"'\n]+["'])`,
    String.raw`<script\b[^>]*?\ssrc\s*=\s*["'](?<script>[^"'\n]+)["']`,
  ].join("|"),
  "gm",
);

/** Every import of some files, by their paths: "src/vault/index.ts" => its text. */
export function importsOf(files: ReadonlyMap<string, string>): readonly Import[] {
  return [...files].flatMap(([from, text]) => {
    const code = withoutComments(text);
    return [...code.matchAll(STATEMENT)].flatMap(({ index, groups = {} }): readonly Import[] => {
      const { type, names = "", from: named, effect, lazy, url, globs, script } = groups;
      // Files that are read as text are data.
      const isText = globs !== undefined && /^[^)]*query: "\?raw"/.test(code.slice(index));
      if (isText) return [];
      const found =
        globs === undefined
          ? [named ?? effect ?? lazy ?? url ?? script]
          : [...globs.matchAll(/["']([^"']+)["']/g)].map(([, glob]) => glob);
      const typesOnly = type !== undefined || /^\{\s*(?:type\s[^,}]*,?\s*)+\}$/.test(names);
      return found.flatMap((specifier) =>
        specifier === undefined ? [] : [{ from, to: target(from, specifier), typesOnly }],
      );
    });
  });
}

/** The text with blanks in the place of its comments; strings stay, for "../low/*.ts" begins none. */
function withoutComments(text: string): string {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g,
    (whole: string, string: string | undefined) => string ?? whole.replace(/[^\n]/g, " "),
  );
}

/** "./a.ts?url" in "src/b/c.ts" => "src/b/a.ts"; "d3/x" => "d3" */
function target(from: string, specifier: string): string {
  const [path = specifier] = specifier.split("?");
  if (path.startsWith(".")) return posix.join(posix.dirname(from), path);
  // From the top of the project, as Vite reads it.
  if (path.startsWith("/")) return path.slice(1);
  if (path.includes(":")) return path;
  return path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/");
}
