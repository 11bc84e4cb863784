/** The links of front matter: `[[links]]` in any string, plain names under keys that mean notes. */

import {
  bracketed,
  type FrontMatterName,
  namesInString,
} from "../../vault/links/frontMatterNames.ts";
import type { Edit } from "../edits.ts";
import { yamlString } from "../yamlString.ts";
import type { LinkPlace } from "./place.ts";
import type { ScalarPlace } from "./scalarPlaces.ts";
import { type WikiPlace, wikiPlace } from "./wikiPlace.ts";

const COMMON = {
  syntax: "front matter",
  embed: false,
  markdown: false,
  impliedWords: undefined,
  inHeading: false,
} as const;

/** The links of one string; `text` is that of the file. */
export function frontMatterLinks(scalar: ScalarPlace, text: string): LinkPlace[] {
  const names = namesInString(scalar.key, scalar.value);
  const [name] = names;
  return name?.plain ? [plainName(scalar, name)] : bracketedLinks(scalar, names, text);
}

function plainName({ start, end, style }: ScalarPlace, { link }: FrontMatterName): LinkPlace {
  const to = (name: string) => ({ start, end, text: yamlString(name, style) });
  return { ...COMMON, ...link, plain: true, start, to };
}

function bracketedLinks(
  scalar: ScalarPlace,
  names: readonly FrontMatterName[],
  text: string,
): LinkPlace[] {
  const written = text.slice(scalar.start, scalar.end);
  // Escapes and folded lines make the words differ from the characters; their order stays.
  return bracketed(written).flatMap(({ inside, start }, index) => {
    const link = wikiPlace(inside, scalar.start + start);
    const name = names[index];
    if (!link || !name) return [];
    const to = (target: string) => inYaml(target, scalar, written, inside, link);
    return [{ ...COMMON, ...name.link, plain: false, start: link.start, to }];
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
