/** The address of an alias: it leads to the note. */

import type { Language } from "../shared/language.ts";
import type { Redirect } from "../vault/links/addresses.ts";
import type { Words } from "../words/index.ts";
import type { SiteContext } from "./core/context.ts";

export interface RedirectPage {
  readonly words: Words["redirect"];
  readonly language: Language;
  readonly alias: string;
  /** The title of the note. */
  readonly title: string;
  readonly href: string;
  /** Its whole address, where that is known. */
  readonly canonical: string;
}

export function redirectPage(
  { language, words, requireNote, href, absolute }: SiteContext,
  { alias, to }: Redirect,
): RedirectPage {
  const { title, url } = requireNote(to);
  return {
    words: words.redirect,
    language,
    alias,
    title,
    href: href(url),
    canonical: absolute(url) ?? href(url),
  };
}
