/**
 * What a change does to the record: two revisions of a vault, compared by what
 * they state. Line numbers and order mean nothing here; what a reader would
 * learn does.
 */

import { compareText } from "../shared/compareText.ts";
import type { NoteDate } from "../shared/dates/index.ts";
import type { Files } from "../vault/core/files.ts";
import { bodyAfter, readFrontMatter, type Value } from "../vault/core/frontMatter.ts";
import type { Note } from "../vault/core/note.ts";
import { fold } from "../vault/core/path.ts";
import { resolverOf, type Vault } from "../vault/index.ts";
import { linksIn } from "../vault/links/backlinks.ts";
import type { Verdict } from "../vault/links/resolve.ts";
import type { Change, NoteRef } from "./change.ts";

/** A vault with the files that it was compiled from. */
export interface Revision {
  readonly vault: Vault;
  readonly files: Files;
}

export function diff(before: Revision, after: Revision): Change {
  const [was, is] = [byPath(before.vault), byPath(after.vault)];
  const gone = before.vault.notes.filter(({ path }) => !is.has(path));
  const fresh = after.vault.notes.filter(({ path }) => !was.has(path));
  const renames = renamedNotes(gone, fresh, before, after);
  const renamedTo = new Set(renames.values());
  /** Where a note of the former revision is now; its own path where it is gone. */
  const now = (path: string) => renames.get(path) ?? path;
  const pairs = [...was.values()].flatMap((old) => {
    const current = is.get(now(old.path));
    return current ? [[old, current] as const] : [];
  });
  const ref = (path: string): NoteRef => refOf(is.get(path) ?? was.get(path), path);
  return {
    schema: 1,
    added: fresh.filter(({ path }) => !renamedTo.has(path)).map((note) => refOf(note)),
    removed: gone.filter(({ path }) => !renames.has(path)).map((note) => refOf(note)),
    renamed: [...renames].map(([from, to]) => ({ from: refOf(was.get(from), from), to: ref(to) })),
    edited: pairs
      .map(([old, current]) => editOf(old, current, before, after, now))
      .filter((edit) => edit !== undefined)
      .sort((a, b) => compareText(a.note.path, b.note.path)),
    claims: claimChanges(before.vault, after.vault, now, ref),
    links: linkChanges(before.vault, after.vault, now, ref),
    timeline: timelineChanges(before.vault, after.vault, now, ref),
  };
}

function byPath({ notes }: Vault): Map<string, Note> {
  return new Map(notes.map((note) => [note.path, note]));
}

function refOf(note: Note | undefined, path = ""): NoteRef {
  return note
    ? { path: note.path, title: note.title, kind: note.kind }
    : { path, title: path, kind: "note" };
}

/** How much of the lines of two notes must be the same for one to be the other under a new name. */
const SAME_TEXT = 0.6;

/** Of notes that went, those that came back under another path: by alias, else by their text. */
function renamedNotes(
  gone: readonly Note[],
  fresh: readonly Note[],
  before: Revision,
  after: Revision,
): Map<string, string> {
  const renames = new Map<string, string>();
  const free = new Set(fresh);
  const take = (old: Note, current: Note | undefined) => {
    if (!current) return;
    free.delete(current);
    renames.set(old.path, current.path);
  };
  for (const old of gone) {
    const isFormer = ({ aliases, name }: Note) =>
      [name, ...aliases].some((alias) => fold(alias) === fold(old.name));
    take(
      old,
      [...free].find((note) => note.kind === old.kind && isFormer(note)),
    );
  }
  const linesOf = ({ files }: Revision) => {
    const texts = new Map(files.notes.map(({ path, text }) => [path, text]));
    return (note: Note) =>
      new Set((texts.get(note.path) ?? "").split("\n").filter((line) => line.trim().length > 3));
  };
  const [linesBefore, linesAfter] = [linesOf(before), linesOf(after)];
  for (const old of gone.filter(({ path }) => !renames.has(path))) {
    const lines = linesBefore(old);
    const ranked = [...free]
      .map((note) => [shared(lines, linesAfter(note)), note] as const)
      .filter(([share]) => share >= SAME_TEXT)
      .sort(([a], [b]) => b - a);
    take(old, ranked[0]?.[1]);
  }
  return renames;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((line) => b.has(line)).length;
  return both === 0 ? 0 : both / Math.max(a.size, b.size);
}

/** What is compared of a note as a whole, in words. */
const FIELDS: readonly (readonly [name: string, of: (note: Note) => string])[] = [
  ["title", ({ title }) => title],
  ["kind", ({ kind }) => kind],
  ["status", ({ status }) => status?.text ?? ""],
  ["stage", ({ stage }) => stage?.text ?? ""],
  ["date", ({ date }) => dateText(date)],
  ["verified", ({ verified }) => dateText(verified)],
  ["aliases", ({ aliases }) => aliases.toSorted().join("; ")],
];

/** Keys that FIELDS or lists of their own tell of, in all their spellings; links are relations. */
const TOLD = new Set([...FIELDS.map(([name]) => name), "alias", "sources"]);

/** The other keys of front matter: "tier", "read", "url", "citation", an editor's own. */
function otherKeys(data: Note["data"]): Map<string, string> {
  const texts = Object.entries(data).map(([key, value]) => [key, valueText(value)] as const);
  return new Map(texts.filter(([key, text]) => !TOLD.has(key) && !text.includes("[[")));
}

function valueText(value: Value): string {
  if (Array.isArray(value)) return value.map(valueText).join("; ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function dateText(date: NoteDate | undefined): string {
  return date?.text ?? "";
}

function editOf(
  old: Note,
  current: Note,
  before: Revision,
  after: Revision,
  now: (path: string) => string,
): Change["edited"][number] | undefined {
  const fields = FIELDS.flatMap(([name, of]) => {
    const [was, is] = [of(old), of(current)];
    return was === is ? [] : [{ name, before: was, after: is }];
  });
  const [keysBefore, keysAfter] = [otherKeys(old.data), otherKeys(current.data)];
  for (const name of [...new Set([...keysBefore.keys(), ...keysAfter.keys()])].sort(compareText)) {
    const [was, is] = [keysBefore.get(name) ?? "", keysAfter.get(name) ?? ""];
    if (was !== is) fields.push({ name, before: was, after: is });
  }
  fields.push(...relationChanges(old, current, before.vault, after.vault, now));
  const sources = (vault: Vault, path: string, at: (path: string) => string) =>
    new Map(
      (vault.sources.get(path) ?? []).map(({ note, url, title }) => [
        note === undefined ? (url ?? title) : at(note),
        title,
      ]),
    );
  const [was, is] = [
    sources(before.vault, old.path, now),
    sources(after.vault, current.path, (path) => path),
  ];
  const missing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
    [...a].flatMap(([key, title]) => (b.has(key) ? [] : [title]));
  const edit = {
    note: refOf(current),
    fields,
    sourcesGained: missing(is, was),
    sourcesLost: missing(was, is),
    words: { before: old.words, after: current.words },
    textChanged: bodyOf(before, old.path) !== bodyOf(after, current.path),
  };
  const says = fields.length + edit.sourcesGained.length + edit.sourcesLost.length;
  return says > 0 || edit.textChanged ? edit : undefined;
}

/** Relations of front matter, by key: the titles of the notes, before and after. */
function relationChanges(
  old: Note,
  current: Note,
  before: Vault,
  after: Vault,
  now: (path: string) => string,
): { name: string; before: string; after: string }[] {
  const relations = (vault: Vault, path: string, at: (path: string) => string) => {
    const keys = new Map<string, Map<string, string>>();
    for (const { from, to, relation, target } of vault.outgoing.get(path) ?? []) {
      if (from !== path || relation === "mentions" || relation === "related") continue;
      if (relation === "sources") continue;
      const titles = keys.get(relation) ?? new Map<string, string>();
      keys.set(relation, titles);
      const title = to === undefined ? undefined : resolverOf(vault).noteAt(to)?.title;
      titles.set(to === undefined ? target : at(to), title ?? target);
    }
    return keys;
  };
  const [was, is] = [
    relations(before, old.path, now),
    relations(after, current.path, (path) => path),
  ];
  return [...new Set([...was.keys(), ...is.keys()])].sort(compareText).flatMap((name) => {
    const [a, b] = [was.get(name) ?? new Map(), is.get(name) ?? new Map()];
    if (a.size === b.size && [...a.keys()].every((key) => b.has(key))) return [];
    const shown = (titles: ReadonlyMap<string, string>) => [...titles.values()].sort().join("; ");
    return [{ name, before: shown(a), after: shown(b) }];
  });
}

function bodyOf({ files }: Revision, path: string): string {
  const text = files.notes.find((file) => file.path === path)?.text ?? "";
  const front = readFrontMatter(text);
  return "reason" in front ? text : bodyAfter(text, front.end).trim();
}

type At = (path: string) => string;
type Ref = (path: string) => NoteRef;

function claimChanges(before: Vault, after: Vault, now: At, ref: Ref): Change["claims"] {
  // A claim that is a note of its own has its status among the fields of that note.
  const rows = (vault: Vault, at: At) => {
    const own = new Set(vault.notes.map(({ url }) => url));
    return vault.harvest.claims
      .filter(({ id }) => !own.has(id))
      .map(({ note, text, statusText }) => ({ note: at(note), text, status: statusText }));
  };
  const key = ({ note, text }: { note: string; text: string }) => `${note}\n${text}`;
  const compared = compare(rows(before, now), rows(after, same), key);
  return {
    added: compared.added.map(({ note, ...row }) => ({ note: ref(note), ...row })),
    removed: compared.removed.map(({ note, ...row }) => ({ note: ref(note), ...row })),
    changed: compared.kept
      .filter(([was, is]) => was.status !== is.status)
      .map(([was, is]) => ({
        note: ref(is.note),
        text: is.text,
        before: was.status,
        after: is.status,
      })),
  };
}

const BROKEN = new Set<Verdict>([
  "wanted",
  "ambiguous",
  "missing-heading",
  "missing-block",
  "missing-file",
]);

function linkChanges(before: Vault, after: Vault, now: At, ref: Ref): Change["links"] {
  const broken = (vault: Vault, at: At) =>
    linksIn(vault.outgoing)
      .filter(({ verdict }) => BROKEN.has(verdict))
      .map(({ from, target, verdict, line }) => ({ note: at(from), target, verdict, line }));
  const key = ({ note, target, verdict }: { note: string; target: string; verdict: string }) =>
    `${note}\n${target}\n${verdict}`;
  const { added, removed } = compare(broken(before, now), broken(after, same), key);
  return {
    broken: added.map(({ note, ...link }) => ({ note: ref(note), ...link })),
    mended: removed.map(({ note, target, verdict }) => ({ note: ref(note), target, verdict })),
  };
}

function timelineChanges(before: Vault, after: Vault, now: At, ref: Ref): Change["timeline"] {
  const entries = (vault: Vault, at: At) =>
    vault.harvest.timeline.map(({ note, title, date, status, from }) => ({
      note: at(note),
      // A note that is renamed is the same entry under its new title.
      key: `${at(note)}\n${from === "note" ? "" : title}`,
      title,
      date: dateText(date),
      status: status?.text ?? "",
    }));
  const compared = compare(entries(before, now), entries(after, same), ({ key }) => key);
  // Of one note and one day, a row that went and a row that came are one row in other words.
  const rows = compare(compared.removed, compared.added, ({ note, date }) => `${note}\n${date}`);
  const shown = ({ note, title, date, status }: (typeof compared.added)[number]) => ({
    note: ref(note),
    title,
    date,
    status,
  });
  return {
    added: rows.added.map(shown),
    removed: rows.removed.map(shown),
    reworded: rows.kept.map(([was, is]) => ({
      note: ref(is.note),
      date: is.date,
      before: was.title,
      after: is.title,
    })),
    changed: compared.kept
      .filter(([was, is]) => was.date !== is.date)
      .map(([was, is]) => ({
        note: ref(is.note),
        title: is.title,
        before: was.date,
        after: is.date,
      })),
  };
}

function same(path: string): string {
  return path;
}

/** What two lists have in common, and what each has alone; of equals, as many as both have. */
function compare<T>(
  before: readonly T[],
  after: readonly T[],
  key: (item: T) => string,
): { added: T[]; removed: T[]; kept: (readonly [T, T])[] } {
  const left = Map.groupBy(before, key);
  const added: T[] = [];
  const kept: (readonly [T, T])[] = [];
  for (const item of after) {
    const was = left.get(key(item))?.shift();
    if (was === undefined) added.push(item);
    else kept.push([was, item]);
  }
  return { added, removed: [...left.values()].flat(), kept };
}
