/** Where the links of a vault lead, for a command that changes them. */

import { compareText } from "../../shared/compareText.ts";
import type { Files } from "../../vault/core/files.ts";
import type { Head } from "../../vault/core/note.ts";
import { fileName, noteUrl, withoutMd } from "../../vault/core/path.ts";
import { readSettings } from "../../vault/core/settings.ts";
import type { Withheld } from "../../vault/core/withheld.ts";
import { indexNames } from "../../vault/links/nameIndex.ts";
import { createResolver, type Resolution, type Resolver } from "../../vault/links/resolve.ts";
import { openNote } from "../../vault/open.ts";
import type { LinkPlace } from "../links/place.ts";

/** What a vault's links lead to, drafts among them. */
export interface LinkTargets {
  readonly heads: readonly Head[];
  readonly texts: ReadonlyMap<string, string>;
  /** Paths of notes whose front matter can't be read. */
  readonly unread: readonly string[];
  readonly follow: (place: LinkPlace, from: string) => Resolution;
}

/** A link of a published note leads where the site has it lead; one in a draft may lead to drafts first. */
export function linkTargets(files: Files): LinkTargets {
  const { settings } = readSettings(files.settings, files);
  const attachments = files.attachments.map(({ path }) => path);
  // By path, as the compiler has them: of two notes with an alias, the first has the link.
  const opened = files.notes
    .toSorted((a, b) => compareText(a.path, b.path))
    .map((file) => ({ path: file.path, note: openNote(file, settings, 0) }));
  const published = opened.flatMap(({ note }) => ("head" in note ? [note.head] : []));
  const withheld = opened.flatMap(({ note }) => ("withheld" in note ? [note.withheld] : []));
  const drafts = withheld.map(draftHead);
  const heads = [...published, ...drafts];
  const site = createResolver(indexNames(published, withheld, attachments), published);
  const all = createResolver(indexNames(heads, [], attachments), heads);
  const isPublished = new Set(published.map(({ path }) => path));
  const resolve = (resolver: Resolver, place: LinkPlace, from: string) =>
    resolver.resolve(
      { target: place.target, headings: [], block: undefined },
      from,
      place.markdown,
    );
  return {
    heads,
    texts: new Map(files.notes.map(({ path, text }) => [path, text])),
    unread: opened.flatMap(({ path, note }) =>
      note.problems.some(({ code }) => code === "front-matter-unreadable") ? [path] : [],
    ),
    follow: (place, from) => {
      const found = isPublished.has(from) ? resolve(site, place, from) : undefined;
      return found && leadsTo(found) !== undefined ? found : resolve(all, place, from);
    },
  };
}

/** The path of the note or the file that a link leads to. */
export function leadsTo({ note, file }: Resolution): string | undefined {
  return note?.path ?? file;
}

/** As much of a draft as links need. */
function draftHead({ path, names }: Withheld): Head {
  const name = fileName(withoutMd(path));
  return {
    path,
    url: noteUrl(path),
    name,
    title: name,
    kind: "note",
    aliases: names.filter((alias) => alias !== name),
    tags: [],
    data: {},
    places: {},
    date: undefined,
    verified: undefined,
    status: undefined,
    stage: undefined,
    importance: 3,
  };
}
