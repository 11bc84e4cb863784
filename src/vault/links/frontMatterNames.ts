/**
 * The one reader of names in front matter. Any value may hold `[[links]]`; under a key that
 * always means notes, a plain name is one too. A map, as `sources:` may hold, is a
 * description: its strings are words and no names.
 */

import type { FrontMatter, Value } from "../../intake/frontMatter.ts";
import { relation } from "../../record/relations.ts";
import { mediaOf } from "../markdown/address.ts";
import { parseWikiLink } from "../markdown/wikiLink.ts";

/** A string that stands in front matter. */
export interface FrontMatterString {
  /** The key of the front matter that it stands under. */
  readonly key: string;
  /** Under which its place is known: "companies.0", "sources.1.url". */
  readonly path: string;
  readonly text: string;
  /** Whether it stands in a map. */
  readonly isDescription: boolean;
}

/** A name in such a string. */
export interface FrontMatterName {
  readonly link: ReturnType<typeof parseWikiLink>;
  /** Without brackets: a link only where it leads to a note, and words otherwise. */
  readonly plain: boolean;
}

/** Keys that hold words, whatever brackets stand in them. */
const HOLDS_WORDS = new Set(["aliases", "alias", "tags", "tag", "title", "kind", "cssclasses"]);

/** Keys whose plain value means a picture of the vault: "cover.png". */
const PICTURES = new Set(["image", "cover"]);

/** Every string of a front matter, in order. */
export function stringsIn(data: FrontMatter["data"]): FrontMatterString[] {
  return Object.keys(data).flatMap((key) => stringsOf(data, key));
}

/** Every string of the value of one key; none where there is no such key. */
export function stringsOf(data: FrontMatter["data"], key: string): FrontMatterString[] {
  const value = data[key];
  const found: FrontMatterString[] = [];
  const visit = (item: Value, path: string, isDescription: boolean): void => {
    if (typeof item === "string") found.push({ key, path, text: item, isDescription });
    else if (item !== null && typeof item === "object") {
      for (const [name, below] of Object.entries(item)) {
        visit(below, `${path}.${name}`, isDescription || !Array.isArray(item));
      }
    }
  };
  if (value !== undefined) visit(value, key, false);
  return found;
}

/** Every name of a front matter with the string that it stands in, in order. */
export function namesInFrontMatter(
  data: FrontMatter["data"],
): (FrontMatterString & FrontMatterName)[] {
  return stringsIn(data).flatMap((string) =>
    string.isDescription
      ? []
      : namesInString(string.key, string.text).map((name) => ({ ...string, ...name })),
  );
}

/** The names in one string under a key. */
export function namesInString(key: string, text: string): FrontMatterName[] {
  if (HOLDS_WORDS.has(key)) return [];
  const links = bracketed(text);
  if (links.length > 0) {
    return links.map(({ inside }) => ({ link: parseWikiLink(inside), plain: false }));
  }
  const target = text.trim();
  const isPicture = PICTURES.has(key) && !/^https?:/i.test(target) && mediaOf(target) !== undefined;
  if (target === "" || !(isPicture || takesPlainNames(key))) return [];
  const link = { target, headings: [], block: undefined, alias: undefined };
  return [{ link, plain: !isPicture }];
}

/** Whether a plain name under this key means a note. */
export function takesPlainNames(key: string): boolean {
  return relation(key).names === true;
}

/** What stands between `[[` and `]]` in a text, each with the offset at which it begins. */
export function bracketed(text: string): { readonly inside: string; readonly start: number }[] {
  const found: { inside: string; start: number }[] = [];
  let from = text.indexOf("[[");
  while (from !== -1) {
    const end = text.indexOf("]]", from + 2);
    if (end === -1) break;
    const start = text.lastIndexOf("[[", end) + 2;
    found.push({ inside: text.slice(start, end), start });
    from = text.indexOf("[[", end + 2);
  }
  return found;
}
