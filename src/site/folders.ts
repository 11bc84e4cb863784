/** The folders of a vault: the way to a note, and the tree of them. */

import { get } from "../shared/assert.ts";
import { compareText } from "../shared/compareText.ts";
import { fold } from "../shared/fold.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import { fileName, folderOf } from "../vault/core/path.ts";
import type { SiteContext } from "./core/context.ts";
import { type Crumb, HOME_URL, homeOf } from "./core/head.ts";
import { kindsInUse } from "./core/kinds.ts";

export interface Folder {
  readonly path: string;
  /** Its name, or that of the list that stands at its address. */
  readonly name: string;
  readonly url: string;
  /** Whether the list of a kind stands at its address, and is its page. */
  readonly isKind: boolean;
  /** What stands in it, but for the note that begins its page. */
  readonly notes: readonly Note[];
  readonly folders: readonly Folder[];
}

/** A folder in a tree of them. */
export interface FolderItem {
  readonly text: string;
  readonly href: string;
  /** Of notes in it and in all folders below. */
  readonly count: number;
  readonly folders: readonly FolderItem[];
}

/** Every folder by its path; "" is the vault itself. */
export const foldersOf = memoize((context: SiteContext): ReadonlyMap<string, Folder> => {
  const { vault } = context;
  const kinds = new Map(kindsInUse(context).map(({ folder, plural }) => [`/${folder}/`, plural]));
  const notes = Map.groupBy(vault.notes, ({ path }) => folderOf(path));
  const below = Map.groupBy(vault.folders.keys(), folderOf);
  const folders = new Map<string, Folder>();
  const add = (path: string, url: string): Folder => {
    const kind = kinds.get(url);
    const folder = {
      path,
      name: kind ?? fileName(path),
      url,
      isKind: kind !== undefined,
      // absent: nothing but folders stands in it
      notes: (notes.get(path) ?? []).filter((note) => note.url !== url),
      // absent: nothing but notes
      folders: (below.get(path) ?? [])
        .map((inside) => add(inside, get(vault.folders, inside)))
        .sort((a, b) => compareText(fold(a.name), fold(b.name))),
    };
    folders.set(path, folder);
    return folder;
  };
  add("", HOME_URL);
  return folders;
});

/** The way from the first page to a folder, itself included. */
export function crumbsTo(context: SiteContext, path: string): Crumb[] {
  if (path === "") return [homeOf(context)];
  const { name, url } = get(foldersOf(context), path);
  return [...crumbsTo(context, folderOf(path)), { text: name, url }];
}

/** The folders in a folder; `deep`, with all that are below. */
export function folderItems(
  context: SiteContext,
  { folders }: Folder,
  deep: boolean,
): FolderItem[] {
  return folders.map((folder) => ({
    text: folder.name,
    href: context.href(folder.url),
    count: countBelow(folder),
    folders: deep ? folderItems(context, folder, deep) : [],
  }));
}

const countBelow = memoize(({ notes, folders }: Folder): number =>
  folders.reduce((sum, folder) => sum + countBelow(folder), notes.length),
);
