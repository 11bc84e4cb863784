/** The text of one note, read once: what it says, where it leads, and how it looks. */

import type { Day } from "../shared/dates/index.ts";
import { LIMITS } from "./core/limits.ts";
import type { Head, Note } from "./core/note.ts";
import type { ProblemCode } from "./core/problems.ts";
import { harvestNote, type NoteHarvest } from "./harvest.ts";
import { type Followed, followLinks } from "./links/follow.ts";
import { parseMarkdown } from "./markdown/index.ts";
import { uniqueNames } from "./note.ts";
import { type RenderContext, type Rendered, renderNote } from "./render/index.ts";
import type { Source } from "./sources.ts";
import { sourcesOf } from "./sources.ts";
import { dividedLinks } from "./text/dividedLinks.ts";
import { extract, type ReadNote } from "./text/extract.ts";

export interface Body extends ReadNote, Followed {
  readonly page: Rendered;
  readonly sources: readonly Source[];
  readonly harvest: NoteHarvest;
}

/** What reading a text needs of the rest of the vault. */
export interface Vicinity extends RenderContext {
  readonly noteAt: (path: string) => Head | undefined;
  /** Days since 1970; "present" ends here. */
  readonly today: Day;
}

/** Reads and renders `body`; the tree is let go, for a vault of them would fill the memory. */
export function readBody(head: Head, body: string, vicinity: Vicinity): Body {
  const markdown = parseMarkdown(body);
  const report = (code: ProblemCode, line: number, column: number, message: string, hint: string) =>
    vicinity.report(code, { file: head.path, line, column }, message, hint);
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
  for (const { line, column, target, words } of dividedLinks(markdown.root)) {
    report(
      "link-divided",
      line,
      column,
      `The link [[${target}|${words}]] is cut in two: in a table, its \`|\` ends the cell.`,
      `Write [[${target}\\|${words}]].`,
    );
  }
  const said = extract(markdown.root);
  const { headings, summary, words, questions } = said;
  const tags = uniqueNames([...head.tags, ...said.tags]);
  const note: Note = { ...head, tags, headings, summary, words, questions };
  const page = renderNote(head, markdown.root, vicinity);
  const followed = followLinks({ note, extract: said }, vicinity.resolve);
  return {
    note,
    extract: said,
    page,
    ...followed,
    sources: sourcesOf(note, followed.links, vicinity.noteAt),
    harvest: harvestNote({ note, extract: said }, followed.links, vicinity, vicinity.today),
  };
}
