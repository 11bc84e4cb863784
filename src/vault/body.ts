/** The text of one note, read once: what it says, and how it looks. */

import { extract } from "./extract.ts";
import { LIMITS } from "./limits.ts";
import { parseMarkdown } from "./markdown/index.ts";
import { type Head, type Note, type ReadNote, uniqueNames } from "./note.ts";
import type { ProblemCode } from "./problems.ts";
import { type Rendered, renderNote, type Surroundings } from "./render/index.ts";

export interface Body extends ReadNote {
  readonly page: Rendered;
}

/** Reads and renders `body`; the tree is let go, for a vault of them would fill the memory. */
export function readBody(head: Head, body: string, surroundings: Surroundings): Body {
  const markdown = parseMarkdown(body);
  const report = (code: ProblemCode, line: number, column: number, message: string, hint: string) =>
    surroundings.report(code, { file: head.path, line, column }, message, hint);
  if (markdown.unclosedComment !== undefined) {
    const before = body.slice(0, markdown.unclosedComment).split("\n");
    report(
      "comment-unclosed",
      before.length,
      (before.at(-1)?.length ?? 0) + 1,
      "A comment opens with `%%` here and nothing closes it; all after it is hidden.",
      "Write a second `%%` where the comment ends, or put the first in `code`.",
    );
  }
  if (markdown.tooDeep !== undefined) {
    report(
      "nesting-too-deep",
      markdown.tooDeep,
      1,
      `A block is nested more than ${LIMITS.blockDepth} levels deep; what lies deeper is shown as text.`,
      "Write it with fewer levels of quotes or lists.",
    );
  }
  const said = extract(markdown.root);
  const { headings, summary, words, questions } = said;
  const tags = uniqueNames([...head.tags, ...said.tags]);
  const note: Note = { ...head, tags, headings, summary, words, questions };
  return { note, extract: said, page: renderNote(head, markdown.root, surroundings) };
}
