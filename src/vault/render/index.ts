/**
 * A note's syntax tree to HTML: a table of node types, one function each.
 * Embeds render other notes' trees into the same page, within bounds.
 */

import type { Root } from "mdast";
import { get } from "../../shared/assert.ts";
import { LIMITS } from "../../shared/limits.ts";
import { EMPTY, element, type Html, join, text } from "../core/html.ts";
import type { Head } from "../core/note.ts";
import { slug } from "../core/path.ts";
import { fileAddress, imageSize, internalAddress } from "../markdown/address.ts";
import { openRawHtml } from "../markdown/rawHtml.ts";
import { type Node, plainText, startOf, walk, wikiLinkText } from "../markdown/tree.ts";
import { headingsOf } from "../text/headings.ts";
import { storyList } from "../text/steps.ts";
import { linkToBlock } from "./anchors.ts";
import { setApart, standsApart } from "./apart.ts";
import { callout, heading, list, listItem } from "./blocks.ts";
import { bounded } from "./bounded.ts";
import { citation, citations } from "./citations.ts";
import { code } from "./code.ts";
import {
  blockAttributes,
  type Frame,
  type NodeContext,
  type PageContext,
  type RenderContext,
  type Rendered,
  report,
  resolve,
} from "./context.ts";
import { embed, noteEmbed } from "./embeds.ts";
import { footnoteReference, footnoteSection } from "./footnotes.ts";
import { formula } from "./formula.ts";
import { htmlLink, link, noteLink } from "./links.ts";
import { medium } from "./media.ts";
import { withoutRelated } from "./related.ts";
import { table } from "./tables.ts";
import { typesetIn } from "./typography.ts";

export type { RenderContext, Rendered } from "./context.ts";

export function renderNote(note: Head, root: Root, context: RenderContext): Rendered {
  const { lang } = note.data;
  const page: PageContext = {
    ...context,
    lang: typeof lang === "string" ? lang : context.lang,
    cited: new Map(),
    embeds: { count: 0, reported: false },
    drawings: { count: 0 },
    written: { characters: 0, isFull: false },
    story: { list: note.data["story"] === true ? storyList(root) : undefined },
    trees: new Map(),
  };
  const frame = { page, note: note.path, trail: [note.path], idPrefix: "", level: 1 };
  const title = titleIn(root, note.title);
  const whole = title ? root.children.slice(1) : root.children;
  const { blocks, heading: related } = withoutRelated(note, whole, context.resolve);
  const shown = renderTree(root, blocks, frame);
  const isCut = page.written.isFull;
  const html = isCut ? join([shown, LEFT_OUT]) : shown;
  if (isCut) {
    page.report(
      "page-too-large",
      { file: note.path, line: 1, column: 1 },
      `The page of the note would have more than ${LIMITS.pageCharacters} characters of HTML; the rest is left out.`,
      "Split the note, or link to notes in place of embedding them.",
    );
  }
  // Built up from thousands of parts: reading one character makes it one string in memory.
  html.charCodeAt(0);
  const idOf = (node: Node) => get(headingsOf(root), node).id;
  const cited = [...page.cited].map(([path, { times }]) => ({ note: path, times }));
  return {
    html,
    cited,
    titleId: title && idOf(title),
    relatedId: related && idOf(related),
    steps: stepsIn(html, page.story.html),
    isCut,
  };
}

function stepsIn(html: Html, list: Html | undefined): Rendered["steps"] {
  const from = list === undefined ? -1 : html.indexOf(list);
  return list === undefined || from === -1 ? undefined : { from, to: from + list.length };
}

const LEFT_OUT = element(
  "p",
  { class: "left-out" },
  text("The rest of this note is left out: the page would be too large."),
);

/** The blocks of a note; its headings and footnotes are known from the whole of it. */
function renderTree(root: Root, shown: readonly Node[], frame: Frame): Html {
  const definitions = new Map<string, Extract<Node, { type: "footnoteDefinition" }>>();
  walk(root, (node) => {
    if (node.type !== "footnoteDefinition") return;
    const isFirst = !definitions.has(node.identifier);
    definitions.set(isFirst ? node.identifier : `${node.identifier} ${definitions.size}`, node);
  });
  const context: NodeContext = {
    ...frame,
    headings: headingsOf(root),
    typeset: typesetIn(root, frame.page.lang),
    levels: [],
    footnotes: { definitions, used: new Map() },
    write: { node: render, blocks, phrases, words, tree: renderTree },
    inLink: false,
    inWords: false,
    breaksLines: frame.page.lineBreaks === "shown",
  };
  const isWhole = frame.trail.length === 1 || shown === root.children;
  return join([blocks(shown, context), footnoteSection(context, isWhole)]);
}

/** A first heading that only repeats the title of the page is not shown again. */
function titleIn({ children: [first] }: Root, title: string): Node | undefined {
  return first?.type === "heading" && slug(plainText(first)) === slug(title) ? first : undefined;
}

function blocks(nodes: readonly Node[], context: NodeContext): Html {
  return withRawHtml(nodes, "blocks", context);
}

function phrases(nodes: readonly Node[], context: NodeContext): Html {
  const set = nodes.map((node) => asSet(node, context));
  return withRawHtml(setApart(citations(set, context), context), "phrases", context);
}

/** A text as it is set, before anything is cut from it. */
function asSet(node: Node, { typeset }: NodeContext): Node {
  const value = node.type === "text" ? typeset.get(node) : undefined;
  return node.type === "text" && value !== undefined ? { ...node, value } : node;
}

/** Siblings in order; the tags that HTML among them opens are closed at the end. */
function withRawHtml(
  nodes: readonly Node[],
  where: "phrases" | "blocks",
  context: NodeContext,
): Html {
  const firstHtml = nodes.find((node) => node.type === "html");
  if (firstHtml === undefined) return join(nodes.map((node) => render(node, context)));
  const place = startOf(firstHtml);
  const refused = new Set<string>();
  const nowhere = new Set<string>();
  const raw = openRawHtml(
    where,
    {
      link: (url) => {
        if (here().inLink) return undefined;
        const link = htmlLink(url, context, place);
        if (!link && internalAddress(url) && !fileAddress(url)) nowhere.add(url);
        return link;
      },
      media: (tag, url, { alt, ...attributes }) =>
        medium(
          // absent: without a description its title says what it is, or the file's name
          { tag, url, words: String(alt ?? attributes["title"] ?? "") },
          attributes,
          here(),
          place,
        ),
    },
    (tag) => refused.add(tag),
  );
  const here = (): NodeContext => {
    const [inLink, inParagraph] = [raw.inLink(), raw.inParagraph()];
    if (!inLink && !inParagraph) return context;
    return {
      ...context,
      inLink: context.inLink || inLink,
      inWords: context.inWords || inParagraph,
    };
  };
  const html = nodes.map((node) => {
    if (node.type !== "html") return render(node, here());
    const { id } = blockAttributes(node, context);
    const mark = id === undefined ? EMPTY : element("span", { id });
    return join([mark, bounded(context.page.written, () => raw.write(node.value))]);
  });
  for (const tag of refused) {
    report(
      context,
      place,
      "html-refused",
      `The HTML tag <${tag}> is not allowed in a note and was left out.`,
      "Use Markdown, or one of the tags that docs/syntax.md lists.",
    );
  }
  for (const url of nowhere) {
    report(
      context,
      place,
      "html-refused",
      `The link of HTML to "${url.slice(0, 60)}" names no file: its words are shown.`,
      "Name the file with its ending, or write it in Markdown: [words](Note.md).",
    );
  }
  return join([...html, raw.close()]);
}

type Renderers = {
  readonly [Type in Node["type"]]?: (
    node: Extract<Node, { type: Type }>,
    context: NodeContext,
  ) => Html;
};

/** With a line break of its own, so that the words on both sides are two in any reading. */
const LINE_BREAK = join([element("br"), text("\n")]);

const RENDERERS: Renderers = {
  root: (node, context) => blocks(node.children, context),
  text: ({ value }, { breaksLines }) =>
    breaksLines && value.includes("\n")
      ? join(value.split("\n").map(text), LINE_BREAK)
      : text(value),
  emphasis: (node, context) => element("em", {}, words(node.children, context)),
  strong: (node, context) => element("strong", {}, words(node.children, context)),
  delete: (node, context) => element("del", {}, words(node.children, context)),
  highlight: (node, context) => element("mark", {}, words(node.children, context)),
  inlineCode: (node) => element("code", {}, text(node.value)),
  break: () => LINE_BREAK,
  thematicBreak: (node, context) => element("hr", blockAttributes(node, context)),
  formula: (node, context) => mathematics(node, node.display, context),
  math: (node, context) => {
    const attributes = { ...blockAttributes(node, context), class: "math", tabindex: 0 };
    return element("div", attributes, mathematics(node, true, context));
  },
  tag: (node, context) => {
    const href = context.page.href(context.page.tagUrl(node.value));
    const words = text(`#${node.value}`);
    return context.inLink ? words : element("a", { class: "tag", href }, words);
  },
  paragraph: (node, context) => {
    // HTML does not have blocks inside a paragraph.
    const name = node.children.some((child) => standsApart(child, context)) ? "div" : "p";
    const attributes = blockAttributes(node, context);
    const anchor = linkToBlock(attributes["id"]);
    return element(name, attributes, join([phrases(node.children, context), anchor]));
  },
  blockquote: (node, context) =>
    element("blockquote", blockAttributes(node, context), blocks(node.children, context)),
  code,
  heading,
  list: (node, context) => {
    const { story } = context.page;
    const html = list(node, context);
    if (node === story.list) story.html = html;
    return html;
  },
  listItem,
  table,
  callout,
  link,
  linkReference: (node, context) => phrases(node.children, context),
  image: (node, context) => {
    const note = noteEmbed(node, context);
    if (note) return embed(note, context);
    // absent: most images have no title
    const attributes = { ...imageSize(node.data?.size), title: node.title ?? undefined };
    const { caption } = { ...node.data };
    const source = { tag: "img", url: node.url, words: plainText(node).trim(), caption } as const;
    return medium(source, attributes, context, startOf(node));
  },
  // absent: an image without a description
  imageReference: (node) => text(node.alt ?? ""),
  wikiLink: (node, context) => {
    if (node.embed) return embed(node, context);
    const sources = node.data?.citation?.flatMap((link) => resolve(link, context).note || []);
    if (sources && !context.inLink) return citation(sources, context);
    // absent: most words look as they are typed
    return noteLink(node, text(context.typeset.get(node) ?? wikiLinkText(node)), context);
  },
  footnoteReference,
  // Shown where they are called, at the end of the text.
  footnoteDefinition: () => EMPTY,
  definition: () => EMPTY,
  yaml: () => EMPTY,
};

function render(node: Node, context: NodeContext): Html {
  const renderer = RENDERERS[node.type] as ((node: Node, context: NodeContext) => Html) | undefined;
  return bounded(context.page.written, () =>
    renderer ? renderer(node, context) : text(plainText(node)),
  );
}

/** Phrases inside an element that holds no blocks. */
function words(nodes: readonly Node[], context: NodeContext): Html {
  return phrases(nodes, context.inWords ? context : { ...context, inWords: true });
}

function mathematics(
  node: Extract<Node, { type: "formula" | "math" }>,
  display: boolean,
  context: NodeContext,
): Html {
  const { html, error } = formula(node.value, display);
  if (error) {
    const hint = "Fix the TeX, or write \\$ for a dollar sign.";
    report(context, startOf(node), "math-unreadable", error, hint);
  }
  return html;
}
