/**
 * The pages that one note causes: those of its tags, and of the notes that it wants. Each has its
 * own, so that their number has a limit: what passes it is words, in the note and where it is embedded.
 */

import type { PhrasingContent, Root } from "mdast";
import { LIMITS } from "../../shared/limits.ts";
import type { Head } from "../core/note.ts";
import { type Node, plainText, walk, wikiLinkText } from "../markdown/tree.ts";
import { linksOf } from "../text/phrase.ts";
import { tagUrl, wantedUrl } from "./addresses.ts";
import type { Resolver } from "./resolve.ts";

export interface PagesCaused {
  /** The tags of the head that still have pages. */
  readonly tags: readonly string[];
  /** Whether a note that is wanted has its page. */
  readonly admits: (target: string) => boolean;
  readonly isOver: () => boolean;
}

/** Makes words of the tags and links in a tree that are too many. */
export function boundPages(
  { path, tags }: Pick<Head, "path" | "tags">,
  root: Root,
  resolve: Resolver["resolve"],
): PagesCaused {
  const pages = new Set<string>();
  let isOver = false;
  const admit = (urls: readonly string[]): boolean => {
    const fresh = new Set(urls.filter((url) => !pages.has(url)));
    if (pages.size + fresh.size > LIMITS.pagesPerNote) {
      isOver = true;
      return false;
    }
    for (const url of fresh) pages.add(url);
    return true;
  };
  const kept = tags.filter((tag) => admit(pagesOfTag(tag)));
  if (mayCauseTooMany(root, pages.size)) {
    rewrite(root, (node) => {
      if (node.type === "tag") return admit(pagesOfTag(node.value)) ? undefined : words(node);
      const wanted = linksOf(node).filter(
        (link) => resolve(link, path, link.markdown).verdict === "wanted",
      );
      if (wanted.length === 0 || admit(wanted.map(({ target }) => wantedUrl(target)))) {
        return undefined;
      }
      return node.type === "link" ? node.children : words(node);
    });
  }
  return { tags: kept, admits: (target) => admit([wantedUrl(target)]), isOver: () => isOver };
}

/** A nested tag has a page for each tag above it. */
function pagesOfTag(tag: string): string[] {
  const parts = tag.split("/").slice(0, LIMITS.pagesPerNote + 1);
  return parts.map((_, index) => tagUrl(parts.slice(0, index + 1).join("/")));
}

/** Most notes name far too few, and none of their links need be followed for it. */
function mayCauseTooMany(root: Root, before: number): boolean {
  let count = before;
  const visit = (node: Node): void => {
    if (node.type === "tag") count += node.value.split("/").length;
    else count += linksOf(node).length;
    if (node.type === "callout") for (const child of node.title) walk(child, visit);
  };
  walk(root, visit);
  return count > LIMITS.pagesPerNote;
}

function words(node: Node): PhrasingContent[] {
  const { position } = node;
  const value =
    node.type === "html"
      ? node.value
      : node.type === "wikiLink"
        ? wikiLinkText(node)
        : plainText(node);
  return [{ type: "text", value, ...(position && { position }) }];
}

/** Puts others in the place of nodes, where `other` gives some. */
function rewrite(node: Node, other: (node: Node) => readonly PhrasingContent[] | undefined): void {
  const written = <Child extends Node>(children: readonly Child[]): Child[] =>
    children.flatMap((child) => {
      const found = other(child) as readonly Child[] | undefined;
      if (found) return found;
      rewrite(child, other);
      return [child];
    });
  if (node.type === "callout") node.title = written(node.title);
  if ("children" in node) node.children = written<Node>(node.children) as typeof node.children;
}
