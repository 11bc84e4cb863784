/** The vault as the site and the editors get it: one plain value, without what only the stages need. */

import { get } from "../shared/assert.ts";
import type { Day } from "../shared/dates/index.ts";
import type { Attachment } from "./core/files.ts";
import { memoize } from "./core/memoize.ts";
import type { Note } from "./core/note.ts";
import { compareProblems, isAsked, type Problem } from "./core/problems.ts";
import type { Settings } from "./core/settings.ts";
import type { Withheld } from "./core/withheld.ts";
import type { Harvest } from "./harvest.ts";
import type { Addresses } from "./links/addresses.ts";
import type { Backlinks, Outgoing } from "./links/backlinks.ts";
import type { Mention } from "./links/mentions.ts";
import type { NameIndex } from "./links/nameIndex.ts";
import { createResolver } from "./links/resolve.ts";
import type { Look } from "./look.ts";
import type { Rendered } from "./render/index.ts";
import type { Reported, Reports } from "./report.ts";
import type { Source } from "./sources.ts";

export interface Vault {
  readonly settings: Settings;
  /** The published notes, by path. */
  readonly notes: readonly Note[];
  readonly pages: ReadonlyMap<string, Rendered>;
  /** The address of each folder's page, by the path of the folder; a note at the same one begins that page. */
  readonly folders: ReadonlyMap<string, string>;
  /** The addresses of the further pages that a note may have, by its path. */
  readonly parts: Addresses["parts"];
  /** The attachments that published notes show, and the files of the look. */
  readonly files: readonly Attachment[];
  readonly look: Look;
  /** The links of each note, by its path. */
  readonly outgoing: Outgoing;
  /** The links that other notes have to a note, by its path. */
  readonly backlinks: Backlinks;
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly sources: ReadonlyMap<string, readonly Source[]>;
  readonly harvest: Harvest;
  readonly reports: Reports;
  /** For the editors alone: they may name what is not published, and never reach the site. */
  readonly problems: readonly Problem[];
  /** For their author alone, as problems are: the notes that are not published, and why. */
  readonly withheld: readonly Withheld[];
  /** By what links find a note, and where in its text they can lead; see `resolverOf`. */
  readonly targets: Targets;
  /** The day of the facts. */
  readonly asOf: Day;
  /** The base, with a slash at both ends. */
  readonly base: string;
}

/** Never reaches the site: it knows the names of withheld notes. */
interface Targets {
  readonly names: NameIndex;
  /** The ids of the blocks of a text that links can lead to, by the path of its note. */
  readonly blockIds: ReadonlyMap<string, ReadonlySet<string>>;
}

export function publish(vault: Reported): Vault {
  const { settings, bodies, look, names } = vault;
  const { outgoing, backlinks, mentions, harvest, reports, asOf, base } = vault;
  return {
    settings,
    notes: bodies.map(({ note }) => note),
    pages: new Map(bodies.map(({ note, page }) => [note.path, page])),
    folders: names.addresses.folders,
    parts: names.addresses.parts,
    files: filesShown(vault),
    look,
    outgoing,
    backlinks,
    mentions,
    sources: new Map(bodies.map(({ note, sources }) => [note.path, sources])),
    harvest,
    reports,
    problems: vault.problems
      .filter(({ code }) => isAsked(code, settings.rules))
      .sort(compareProblems),
    withheld: vault.withheld,
    targets: {
      names: names.index,
      blockIds: new Map(bodies.map(({ note, extract }) => [note.path, extract.blockIds])),
    },
    asOf,
    base,
  };
}

/** Once each: a logo may be a picture of a note too. */
function filesShown({ attachments, look, shown }: Reported): readonly Attachment[] {
  const files = [...attachments.filter(({ path }) => shown.has(path)), ...look.files];
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** Follows links as the notes of a vault have them followed. Made once for a vault. */
export const resolverOf = memoize(({ notes, targets: { names, blockIds } }: Vault) => {
  const headings = new Map(notes.map((note) => [note.path, note.headings]));
  return createResolver(names, notes, (path) => ({
    headings: get(headings, path),
    blockIds: get(blockIds, path),
  }));
});
