/**
 * Problems by what an editor fixes once: a name that fits two notes is one decision, however
 * many links have it.
 */

import { at } from "../../shared/assert.ts";
import { fold } from "../../shared/fold.ts";
import {
  compareProblems,
  type Problem,
  type ProblemCode,
  SEVERITIES,
} from "../../vault/core/problems.ts";

/** The problems of one cause, by place; one at least. */
export type Cause = readonly Problem[];

/** Codes whose message names first what is to be fixed: a name, a file, a key, a tag of HTML. */
const BY_NAME: ReadonlySet<ProblemCode> = new Set([
  "alias-clash",
  "ambiguous-link",
  "external-dead",
  "field-invalid",
  "html-refused",
  "key-misspelt",
  "kind-unknown",
  "link-to-unpublished",
  "missing-block",
  "missing-file",
  "missing-heading",
  "name-misspelt",
  "near-duplicate",
  "unlinked-mention",
  "wanted-note",
]);

/** What a message quotes first: "a name", `a key`, <a tag>, or an address. */
const QUOTED = /"(.+?)"|`(.+?)`|<(.+?)>|https?:\S+/;

/** The worst first, then those of the most places. */
export function causesOf(problems: readonly Problem[]): Cause[] {
  const causes = [...Map.groupBy(problems.toSorted(compareProblems), keyOf).values()];
  return causes.sort((a, b) => {
    const [one, other] = [at(a, 0), at(b, 0)];
    return (
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      b.length - a.length ||
      compareProblems(one, other)
    );
  });
}

/** One key for the problems of one cause. */
function keyOf({ code, message }: Problem): string {
  if (!BY_NAME.has(code)) return code;
  const quoted = QUOTED.exec(message);
  return `${code} ${quoted ? fold(quoted[0]) : message}`;
}
