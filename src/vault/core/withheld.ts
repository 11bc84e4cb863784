/** Notes that are not published: known by their names, so that links to them are not "wanted". */

import { fileName, withoutMd } from "./path.ts";

export interface Withheld {
  readonly path: string;
  /** Its file name, its title and its aliases. */
  readonly names: readonly string[];
  /** For its author: "private: true". */
  readonly reason: string;
}

/** A note that is withheld without a look into it is known by its file name. */
export function withheldAt(path: string, reason: string, names: readonly string[] = []): Withheld {
  return {
    path,
    reason,
    names: [...new Set([fileName(withoutMd(path)), ...names])].filter((name) => name !== ""),
  };
}
