/** The attachments that notes may show: an SVG that could run a script is left out. */

import type { Attachment } from "./core/files.ts";
import { inOrder } from "./core/inOrder.ts";
import { problem } from "./core/problems.ts";
import type { Opened } from "./open.ts";
import { isSafeSvg } from "./svg.ts";

export interface Attached extends Opened {
  /** In the order of their paths. */
  readonly attachments: readonly Attachment[];
}

/** Reports `unsafe-svg` for each attachment that it leaves out. */
export function attach(vault: Opened): Attached {
  const { safe = [], unsafe = [] } = Object.groupBy(inOrder(vault.files.attachments), ({ svg }) =>
    svg === undefined || isSafeSvg(svg) ? "safe" : "unsafe",
  );
  const problems = unsafe.map(({ path }) =>
    problem(
      "unsafe-svg",
      { file: path },
      `${path} holds a script, an event handler or foreign content, and is not published.`,
      "Save it as a plain SVG without scripts.",
    ),
  );
  return { ...vault, attachments: safe, problems: [...vault.problems, ...problems] };
}
