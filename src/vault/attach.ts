/** The attachments that notes and the look may show: an SVG that could do more than be a picture is left out. */

import { type Refusal, refusedInSvg } from "../notation/svg/index.ts";
import { LIMITS } from "../shared/limits.ts";
import type { Attachment } from "./core/files.ts";
import { inOrder } from "./core/inOrder.ts";
import { type Problem, problem } from "./core/problems.ts";
import { type Look, lookOf } from "./look.ts";
import { nameProblems } from "./open/fileName.ts";
import type { Opened } from "./open.ts";

export interface Attached extends Opened {
  /** In the order of their paths. */
  readonly attachments: readonly Attachment[];
  readonly look: Look;
}

/** Reports `file-too-large` or `unsafe-svg` for each attachment that it leaves out, `reserved-name` for names; and what is wrong with the look. */
export function attach(vault: Opened): Attached {
  const checked = inOrder(vault.files.attachments).map((file) => ({
    file,
    problem: sizeProblem(file) ?? svgProblem(file),
  }));
  const attachments = checked.filter(({ problem }) => !problem).map(({ file }) => file);
  const { look, problems } = lookOf(vault.files, vault.settings, attachments);
  return {
    ...vault,
    attachments,
    look,
    problems: [
      ...vault.problems,
      ...checked.flatMap(({ file, problem }) => [
        ...nameProblems(file.path),
        ...(problem ? [problem] : []),
      ]),
      ...problems,
    ],
  };
}

function sizeProblem({ path, bytes }: Attachment): Problem | undefined {
  if (bytes <= LIMITS.attachmentBytes) return undefined;
  return problem(
    "file-too-large",
    { file: path },
    `${path} has ${bytes} bytes; ${LIMITS.attachmentBytes} is the limit. It is not published.`,
    "Make it smaller, or put it on a server for large files and link to it there.",
  );
}

/** The problem `unsafe-svg` of a file that must not be published; undefined for every other file. */
export function svgProblem({ path, bytes, svg }: Attachment): Problem | undefined {
  if (svg === undefined) return undefined;
  const refusal = bytes > LIMITS.svgBytes ? TOO_LARGE : refusedInSvg(svg);
  if (refusal === undefined) return undefined;
  const { reason, line, column } = refusal;
  return problem(
    "unsafe-svg",
    { file: path, line, column },
    `${path} is not published: ${reason}.`,
    "Take that out of the file, or export the picture as a plain SVG or as PNG.",
  );
}

const TOO_LARGE: Refusal = {
  reason: `it is larger than ${LIMITS.svgBytes} bytes`,
  line: 1,
  column: 1,
};
