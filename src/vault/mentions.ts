/**
 * Unlinked mentions: a note's title or alias in another note's text.
 *
 * One pass over the vault: names stand in a map by their first word, so a text
 * is read once, word by word, whatever the number of names; the longest name
 * that fits at a word is taken.
 */

import { LIMITS } from "./limits.ts";
import type { ParsedNote } from "./note.ts";
import { sentenceAt } from "./sentences.ts";

export interface Mention {
  /** The note whose text holds the name. */
  readonly from: string;
  /** The note that has the name. */
  readonly to: string;
  readonly text: string;
  readonly sentence: string;
  readonly line: number;
}

interface Name {
  readonly words: readonly string[];
  readonly to: string;
  /** A single word counts only as it is written: "Claude", not "claude". */
  readonly exact: string | undefined;
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu;

/** `linked` says whether a note links to another already: such a pair is no finding. */
export function findMentions(
  parsed: readonly ParsedNote[],
  linked: (from: string, to: string) => boolean,
): Mention[] {
  const names = nameIndex(parsed);
  const mentions: Mention[] = [];
  const counts = new Map<string, number>();
  for (const { note, extract } of parsed) {
    if (note.kind === "source") continue;
    const seen = new Set<string>();
    for (const block of extract.blocks) {
      for (const { to, start, end } of matches(block.text, names)) {
        if (to === note.path || seen.has(to) || linked(note.path, to)) continue;
        if (block.linked.some(([from, until]) => start < until && end > from)) continue;
        seen.add(to);
        const count = counts.get(to) ?? 0;
        counts.set(to, count + 1);
        if (count >= LIMITS.mentionsPerNote) continue;
        const text = block.text.slice(start, end);
        const sentence = sentenceAt(block.text, start);
        mentions.push({ from: note.path, to, text, sentence, line: block.line });
      }
    }
  }
  return mentions;
}

function nameIndex(parsed: readonly ParsedNote[]): Map<string, Name[]> {
  const owners = new Map<string, string | undefined>();
  const names = new Map<string, Name>();
  for (const { note } of parsed) {
    if (note.kind === "source") continue;
    for (const name of new Set([note.title, note.name, ...note.aliases])) {
      const found = name.match(WORD) ?? [];
      const words = found.map((word) => word.toLowerCase());
      const key = words.join(" ");
      const single = words.length === 1;
      // Short and common words would be found everywhere.
      if (key.length < 3 || (single && !/[\p{Lu}\p{Lo}]/u.test(name))) continue;
      // A name that two notes share belongs to neither.
      if (owners.has(key) && owners.get(key) !== note.path) owners.set(key, undefined);
      else owners.set(key, note.path);
      names.set(key, { words, to: note.path, exact: single ? found[0] : undefined });
    }
  }
  const index = new Map<string, Name[]>();
  for (const [key, name] of names) {
    const first = name.words[0];
    if (owners.get(key) === undefined || first === undefined) continue;
    const list = index.get(first);
    if (list) list.push(name);
    else index.set(first, [name]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function matches(
  text: string,
  names: ReadonlyMap<string, readonly Name[]>,
): { to: string; start: number; end: number }[] {
  const words = [...text.matchAll(WORD)];
  const folded = words.map(([word]) => word.toLowerCase());
  const found: { to: string; start: number; end: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const candidates = names.get(folded[at] ?? "");
    const name = candidates?.find(
      ({ words: wanted, exact }) =>
        (exact === undefined || exact === words[at]?.[0]) &&
        wanted.every((word, offset) => folded[at + offset] === word),
    );
    if (!name) continue;
    const last = words[at + name.words.length - 1];
    const start = words[at]?.index ?? 0;
    found.push({ to: name.to, start, end: (last?.index ?? start) + (last?.[0].length ?? 0) });
    at += name.words.length - 1;
  }
  return found;
}
