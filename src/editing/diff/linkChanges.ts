import { linksIn } from "../../vault/links/backlinks.ts";
import type { Verdict } from "../../vault/links/resolve.ts";
import type { Change } from "./change.ts";
import { compareLists } from "./compareLists.ts";
import type { Ref, Side } from "./sides.ts";

const BROKEN = new Set<Verdict>([
  "wanted",
  "ambiguous",
  "missing-heading",
  "missing-block",
  "missing-file",
]);

/** Links that lead nowhere, or not for sure, in one of the revisions alone. */
export function linkChanges(before: Side, after: Side, ref: Ref): Change["links"] {
  const { added, removed } = compareLists(
    brokenLinks(before),
    brokenLinks(after),
    ({ note, target, verdict }) => `${note}\n${target}\n${verdict}`,
  );
  return {
    broken: added.map(({ note, ...link }) => ({ note: ref(note), ...link })),
    mended: removed.map(({ note, target, verdict }) => ({ note: ref(note), target, verdict })),
  };
}

function brokenLinks({ vault, pathNow }: Side) {
  return linksIn(vault.outgoing)
    .filter(({ verdict }) => BROKEN.has(verdict))
    .map(({ from, target, verdict, line }) => ({ note: pathNow(from), target, verdict, line }));
}
