/** The attachments that notes may show: an SVG that could do more than be a picture is left out. */

import type { Attachment } from "./core/files.ts";
import { inOrder } from "./core/inOrder.ts";
import { nameProblems } from "./open/fileName.ts";
import type { Opened } from "./open.ts";
import { svgProblem } from "./svg/index.ts";

export interface Attached extends Opened {
  /** In the order of their paths. */
  readonly attachments: readonly Attachment[];
}

/** Reports `unsafe-svg` for each attachment that it leaves out, `reserved-name` for names. */
export function attach(vault: Opened): Attached {
  const checked = inOrder(vault.files.attachments).map((file) => ({
    file,
    problem: svgProblem(file),
  }));
  return {
    ...vault,
    attachments: checked.filter(({ problem }) => !problem).map(({ file }) => file),
    problems: [
      ...vault.problems,
      ...checked.flatMap(({ file, problem }) => [
        ...nameProblems(file.path),
        ...(problem ? [problem] : []),
      ]),
    ],
  };
}
