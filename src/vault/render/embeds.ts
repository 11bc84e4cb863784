/** Embeds: another note, or a part of one, inside this one; within bounds. */

import type { Root } from "mdast";
import { kind } from "../../record/kinds.ts";
import { expected } from "../../shared/assert.ts";
import { LIMITS } from "../../shared/limits.ts";
import { element, type Html, join, text } from "../core/html.ts";
import type { Head } from "../core/note.ts";
import { boundPages } from "../links/pagesCaused.ts";
import { imageSize, internalAddress, mediaOf, splitSize } from "../markdown/address.ts";
import { parseMarkdown } from "../markdown/index.ts";
import { childrenOf, type Node, startOf, type WikiLink, wikiLinkText } from "../markdown/tree.ts";
import { blockAnchor, headingsOf, sectionOf } from "../text/headings.ts";
import { type Frame, type NodeContext, type PageContext, report, resolve } from "./context.ts";
import { noteLink } from "./links.ts";
import { media } from "./media.ts";

export function embed(node: WikiLink, context: NodeContext): Html {
  const { page, trail } = context;
  const found = resolve(node, context);
  if (found.file !== undefined) {
    // absent: an embed without words, whose file's name or nothing says what it is
    const [words, size] = splitSize(node.alias ?? "");
    return media(found.file, words, { ...imageSize(size) }, node.headings, context);
  }
  const target = found.note;
  const words = text(node.alias ?? (wikiLinkText(node) || node.target));
  const place = startOf(node);
  const linkOnly = () => noteLink({ ...node, embed: false }, words, context);
  const leadsOn = target || found.verdict === "wanted" || found.verdict === "external";
  if (!target || context.inLink) return leadsOn ? linkOnly() : words;
  if (found.verdict === "missing-heading" || found.verdict === "missing-block") return linkOnly();
  if (context.inWords) return linkOnly();
  const part = found.anchor === undefined ? target.path : `${target.path}#${found.anchor}`;
  if (trail.includes(part)) {
    const message = `The embed of "${target.title}" leads back to itself: ${[...trail, part].join(" → ")}.`;
    report(
      context,
      place,
      "embed-cycle",
      message,
      "Take out one of the embeds; a link is shown in its place.",
    );
    return linkOnly();
  }
  if (trail.length > LIMITS.embedDepth) {
    const message = `Embeds are nested more than ${LIMITS.embedDepth} deep at "${target.title}".`;
    report(
      context,
      place,
      "embed-too-deep",
      message,
      "Link to the note instead; a link is shown in its place.",
    );
    return linkOnly();
  }
  if (page.embeds.count >= LIMITS.embedsPerPage) {
    if (!page.embeds.reported) {
      const message = `The page embeds more than ${LIMITS.embedsPerPage} notes, counting those inside embeds.`;
      report(
        context,
        place,
        "too-many-embeds",
        message,
        "Link to the notes instead; links are shown in their place.",
      );
    }
    page.embeds.reported = true;
    return linkOnly();
  }
  page.embeds.count++;
  const root = page.trees.get(target.path) ?? treeOf(target, page);
  page.trees.set(target.path, root);
  const frame: Frame = {
    page,
    note: target.path,
    trail: [...trail, part],
    idPrefix: `e${page.embeds.count}_`,
    level: context.level + context.levels.length,
  };
  const from = element("a", { class: "note", href: page.href(target.url) }, text(target.title));
  const source = element(
    "p",
    { class: "embed-source" },
    join([text(`From ${kind(target.kind).singular.toLowerCase()} `), from]),
  );
  try {
    const shown = context.write.tree(root, partOf(root, found.anchor), frame);
    return element("div", { class: "embed" }, join([shown, source]));
  } catch {
    // A note that can't be read is reported where it stands itself.
    return linkOnly();
  }
}

/** The tree of another note, as that is read itself. */
function treeOf(note: Head, page: PageContext): Root {
  const { root } = parseMarkdown(page.bodyOf(note.path));
  boundPages(note, root, page.resolve);
  return root;
}

/** The embed that Markdown's picture of a note is: `![words](Note.md#Part)`. */
export function noteEmbed(
  image: Extract<Node, { type: "image" }>,
  context: NodeContext,
): WikiLink | undefined {
  const address = internalAddress(image.url);
  if (!address || mediaOf(address.target) !== undefined) return undefined;
  // absent: an embed without words
  const node = {
    type: "wikiLink",
    ...address,
    embed: true,
    alias: image.alt || undefined,
  } as const;
  const { note, verdict } = resolve(node, context, true);
  return note || verdict === "wanted" ? { ...node, position: image.position } : undefined;
}

/** The part of a note that an embed shows: all, a section, or a block, by its anchor. */
function partOf(root: Root, anchor: string | undefined): readonly Node[] {
  if (anchor === undefined) return root.children;
  const headings = headingsOf(root);
  const find = (parent: Node): readonly Node[] | undefined => {
    const children = childrenOf(parent);
    for (const node of children) {
      if (headings.get(node)?.id === anchor) return sectionOf(node, children);
      const blockId = node.data?.blockId;
      if (blockId !== undefined && blockAnchor(blockId) === anchor) return [inTable(node, parent)];
      const found = find(node);
      if (found) return found;
    }
    return undefined;
  };
  return expected(find(root), `a part of the note for #${anchor}`).flatMap((node) =>
    node.type === "listItem" ? node.children : [node],
  );
}

/** A row with the headers of its table; any other block as it is. */
function inTable(block: Node, parent: Node): Node {
  if (block.type !== "tableRow" || parent.type !== "table") return block;
  return { ...parent, children: [...parent.children.slice(0, 1), block] };
}
