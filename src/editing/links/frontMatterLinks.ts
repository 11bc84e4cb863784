/** The links of front matter: `[[links]]` in any string, plain names under keys that mean notes. */

import { relation } from "../../record/relations.ts";
import { NO_RELATION } from "../../vault/links/follow.ts";
import { parseWikiLink } from "../../vault/markdown/wikiLink.ts";
import type { Edit } from "../edits.ts";
import { yamlString } from "../yamlString.ts";
import type { LinkPlace } from "./place.ts";
import type { ScalarPlace } from "./scalarPlaces.ts";
import { inBrackets, type WikiPlace, wikiPlace } from "./wikiPlace.ts";

const COMMON = {
  syntax: "front matter",
  embed: false,
  markdown: false,
  impliedWords: undefined,
  inHeading: false,
} as const;

/** The links of one string; `text` is that of the file. */
export function frontMatterLinks(scalar: ScalarPlace, text: string): LinkPlace[] {
  if (NO_RELATION.has(scalar.key)) return [];
  return scalar.value.includes("[[") ? bracketedLinks(scalar, text) : plainName(scalar);
}

function plainName({ key, value, start, end, style }: ScalarPlace): LinkPlace[] {
  const target = value.trim();
  if (relation(key).names !== true || target === "") return [];
  const to = (name: string) => ({ start, end, text: yamlString(name, style) });
  return [{ ...COMMON, target, headings: [], block: undefined, plain: true, start, to }];
}

function bracketedLinks(scalar: ScalarPlace, text: string): LinkPlace[] {
  const written = text.slice(scalar.start, scalar.end);
  // Escapes and folded lines make the words differ from the characters; their order stays.
  const words = inBrackets(scalar.value);
  return inBrackets(written).flatMap(([inside, offset], index) => {
    const link = wikiPlace(inside, scalar.start + offset);
    const read = words[index];
    if (!link || !read) return [];
    const to = (target: string) => inYaml(target, scalar, written, inside, link);
    return [{ ...COMMON, ...parseWikiLink(read[0]), plain: false, start: link.start, to }];
  });
}

/** The edit that writes a target into a string of YAML, in the style that the string has. */
function inYaml(
  target: string,
  { style, start, end }: ScalarPlace,
  written: string,
  inside: string,
  link: WikiPlace,
): Omit<Edit, "file"> {
  const inPlace = (text: string) => ({ start: link.start, end: link.end, text });
  if (style === "double") return inPlace(JSON.stringify(target).slice(1, -1));
  if (style === "single") return inPlace(target.replaceAll("'", "''"));
  if (style === "block" || yamlString(target) === target) return inPlace(target);
  // Words that YAML would read otherwise take quotes around the whole.
  const changed = written.replace(inside, () => inside.replace(link.address.target, () => target));
  return { start, end, text: JSON.stringify(changed) };
}
