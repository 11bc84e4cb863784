/**
 * Blocks of the Admonition plugin: code whose language is `ad-note`, which holds Markdown after
 * lines such as `title:`. They become callouts; what they hold is read as Markdown, and each of its
 * positions is that of the file, so that its links are followed and renamed as any other.
 */

import type { Code, PhrasingContent, Root, RootContent } from "mdast";
import { at } from "../../shared/assert.ts";
import type { Markdown } from "./index.ts";
import { type Callout, childrenOf, endOf, type Node, type Point, startOf } from "./tree.ts";

type Parse = (source: string) => Markdown;
/** Where a place of the text that was read by itself stands in the file. */
type Move = (place: Point) => Point;

/** Rewrites the tree in place; `parse` reads a text by itself. */
export function openAdmonitions(node: Node, source: string, parse: Parse): void {
  if (!("children" in node)) return;
  const children = node.children as RootContent[];
  children.forEach((child, index) => {
    const callout = child.type === "code" ? admonition(child, source, parse) : undefined;
    if (callout) children[index] = callout;
    else openAdmonitions(child, source, parse);
  });
}

/** e.g. "title: What is *new*" */
const SETTING = /^(title|collapse|icon|color|metadata):[ \t]*(.*?)[ \t]*$/i;

/** Undefined where it is other code, or where a line of it can't be found in the file. */
function admonition(node: Code, source: string, parse: Parse): Callout | undefined {
  const kind = node.lang ? /^ad-(\S+)/i.exec(node.lang)?.[1] : undefined;
  if (kind === undefined) return undefined;
  const lines = node.value.split("\n");
  const starts = lineStarts(node, lines, source);
  if (starts === undefined) return undefined;
  const move = (place: Point, firstLine = 0, indent = 0): Point => {
    const [offset, column] = at(starts, Math.min(firstLine + place.line, starts.length) - 1);
    const inLine = place.column - 1 + indent;
    const line = startOf(node).line + firstLine + place.line;
    return { line, column: column + inLine, offset: offset + inLine };
  };
  let title: PhrasingContent[] = [];
  let fold: Callout["fold"];
  let settings = 0;
  for (const line of lines) {
    const setting = SETTING.exec(line);
    if (!setting) break;
    const [key, value] = [at(setting, 1).toLowerCase(), at(setting, 2)];
    const [row, indent] = [settings++, line.indexOf(value, line.indexOf(":") + 1)];
    if (key === "title") title = phrases(parse(value).root, (place) => move(place, row, indent));
    if (key === "collapse" && value !== "none") fold = value === "open" ? "open" : "closed";
  }
  const body = parse("\n".repeat(settings) + lines.slice(settings).join("\n"));
  if (body.unclosedComment !== undefined || body.tooDeep !== undefined) return undefined;
  for (const child of body.root.children) moveNode(child, move);
  const { children } = body.root;
  return {
    type: "callout",
    callout: kind.toLowerCase(),
    fold,
    title,
    children,
    position: node.position,
  };
}

/** Offset and column of each line of a block of code, after the marks of quotes and lists before it. */
function lineStarts(
  node: Code,
  lines: readonly string[],
  source: string,
): (readonly [offset: number, column: number])[] | undefined {
  const [, ...written] = source.slice(startOf(node).offset, endOf(node).offset).split("\n");
  let offset = source.indexOf("\n", startOf(node).offset) + 1;
  const starts: (readonly [number, number])[] = [];
  for (const [index, line] of lines.entries()) {
    const whole = written[index];
    if (whole === undefined || !whole.endsWith(line)) return undefined;
    const indent = whole.length - line.length;
    starts.push([offset + indent, indent + 1]);
    offset += whole.length + 1;
  }
  return starts;
}

/** The words of the one paragraph that a title is. */
function phrases({ children: [first] }: Root, move: Move): PhrasingContent[] {
  if (first?.type !== "paragraph" && first?.type !== "heading") return [];
  for (const child of first.children) moveNode(child, move);
  return first.children;
}

function moveNode(node: Node, move: Move): void {
  const [start, end] = [startOf(node), endOf(node)];
  if (node.position) node.position = { start: move(start), end: move(end) };
  if (node.type === "footnoteReference" || node.type === "footnoteDefinition") {
    // Those of `^[words]` are counted in each text that is read by itself.
    if (node.identifier.startsWith("^ "))
      node.identifier += ` of ${move({ line: 1, column: 1, offset: 0 }).line}`;
  }
  if (node.type === "callout") for (const child of node.title) moveNode(child, move);
  for (const child of childrenOf(node)) moveNode(child, move);
}
