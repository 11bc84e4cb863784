/** The input of all pages of one site: its vault, options beside it, and its addresses. */

import { expected } from "../../shared/assert.ts";
import type { Day } from "../../shared/dates/index.ts";
import { type Language, languageOf } from "../../shared/language.ts";
import { typeset } from "../../shared/typography.ts";
import type { Files } from "../../vault/core/files.ts";
import type { Note } from "../../vault/core/note.ts";
import { slug } from "../../vault/core/path.ts";
import type { Vault } from "../../vault/index.ts";
import { fileHref } from "../../vault/links/addresses.ts";
import { type Words, wordsOf } from "../../words/index.ts";
import { type Essay, essaysIn } from "./essays.ts";

export interface SiteOptions {
  /** The text of each of the editors' pages (MDX), by its address; shown where `site.yaml` asks for them. */
  readonly essays?: Readonly<Record<string, string>>;
  /** The text of `data/graph.json` of a former build: the map begins on that one. */
  readonly formerMap?: string | undefined;
  /** The commit that each note's text is of, by its path; of a note that git does not know, none. */
  readonly versions?: ReadonlyMap<string, Version>;
  /** What the commits of the vault did, as JSON (`History`). */
  readonly history?: string | undefined;
  /** Only while notes are edited: every page then has a panel for editors. */
  readonly development?: Development | undefined;
}

/** The commit that a note's text is of. */
export interface Version {
  /** Its whole name, in hexadecimal digits. */
  readonly commit: string;
  /** Its day, in days since 1970. */
  readonly day: Day;
}

/** The input of the editors' panel, beside the vault. */
export interface Development {
  /** The folder of the vault on this machine. */
  readonly folder: string;
  readonly files: Files;
  /** Days since 1970. */
  readonly today: Day;
  /** When the reading of this vault began, in milliseconds since 1970: what is saved later is not in it. */
  readonly readAt: number;
}

export interface SiteContext {
  readonly vault: Vault;
  /** The words of the interface, in the language of the site. */
  readonly words: Words;
  readonly language: Language;
  readonly essays: readonly Essay[];
  readonly formerMap: string | undefined;
  readonly history: string | undefined;
  readonly development: Development | undefined;
  readonly versions: ReadonlyMap<string, Version>;
  /** A published note by its path in the vault. */
  readonly noteAt: (path: string) => Note | undefined;
  /** The note of a path that is known to be published. */
  readonly requireNote: (path: string) => Note;
  /** An address of the site as it stands in `href`: with the base, encoded. */
  readonly href: (url: string) => string;
  /** An attachment as it stands in `href`. */
  readonly fileHref: (path: string) => string;
  /** The whole address; undefined where `site.yaml` does not say where the site is. */
  readonly absolute: (url: string) => string | undefined;
  /** The same of what stands in `href`. */
  readonly absoluteHref: (href: string) => string | undefined;
  /** Words as a page sets them: titles, sentences, names; data and heads have them as typed. */
  readonly typeset: (words: string) => string;
  /** What identifies the site in its calendar: its host, or its name where it has no address yet. */
  readonly calendarOrigin: string;
}

export function createContext(
  vault: Vault,
  { essays = {}, formerMap, history, development, versions = new Map() }: SiteOptions = {},
): SiteContext {
  const { settings, base } = vault;
  const words = wordsOf(settings.lang);
  const byPath = new Map(vault.notes.map((note) => [note.path, note]));
  const href = (url: string) => encodeURI(base.slice(0, -1) + url);
  const absoluteHref = (address: string) =>
    settings.url === undefined ? undefined : new URL(address, settings.url).href;
  return {
    vault,
    words,
    language: expected(languageOf(settings.lang), "a language that the settings have checked"),
    essays: settings.essays ? essaysIn(essays, words.frame.essays) : [],
    formerMap,
    history,
    development,
    versions,
    noteAt: (path) => byPath.get(path),
    requireNote: (path) => expected(byPath.get(path), `a published note at ${path}`),
    href,
    fileHref: (path) => fileHref(base, path),
    absolute: (url) => absoluteHref(href(url)),
    absoluteHref,
    typeset: (text) => typeset(text, settings.lang),
    calendarOrigin: settings.url === undefined ? slug(settings.title) : new URL(settings.url).host,
  };
}
