/** Names of notes that are nearly right, in links and in front matter. */

import { get } from "../../shared/assert.ts";
import { closeNames } from "../../vault/core/closeNames.ts";
import type { Files } from "../../vault/core/files.ts";
import { type Note, spotOf } from "../../vault/core/note.ts";
import { fold } from "../../vault/core/path.ts";
import { type Place, type Problem, problem } from "../../vault/core/problems.ts";
import { resolverOf, type Vault } from "../../vault/index.ts";
import { namesInFrontMatter } from "../../vault/links/frontMatterNames.ts";
import { differingWord, isSlip, languageOf, letters, NAMED_KINDS, wordsOf } from "./slips.ts";

/** A word that more notes have is one of its own, and no slip. */
const MAX_NOTES_OF_A_SLIP = 2;

/** A name that leads nowhere. */
interface Written {
  readonly name: string;
  readonly place: Place;
}

interface Match extends Written {
  readonly note: Note;
  readonly meant: string;
}

/**
 * Names in `notes` that lead nowhere and can only be slips for a note's: in links, and where
 * front matter takes plain names.
 */
export function nameProblems(vault: Vault, files: Files, notes: readonly Note[]): Problem[] {
  const written = notes.flatMap((note) => wantedNames(vault, note));
  // Most vaults have every name right, and need no index of them.
  if (written.length === 0) return [];
  const matches = closeMatches(vault.notes, written);
  if (matches.length === 0) return [];
  const holders = holdersOf(
    files,
    // absent: names that differ in more than one word, or in none
    new Set(matches.flatMap(({ name, meant }) => differingWord(name, meant)?.[0] ?? [])),
  );
  const writers = Map.groupBy(
    vault.notes.flatMap((note) => wantedNames(vault, note)),
    ({ name }) => fold(name),
  );
  const slips = matches.filter(({ name, meant, note }) => {
    const here = new Set(get(writers, fold(name)).map(({ place }) => place.file));
    return isSlip(name, meant, {
      anyLetter: NAMED_KINDS.has(note.kind),
      isWord: (word) => {
        const paths = get(holders, word);
        return paths.size > MAX_NOTES_OF_A_SLIP || [...paths].some((path) => !here.has(path));
      },
    });
  });
  return [...Map.groupBy(slips, ({ place }) => place).values()].flatMap((found) => {
    const [first] = found;
    // Between two notes nobody knows which is meant.
    if (!first || found.some(({ note }) => note !== first.note)) return [];
    const { name, place, meant } = first;
    return [
      problem(
        "name-misspelt",
        place,
        `No note is called "${name}".`,
        `Did you mean "${meant}"? Write [[${meant}]].`,
      ),
    ];
  });
}

/** The names of a note that lead nowhere: of links, and plain ones of keys that take them; of `sources` these may be titles in words. */
function wantedNames(vault: Vault, note: Note): Written[] {
  const linked = get(vault.outgoing, note.path)
    .filter(({ verdict }) => verdict === "wanted")
    .map(({ target, from: file, line, column }) => ({
      name: target,
      place: { file, line, column },
    }));
  const plain = namesInFrontMatter(note.data)
    .filter(({ key, plain, link }) => {
      if (!plain || key === "sources") return false;
      return resolverOf(vault).resolve(link, note.path).verdict === "wanted";
    })
    .map(({ link, path }) => ({
      name: link.target,
      place: { file: note.path, ...spotOf(note, path) },
    }));
  return [...linked, ...plain];
}

/** The notes of the same language whose names are close, the nearest first. */
function closeMatches(notes: readonly Note[], written: readonly Written[]): Match[] {
  const named = notes.flatMap((note) =>
    [...new Set([note.name, note.title, ...note.aliases])].map((name) => ({ note, meant: name })),
  );
  const close = closeNames(named.map((entry) => [entry.meant, entry] as const));
  const same = Map.groupBy(named, ({ meant }) => letters(meant));
  return written.flatMap(({ name, place }) => {
    const language = languageOf(place.file);
    return [
      // absent: no note has these letters
      ...(same.get(letters(name)) ?? []),
      ...close.near(name).map(({ value }) => value),
    ]
      .filter(({ meant, note }) => fold(meant) !== fold(name) && languageOf(note.path) === language)
      .map((entry) => ({ name, place, ...entry }));
  });
}

/** The paths of the notes that have each of some words, in their text or their path. */
function holdersOf(
  { notes }: Files,
  words: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map([...words].map((word) => [word, new Set<string>()]));
  if (words.size === 0) return holders;
  for (const { path, text } of notes) {
    for (const word of wordsOf(`${path} ${text}`)) holders.get(word)?.add(path);
  }
  return holders;
}
