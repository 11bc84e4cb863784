/** What a build says at its end. It names withheld notes, and stands on no page. */

import { plural } from "../shared/plural.ts";
import type { Severity } from "../vault/core/problems.ts";
import type { Vault } from "../vault/index.ts";

/** More reasons than these are counted. */
const MAX_REASONS = 5;
const MAX_REASON = 60;

/** Two lines: what is published and what is wrong with it; what is withheld, and why. `command` shows the problems. */
export function buildSummary({ notes, problems, withheld }: Vault, command: string): string[] {
  const counted = (severity: Severity) =>
    problems.filter((problem) => problem.severity === severity).length;
  const wrong = [
    plural(counted("error"), "error"),
    plural(counted("warning"), "warning"),
    plural(counted("info"), "remark"),
  ];
  const reasons = [...Map.groupBy(withheld, ({ reason }) => reason.slice(0, MAX_REASON))];
  const why = reasons.slice(0, MAX_REASONS).map(([reason, [first, ...others]]) => {
    const more = others.length === 0 ? "" : ` and ${others.length} more`;
    return `${reason} (${first?.path}${more})`;
  });
  const left = reasons.length - why.length;
  if (left > 0) why.push(plural(left, "other reason"));
  const where = problems.length === 0 ? "" : `: ${command} shows them, and remarks with --all`;
  return [
    `${plural(notes.length, "note")} published; ${wrong.join(", ")}${where}.`,
    `${plural(withheld.length, "note")} withheld${why.length === 0 ? "" : `: ${why.join(", ")}`}.`,
  ];
}
