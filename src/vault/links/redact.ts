/**
 * What published notes say of withheld ones, taken out before anything reads it.
 *
 * `[[Draft]]` prints the name of a draft: on the page, in its summary and its
 * headings, as the context of the links beside it, in the rows of tables. So the
 * name goes from the text itself, as a comment does, and "…" stands for it; of
 * `[[Draft|words]]` the author's own words stay. Every offset stays true.
 */

import type { Root } from "mdast";
import { relation } from "../../record/relations.ts";
import type { Status } from "../../record/scales.ts";
import type { Value } from "../core/frontMatter.ts";
import type { Head, Withheld } from "../core/note.ts";
import type { Problem } from "../core/problems.ts";
import { parseMarkdown } from "../markdown/index.ts";
import { BLANK } from "../markdown/mask.ts";
import { type Node, type WikiLink, walk } from "../markdown/tree.ts";
import { parseWikiLink } from "../markdown/wikiLink.ts";
import { bracketed, spotOf, toUnpublished } from "./follow.ts";
import { createResolver, indexNames } from "./resolve.ts";

/** Tells whether a name, in a note, is that of a withheld note and of no published one. */
export type IsSecret = (target: string, from: string) => boolean;

const OMITTED = "…";

/** Undefined where nothing is withheld. */
export function secretNames(
  heads: readonly Head[],
  withheld: readonly Withheld[],
  files: readonly string[],
): IsSecret | undefined {
  if (withheld.length === 0) return undefined;
  const { resolve } = createResolver(indexNames(heads, withheld, files), heads);
  return (target, from) =>
    resolve({ target, headings: [], block: undefined }, from).verdict === "unpublished";
}

/** How to make the text of a note; what is told of it are names that are not to be published. */
export interface Redacted {
  readonly body: () => string;
  readonly problems: readonly Problem[];
}

/** Reports `link-to-unpublished` for each name that it takes out. */
export function redactBody(
  body: () => string,
  path: string,
  isSecret: IsSecret | undefined,
): Redacted {
  if (!isSecret) return { body, problems: [] };
  const source = body();
  // Most notes hold none, and need not be read twice.
  const mayHold = bracketed(source).some((inside) => isSecret(parseWikiLink(inside).target, path));
  if (!mayHold) return { body, problems: [] };
  const problems: Problem[] = [];
  let open = "";
  let last = 0;
  for (const link of wikiLinks(parseMarkdown(source).root)) {
    const start = link.position?.start.offset ?? 0;
    const end = link.position?.end.offset ?? 0;
    if (start < last || !isSecret(link.target, path)) continue;
    problems.push(toUnpublished({ file: path, ...link.position?.start }, link.target));
    open += source.slice(last, start) + omission(source.slice(start, end), link);
    last = end;
  }
  open += source.slice(last);
  return { body: () => open, problems };
}

/** As long as the link was: its own words or "…", and blanks for the rest. */
function omission(written: string, link: WikiLink): string {
  const divider = written.indexOf("|") + 1;
  const isWorded = divider > 0 && !link.embed && link.alias !== "";
  const start = isWorded ? divider : 0;
  const words = isWorded ? written.slice(divider, -2) : OMITTED;
  return blank(written.slice(0, start)) + words + blank(written.slice(start + words.length));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, BLANK);
}

function wikiLinks(root: Root): WikiLink[] {
  const links: WikiLink[] = [];
  const visit = (node: Node): void => {
    if (node.type === "wikiLink") links.push(node);
    if (node.type === "callout") for (const child of node.title) walk(child, visit);
  };
  walk(root, visit);
  return links.sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf(link: WikiLink): number {
  return link.position?.start.offset ?? 0;
}

/** Keys that hold one name or a list of them, and no description. */
const NAME_PATH = /^[^.]+(?:\.\d+)*$/;

/** The head itself where it holds no such name. Reports as `redactBody` does. */
export function redactHead(
  head: Head,
  isSecret: IsSecret,
): { head: Head; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let holdsSecret = false;
  const words = (text: string, told: (target: string) => void = () => {}): string =>
    bracketed(text).reduce((open, inside) => {
      const { target, alias } = parseWikiLink(inside);
      if (!isSecret(target, head.path)) return open;
      holdsSecret = true;
      told(target);
      return open.replaceAll(`[[${inside}]]`, alias || OMITTED);
    }, text);
  const value = (said: Value, path: string): Value => {
    const told = (target: string) =>
      problems.push(toUnpublished({ file: head.path, ...spotOf(head, path) }, target));
    if (typeof said === "string") {
      const takesNames = relation(path.split(".")[0] ?? "").names && NAME_PATH.test(path);
      if (takesNames && isSecret(said.trim(), head.path)) {
        holdsSecret = true;
        told(said.trim());
      } else {
        const open = words(said, told);
        if (open !== OMITTED) return open;
      }
      return null;
    }
    // A name that is gone leaves its place in the list, for the places of the others.
    if (Array.isArray(said)) return said.map((item, at) => value(item, `${path}.${at}`));
    if (said === null || typeof said === "boolean") return said;
    return values(said, `${path}.`);
  };
  const values = (said: Readonly<Record<string, Value>>, path: string) =>
    Object.fromEntries(Object.entries(said).map(([key, item]) => [key, value(item, path + key)]));
  const worded = (status: Status | undefined) => status && { ...status, text: words(status.text) };
  const named = (names: readonly string[]) =>
    names.map((name) => words(name)).filter((name) => name !== OMITTED);
  const redacted = {
    ...head,
    title: words(head.title),
    aliases: named(head.aliases),
    tags: named(head.tags),
    data: values(head.data, ""),
    status: worded(head.status),
    stage: worded(head.stage),
  };
  return { head: holdsSecret ? redacted : head, problems };
}
