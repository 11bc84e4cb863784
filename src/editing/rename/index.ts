/**
 * A note under another name: every link that led to it leads to it still, every
 * other link leads where it led, and no other character of the vault changes.
 *
 * A link by the note's file name or path gets the new name, in the form that it
 * had (a name, the end of a path, a relative path). A link by an alias stays. A
 * link to another note that the new name would catch, or that the move would
 * break, gets a path. The former name becomes an alias.
 */

import { get } from "../../shared/assert.ts";
import { fold } from "../../shared/fold.ts";
import type { Files, NoteFile } from "../../vault/core/files.ts";
import type { Head } from "../../vault/core/note.ts";
import { fileName, folderOf, noteUrl, withoutMd } from "../../vault/core/path.ts";
import { applyEdits, compareEdits, type Edit } from "../edits.ts";
import type { Refusal } from "../refusal.ts";
import { aliasEdit } from "./aliasEdit.ts";
import { cardsOf } from "./canvas.ts";
import { findNote } from "./findNote.ts";
import { cardTexts, noteText, shownFileEdits } from "./linkedTexts.ts";
import { linkTargets } from "./linkTargets.ts";
import { newPath } from "./newPath.ts";
import { type LinkCounts, type RenameOptions, relink } from "./relink.ts";

export interface Rename {
  readonly from: string;
  readonly to: string;
  /** In the files as they are before the move. */
  readonly edits: readonly Edit[];
  readonly counts: LinkCounts;
  /** What the editor should know, one sentence each. */
  readonly remarks: readonly string[];
}

/**
 * `wanted` is the new name, or a path in the vault: "New name", "laws/New name".
 * `canvases` are the texts of the vault's canvases, whose cards name notes too.
 */
export function rename(
  files: Files,
  old: string,
  wanted: string,
  options: RenameOptions = {},
  canvases: readonly NoteFile[] = [],
): Rename | Refusal {
  const before = linkTargets(files);
  const source = findNote(before.heads, old);
  if ("refused" in source) return source;
  const { path: from } = source;
  const to = newPath(from, wanted, files);
  if (typeof to !== "string") return to;
  const text = get(before.texts, from);
  const aliasEdits = formerNameEdits(source, to, text);
  const after = linkTargets({
    ...files,
    notes: files.notes.map((file) =>
      file.path === from ? { path: to, text: applyEdits(text, aliasEdits) } : file,
    ),
  });
  const boards = canvases.map(({ path: file, text }) => ({ file, cards: cardsOf(text) }));
  const readable = boards.flatMap(({ file, cards }) => (cards ? [{ file, cards }] : []));
  const shown = readable.flatMap(({ file, cards }) => shownFileEdits(file, cards, from, to));
  const edits: Edit[] = [...aliasEdits, ...shown];
  const counts = { links: shown.length, byAlias: 0, others: 0 };
  const caught: string[] = [];
  for (const { file, text: words, inFile } of [
    ...files.notes.map(noteText),
    ...readable.flatMap(({ file, cards }) => cardTexts(file, cards)),
  ]) {
    const links = relink(file, words, { from, to, before, after, options });
    if ("refused" in links) return links;
    edits.push(...inFile(links.changes));
    counts.links += links.counts.links;
    counts.byAlias += links.counts.byAlias;
    counts.others += links.counts.others;
    caught.push(...links.remarks);
  }
  const unread = boards.flatMap(({ file, cards }) => (cards ? [] : [file]));
  const remarks = [
    ...headingRemarks(source, text),
    ...caught,
    ...[...before.unread, ...unread].map(
      (path) => `${path} can't be read; links in it stay as they are.`,
    ),
    ...folderRemarks(from, to),
  ];
  return { from, to, edits: edits.sort(compareEdits), counts, remarks };
}

/** The former name as an alias, unless the note has it, or it differs in its case alone. */
function formerNameEdits({ path: file, name, aliases }: Head, to: string, text: string): Edit[] {
  const isFound = [fileName(withoutMd(to)), ...aliases].some((other) => fold(other) === fold(name));
  return isFound ? [] : [{ file, ...aliasEdit(text, name) }];
}

function headingRemarks({ name }: Head, text: string): string[] {
  const heading = /^#[ \t]+(.+?)[ \t]*$/m.exec(text)?.[1];
  if (heading === undefined || fold(heading) !== fold(name)) return [];
  return [`The first heading of the note still says "${heading}".`];
}

function folderRemarks(from: string, to: string): string[] {
  if (folderOf(from) === folderOf(to)) return [];
  return [
    `The note moves from ${noteUrl(from)} to ${noteUrl(to)}; an alias redirects within its own folder alone.`,
  ];
}
