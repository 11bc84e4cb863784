/** The box that says how a note is cited, and the tags by which programs such as Zotero read it. */

import { LICENSES } from "../../record/licenses.ts";
import { isoDay } from "../../shared/dates/index.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { dayInWords } from "../core/words.ts";
import { type Citation, citationOf, shortCommit } from "./citation.ts";
import { bibtex, cslJson, ris } from "./formats.ts";

export interface CiteBox {
  /** In words. */
  readonly plain: string;
  readonly formats: readonly { readonly name: string; readonly text: string }[];
  /** The note's text at its commit, where `site.yaml` names a repository. */
  readonly version: { readonly label: string; readonly href: string } | undefined;
}

/** A tag of the head: `<meta name content>`. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** `textAt` is the address of the note's text at a commit, where it has one. */
export function citeBox(
  context: SiteContext,
  note: Note,
  title: string,
  textAt: (commit: string) => string | undefined,
): CiteBox {
  const citation = citationOf(context, note, title);
  const { version } = citation;
  const href = version && textAt(version.commit);
  return {
    plain: inWords(context, citation),
    formats: [
      { name: "BibTeX", text: bibtex(citation) },
      { name: "RIS", text: ris(citation) },
      { name: "CSL-JSON", text: cslJson(citation) },
    ],
    version: href === undefined ? undefined : { label: context.words.cite.textThen, href },
  };
}

/** “DeepSeek.” The Distillation Wars, facts checked Nov. 27, 2026, version 1a2b3c4 of Nov. 28, 2026. https://… */
function inWords(context: SiteContext, citation: Citation): string {
  const { title, site, editors, day, isChecked, version, url } = citation;
  const words = context.words.cite;
  const people = editors.length > 0 && words.editors(words.and(editors), editors.length);
  const facts = [
    site,
    people,
    isChecked ? words.checked(dayInWords(day)) : words.asOf(dayInWords(day)),
    version && words.version(shortCommit(version), dayInWords(version.day)),
  ].filter(Boolean);
  const stop = /[.?!…]$/.test(title) ? "" : ".";
  return [`“${title}${stop}” ${facts.join(", ")}.`, url].filter(Boolean).join(" ");
}

/**
 * Highwire's tags (https://www.zotero.org/support/dev/exposing_metadata) and those of Dublin Core
 * (https://www.dublincore.org/specifications/dublin-core/dcq-html/) that they lack.
 */
export function citationMeta(context: SiteContext, note: Note, title: string): Meta[] {
  const { site, editors, day, url, language, title: cited } = citationOf(context, note, title);
  const license = context.vault.settings.license;
  const authors = editors.length === 0 ? [site] : editors;
  const tags: (readonly [name: string, content: string | undefined])[] = [
    ["citation_title", cited],
    ...authors.map((name) => ["citation_author", name] as const),
    ["citation_publisher", site],
    ["citation_publication_date", isoDay(day).replaceAll("-", "/")],
    ["citation_public_url", url],
    ["citation_language", language],
    ["DC.type", "Text"],
    ["DC.title", cited],
    ["DC.publisher", site],
    ["DC.date", isoDay(day)],
    ["DC.identifier", url],
    ["DC.rights", license && LICENSES[license].address],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}
