/** What a citation of a note says, whatever its format. */

import { civil, type Day } from "../../shared/dates/index.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext, Version } from "../core/context.ts";

export interface Citation {
  /** What names it in a list of references: "deepseek-2026". */
  readonly key: string;
  /** As it stands alone, with its status where the note is no fact. */
  readonly title: string;
  /** The site, which publishes it. */
  readonly site: string;
  /** Those whom `site.yaml` names; where it names none, the site stands for its author. */
  readonly editors: readonly string[];
  /** The day on which its facts were checked last. */
  readonly day: Day;
  /** Whether the note says that day itself, and not the site for all of its notes. */
  readonly isChecked: boolean;
  /** The whole address; undefined where the site has none yet. */
  readonly url: string | undefined;
  readonly version: Version | undefined;
  readonly language: string;
}

/** Digits of a commit that are shown, as GitHub shows them. */
const SHORT = 7;

/** `title` is that of the page as it stands alone. */
export function citationOf(context: SiteContext, note: Note, title: string): Citation {
  const { vault, absolute, versions } = context;
  const { settings } = vault;
  // absent: the note does not say when it was checked
  const day = note.verified?.end ?? vault.asOf;
  const name = note.url.split("/").filter(Boolean).at(-1);
  return {
    // absent: the note of the first page has no name in its address
    key: `${asciiKey(name ?? "home")}-${civil(day).year}`,
    title: title.replace(/\s+/g, " ").trim(),
    site: settings.title,
    editors: settings.about.editors,
    day,
    isChecked: note.verified !== undefined,
    url: absolute(note.url),
    version: versions.get(note.path),
    language: settings.lang,
  };
}

export function shortCommit({ commit }: Version): string {
  return commit.slice(0, SHORT);
}

/** Letters that every reader of BibTeX takes in a key; of a name in other scripts, their codes. */
function asciiKey(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(/[^a-z0-9-]/gi, (sign) => `u${sign.codePointAt(0)?.toString(16)}`);
}
