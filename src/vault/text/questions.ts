/** Questions that a note asks and answers, in headings and in callouts. */

import { LIMITS } from "../../shared/limits.ts";
import { cut } from "../../shared/plainWords.ts";
import type { Question } from "../core/note.ts";
import {
  type Callout,
  childrenOf,
  isLeafBlock,
  type Node,
  standingText,
} from "../markdown/tree.ts";

/** Callouts whose title is a question. */
export const ASKING = new Set(["faq", "question", "help"]);

/** The question with its answer, on one line each; nothing where one of them is missing. `id` is where it stands. */
export function answered(
  question: string,
  blocks: readonly Node[],
  id: string | undefined,
): Question[] {
  const answer = cut(wordsOf(blocks), LIMITS.answerCharacters);
  return question === "" || answer === "" ? [] : [{ question, answer, id }];
}

/** The title of a callout, whose words are no children of it. */
export function standingTitle({ title }: Callout): string {
  return standingText({ type: "paragraph", children: title });
}

/** The words of blocks: as many as an answer may have, and the rest of the block that passes them. */
function wordsOf(blocks: readonly Node[]): string {
  let words = "";
  const visit = (node: Node): void => {
    if (words.length > LIMITS.answerCharacters) return;
    const isLeaf = isLeafBlock(node) || node.type === "code" || node.type === "math";
    if (isLeaf) words += `${standingText(node)} `;
    else if (node.type === "callout") words += `${standingTitle(node)} `;
    if (!isLeaf) for (const child of childrenOf(node)) visit(child);
  };
  for (const block of blocks) if (block.type !== "footnoteDefinition") visit(block);
  return words;
}
