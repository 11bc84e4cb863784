/** The steps of a story: the items of its numbered list, each a link and then a sentence. */

import type { List, Root } from "mdast";
import { type Node, standingText, startOf } from "../markdown/tree.ts";
import { type BareLink, linksOf } from "./phrase.ts";

export interface Step {
  readonly line: number;
  /** What it begins with; undefined where that is no link. */
  readonly link: BareLink | undefined;
  /** The sentence after the link; "" where there is none. */
  readonly text: string;
}

/** The first numbered list of a note, in no quote and no other list. */
export function storyList({ children }: Root): List | undefined {
  return children.find((node) => node.type === "list" && node.ordered === true) as List | undefined;
}

export function stepsIn(root: Root): Step[] {
  const list = storyList(root);
  // absent: a note that says it is a story, and has no list yet
  return (list?.children ?? []).map((item) => {
    const [words, ...more] = item.children;
    const [first, ...children] = words?.type === "paragraph" ? words.children : [];
    const link = first && linksOf(first)[0];
    const sentence: readonly Node[] =
      link && words?.type === "paragraph" ? [{ ...words, children }, ...more] : item.children;
    const text = sentence.map(standingText).join(" ").replace(/\s+/g, " ");
    return { line: startOf(item).line, link, text: (link ? afterDash(text) : text).trim() };
  });
}

/** ": it began" => "it began" */
function afterDash(text: string): string {
  return text.replace(/^\s*(?:[—–:]|-{1,3}(?=\s))/, "");
}
