/** The sources of a note as its page lists them. */

import { get } from "../shared/assert.ts";
import { parseDate } from "../shared/dates/index.ts";
import { safeUrl } from "../vault/core/html.ts";
import type { Note } from "../vault/core/note.ts";
import { sourceOfNote } from "../vault/sources.ts";
import type { SiteContext } from "./core/context.ts";
import { dateView, tierInWords } from "./core/words.ts";

export interface SourceView {
  /** The id of its line, for citations. */
  readonly id: string;
  readonly title: string;
  /** The page of its note. */
  readonly href: string | undefined;
  /** Where it was published. */
  readonly url: string | undefined;
  /** A copy in an archive. */
  readonly archive: string | undefined;
  readonly publisher: string | undefined;
  readonly date: string | undefined;
  readonly tier: string | undefined;
  readonly isPrimary: boolean;
  /** How it was read, where that is not in full: `read:` of its note. */
  readonly read: string | undefined;
  /** Whether nobody opened it: `read` then says where it is known from. */
  readonly isUnopened: boolean;
  readonly cited: boolean;
  /** The ids of the places that cite it. */
  readonly places: readonly string[];
}

/** In the order of the citations' numbers; sources that stand for the whole note follow. */
export function noteSources(context: SiteContext, path: string): SourceView[] {
  const { vault, href, requireNote } = context;
  const { cited } = get(vault.pages, path);
  const all = get(vault.sources, path);
  const byNote = new Map(all.map((source) => [source.note, source]));
  const times = new Map(cited.map((entry) => [entry.note, entry.times]));
  // absent: an embed shows citations of another note
  const first = cited.map(({ note }) => byNote.get(note) ?? sourceOfNote(requireNote(note)));
  const rest = all.filter(({ note }) => note === undefined || !times.has(note));
  return [...first, ...rest].map((source, index) => {
    const number = index + 1;
    const note = source.note === undefined ? undefined : requireNote(source.note);
    // absent: what stands for the whole note is cited nowhere
    const count = (source.note !== undefined && times.get(source.note)) || 0;
    return {
      id: `source_${number}`,
      title: context.typeset(source.title),
      href: note && href(note.url),
      url: source.url,
      archive: note && archiveOf(note),
      publisher: source.publisher,
      date: source.date === undefined ? undefined : sourceDate(context, source.date),
      tier: source.tier && tierInWords(source.tier),
      isPrimary: source.tier === 1,
      read: note && howRead(note),
      isUnopened: note !== undefined && isUnopened(note),
      cited: index < first.length,
      places: Array.from({ length: count }, (_, place) => `cite_${number}_${place + 1}`),
    };
  });
}

function archiveOf({ data }: Note): string | undefined {
  const archive = data["archive"];
  return typeof archive === "string" && /^https?:/i.test(archive) ? safeUrl(archive) : undefined;
}

/** A source that was only quoted by another must not look like one that was read. */
function howRead({ data }: Note): string | undefined {
  const read = data["read"];
  return typeof read === "string" && read !== "full text" ? read : undefined;
}

/** What was read in part has the day on which it was opened; a vault that says nothing is believed. */
function isUnopened(note: Note): boolean {
  const read = howRead(note);
  return read !== undefined && !read.startsWith("full text") && !note.data["opened"];
}

export function sourceDate({ vault }: SiteContext, written: string): string {
  const date = parseDate(written, vault.asOf);
  return date ? dateView(date).words : written;
}
