/** The words of a page that rest on a citation. */

import { endsSentence } from "../shared/sentences.ts";

export interface Passage {
  readonly words: string;
  /** The same words as they stand on the page. */
  readonly range: Range;
}

/** The sentence that a citation ends or stands in; of a cell that only cites, its row. */
export function passageOf(citation: Element): Passage | undefined {
  const block = citation.closest("td, th, li, dd, p, blockquote, figcaption, .prose");
  if (!block) return undefined;
  const texts = textsOf(block);
  const text = texts.map(({ data }) => data).join("");
  const row = block.closest("tr");
  if (row && text.trim() === "") return rowOf(row);
  const before = texts.filter(
    (node) => citation.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  const at = before.reduce((sum, { length }) => sum + length, 0);
  const [start, end] = sentenceIn(text, Math.max(0, at - 1));
  const range = document.createRange();
  let passed = 0;
  for (const node of texts) {
    const [from, to] = [start - passed, end - passed];
    if (from >= 0 && from < node.length) range.setStart(node, from);
    if (to > 0 && to <= node.length) range.setEnd(node, to);
    passed += node.length;
  }
  return { words: text.slice(start, end), range };
}

/** From its first character to the one after its last. */
function sentenceIn(text: string, at: number): [start: number, end: number] {
  let start = at;
  while (start > 0 && !endsSentence(text, start - 1)) start--;
  while (/[\s"'”’)\]]/.test(text.charAt(start)) && start < at) start++;
  let end = at;
  while (end < text.length && !endsSentence(text, end)) end++;
  return [start, Math.min(text.length, end + 1)];
}

function rowOf(row: Element): Passage {
  const cells = [...row.children].map((cell) =>
    textsOf(cell)
      .map(({ data }) => data)
      .join("")
      .trim(),
  );
  const range = document.createRange();
  range.selectNodeContents(row);
  return { words: cells.filter((words) => words !== "").join(" · "), range };
}

/** The texts of an element, but for those of citations, of its link to itself, and of what hides. */
function textsOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest("sup, .anchor, .visually-hidden")) texts.push(text);
  }
  return texts;
}
