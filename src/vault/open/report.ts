import type { Spot } from "../../intake/frontMatter.ts";
import type { ProblemCode } from "../core/problems.ts";

/** Reports a problem of the note that is being opened, at a place of its front matter. */
export type ReportAt = (code: ProblemCode, message: string, hint: string, spot?: Spot) => void;
