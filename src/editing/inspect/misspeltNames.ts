/** Names of notes that are nearly right, in links and in front matter. */

import { get } from "../../shared/assert.ts";
import { type CloseNames, closeNames } from "../../shared/closeNames.ts";
import { type Note, spotOf } from "../../vault/core/note.ts";
import { type Place, type Problem, problem } from "../../vault/core/problems.ts";
import { resolverOf, type Vault } from "../../vault/index.ts";
import { namesInFrontMatter } from "../../vault/links/frontMatterNames.ts";

/**
 * Names in `notes` that lead nowhere and are close to a note's: in links, and where
 * front matter takes plain names.
 */
export function nameProblems(vault: Vault, notes: readonly Note[]): Problem[] {
  const { notes: all, outgoing } = vault;
  const { resolve } = resolverOf(vault);
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
    plainNames(note).flatMap(({ link, path }) => {
      const name = link.target;
      const { verdict } = resolve(link, note.path);
      const meant = verdict === "wanted" ? suggest(name) : undefined;
      if (meant === undefined) return [];
      return [report({ file: note.path, ...spotOf(note, path) }, name, meant)];
    }),
  );
  return [...linked, ...plain];
}

/** The plain names of keys that take them; of `sources` they may be titles in words. */
function plainNames(note: Note) {
  return namesInFrontMatter(note.data).filter(({ key, plain }) => plain && key !== "sources");
}
