/**
 * "Report an error" takes along what the reader has selected: the words, and the
 * line of the file that the text there begins on. Without this the link leads to
 * the same form, with the page in it.
 */

import { at, expected } from "../shared/assert.ts";

/** Characters of a selection that an address takes along. */
const MAX_SELECTION = 1000;

export function enableReports(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-report]");
  if (!link) return;
  const plain = link.href;
  const lines = linesOf(expected(link.dataset["lines"], "the lines of the headings"));
  const fill = () => {
    const selection = document.getSelection();
    const words = selection?.toString().trim().slice(0, MAX_SELECTION);
    const url = new URL(plain);
    const node = selection?.anchorNode;
    const isInText = node?.parentElement?.closest("main") !== null;
    if (words && node && isInText) {
      url.searchParams.set("words", words);
      const line = lineOf(node, lines);
      const page = expected(url.searchParams.get("page"), "the page that the report is about");
      if (line !== undefined) url.searchParams.set("page", `${page}, from line ${line}`);
    }
    link.href = url.href;
  };
  // A press on the link undoes the selection, so it is read before that.
  link.addEventListener("pointerdown", fill);
  link.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") fill();
  });
}

/** "facts 12 related 40" => the line of each heading by its id. */
function linesOf(text: string): Map<string, string> {
  const words = text === "" ? [] : text.split(" ");
  const lines = new Map<string, string>();
  for (let index = 0; index < words.length; index += 2) {
    lines.set(at(words, index), at(words, index + 1));
  }
  return lines;
}

/** The line of the last heading above a place of the page. */
function lineOf(node: Node, lines: ReadonlyMap<string, string>): string | undefined {
  const above = [
    ...document.querySelectorAll<HTMLElement>(".prose :is(h1, h2, h3, h4, h5, h6)[id]"),
  ]
    .filter((heading) => heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)
    .at(-1);
  return above && lines.get(above.id);
}
