/**
 * The links of the editors' pages (MDX), which remark-wiki-link reads: the
 * names are those of the vault, found by the same resolver as notes' links.
 */

import { readSettings } from "../../vault/core/settings.ts";
import { readVault } from "../../vault/index.ts";
import { createResolver } from "../../vault/links/resolve.ts";
import { parseWikiLink } from "../../vault/markdown/wikiLink.ts";
import { headsOf, nameNotes } from "../../vault/name.ts";
import { openNote } from "../../vault/open.ts";

/** Options of remark-wiki-link. */
export interface EssayLinks {
  readonly aliasDivider: string;
  readonly pageResolver: (name: string) => string[];
  readonly hrefTemplate: (permalink: string) => string;
  readonly permalinks: readonly string[];
  readonly wikiLinkClassName: string;
  readonly newClassName: string;
}

/** Reads the notes of a folder; `base` stands before every address. */
export async function essayLinks(folder: string, base: string): Promise<EssayLinks> {
  const files = await readVault(folder);
  const { settings } = readSettings(files.settings, files);
  const opened = files.notes.map((file) => openNote(file, settings, 0));
  const names = nameNotes({
    published: opened.flatMap((note) => ("head" in note ? [note.head] : [])),
    withheld: opened.flatMap((note) => ("withheld" in note ? [note.withheld] : [])),
    files: [],
    site: settings,
  });
  const heads = headsOf(names);
  const resolver = createResolver(names.index, heads);
  return {
    aliasDivider: "|",
    // A name that no note has keeps its words and leads nowhere but to the list of all notes.
    pageResolver: (name) => {
      // In a table the divider is written `\|`, and remark-wiki-link keeps the `\`.
      const { target } = parseWikiLink(name.replace(/\\$/, ""));
      const { note } = resolver.resolve({ target, headings: [], block: undefined }, "");
      return [note ? note.url : "/all/"];
    },
    hrefTemplate: (permalink) => encodeURI(base.replace(/\/$/, "") + permalink),
    permalinks: heads.map(({ url }) => url),
    wikiLinkClassName: "note",
    newClassName: "wanted",
  };
}
