/** What is wrong with a link, by where it leads. */

import type { Head } from "../core/note.ts";
import { fileName, withoutMd } from "../core/path.ts";
import { type Place, type Problem, type ProblemCode, problem } from "../core/problems.ts";
import type { WrittenLink } from "../text/extract.ts";
import type { Resolution, Verdict } from "./resolve.ts";

type Describe = (
  written: WrittenLink,
  found: Resolution,
) => readonly [code: ProblemCode, message: string, hint: string];

/** A verdict that is not listed is no problem. */
const PROBLEMS: { readonly [V in Verdict]?: Describe } = {
  wanted: ({ target }, { others: [first, ...others] = [] }) =>
    first === undefined
      ? [
          "wanted-note",
          `"${target}" is linked and has no note yet.`,
          "Write the note, or link to one that exists.",
        ]
      : [
          "ambiguous-link",
          `"${target}" leads to no note: as an alias or title it may mean ${[first, ...others].join(", ")}.`,
          `Name the one that is meant: [[${fileName(withoutMd(first))}|${target}]].`,
        ],
  ambiguous: ({ target }, { note, others = [] }) => [
    "ambiguous-link",
    `"${target}" fits ${others.length + 1} notes: ${[note?.path, ...others].join(", ")}. The first is taken.`,
    "Write the path of the one that is meant.",
  ],
  unpublished: ({ target }) => unpublished(target),
  "missing-heading": (written, found) => [
    "missing-heading",
    `"${titleOf(written, found)}" has no heading "${written.headings.join(" > ")}".`,
    headingHint(found),
  ],
  "missing-block": (written, found) => [
    "missing-block",
    `"${titleOf(written, found)}" has no block ^${written.block}.`,
    `Write ^${written.block} at the end of the block that is meant.`,
  ],
  "missing-file": ({ target }) => [
    "missing-file",
    `The vault has no file "${target}" that can be shown.`,
    "Put it there, or fix the name.",
  ],
};

/** The problem of a link that stands in `note`; undefined where it leads where it says. */
export function linkProblem(
  note: Head,
  written: WrittenLink,
  found: Resolution,
): Problem | undefined {
  const describe = PROBLEMS[found.verdict];
  const { line, column } = written;
  return (
    describe && problem(...withPlace({ file: note.path, line, column }, describe(written, found)))
  );
}

/** The problem of a name that is not published; it is for the editors alone. */
export function toUnpublished(place: Place, target: string): Problem {
  return problem(...withPlace(place, unpublished(target)));
}

function unpublished(target: string): ReturnType<Describe> {
  return [
    "link-to-unpublished",
    `"${target}" is not published; the link is left out, and its name with it.`,
    "Publish that note, give the link words of its own ([[name|words]]), or take it out.",
  ];
}

function withPlace(
  place: Place,
  [code, message, hint]: ReturnType<Describe>,
): Parameters<typeof problem> {
  return [code, place, message, hint];
}

function titleOf({ target }: WrittenLink, { note }: Resolution): string {
  return note === undefined ? target : note.title;
}

function headingHint({ headings = [] }: Resolution): string {
  return headings.length === 0
    ? "That note has no headings; link to the note."
    : `Its headings begin: ${headings.map((text) => `"${text}"`).join(", ")}.`;
}
