/** Of what kind a note is. */

import type { FrontMatter } from "../../intake/frontMatter.ts";
import { KINDS, type KindName, kindNamed, kindOfPath } from "../../record/kinds.ts";
import { folderOf, topFolderOf } from "../core/path.ts";
import type { Settings } from "../core/settings.ts";
import { didYouMean } from "./didYouMean.ts";
import type { Fields } from "./fields.ts";
import type { ReportAt } from "./report.ts";

/** By its `kind:`, else by its folder, else by its first tag that names one. */
export function kindOf(path: string, { kind, tags, date }: Fields, settings: Settings): KindName {
  const folder = topFolderOf(path);
  const byTag = () => tags.map(kindNamed).find((named) => named !== undefined);
  // absent: the note, its folder or its tags need not say a kind
  return (
    (kind === undefined ? undefined : kindNamed(kind)) ??
    (Object.hasOwn(settings.kinds, folder) ? settings.kinds[folder] : undefined) ??
    kindOfPath(folderOf(path).split("/"), date !== undefined) ??
    byTag() ??
    "note"
  );
}

/** Reports `kind-unknown` for a `kind:` that is none. */
export function checkKind({ kind }: Fields, places: FrontMatter["places"], report: ReportAt): void {
  if (kind === undefined || kindNamed(kind)) return;
  report(
    "kind-unknown",
    `\`kind\` is "${kind}", which is no kind of note.`,
    // absent: no kind is close
    didYouMean(
      kind,
      KINDS.map(({ name }) => name),
    ) ?? "See docs/syntax.md for the kinds.",
    places["kind"],
  );
}
