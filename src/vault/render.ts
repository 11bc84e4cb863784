/**
 * A note's syntax tree to HTML: a table of node types, one function each.
 * Embeds render other notes' trees into the same page, within bounds.
 */

import type { List, ListItem, Root, Table } from "mdast";
import { type Heading, headingsOf, sectionOf } from "./extract.ts";
import { formula } from "./formula.ts";
import { type Attributes, EMPTY, element, type Html, join, safeUrl, text } from "./html.ts";
import { kind } from "./kinds.ts";
import { LIMITS } from "./limits.ts";
import { imageSize, internalAddress, type Media, mediaOf, splitSize } from "./markdown/address.ts";
import { parseMarkdown } from "./markdown/index.ts";
import { openRawHtml } from "./markdown/rawHtml.ts";
import {
  type Callout,
  childrenOf,
  type Node,
  plainText,
  type WikiLink,
  walk,
  wikiLinkText,
} from "./markdown/tree.ts";
import type { Head } from "./note.ts";
import { slug } from "./path.ts";
import type { ProblemCode } from "./problems.ts";
import { blockAnchor, type Resolution } from "./resolve.ts";

/** What rendering needs of the rest of the vault. */
export interface Surroundings {
  readonly resolve: (
    address: { target: string; headings: string[]; block: string | undefined },
    from: string,
    markdown: boolean,
  ) => Resolution;
  /** The body of a published note, with its front matter blanked. */
  readonly bodyOf: (path: string) => string;
  /** A path of the site, as it stands in `href`: with the base, encoded. */
  readonly href: (url: string) => string;
  readonly fileUrl: (path: string) => string;
  readonly wantedUrl: (target: string) => string;
  readonly tagUrl: (tag: string) => string;
  /** Told of each problem that only shows when the page is made. */
  readonly report: (
    code: ProblemCode,
    place: { file: string; line: number; column: number },
    message: string,
    hint: string,
  ) => void;
}

export interface Rendered {
  readonly html: Html;
  /** The source notes that the text cites, in the order of their numbers. */
  readonly cited: readonly string[];
}

export function renderNote(note: Head, root: Root, surroundings: Surroundings): Rendered {
  const page: Page = { ...surroundings, cited: new Map(), embeds: { count: 0, told: false } };
  const frame = { page, note: note.path, trail: [note.path], idPrefix: "", level: 1 };
  const html = renderTree(root, withoutTitle(root, note.title), frame);
  // Built up from thousands of parts: reading one character makes it one string in memory.
  html.charCodeAt(0);
  return { html, cited: [...page.cited.keys()] };
}

interface Page extends Surroundings {
  readonly cited: Map<string, number>;
  readonly embeds: { count: number; told: boolean };
}

/** One tree on a page: the note itself, or a part of another that it embeds. */
interface Frame {
  readonly page: Page;
  /** The note that the words stand in, which its links start from. */
  readonly note: string;
  /** The notes being embedded in one another, or parts of them, outermost first. */
  readonly trail: readonly string[];
  /** Before the ids of an embed, whose own ids its page may hold too. */
  readonly idPrefix: string;
  /** The level of the heading that it stands under. */
  readonly level: number;
}

interface Context extends Frame {
  readonly headings: ReadonlyMap<Node, Heading>;
  /** The levels of the headings that are open, for levels without gaps. */
  readonly levels: number[];
  readonly footnotes: Footnotes;
  /** Links, and what else may be clicked, cannot stand inside a link. */
  readonly inLink: boolean;
  /** Blocks cannot stand among words: an embedded note becomes a link there. */
  readonly inWords: boolean;
}

interface Footnotes {
  readonly definitions: ReadonlyMap<string, Extract<Node, { type: "footnoteDefinition" }>>;
  /** By identifier, in the order of the first reference: the number, and how often it is called. */
  readonly used: Map<string, { readonly number: number; times: number }>;
}

/** The blocks of a note; its headings and footnotes are known from the whole of it. */
function renderTree(root: Root, shown: readonly Node[], frame: Frame): Html {
  const definitions = new Map<string, Extract<Node, { type: "footnoteDefinition" }>>();
  walk(root, (node) => {
    if (node.type === "footnoteDefinition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  });
  const context: Context = {
    ...frame,
    headings: headingsOf(root),
    levels: [],
    footnotes: { definitions, used: new Map() },
    inLink: false,
    inWords: false,
  };
  return join([blocks(shown, context), footnoteSection(context)]);
}

/** A first heading that only repeats the title of the page is not shown again. */
function withoutTitle(root: Root, title: string): readonly Node[] {
  const [first, ...rest] = root.children;
  const repeats = first?.type === "heading" && slug(plainText(first)) === slug(title);
  return repeats ? rest : root.children;
}

function blocks(nodes: readonly Node[], context: Context): Html {
  return withRawHtml(nodes, "blocks", context);
}

function phrases(nodes: readonly Node[], context: Context): Html {
  return withRawHtml(citations(nodes, context), "phrases", context);
}

/** Siblings in order; the tags that HTML among them opens are closed at the end. */
function withRawHtml(nodes: readonly Node[], where: "phrases" | "blocks", context: Context): Html {
  if (!nodes.some((node) => node.type === "html")) {
    return join(nodes.map((node) => render(node, context)));
  }
  const refused = new Set<string>();
  const place = nodes.find((node) => node.type === "html")?.position?.start;
  const raw = openRawHtml(
    where,
    {
      href: (url) => (here().inLink ? undefined : hrefOf(url, context, place)),
      image: (url, attributes) =>
        image(url, String(attributes["alt"] ?? ""), attributes, here(), place),
    },
    (tag) => refused.add(tag),
  );
  const here = () => (raw.inLink() ? { ...context, inLink: true } : context);
  const html = nodes.map((node) =>
    node.type === "html" ? raw.write(node.value) : render(node, here()),
  );
  for (const tag of refused) {
    report(
      context,
      place,
      "html-refused",
      `The HTML tag <${tag}> is not allowed in a note and was left out.`,
      "Use Markdown, or one of the tags that docs/syntax.md lists.",
    );
  }
  return join([...html, raw.close()]);
}

function report(
  context: Frame,
  place: { line: number; column: number } | undefined,
  code: ProblemCode,
  message: string,
  hint: string,
): void {
  const { line = 1, column = 1 } = place ?? {};
  context.page.report(code, { file: context.note, line, column }, message, hint);
}

type Renderers = {
  readonly [Type in Node["type"]]?: (node: Extract<Node, { type: Type }>, context: Context) => Html;
};

const RENDERERS: Renderers = {
  root: (node, context) => blocks(node.children, context),
  text: (node) => text(node.value),
  emphasis: (node, context) => element("em", {}, words(node.children, context)),
  strong: (node, context) => element("strong", {}, words(node.children, context)),
  delete: (node, context) => element("del", {}, words(node.children, context)),
  highlight: (node, context) => element("mark", {}, words(node.children, context)),
  inlineCode: (node) => element("code", {}, text(node.value)),
  break: () => element("br"),
  thematicBreak: () => element("hr"),
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
    // A note inside a paragraph is blocks inside a paragraph, which HTML does not have.
    const holdsNote = node.children.some(
      (child) => child.type === "wikiLink" && child.embed && resolve(child, context).note,
    );
    const words = phrases(node.children, context);
    return element(holdsNote ? "div" : "p", blockAttributes(node, context), words);
  },
  blockquote: (node, context) =>
    element("blockquote", blockAttributes(node, context), blocks(node.children, context)),
  code: (node, context) => {
    const language = /^[\w+#.-]{1,30}/.exec(node.lang ?? "")?.[0];
    const attributes = { ...blockAttributes(node, context), class: "code", tabindex: 0 };
    const code = element("code", { "data-language": language }, text(node.value));
    return element("pre", attributes, code);
  },
  heading,
  list,
  listItem,
  table,
  callout,
  link,
  linkReference: (node, context) => phrases(node.children, context),
  image: (node, context) => {
    const attributes = { ...imageSize(node.data?.size), title: node.title ?? undefined };
    return image(node.url, node.alt ?? "", attributes, context, node.position?.start);
  },
  imageReference: (node) => text(node.alt ?? ""),
  wikiLink: (node, context) => {
    if (node.embed) return embed(node, context);
    const source = node.data?.citation ? resolve(node, context).note : undefined;
    if (source && !context.inLink) return citation(source, context);
    return noteLink(node, text(wikiLinkText(node)), context);
  },
  footnoteReference: (node, context) => {
    const { definitions, used } = context.footnotes;
    if (!definitions.has(node.identifier)) return text(`[^${node.label ?? node.identifier}]`);
    const entry = used.get(node.identifier) ?? { number: used.size + 1, times: 0 };
    used.set(node.identifier, entry);
    const { number } = entry;
    if (context.inLink) return element("sup", { class: "footnote-ref" }, text(String(number)));
    const times = ++entry.times;
    const id = `${context.idPrefix}fnref_${number}${times > 1 ? `_${times}` : ""}`;
    const href = `#${context.idPrefix}fn_${number}`;
    const label = `Footnote ${number}`;
    const link = element("a", { id, href, "aria-label": label }, text(String(number)));
    return element("sup", { class: "footnote-ref" }, link);
  },
  // Shown where they are called, at the end of the text.
  footnoteDefinition: () => EMPTY,
  definition: () => EMPTY,
  yaml: () => EMPTY,
};

function render(node: Node, context: Context): Html {
  const renderer = RENDERERS[node.type] as ((node: Node, context: Context) => Html) | undefined;
  return renderer ? renderer(node, context) : text(plainText(node));
}

/** Phrases inside an element that holds no blocks. */
function words(nodes: readonly Node[], context: Context): Html {
  return phrases(nodes, context.inWords ? context : { ...context, inWords: true });
}

function mathematics(
  node: Extract<Node, { type: "formula" | "math" }>,
  display: boolean,
  context: Context,
): Html {
  const { html, error } = formula(node.value, display);
  if (error) {
    const hint = "Mend the TeX, or write \\$ for a dollar sign.";
    report(context, node.position?.start, "math-unreadable", error, hint);
  }
  return html;
}

function link(node: Extract<Node, { type: "link" }>, context: Context): Html {
  const shown = phrases(node.children, { ...context, inLink: true, inWords: true });
  if (context.inLink) return shown;
  const address = internalAddress(node.url);
  // A link without words could be neither seen nor heard.
  const words = shown === "" ? text(address?.target || node.url) : shown;
  const title = node.title ?? undefined;
  if (address && address.target + address.headings.join("") + (address.block ?? "") !== "") {
    const target: WikiLink = { type: "wikiLink", ...address, embed: false, alias: undefined };
    return noteLink({ ...target, position: node.position }, words, context, {
      markdown: true,
      title,
    });
  }
  const href = hrefOf(node.url, context, node.position?.start);
  return href === undefined
    ? words
    : element("a", { href, title, rel: "external noopener" }, words);
}

function resolve(node: WikiLink, context: Context, markdown = false): Resolution {
  return context.page.resolve(node, context.note, markdown);
}

function blockAttributes(node: Node, context: Context): Attributes {
  const id = node.data?.blockId;
  return id === undefined ? {} : { id: `${context.idPrefix}${blockAnchor(id)}` };
}

/** Levels go down one step at a time, whatever the author's are: from h2, or in an embed from below its place. */
function heading(node: Extract<Node, { type: "heading" }>, context: Context): Html {
  const { levels } = context;
  while (levels.length > 0 && (levels.at(-1) ?? 0) >= node.depth) levels.pop();
  levels.push(node.depth);
  const level = Math.min(6, context.level + levels.length);
  const own = context.headings.get(node);
  const id = own && `${context.idPrefix}${own.id}`;
  const shown = words(node.children, context);
  const link =
    own &&
    element(
      "a",
      { class: "anchor", href: `#${id}`, "aria-label": `Link to “${own.text}”` },
      text("#"),
    );
  const block = blockAttributes(node, context)["id"];
  const mark = block === undefined ? EMPTY : element("span", { id: block });
  return element(`h${level}`, { id }, join([mark, shown, link && own.text !== "" ? link : EMPTY]));
}

function list(node: List, context: Context): Html {
  const start = node.ordered && node.start !== 1 ? (node.start ?? undefined) : undefined;
  const tasks = node.children.some((item) => item.data?.task !== undefined);
  const attributes = {
    ...blockAttributes(node, context),
    start,
    class: tasks ? "tasks" : undefined,
  };
  const tight = !node.spread && !node.children.some((item) => item.spread);
  const items = node.children.map((item) => listItem(item, context, tight));
  return element(node.ordered ? "ol" : "ul", attributes, join(items));
}

/** What the mark of a task says, for those who don't see the box. */
const TASKS: Readonly<Record<string, string>> = {
  " ": "To do",
  x: "Done",
  X: "Done",
  "/": "In progress",
  "-": "Cancelled",
  ">": "Deferred",
  "!": "Important",
  "?": "Question",
};

function listItem(node: ListItem, context: Context, tight = false): Html {
  const task = node.data?.task;
  const mark =
    task === undefined
      ? EMPTY
      : element(
          "span",
          { class: "task", role: "img", "aria-label": TASKS[task] ?? `Marked ${task}` },
          text(task),
        );
  const children = node.children.map((child) =>
    tight && child.type === "paragraph" && child.data?.blockId === undefined
      ? phrases(child.children, context)
      : undefined,
  );
  // Tight lists hold their words without a paragraph; HTML among the items is kept in order.
  const words = node.children.some((child) => child.type === "html")
    ? blocks(node.children, context)
    : join(node.children.map((child, index) => children[index] ?? render(child, context)));
  return element(
    "li",
    { ...blockAttributes(node, context), "data-task": task },
    join([mark, words]),
  );
}

function table(node: Table, context: Context): Html {
  const [header, ...rows] = node.children;
  const cell = (name: "th" | "td", children: readonly Node[], column: number): Html => {
    const align = node.align?.[column];
    const attributes = {
      class: align ? `align-${align}` : undefined,
      scope: name === "th" ? "col" : undefined,
    };
    // A header without words heads nothing, and assistive technology would announce it.
    const tag = name === "th" && children.length === 0 ? "td" : name;
    return element(
      tag,
      tag === "td" ? { class: attributes.class } : attributes,
      phrases(children, context),
    );
  };
  const row = (name: "th" | "td") => (line: Table["children"][number]) =>
    element(
      "tr",
      {},
      join(line.children.map((child, column) => cell(name, child.children, column))),
    );
  const head = header ? element("thead", {}, row("th")(header)) : EMPTY;
  const body = rows.length > 0 ? element("tbody", {}, join(rows.map(row("td")))) : EMPTY;
  const names = (header?.children ?? []).map(plainText).filter((name) => name.trim() !== "");
  const label = ["Table", names.join(", ")].filter((part) => part !== "").join(": ");
  const attributes = {
    ...blockAttributes(node, context),
    class: "table",
    role: "region",
    "aria-label": label,
    tabindex: 0,
  };
  return element("div", attributes, element("table", {}, join([head, body])));
}

/** Kinds whose name is no word with a capital. */
const CALLOUT_NAMES: Readonly<Record<string, string>> = { faq: "FAQ", tldr: "TL;DR" };

function callout(node: Callout, context: Context): Html {
  const first = node.callout.charAt(0).toUpperCase();
  const name = CALLOUT_NAMES[node.callout] ?? first + node.callout.slice(1).replaceAll("-", " ");
  const kindWord = element("span", { class: "callout-kind" }, text(name));
  const title =
    node.title.length > 0 ? join([kindWord, words(node.title, context)], " ") : text(name);
  const type = slug(node.callout);
  const body = blocks(node.children, context);
  const attributes = { ...blockAttributes(node, context), class: "callout", "data-callout": type };
  if (node.fold) {
    const summary = element("summary", { class: "callout-title" }, title);
    return element("details", { ...attributes, open: node.fold === "open" }, join([summary, body]));
  }
  const heading = element("p", { class: "callout-title" }, title);
  return element("div", { ...attributes, role: "note" }, join([heading, body]));
}

function footnoteSection(context: Context): Html {
  const { definitions, used } = context.footnotes;
  const items: Html[] = [];
  // Notes may call further notes, which join the end of the list while it is written.
  for (const [identifier, entry] of used) {
    const { number } = entry;
    const words = blocks(definitions.get(identifier)?.children ?? [], context);
    const back = Array.from({ length: entry.times }, (_, index) => {
      const id = `${context.idPrefix}fnref_${number}${index > 0 ? `_${index + 1}` : ""}`;
      const label = `Back to reference ${number}${index > 0 ? `, place ${index + 1}` : ""}`;
      return element("a", { href: `#${id}`, "aria-label": label }, text("↩"));
    });
    items.push(
      element("li", { id: `${context.idPrefix}fn_${number}` }, join([words, ...back], " ")),
    );
  }
  if (items.length === 0) return EMPTY;
  return element(
    "div",
    { class: "footnotes", role: "group", "aria-label": "Footnotes" },
    element("ol", {}, join(items)),
  );
}

/** An address that leads out of the vault, or nothing when it must not be followed. */
function hrefOf(
  url: string,
  context: Context,
  place: { line: number; column: number } | undefined,
): string | undefined {
  if (url === "") return undefined;
  const href = safeUrl(url);
  if (href === undefined) {
    const message = `The address "${url.slice(0, 60)}" is not safe to follow; its words are shown without a link.`;
    report(context, place, "unsafe-url", message, "Use an http, https, mailto or tel address.");
    return undefined;
  }
  return /^[a-z][a-z0-9+.-]*:|^[#?]/i.test(href) ? href : undefined;
}

function noteLink(
  node: WikiLink,
  words: Html,
  context: Context,
  { markdown = false, title }: { markdown?: boolean; title?: string | undefined } = {},
): Html {
  const { page } = context;
  const found = resolve(node, context, markdown);
  if (found.verdict === "external") {
    const href = safeUrl(node.target);
    return href && !context.inLink
      ? element("a", { href, rel: "external noopener" }, words)
      : words;
  }
  if (found.verdict === "unpublished") {
    // Its name is the draft's, not ours to print; the author's own words are.
    const own = markdown || (node.alias ?? "") !== "";
    return own ? words : text("an unpublished note");
  }
  if (context.inLink) return words;
  if (found.file !== undefined) {
    // An SVG opened by itself could run scripts; as an image it cannot.
    return mediaOf(found.file) === "svg"
      ? words
      : element("a", { class: "file", href: page.fileUrl(found.file), title }, words);
  }
  if (found.note) {
    const anchor = found.anchor === undefined ? "" : `#${encodeURIComponent(found.anchor)}`;
    const own = found.note.path === context.trail[0] && anchor !== "";
    const href = own ? anchor : page.href(found.note.url) + anchor;
    const link = element("a", { class: "note", href, title }, words);
    return found.note.kind === "source" ? join([link, citation(found.note, context)]) : link;
  }
  if (found.verdict !== "wanted") return words;
  const mark = element("span", { class: "visually-hidden" }, text(" (no note yet)"));
  return element(
    "a",
    { class: "wanted", href: page.href(page.wantedUrl(node.target)) },
    join([words, mark]),
  );
}

function citation(source: Head, context: Context): Html {
  const { cited } = context.page;
  const number = cited.get(source.path) ?? cited.size + 1;
  cited.set(source.path, number);
  const label = `Source ${number}: ${source.title}`;
  const link = element(
    "a",
    { href: `#source_${number}`, "aria-label": label },
    text(`[${number}]`),
  );
  return element("sup", { class: "citation" }, link);
}

/**
 * A citation in brackets of its own, `([[Source]])` or `([[A]]; [[B]])`, becomes
 * its number: the brackets and the separators go.
 */
function citations(nodes: readonly Node[], context: Context): readonly Node[] {
  if (context.inLink || !nodes.some((node) => node.type === "wikiLink")) return nodes;
  const isSource = (node: Node | undefined): node is WikiLink =>
    node?.type === "wikiLink" && !node.embed && resolve(node, context).note?.kind === "source";
  const rest = [...nodes];
  const result: Node[] = [];
  for (let index = 0; index < rest.length; index++) {
    const node = rest[index];
    if (!node) continue;
    const before =
      node.type === "text" && node.value.endsWith("(") ? /\s*\($/.exec(node.value) : null;
    const group: WikiLink[] = [];
    let next = index + 1;
    if (node.type === "text" && before) {
      for (; isSource(rest[next]); next += 2) {
        group.push(rest[next] as WikiLink);
        const after = rest[next + 1];
        if (after?.type !== "text" || !/^\s*[,;]\s*$/.test(after.value)) break;
      }
    }
    const after = rest[next + 1];
    if (
      node.type !== "text" ||
      !before ||
      group.length === 0 ||
      after?.type !== "text" ||
      !after.value.startsWith(")")
    ) {
      result.push(node);
      continue;
    }
    result.push({ ...node, value: node.value.slice(0, before.index) });
    for (const link of group) result.push({ ...link, data: { ...link.data, citation: true } });
    // What follows the bracket may open the next one.
    rest[next + 1] = { ...after, value: after.value.slice(1) };
    index = next;
  }
  return result;
}

declare module "mdast" {
  interface Data {
    /** A link whose number stands for it. */
    citation?: boolean;
  }
}

function image(
  url: string,
  alt: string,
  attributes: Attributes,
  context: Context,
  place: { line: number; column: number } | undefined,
): Html {
  const address = internalAddress(url);
  if (!address) {
    const href = safeUrl(url);
    const words = alt === "" ? "an image on another site" : alt;
    if (href === undefined) return text(alt);
    const message = `The image ${href.slice(0, 80)} is on another site; a link to it is shown instead.`;
    report(
      context,
      place,
      "external-image",
      message,
      "Put the file into the vault, if its license allows.",
    );
    if (context.inLink) return text(words);
    return element("a", { href, rel: "external noopener", class: "external-image" }, text(words));
  }
  const { file } = context.page.resolve(address, context.note, true);
  if (file === undefined) return text(alt);
  return media(file, alt, attributes, address.headings[0], context);
}

function media(
  file: string,
  words: string,
  size: Attributes,
  anchor: string | undefined,
  context: Context,
): Html {
  const src = context.page.fileUrl(file);
  const name = file.slice(file.lastIndexOf("/") + 1);
  const label = words === "" ? name : words;
  const { width, height, title } = size;
  const media: Media = mediaOf(file) ?? "other";
  if (media === "image" || media === "svg") {
    // Alone in a link, the picture is what the link says.
    const alt = context.inLink ? label : words;
    return element("img", { src, alt, width, height, title, loading: "lazy", decoding: "async" });
  }
  if (context.inLink) return text(label);
  if (media === "audio" || media === "video") {
    const link = element("a", { href: src }, text(label));
    return element(
      media,
      { src, width, height, controls: true, preload: "none", "aria-label": label },
      link,
    );
  }
  const page = /^page=(\d{1,5})$/.exec(anchor ?? "")?.[1];
  const href = page === undefined ? src : `${src}#page=${page}`;
  const caption = page === undefined ? label : `${label}, page ${page}`;
  return element("a", { class: "file", href }, text(caption));
}

function embed(node: WikiLink, context: Context): Html {
  const { page, trail } = context;
  const found = resolve(node, context);
  if (found.file !== undefined) {
    const [words, size] = splitSize(node.alias ?? "");
    return media(found.file, words, { ...imageSize(size) }, node.headings[0], context);
  }
  const target = found.note;
  const words = text(node.alias ?? (wikiLinkText(node) || node.target));
  const place = node.position?.start;
  const linkOnly = () => noteLink({ ...node, embed: false }, words, context);
  if (!target || context.inLink) return target || found.verdict === "wanted" ? linkOnly() : words;
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
    if (!page.embeds.told) {
      const message = `The page embeds more than ${LIMITS.embedsPerPage} notes, counting those inside embeds.`;
      report(
        context,
        place,
        "too-many-embeds",
        message,
        "Link to the notes instead; links are shown in their place.",
      );
    }
    page.embeds.told = true;
    return linkOnly();
  }
  page.embeds.count++;
  const { root } = parseMarkdown(page.bodyOf(target.path));
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
  return element(
    "div",
    { class: "embed" },
    join([renderTree(root, partOf(root, found.anchor), frame), source]),
  );
}

/** The part of a note that an embed shows: all, a section, or a block, by its anchor. */
function partOf(root: Root, anchor: string | undefined): readonly Node[] {
  if (anchor === undefined) return root.children;
  const headings = headingsOf(root);
  const find = (parent: Node): readonly Node[] | undefined => {
    const children = childrenOf(parent);
    for (const node of children) {
      if (headings.get(node)?.id === anchor) return sectionOf(node, children);
      const { blockId } = node.data ?? {};
      if (blockId !== undefined && blockAnchor(blockId) === anchor) return [node];
      const found = find(node);
      if (found) return found;
    }
    return undefined;
  };
  const part = find(root) ?? [];
  return part.flatMap((node) => (node.type === "listItem" ? node.children : [node]));
}
