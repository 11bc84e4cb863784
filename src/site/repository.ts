/**
 * Links into the repository of the notes, where `site.yaml` names one: to edit a
 * note, to see its history, to report an error in it, to write another.
 */

import { templateOf } from "../editing/newNote/template.ts";
import type { KindName } from "../record/kinds.ts";
import type { Note } from "../vault/core/note.ts";
import { fileName, withoutMd } from "../vault/core/path.ts";
import type { SiteContext } from "./core/context.ts";

/** The day that a new note starts with as its last check is left to the author. */
const NO_DAY = /\{\{date[^}]*\}\}/g;

interface Place {
  readonly base: string;
  readonly branch: string;
  readonly folder: string;
}

function placeOf({ vault }: SiteContext): Place | undefined {
  const { repository } = vault.settings;
  return repository && { ...repository, base: repository.url.replace(/\/$/, "") };
}

/** The path of a file of the vault in the repository. */
function fileIn({ folder }: Place, path: string): string {
  return [folder, path].filter((part) => part !== "").join("/");
}

export interface NoteActions {
  readonly edit: string;
  readonly history: string;
  readonly report: string;
  /** Writes another note of this kind, in the same folder. */
  readonly another: string;
}

export function noteActions(context: SiteContext, note: Note): NoteActions | undefined {
  const at = placeOf(context);
  if (!at) return undefined;
  const file = addressIn(at, at.branch, note.path);
  const name = fileName(withoutMd(note.path));
  return {
    edit: `${at.base}/edit/${file}`,
    history: `${at.base}/commits/${file}`,
    report: reportUrl(context, at, note),
    another: newUrl(at, note.path.slice(0, -`${name}.md`.length), note.kind),
  };
}

/** The text of a note as it was at a commit. */
export function versionUrl(context: SiteContext, note: Note, commit: string): string | undefined {
  const at = placeOf(context);
  return at && `${at.base}/blob/${addressIn(at, commit, note.path)}`;
}

/** A file at a branch or a commit, as it stands in an address: "main/content/companies/DeepSeek.md". */
function addressIn(at: Place, revision: string, path: string): string {
  return encodeURI(`${revision}/${fileIn(at, path)}`)
    .replaceAll("#", "%23")
    .replaceAll("?", "%3F");
}

/** The form "A fact is wrong" with the page in it; a script on the page adds the line. */
function reportUrl({ absolute, href }: SiteContext, at: Place, note: Note): string {
  const query = new URLSearchParams({
    template: "wrong-fact.yml",
    title: `Wrong: ${note.title}`,
    page: `${absolute(note.url) ?? href(note.url)} (${fileIn(at, note.path)})`,
  });
  return `${at.base}/issues/new?${query}`;
}

/** GitHub's editor of a new file; without a name, in its folder, to be named there. */
function newUrl(at: Place, path: string, name: KindName): string {
  const query = new URLSearchParams({
    filename: `${fileIn(at, path)}${path.endsWith(".md") ? "" : "New note.md"}`,
    value: templateOf(name).replace(NO_DAY, ""),
  });
  return `${at.base}/new/${encodeURI(at.branch)}?${query}`;
}

/** GitHub's editor with a note to be written, in its place and from its template. */
export function writeUrl(context: SiteContext, path: string, name: KindName): string | undefined {
  const at = placeOf(context);
  return at && newUrl(at, path, name);
}
