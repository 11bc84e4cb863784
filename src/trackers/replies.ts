/**
 * Replies to charges: rows of a table `Reply by | Reply`, and notes that say `replies-to`. That none was
 * found is no reply: it is worked out (`NoReply`), and a row that says it is passed over.
 */

import { get } from "../shared/assert.ts";
import type { NoteDate } from "../shared/dates/index.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import type { NamedNote, ReplyRow } from "../vault/harvest.ts";
import type { Vault } from "../vault/index.ts";
import { targetsOf } from "../vault/links/follow.ts";
import type { Made } from "./charges.ts";
import { firstSentence } from "./firstSentence.ts";
import { notesOf } from "./notesOf.ts";
import { type Party, partiesIn, pathsOf } from "./party.ts";

export interface Reply {
  readonly by: readonly Party[];
  readonly date: NoteDate | undefined;
  /** Plain text. */
  readonly text: string;
  /** The address of the row, or of the note. */
  readonly url: string;
  /** Where its words stand: the path of a note, and the line of a row; undefined in its first sentence. */
  readonly note: string;
  readonly line: number | undefined;
  /** Paths of source notes. */
  readonly sources: readonly string[];
}

/** A reply with where it stands, and the charges that it goes to: none where it replies to nothing. */
export interface Addressed {
  readonly reply: Reply;
  readonly note: string;
  readonly line: number;
  readonly to: readonly Made[];
}

/** The replies to each charge, by its id, in the order of their notes and rows. */
export function repliesIn(vault: Vault, made: readonly Made[]): Map<string, readonly Reply[]> {
  const found = new Map<string, Reply[]>();
  for (const { reply, to } of addressedReplies(vault, made)) {
    for (const { id } of to) {
      const before = found.get(id);
      if (before) before.push(reply);
      else found.set(id, [reply]);
    }
  }
  return found;
}

export function addressedReplies(vault: Vault, made: readonly Made[]): Addressed[] {
  const byNote = chargesAt(made);
  const byId = new Map(
    made.flatMap((charge) => [charge.id, charge.row].map((address) => [address, charge] as const)),
  );
  const inRows = vault.harvest.replies
    .filter(({ reply }) => !NONE.test(reply.text))
    // absent: the table stands in a note that makes no charge
    .map((row) => ofRow(vault, row, byNote.get(row.note) ?? []));
  // A row that links to a note that replies is that reply.
  const inBoth = new Set(
    inRows.flatMap(({ linked, note }) => (linked ? [`${linked}\n${note}`] : [])),
  );
  const inNotes = vault.notes.flatMap((note) =>
    get(vault.outgoing, note.path).flatMap(({ relation, to, anchor, line }) => {
      if (relation !== "replies-to" || to === undefined || inBoth.has(`${note.path}\n${to}`))
        return [];
      const { url } = get(notesOf(vault), to);
      const one = byId.get(anchor === undefined ? url : `${url}#${anchor}`);
      // absent: the note that it replies to makes no charge
      const all = anchor === undefined ? (byNote.get(to) ?? (one ? [one] : [])) : one ? [one] : [];
      const reply = ofNote(vault, note, all);
      return [{ reply, note: note.path, line, to: chargesFor(vault, reply.by, all) }];
    }),
  );
  return [...inRows, ...inNotes];
}

/** The charges of each document; those that are a note stand under that note too. */
function chargesAt(made: readonly Made[]): ReadonlyMap<string, readonly Made[]> {
  const placed = made.flatMap((charge) =>
    [...new Set([charge.note, charge.chargeNote])].map((path) => ({ path, charge })),
  );
  return new Map(
    [...Map.groupBy(placed, ({ path }) => path)].flatMap(([path, found]) =>
      path === undefined ? [] : [[path, found.map(({ charge }) => charge)] as const],
    ),
  );
}

/** "None found", "no public reply": words for what is worked out. */
const NONE =
  /^(?:none(?: was)? found|no (?:public |known )?(?:reply|response|comment) (?:was |is )?(?:found|known)|no (?:public )?reply)\b/i;

function ofRow(
  vault: Vault,
  row: ReplyRow,
  all: readonly Made[],
): Addressed & { readonly linked: string | undefined } {
  const by = partiesIn(vault, row.by);
  const linked = row.entities
    .map((path) => get(notesOf(vault), path))
    .find(({ path }) => targetsOf(get(vault.outgoing, path), "replies-to").includes(row.note));
  const reply: Reply = {
    by,
    // absent: the day of a reply is that of its note, where one is linked
    date: row.date ?? linked?.date,
    text: row.reply.text,
    url: linked ? linked.url : row.id,
    note: row.note,
    line: row.line,
    sources: row.sources.length > 0 || !linked ? row.sources : sourcesOf(vault, linked),
  };
  const { notes } = row.to;
  const to =
    notes.length > 0 ? all.filter((charge) => isMeant(charge, notes)) : chargesFor(vault, by, all);
  return { reply, note: row.note, line: row.line, to, linked: linked?.path };
}

/** Whether `To` names a charge by its row, or by one of those that it accuses. */
function isMeant({ id, row, chargeNote, accused }: Made, named: readonly NamedNote[]): boolean {
  const paths = pathsOf(accused);
  return named.some(({ path, anchor }) =>
    anchor === undefined
      ? path === chargeNote || paths.includes(path)
      : (row === undefined ? id : row).endsWith(`#${anchor}`),
  );
}

/** The charges that accuse one of those who reply; all where they are none of the accused. */
function chargesFor(vault: Vault, by: readonly Party[], all: readonly Made[]): readonly Made[] {
  const speakers = pathsOf(by);
  const theirs = all.filter(({ accused }) =>
    pathsOf(accused).some((party) => speakers.some((speaker) => speaksFor(vault, speaker, party))),
  );
  return theirs.length > 0 ? theirs : all;
}

function ofNote(vault: Vault, note: Note, to: readonly Made[]): Reply {
  const links = get(vault.outgoing, note.path);
  const accused = new Set(to.flatMap((charge) => pathsOf(charge.accused)));
  const named = [...targetsOf(links, "companies"), ...targetsOf(links, "people")];
  const by =
    [
      targetsOf(links, "claimant"),
      named.filter((path) => accused.has(path)),
      targetsOf(links, "companies"),
    ].find((paths) => paths.length > 0) || [];
  return {
    by: by.map((path) => ({ path })),
    date: note.date,
    text: firstSentence(note),
    url: note.url,
    note: note.path,
    line: undefined,
    sources: sourcesOf(vault, note),
  };
}

function sourcesOf({ sources }: Vault, { path }: Note): string[] {
  return get(sources, path).flatMap(({ note }) => note || []);
}

/** Whether one is the other, or a person or company of it by `affiliation` or `parent`. */
export function speaksFor(vault: Vault, speaker: string, party: string): boolean {
  return speaker === party || partsOf(vault).get(speaker)?.has(party) === true;
}

/** What each note belongs to by its front matter. */
const partsOf = memoize((vault: Vault): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = vault.notes
    .filter(({ kind }) => kind === "person" || kind === "company")
    .map(({ path }) => {
      const links = get(vault.outgoing, path);
      return [
        path,
        new Set([...targetsOf(links, "affiliation"), ...targetsOf(links, "parent")]),
      ] as const;
    });
  return new Map(found);
});
