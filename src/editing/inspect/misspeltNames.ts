/** Names of notes that are nearly right, in links and in front matter. */

import { relation } from "../../record/relations.ts";
import { get } from "../../shared/assert.ts";
import { type CloseNames, closeNames } from "../../vault/core/closeNames.ts";
import type { Note } from "../../vault/core/note.ts";
import { type Place, type Problem, problem } from "../../vault/core/problems.ts";
import type { Vault } from "../../vault/index.ts";
import { bracketed, spotOf } from "../../vault/links/follow.ts";

/**
 * Names in `notes` that lead nowhere and are close to a note's: in links, and where
 * front matter takes plain names.
 */
export function nameProblems(
  { notes: all, outgoing, resolver }: Vault,
  notes: readonly Note[],
): Problem[] {
  // Most vaults have every name right, and need no index of them.
  let names: CloseNames<string> | undefined;
  const suggest = (name: string) => {
    names ??= closeNames(
      all.flatMap((note) =>
        [...new Set([note.name, note.title, ...note.aliases])].map((name) => [name, name] as const),
      ),
    );
    return names.near(name)[0]?.value;
  };
  const report = (place: Place, written: string, meant: string) =>
    problem(
      "name-misspelt",
      place,
      `No note is called "${written}".`,
      `Did you mean "${meant}"? Write [[${meant}]].`,
    );
  const links = notes.flatMap(({ path }) => get(outgoing, path));
  const linked = links.flatMap(({ verdict, target, from: file, line, column }) => {
    const meant = verdict === "wanted" ? suggest(target) : undefined;
    return meant === undefined ? [] : [report({ file, line, column }, target, meant)];
  });
  const plain = notes.flatMap((note) =>
    plainNames(note).flatMap(({ name, path }) => {
      const address = { target: name, headings: [], block: undefined };
      const { verdict } = resolver.resolve(address, note.path);
      const meant = verdict === "wanted" ? suggest(name) : undefined;
      if (meant === undefined) return [];
      return [report({ file: note.path, ...spotOf(note, path) }, name, meant)];
    }),
  );
  return [...linked, ...plain];
}

/** The plain names of keys that take them; of `sources` they may be titles in words. */
function plainNames(note: Note): { name: string; path: string }[] {
  return Object.entries(note.data).flatMap(([key, value]) => {
    if (!relation(key).names || key === "sources") return [];
    const items = Array.isArray(value)
      ? value.map((item, at) => [item, `${key}.${at}`] as const)
      : [[value, key] as const];
    return items.flatMap(([item, path]) =>
      typeof item === "string" && item.trim() !== "" && bracketed(item).length === 0
        ? [{ name: item.trim(), path }]
        : [],
    );
  });
}
