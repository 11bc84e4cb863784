/** The search's files of this site, made once for the routes that give them out. */

import { essays } from "../essayPages.ts";
import { vault } from "../vault.ts";
import { type SearchFile, searchFiles } from "./files.ts";

const files: readonly SearchFile[] = searchFiles(vault, essays);

/** Static paths of the files that end so: the route has their ending. */
export function pathsEnding(ending: string) {
  return files.flatMap(([path, body]) =>
    path.endsWith(ending)
      ? [{ params: { file: path.slice(0, -ending.length) }, props: { body } }]
      : [],
  );
}
