/**
 * Unlinked mentions: a note's title or alias in another note's text.
 *
 * One pass over the vault: names stand in a tree by their words, so a text is
 * read once, word by word, whatever the number of names; the longest name that
 * fits at a word is taken.
 */

import { LIMITS } from "../../shared/limits.ts";
import type { Context } from "../../shared/sentences.ts";
import { lowerCase, nextWord, wordEnd, wordsOf } from "../../shared/wordScan.ts";
import { memoize } from "../core/memoize.ts";
import type { Head } from "../core/note.ts";
import type { ReadNote, TextBlock } from "../text/extract.ts";
import type { Span } from "../text/phrase.ts";
import { type Link, targetsOf } from "./follow.ts";

export interface Mention {
  /** The note whose text holds the name. */
  readonly from: string;
  /** The note that has the name. */
  readonly to: string;
  readonly text: string;
  readonly context: Context;
  readonly line: number;
}

interface Name {
  readonly words: readonly string[];
  readonly to: string;
  /** A single word counts only as it is written: "Claude", not "claude". */
  readonly exact: string | undefined;
}

/** The names by their words: each step down the tree is one more word. */
interface NameTree {
  readonly next: Map<string, NameTree>;
  name: Name | undefined;
}

/** The names of a vault, made ready to be found in texts: plain data. */
export interface MentionNames {
  /** Each name that one note alone has, by its words. */
  readonly names: ReadonlyMap<string, Name>;
  readonly tree: NameTree;
}

export function mentionNames(heads: readonly Head[]): MentionNames {
  const names = namesOfOneNote(heads);
  return { names, tree: nameTree(names) };
}

/**
 * The mentions in one note: of each other note the first, of which `limitMentions` keeps
 * some. A note that it links to already is no finding.
 */
export function findMentions(
  { note, extract }: ReadNote,
  links: readonly Link[],
  { tree }: MentionNames,
): Mention[] {
  if (note.kind === "source") return [];
  const done = new Set([note.path, ...targetsOf(links)]);
  return extract.blocks.flatMap((block) =>
    matches(block, tree).flatMap(({ to, start, end }) => {
      if (done.has(to)) return [];
      done.add(to);
      const context = { text: block.text, at: start };
      return [
        { from: note.path, to, text: block.text.slice(start, end), context, line: block.line },
      ];
    }),
  );
}

/** The first mentions of each note, as many as its page has room for. */
export function limitMentions(mentions: readonly Mention[]): Mention[] {
  const counts = new Map<string, number>();
  return mentions.filter(({ to }) => {
    // absent: the first mention of a note
    const count = counts.get(to) ?? 0;
    counts.set(to, count + 1);
    return count < LIMITS.mentionsPerNote;
  });
}

function namesOfOneNote(heads: readonly Head[]): Map<string, Name> {
  const owners = new Map<string, string | undefined>();
  const names = new Map<string, Name>();
  for (const note of heads) {
    if (note.kind === "source") continue;
    for (const [key, name] of namesToFind(note)) {
      // A name that two notes share belongs to neither.
      owners.set(key, owners.has(key) && owners.get(key) !== note.path ? undefined : note.path);
      names.set(key, name);
    }
  }
  for (const [key, owner] of owners) if (owner === undefined) names.delete(key);
  return names;
}

const namesToFind = memoize((note: Head) => {
  const names = new Map<string, Name>();
  for (const name of new Set([note.title, note.name, ...note.aliases])) {
    const found = wordsOf(name);
    const words = found.map(lowerCase);
    const key = words.join(" ");
    const single = words.length === 1;
    // Short and common words would be found everywhere.
    const isCommon =
      key.length < 3 ||
      words.length > LIMITS.mentionWords ||
      (single && !/[\p{Lu}\p{Lo}]/u.test(name));
    if (!isCommon) names.set(key, { words, to: note.path, exact: single ? found[0] : undefined });
  }
  return names;
});

function nameTree(names: ReadonlyMap<string, Name>): NameTree {
  const root: NameTree = { next: new Map(), name: undefined };
  for (const name of names.values()) {
    let branch = root;
    for (const word of name.words) {
      // absent: no name before this one goes on with this word
      const next: NameTree = branch.next.get(word) ?? { next: new Map(), name: undefined };
      branch.next.set(word, next);
      branch = next;
    }
    branch.name = name;
  }
  return root;
}

interface Found {
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

/** The names in a text, outside its links, in order and without overlap. */
function matches({ text, linked }: TextBlock, names: NameTree): Found[] {
  const found: Found[] = [];
  const end: Span = [text.length, text.length + 1];
  let link = 0;
  for (let start = nextWord(text, 0); start < text.length; ) {
    const first = wordEnd(text, start);
    // absent: no further link
    while ((linked[link] ?? end)[1] <= start) link++;
    // absent: no further link
    const [untilLink] = linked[link] ?? end;
    const fit = start < untilLink ? longestName(text, start, names) : undefined;
    if (fit && fit.end <= untilLink) found.push({ to: fit.to, start, end: fit.end });
    start = nextWord(text, fit ? fit.end : first);
  }
  return found;
}

function longestName(
  text: string,
  start: number,
  names: NameTree,
): { to: string; end: number } | undefined {
  let fit: { to: string; end: number } | undefined;
  let branch: NameTree | undefined = names;
  for (let from = start; from < text.length; ) {
    const end = wordEnd(text, from);
    const word = text.slice(from, end);
    // absent: a name of one word stands as written, its longer ones in lower case
    branch = branch.next.get(word) ?? branch.next.get(lowerCase(word));
    if (!branch) break;
    const { name } = branch;
    if (name && (name.exact === undefined || name.exact === word)) fit = { to: name.to, end };
    from = nextWord(text, end);
  }
  return fit;
}
