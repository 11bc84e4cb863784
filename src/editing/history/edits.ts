/**
 * What a history may show: the edits of notes that are published now, under their present names. A note that is
 * withheld or gone is withdrawn: the day is shown, and neither its name nor a word of it, in whatever note or
 * revision that word may stand.
 */

import { TIMELINE_KEYS } from "../../record/fields.ts";
import { fileName, withoutMd } from "../../vault/core/path.ts";
import { isTemplate } from "../../vault/core/settings.ts";
import type { Vault } from "../../vault/index.ts";
import type { Change } from "../diff/change.ts";
import { type HoldsName, holdsNames } from "./hiddenNames.ts";
import type { History, RecordedCommit } from "./history.ts";

/** `note` is the present path of the note. A value is "" where there was or is none. */
export type Edit =
  | { readonly what: "added"; readonly note: string }
  | { readonly what: "withdrawn" }
  | (Moved & { readonly what: "field"; readonly name: string })
  | (Moved & { readonly what: "claim" | "stage" | "figure"; readonly of: string })
  | {
      readonly what: "sources";
      readonly note: string;
      readonly gained: readonly string[];
      readonly lost: readonly string[];
    }
  | { readonly what: "text"; readonly note: string; readonly words: number };

interface Moved {
  readonly note: string;
  readonly before: string;
  readonly after: string;
}

export interface CommitEdits {
  readonly commit: string;
  /** Days since 1970. */
  readonly day: number;
  readonly reasons: readonly string[];
  readonly edits: readonly Edit[];
}

/** What stands for words that may not be shown. */
const HIDDEN = "…";

/** Keys that say nothing of what a note is about, and how the timeline shows it. */
const SILENT = new Set([
  ...["kind", "verified", "aliases", "tags", "cssclasses", "importance"],
  ...TIMELINE_KEYS,
]);

/** The newest first; commits that leave nothing to show are left out. */
export function editsOf(history: History, vault: Vault): CommitEdits[] {
  const traced = traceNotes(history.commits, vault);
  const holds = hiddenIn(traced, vault);
  return traced.flatMap(({ recorded, noteAt }) => {
    const { commit, day, reasons, compared } = recorded;
    if (compared === undefined) return [];
    const edits = shownEdits(compared.change, noteAt, holds);
    const shown = reasons.filter((reason) => !holds(reason));
    return edits.length === 0 ? [] : [{ commit, day, reasons: shown, edits }];
  });
}

interface Traced {
  readonly recorded: RecordedCommit;
  /** The present path of the note that a path of this commit names; undefined where it is withdrawn. */
  readonly noteAt: (path: string) => string | undefined;
}

/** From now backwards: a note is the same through its renames, and another where it was added or removed. */
function traceNotes(commits: readonly RecordedCommit[], { notes }: Vault): Traced[] {
  const published = new Set(notes.map(({ path }) => path));
  const former = new Map<string, string | undefined>();
  const noteAt = (path: string) =>
    former.has(path) ? former.get(path) : published.has(path) ? path : undefined;
  return commits.map((recorded) => {
    if (recorded.compared === undefined) return { recorded, noteAt: () => undefined };
    const { change } = recorded.compared;
    const named = new Map(refsIn(change).map(({ path }) => [path, noteAt(path)]));
    const renamed = change.renamed.map(({ from, to }) => [from.path, noteAt(to.path)] as const);
    for (const { path } of [...change.added, ...change.removed]) former.set(path, undefined);
    for (const { to } of change.renamed) former.set(to.path, undefined);
    for (const [path, now] of renamed) former.set(path, now);
    return { recorded, noteAt: (path) => named.get(path) };
  });
}

/** Every note that a change names under the path of its later revision, and those that went. */
function refsIn(change: Change) {
  const { added, removed, renamed, edited, claims, stages, figures } = change;
  const rows = [claims, stages, figures].flatMap(({ added: come, removed: gone, changed }) => [
    ...come,
    ...gone,
    ...changed,
  ]);
  return [
    ...[...added, ...removed, ...renamed.map(({ to }) => to)],
    ...[...edited, ...rows].map(({ note }) => note),
  ];
}

/** Finds names of notes that are withheld now, or that the history alone has. Templates are no secret. */
function hiddenIn(traced: readonly Traced[], { notes, withheld, settings }: Vault): HoldsName {
  const secret = withheld.filter(({ path }) => !isTemplate(path, settings));
  const withdrawn = traced.flatMap(({ recorded: { compared }, noteAt }) => {
    if (compared === undefined) return [];
    const { change, gone } = compared;
    const refs = refsIn(change).filter(({ path }) => noteAt(path) === undefined);
    const aliases = change.edited
      .filter(({ note }) => noteAt(note.path) === undefined)
      .flatMap(({ fields }) => fields.filter(({ name }) => name === "aliases"))
      .flatMap(({ before, after }) => [...before.split("; "), ...after.split("; ")]);
    return [
      ...refs.flatMap(({ path, title }) => [title, fileName(withoutMd(path))]),
      ...gone,
      ...aliases,
    ];
  });
  return holdsNames(
    [...secret.flatMap(({ names }) => names), ...withdrawn],
    notes.flatMap(({ title, name, aliases }) => [title, name, ...aliases]),
  );
}

function shownEdits(change: Change, noteAt: Traced["noteAt"], holds: HoldsName): Edit[] {
  const { added, removed, edited, claims, stages, figures } = change;
  const words = (text: string) => (holds(text) ? HIDDEN : text);
  const open = (texts: readonly string[]) => texts.filter((text) => !holds(text));
  const moved = (before: string, after: string) => {
    const values = { before: words(before), after: words(after) };
    return values.before === values.after ? [] : [values];
  };
  const of = <Item extends { readonly note: { readonly path: string } }, Shown>(
    items: readonly Item[],
    show: (item: Item, note: string) => readonly Shown[],
  ) =>
    items.flatMap((item) => {
      const note = noteAt(item.note.path);
      return note === undefined ? [] : show(item, note);
    });
  const rows = (what: "claim" | "stage" | "figure", list: typeof stages): Edit[] => {
    const row = (note: string, about: string, before: string, after: string) =>
      holds(about)
        ? []
        : moved(before, after).map((values) => ({ what, note, of: about, ...values }));
    return [
      ...of(list.changed, (one, note) => row(note, one.of, one.before, one.after)),
      ...of(list.added, (one, note) => row(note, one.of, "", one.text)),
      ...of(list.removed, (one, note) => row(note, one.of, one.text, "")),
    ];
  };
  return [
    ...added
      .map(({ path }) => noteAt(path))
      .flatMap((note): Edit[] => (note === undefined ? [] : [{ what: "added", note }])),
    ...removed.map((): Edit => ({ what: "withdrawn" })),
    ...of(edited, ({ fields }, note) =>
      fields.flatMap(({ name, before, after }): Edit[] =>
        SILENT.has(name) || holds(name)
          ? []
          : moved(before, after).map((values) => ({ what: "field", note, name, ...values })),
      ),
    ),
    ...rows("claim", {
      changed: claims.changed.map((claim) => ({ ...claim, of: claim.text })),
      added: claims.added.map(({ note, text, status }) => ({ note, of: text, text: status })),
      removed: claims.removed.map(({ note, text, status }) => ({ note, of: text, text: status })),
    }),
    ...rows("stage", stages),
    ...rows("figure", figures),
    ...of(edited, ({ sourcesGained, sourcesLost }, note): Edit[] => {
      const [gained, lost] = [open(sourcesGained), open(sourcesLost)];
      return gained.length + lost.length === 0 ? [] : [{ what: "sources", note, gained, lost }];
    }),
    ...of(edited, ({ textChanged, words: count }, note): Edit[] =>
      textChanged ? [{ what: "text", note, words: count.after - count.before }] : [],
    ),
  ];
}
