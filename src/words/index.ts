/** The words of the interface, by language: one catalogue each, of the shape of the English one. */

import { en } from "./en/index.ts";
import { bracketed } from "./pseudo.ts";

export type Words = typeof en;

/** By languages as `lang:` of `site.yaml` has them. */
const CATALOGUES = new Map<string, Words>([
  ["en", en],
  ["en-XA", bracketed(en)],
]);

/** Of a language as "de-CH", the catalogue of it or of "de"; English where there is neither. */
export function wordsOf(lang: string): Words {
  const [language = lang] = lang.split("-");
  return CATALOGUES.get(lang) ?? CATALOGUES.get(language) ?? en;
}
