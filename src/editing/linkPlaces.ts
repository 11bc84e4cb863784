/**
 * Every link of a note with the very characters that name its target, so that a
 * command can change these and nothing else: wiki-links and embeds, Markdown's
 * links, pictures and definitions, links and plain names of the front matter.
 */

import { bodyAfter, readFrontMatter } from "../vault/core/frontMatter.ts";
import { bracketed, namesInString } from "../vault/links/frontMatterNames.ts";
import { type Address, internalAddress } from "../vault/markdown/address.ts";
import { parseMarkdown } from "../vault/markdown/index.ts";
import { readable } from "../vault/markdown/mask.ts";
import { childrenOf, type Node, wikiLinkText } from "../vault/markdown/tree.ts";
import { parseWikiLink } from "../vault/markdown/wikiLink.ts";
import type { Edit } from "./edits.ts";
import { type ScalarPlace, scalarPlaces, yamlString } from "./scalarPlaces.ts";

export interface LinkPlace extends Address {
  readonly syntax: "wiki" | "markdown" | "front matter";
  readonly embed: boolean;
  /** A plain name, which is a link only where it leads somewhere. */
  readonly plain: boolean;
  /** Markdown's own links find files before notes with dots in their names. */
  readonly markdown: boolean;
  /** The words that the reader sees of it, where they are the target's own. */
  readonly ownWords: string | undefined;
  /** Its words are those of a heading, by which other links may find it. */
  readonly inHeading: boolean;
  readonly start: number;
  /** The edit that gives it another target, and with `words` words of its own. */
  readonly to: (target: string, words?: string) => Omit<Edit, "file">;
}

/** The links in the order of the file. Of a note whose front matter can't be read, none. */
export function linkPlaces(source: string): LinkPlace[] {
  const text = readable(source);
  const front = readFrontMatter(text);
  if ("reason" in front) return [];
  const shift = front.end.offset - front.end.lines;
  const body = bodyAfter(text, front.end);
  const places = [...scalarPlaces(text).flatMap(frontLinks(text)), ...bodyLinks(body, text, shift)];
  return places.sort((a, b) => a.start - b.start);
}

function bodyLinks(body: string, text: string, shift: number): LinkPlace[] {
  const found: LinkPlace[] = [];
  const visit = (node: Node, inTable: boolean, inHeading: boolean): void => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const span = [from + shift, to + shift] as const;
    if (node.type === "wikiLink") {
      const written = text.slice(...span);
      const open = written.indexOf("[[") + 2;
      const link = wikiPlace(written.slice(open, written.indexOf("]]", open)), span[0] + open);
      if (link && link.address.target === node.target) {
        const ownWords = node.embed || node.alias ? undefined : wikiLinkText(node);
        found.push({
          ...link.address,
          syntax: "wiki",
          embed: node.embed,
          plain: false,
          markdown: false,
          ownWords,
          inHeading,
          start: link.start,
          to: (target, words) => {
            const divider = inTable ? "\\|" : "|";
            const own = words === undefined || ownWords === undefined ? "" : divider + words;
            if (own === "") return { start: link.start, end: link.end, text: target };
            const anchors = text.slice(link.end, link.endOfAddress);
            return { start: link.start, end: link.endOfLink, text: target + anchors + own };
          },
        });
      }
    } else if (node.type === "link" || node.type === "image" || node.type === "definition") {
      const link = markdownPlace(text.slice(...span), node.url, node.type === "definition");
      const address = internalAddress(node.url);
      if (link && address) {
        const start = span[0] + link.start;
        found.push({
          ...address,
          syntax: "markdown",
          embed: node.type === "image",
          plain: false,
          markdown: true,
          ownWords: undefined,
          inHeading,
          start,
          to: (target) => ({
            start,
            end: span[0] + link.end,
            text: urlPath(`${target}${link.md}`, link.angle),
          }),
        });
      }
    }
    const below = [inTable || node.type === "table", inHeading || node.type === "heading"] as const;
    if (node.type === "callout") for (const child of node.title) visit(child, ...below);
    for (const child of childrenOf(node)) visit(child, ...below);
  };
  visit(parseMarkdown(body).root, false, false);
  // A link inside a picture's place, or a picture inside a link, is met once.
  return [...new Map(found.map((link) => [link.start, link])).values()];
}

interface WikiPlace {
  readonly address: ReturnType<typeof parseWikiLink>;
  /** The target's first character, and the one after its last. */
  readonly start: number;
  readonly end: number;
  /** After the headings or the block. */
  readonly endOfAddress: number;
  /** Before the closing brackets. */
  readonly endOfLink: number;
}

/** What stands between the brackets, at `at` of the file; undefined for a link into the same note. */
function wikiPlace(inside: string, at: number): WikiPlace | undefined {
  const divider = /\\?\|/.exec(inside)?.index ?? inside.length;
  const address = inside.slice(0, divider);
  const name = address.split("#")[0] ?? "";
  const target = name.trim();
  if (target === "") return undefined;
  const start = at + name.indexOf(target);
  return {
    address: parseWikiLink(inside),
    start,
    end: start + target.replace(/\.md$/i, "").length,
    endOfAddress: at + address.trimEnd().length,
    endOfLink: at + inside.length,
  };
}

/** Where the path of a Markdown link stands in it; undefined where it is not written there. */
function markdownPlace(
  written: string,
  url: string,
  isDefinition: boolean,
): { start: number; end: number; angle: boolean; md: string } | undefined {
  const opening = isDefinition ? /\]:\s*/g : /\]\(\s*/g;
  for (const { 0: open, index } of written.matchAll(opening)) {
    let start = index + open.length;
    const angle = written[start] === "<";
    if (angle) start++;
    const end = angle ? written.indexOf(">", start) : start + bareUrl(written.slice(start));
    const said = written.slice(start, end);
    if (said.replace(/\\([!-/:-@[-`{-~])/g, "$1") !== url && said !== url) continue;
    const path = /^[^#?]*/.exec(said)?.[0] ?? "";
    if (path === "") return undefined;
    return { start, end: start + path.length, angle, md: /\.md$/i.exec(path)?.[0] ?? "" };
  }
  return undefined;
}

/** How many characters a bare address has: to a space, or to the bracket that is not its own. */
function bareUrl(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (/\s/.test(character)) return at;
    if (character === "\\") at++;
    else if (character === "(") depth++;
    else if (character === ")" && depth-- === 0) return at;
  }
  return text.length;
}

/** A path as the address of a Markdown link: only what would end it, or mean something else, is encoded. */
function urlPath(path: string, angle: boolean): string {
  const unsafe = angle ? /[<>%#?\\\n]/g : /[\s()<>%#?\\]/g;
  return path.replace(
    unsafe,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

function frontLinks(text: string): (place: ScalarPlace) => LinkPlace[] {
  return (scalar) => {
    const { key, value, start, end, style } = scalar;
    const names = namesInString(key, value);
    const written = text.slice(start, end);
    const common = {
      syntax: "front matter",
      embed: false,
      markdown: false,
      ownWords: undefined,
      inHeading: false,
    } as const;
    const [name] = names;
    if (name?.plain) {
      const whole = (target: string) => ({ start, end, text: yamlString(target, style) });
      return [{ ...common, ...name.link, plain: true, start, to: whole }];
    }
    // Escapes and folded lines make the words differ from the characters; their order stays.
    return bracketed(written).flatMap(({ inside, start: at }, index) => {
      const link = wikiPlace(inside, start + at);
      const name = names[index];
      if (!link || !name) return [];
      const to = (target: string) => {
        const escaped =
          style === "double"
            ? JSON.stringify(target).slice(1, -1)
            : style === "single"
              ? target.replaceAll("'", "''")
              : target;
        const isSafe = style === "block" || style === "double" || style === "single";
        if (isSafe || yamlString(target) === target) {
          return { start: link.start, end: link.end, text: escaped };
        }
        // Words that YAML would read otherwise take quotes around the whole.
        const changed = written.replace(inside, () =>
          inside.replace(link.address.target, () => target),
        );
        return { start, end, text: JSON.stringify(changed) };
      };
      return [{ ...common, ...name.link, plain: false, start: link.start, to }];
    });
  };
}
