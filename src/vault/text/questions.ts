/** Questions that a note asks and answers, in headings and in callouts. */

import { LIMITS } from "../core/limits.ts";
import type { Question } from "../core/note.ts";
import { childrenOf, isLeafBlock, type Node, plainText } from "../markdown/tree.ts";
import { cut } from "./words.ts";

/** Callouts whose title is a question. */
export const ASKING = new Set(["faq", "question", "help"]);

/** The question with its answer, on one line each; nothing where one of them is missing. `id` is where it stands. */
export function answered(
  title: string,
  blocks: readonly Node[],
  id: string | undefined,
): Question[] {
  const question = title.replace(/\s+/g, " ").trim();
  const answer = cut(wordsOf(blocks), LIMITS.answerCharacters);
  return question === "" || answer === "" ? [] : [{ question, answer, id }];
}

/** The words of blocks: as many as an answer may have, and the rest of the block that passes them. */
function wordsOf(blocks: readonly Node[]): string {
  let words = "";
  const visit = (node: Node): void => {
    if (words.length > LIMITS.answerCharacters) return;
    const isLeaf = isLeafBlock(node) || node.type === "code" || node.type === "math";
    if (isLeaf) words += `${plainText(node)} `;
    else if (node.type === "callout" && node.title.length > 0) {
      words += `${node.title.map(plainText).join("")} `;
    }
    if (!isLeaf) for (const child of childrenOf(node)) visit(child);
  };
  for (const block of blocks) if (block.type !== "footnoteDefinition") visit(block);
  return words;
}
