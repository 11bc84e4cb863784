/** What can be wrong with a vault: data, collected and never thrown. */

import { compareText } from "../../shared/compareText.ts";

/** The worst first. */
export const SEVERITIES = ["error", "warning", "info"] as const;

export type Severity = (typeof SEVERITIES)[number];

/**
 * Every code, with its severity. `docs/problems.md` explains each with an
 * example, and a test holds the two in step.
 */
export const SEVERITY = {
  "action-after-stage": "warning",
  "alias-clash": "warning",
  "ambiguous-link": "warning",
  "charge-incomplete": "warning",
  "claim-unsourced": "warning",
  collision: "error",
  "comment-unclosed": "warning",
  "confirmed-thin": "warning",
  "date-in-future": "warning",
  "date-missing": "error",
  "date-unreadable": "error",
  "diagram-not-drawn": "info",
  "draft-not-boolean": "warning",
  "embed-cycle": "warning",
  "embed-too-deep": "warning",
  "external-dead": "warning",
  "external-image": "info",
  "field-invalid": "warning",
  "figure-without-unit": "warning",
  "file-refused": "error",
  "file-too-large": "error",
  "file-unreadable": "error",
  "folder-reserved": "info",
  "footnote-unused": "warning",
  "front-matter-unreadable": "error",
  "html-refused": "warning",
  "key-misspelt": "warning",
  "key-moment": "warning",
  "importance-scale": "info",
  "kind-unknown": "warning",
  "link-divided": "warning",
  "link-to-unpublished": "warning",
  "math-unreadable": "warning",
  "missing-block": "warning",
  "missing-file": "warning",
  "missing-heading": "warning",
  "name-misspelt": "warning",
  "near-duplicate": "warning",
  "nesting-too-deep": "warning",
  "note-too-large": "error",
  "obsidian-settings": "error",
  "page-too-large": "error",
  "party-missing": "warning",
  "permalink-shared": "warning",
  "reply-to-nothing": "warning",
  "reserved-name": "warning",
  "row-repeats-event": "info",
  "site-settings": "error",
  "stage-out-of-order": "warning",
  "stage-unknown": "warning",
  "status-differs": "warning",
  "status-incomplete": "warning",
  "status-unknown": "warning",
  "story-step": "warning",
  "style-elsewhere": "warning",
  "symlink-refused": "error",
  "table-ragged": "warning",
  thin: "warning",
  "too-many-aliases": "warning",
  "too-many-embeds": "warning",
  "too-many-pages": "warning",
  "unlinked-mention": "info",
  "unreadable-character": "warning",
  "unsafe-svg": "error",
  "unsafe-url": "error",
  unsourced: "warning",
  "unused-file": "info",
  "value-too-long": "warning",
  "wanted-note": "info",
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof SEVERITY;

/** Checks that only a record needs, by the word with which `rules:` in `site.yaml` asks for them. */
export const HOUSE_RULES = {
  sources: ["unsourced", "claim-unsourced", "thin"],
  statuses: ["status-unknown", "stage-unknown"],
  charges: [
    ...(["charge-incomplete", "status-incomplete", "status-differs", "confirmed-thin"] as const),
    ...(["party-missing", "reply-to-nothing", "figure-without-unit"] as const),
    ...(["stage-out-of-order", "action-after-stage"] as const),
  ],
} as const satisfies Record<string, readonly ProblemCode[]>;

export type HouseRule = keyof typeof HOUSE_RULES;

/** Whether a vault that asks for some house rules is held to what a code reports. */
export function isAsked(code: ProblemCode, rules: readonly HouseRule[]): boolean {
  return Object.entries(HOUSE_RULES).every(
    ([rule, codes]: [string, readonly ProblemCode[]]) =>
      !codes.includes(code) || rules.some((asked) => asked === rule),
  );
}

/** A place in the vault: `file` is its path, lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** The message states the fact and the value; the hint says what to type. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

export function problem(code: ProblemCode, place: Place, message: string, hint: string): Problem {
  const { file, line = 1, column = 1 } = place;
  return { code, severity: SEVERITY[code], file, line, column, message, hint };
}

/** By file, then place, then code: the order in which every report shows them. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
