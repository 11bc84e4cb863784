/**
 * Markdown as Obsidian writes it, to a syntax tree:
 *
 * 1. Sätteri reads CommonMark, GFM and the outline of wiki-links.
 * 2. What Sätteri 0.10 misreads, such as the `!` of `![[`, is hidden before it
 *    reads at all.
 * 3. Comments (`%% … %%`) are found on the tree, so that code is left alone,
 *    blanked out of the source, and the note is read again: nothing inside a
 *    comment can shape what stands around it.
 * 4. Formulas (`$ … $`) likewise, under Pandoc's rule, so that neither `_` nor
 *    `*` inside one becomes emphasis and `$600B … $40B` stays text; and embeds,
 *    so that one may stand in the words of a link.
 * 5. What Sätteri does not know becomes nodes: wiki-links, highlights, tags,
 *    inline footnotes, callouts, task marks, block ids.
 * 6. Blocks of the Admonition plugin (`ad-note`) are read as Markdown by themselves.
 *
 * Blanking keeps every offset, so positions are those of the file throughout.
 * Reading twice costs less than a tenth of a millisecond a note, and only notes
 * that hold a `%%`, a `$` or an embed pay it.
 */

import type { Root, Text } from "mdast";
import { markdownToMdast } from "satteri";
import { LIMITS } from "../../shared/limits.ts";
import { openAdmonitions } from "./admonitions.ts";
import { assembleBlocks } from "./blocks.ts";
import { embedRanges } from "./brackets.ts";
import { findComments, hideComments } from "./comments.ts";
import { limitDepth } from "./depth.ts";
import { displayRanges, formulaRanges } from "./formulas.ts";
import { DISPLAY, EMBED, MASKED, mask, outermost, type Range, withoutBlanks } from "./mask.ts";
import { hideMisread, showMisread } from "./misread.ts";
import { assemblePhrases } from "./phrases.ts";

export interface Markdown {
  readonly root: Root;
  /** Offset of a `%%` that nothing closes; all after it is hidden. */
  readonly unclosedComment: number | undefined;
  /** Offsets of each `$$` that nothing closes; it is text. */
  readonly unclosedFormulas: readonly number[];
  /** Line of the first block that is nested too deeply to be read. */
  readonly tooDeep: number | undefined;
  /** Why the note can't be read; its text is then one paragraph, as it is written. */
  readonly fault?: string;
}

/**
 * Reads one note. `source` holds its front matter as blank lines, so that lines count right.
 * A text on which the parser fails is no more than plain text, and keeps no other from being read.
 */
export function parseMarkdown(source: string): Markdown {
  try {
    return parse(source, 0);
  } catch (error) {
    return asPlainText(source, error);
  }
}

/** What a note is where an error ends its reading. */
export function asPlainText(source: string, error: unknown): Markdown {
  const words: Text = { type: "text", value: withoutBlanks(source).trim() };
  return {
    root: { type: "root", children: [{ type: "paragraph", children: [words] }] },
    unclosedComment: undefined,
    unclosedFormulas: [],
    tooDeep: undefined,
    fault: error instanceof Error ? error.message : String(error),
  };
}

/** `depth` counts the blocks of the Admonition plugin around the text. */
function parse(source: string, depth: number): Markdown {
  const legible = hideMisread(source);
  const found = source.includes("%%") ? findComments(read(legible).root, legible) : undefined;
  const hide = (text: string) => (found ? hideComments(text, found.comments) : text);
  const [visible, outline] = [hide(source), hide(legible)];
  const { masked, unclosedFormulas } = maskedRanges(outline);
  const { root, tooDeep } = read(mask(outline, masked, MASKED));
  if (legible !== source) showMisread(root);
  assemblePhrases(root, visible, masked);
  assembleBlocks(root);
  if (depth < LIMITS.admonitionDepth && /ad-/i.test(source)) {
    openAdmonitions(root, source, (text) => parse(text, depth + 1));
  }
  return { root, unclosedComment: found?.unclosed, unclosedFormulas, tooDeep };
}

/** Formulas and embeds. */
function maskedRanges(source: string): { masked: Range[]; unclosedFormulas: number[] } {
  if (!MAY_BE_MASKED.test(source)) return { masked: [], unclosedFormulas: [] };
  const { root } = read(source);
  const { ranges, unclosed } = displayRanges(root, source);
  const masked = outermost([
    ...ranges,
    ...embedRanges(root, source),
    ...formulaRanges(root, source),
  ]);
  return { masked, unclosedFormulas: unclosed };
}

const MAY_BE_MASKED = new RegExp(`[$${EMBED}]|${DISPLAY}`);

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
