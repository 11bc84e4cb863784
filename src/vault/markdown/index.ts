/**
 * Markdown as Obsidian writes it, to a syntax tree:
 *
 * 1. Sätteri reads CommonMark, GFM and the outline of wiki-links.
 * 2. Comments (`%% … %%`) are found on that tree, so that code is left alone,
 *    blanked out of the source, and the note is read again: nothing inside a
 *    comment can shape what stands around it.
 * 3. Formulas (`$ … $`) likewise, under Pandoc's rule, so that neither `_` nor
 *    `*` inside one becomes emphasis and `$600B … $40B` stays text.
 * 4. What Sätteri does not know becomes nodes: wiki-links, highlights, tags,
 *    inline footnotes, callouts, task marks, block ids.
 *
 * Blanking keeps every offset, so positions are those of the file throughout.
 * Reading twice costs less than a tenth of a millisecond a note, and only notes
 * that hold a `%%` or a `$` pay it.
 */

import type { Root } from "mdast";
import { markdownToMdast } from "satteri";
import { assembleBlocks } from "./blocks.ts";
import { commentRanges } from "./comments.ts";
import { limitDepth } from "./depth.ts";
import { formulaRanges } from "./formulas.ts";
import { BLANK, FORMULA, mask } from "./mask.ts";
import { assemblePhrases } from "./phrases.ts";

export interface Markdown {
  readonly root: Root;
  /** Offset of a `%%` that nothing closes; all after it is hidden. */
  readonly unclosedComment: number | undefined;
  /** Line of the first block that is nested too deeply to be read. */
  readonly tooDeep: number | undefined;
}

/** Reads one note. `source` holds its front matter as blank lines, so that lines count right. */
export function parseMarkdown(source: string): Markdown {
  const comments = source.includes("%%") ? commentRanges(read(source).root, source) : undefined;
  const visible = comments ? mask(source, comments.ranges, BLANK) : source;
  const formulas = visible.includes("$") ? formulaRanges(read(visible).root, visible) : [];
  const { root, tooDeep } = read(mask(visible, formulas, FORMULA));
  const tex = formulas.map(([start, end]) => visible.slice(start, end));
  assemblePhrases(root, visible, tex);
  assembleBlocks(root);
  return { root, unclosedComment: comments?.unclosed, tooDeep };
}

const FEATURES = {
  frontmatter: false,
  gfm: true,
  math: { singleDollarTextMath: false },
  wikilinks: true,
} as const;

function read(source: string): { root: Root; tooDeep: number | undefined } {
  const root = markdownToMdast(source, { features: FEATURES });
  if (root.type !== "root") throw new Error(`expected a root, got ${root.type}`);
  return { root, tooDeep: limitDepth(root, source) };
}
