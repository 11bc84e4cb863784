/**
 * Notes that begin a page of the site rather than having one of their own: the first page, and the
 * pages of folders, as wikis, GitHub and Obsidian's plugins for folder notes have them.
 */

import { compareText } from "../../shared/compareText.ts";
import { fold } from "../../shared/fold.ts";
import type { Head } from "../core/note.ts";
import { fileName, folderOf, withoutMd } from "../core/path.ts";

/** Names that say nothing but that a text comes first, folded; the former before the latter. */
const FIRST = ["index", "readme"];
const FIRST_AT_TOP = ["index", "home", "readme"];

/** The folder that each lead begins, by the path of its note; "" of the first page. */
export type Leads = ReadonlyMap<string, string>;

/** `start` is the path of the note that `site.yaml` wants at the first page. */
export function leadsOf(notes: readonly Head[], start: string | undefined): Leads {
  const byPath = new Map(notes.map(({ path }) => [fold(withoutMd(path)), path]));
  const leads = new Map<string, string>();
  const take = (folder: string, candidates: readonly (string | undefined)[]) => {
    const lead = candidates.find((path) => path !== undefined && !leads.has(path));
    if (lead !== undefined) leads.set(lead, folder);
  };
  take("", [start, ...leadNames("").map((name) => byPath.get(name))]);
  for (const folder of foldersOf(notes)) {
    take(
      folder,
      leadNames(folder).map((path) => byPath.get(path)),
    );
  }
  return leads;
}

/** The names of the notes that may begin the page of a folder, folded; the former before the latter. */
export function leadNames(folder: string): string[] {
  const key = fold(folder);
  if (key === "") return FIRST_AT_TOP;
  return [key, ...[...FIRST, fileName(key)].map((name) => `${key}/${name}`)];
}

/** Every folder that holds a note, or a folder that does, in the order of paths. */
export function foldersOf(notes: readonly Pick<Head, "path">[]): string[] {
  const folders = new Set<string>();
  for (const { path } of notes) {
    for (let folder = folderOf(path); folder !== "" && !folders.has(folder); ) {
      folders.add(folder);
      folder = folderOf(folder);
    }
  }
  return [...folders].sort(compareText);
}

/** What a lead is called whose file name says nothing: after its folder, or the site. */
export function leadTitle({ name, title }: Head, folder: string, site: string): string {
  if (title !== name || !FIRST_AT_TOP.includes(fold(name))) return title;
  return folder === "" ? site : fileName(folder);
}
