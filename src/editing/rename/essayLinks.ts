/** Links of the essays (MDX), which name notes as notes do. */

import { fold } from "../../shared/fold.ts";
import { fileName, withoutMd } from "../../vault/core/path.ts";
import { bracketed } from "../../vault/links/frontMatterNames.ts";
import type { Edit } from "../edits.ts";

/** The edits that give each link to a renamed note its new name; of names alone, and of whole paths. */
export function essayEdits(
  text: string,
  file: string,
  { from, to }: { readonly from: string; readonly to: string },
): Edit[] {
  const names = new Map([
    [fold(withoutMd(fileName(from))), withoutMd(fileName(to))],
    [fold(withoutMd(from)), withoutMd(to)],
  ]);
  return bracketed(text).flatMap(({ inside, start: at }) => {
    const target = inside.replace(/[|#\\].*$/s, "").trim();
    const name = names.get(fold(target));
    if (name === undefined) return [];
    const start = at + inside.indexOf(target);
    return [{ file, start, end: start + target.length, text: name }];
  });
}
