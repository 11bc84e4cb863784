/**
 * Unlinked mentions: a note's title or alias in another note's text.
 *
 * One pass over the vault: names stand in a tree by their words, so a text is
 * read once, word by word, whatever the number of names; the longest name that
 * fits at a word is taken.
 */

import type { Context } from "../../shared/sentences.ts";
import { kept } from "../core/kept.ts";
import { LIMITS } from "../core/limits.ts";
import type { Head } from "../core/note.ts";
import type { Extract, ReadNote, TextBlock } from "../text/extract.ts";
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
interface Names {
  readonly next: Map<string, Names>;
  name: Name | undefined;
}

/** The names of a vault, made ready to be found in texts. */
export interface MentionFinder {
  /** The mentions in one note: of each other note the first, of which `limitMentions` keeps some. */
  readonly find: (read: ReadNote, links: readonly Link[]) => Mention[];
  /** Each name that one note alone has, by its words. */
  readonly names: ReadonlyMap<string, Name>;
}

/** A note that it links to already is no finding. */
export function mentionFinder(heads: readonly Head[]): MentionFinder {
  const names = ownNames(heads);
  const tree = nameTree(names);
  const find = ({ note, extract }: ReadNote, links: readonly Link[]): Mention[] => {
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
  };
  return { find, names };
}

/** Tells of a text whether one finder may find in it what the other does not. */
export function mayDiffer(a: MentionFinder, b: MentionFinder): (read: ReadNote) => boolean {
  if (a === b) return () => false;
  const changed = [...changedNames(a.names, b.names), ...changedNames(b.names, a.names)];
  if (changed.length === 0) return () => false;
  const bits = changed.map((words) => words.map((word) => bitOf(word)));
  return ({ extract }) => {
    const marks = marksOf(extract);
    const likely = changed.filter((_, at) => bits[at]?.every((bit) => isMarked(marks, bit)));
    if (likely.length === 0) return false;
    const text = lowerCase(textOf(extract));
    return likely.some((words) => holds(text, words));
  };
}

/** The words of those names that the others lack, or give to another note. */
function* changedNames(names: MentionFinder["names"], others: MentionFinder["names"]) {
  for (const [key, { to, exact, words }] of names) {
    const other = others.get(key);
    if (other?.to !== to || other.exact !== exact) yield words;
  }
}

function textOf({ blocks }: Extract): string {
  return blocks.map(({ text }) => text).join("\n");
}

/**
 * Which words a text may hold: one bit a word, that another may share (a Bloom filter
 * of one hash). Searched are only the texts that have the bits of a name.
 */
export const marksOf = kept((extract: Extract): Uint32Array => {
  const text = lowerCase(textOf(extract));
  const marks = new Uint32Array(BITS / 32);
  for (let at = nextWord(text, 0); at < text.length; ) {
    const end = wordEnd(text, at);
    const bit = bitOf(text, at, end);
    marks[bit >> 5] = (marks[bit >> 5] ?? 0) | (1 << (bit & 31));
    at = nextWord(text, end);
  }
  return marks;
});

function isMarked(marks: Uint32Array, bit: number): boolean {
  return (((marks[bit >> 5] ?? 0) >> (bit & 31)) & 1) === 1;
}

/** A note of some thousand words has a few hundred different ones. */
const BITS = 8192;

/** FNV-1a, of 32 bits, of a part of a text. */
function bitOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % BITS;
}

/** The first mentions of each note, as many as its page has room for. */
export function limitMentions(mentions: readonly Mention[]): Mention[] {
  const counts = new Map<string, number>();
  return mentions.filter(({ to }) => {
    const count = counts.get(to) ?? 0;
    counts.set(to, count + 1);
    return count < LIMITS.mentionsPerNote;
  });
}

function ownNames(heads: readonly Head[]): Map<string, Name> {
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

const namesToFind = kept((note: Head) => {
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

function nameTree(names: ReadonlyMap<string, Name>): Names {
  const root: Names = { next: new Map(), name: undefined };
  for (const name of names.values()) {
    let at = root;
    for (const word of name.words) {
      const next: Names = at.next.get(word) ?? { next: new Map(), name: undefined };
      at.next.set(word, next);
      at = next;
    }
    at.name = name;
  }
  return root;
}

function wordsOf(name: string): string[] {
  const words: string[] = [];
  for (let at = nextWord(name, 0); at < name.length; ) {
    const end = wordEnd(name, at);
    words.push(name.slice(at, end));
    at = nextWord(name, end);
  }
  return words;
}

interface Found {
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

/** The names in a text, outside its links, in order and without overlap. */
function matches({ text, linked }: TextBlock, names: Names): Found[] {
  const found: Found[] = [];
  let link = 0;
  for (let start = nextWord(text, 0); start < text.length; ) {
    const first = wordEnd(text, start);
    while ((linked[link]?.[1] ?? text.length) <= start) link++;
    const untilLink = linked[link]?.[0] ?? text.length;
    const fit = start < untilLink ? longestName(text, start, names) : undefined;
    if (fit && fit.end <= untilLink) found.push({ to: fit.to, start, end: fit.end });
    start = nextWord(text, fit?.end ?? first);
  }
  return found;
}

function longestName(
  text: string,
  start: number,
  names: Names,
): { to: string; end: number } | undefined {
  let fit: { to: string; end: number } | undefined;
  let at: Names | undefined = names;
  for (let from = start; from < text.length; ) {
    const end = wordEnd(text, from);
    const word = text.slice(from, end);
    at = at.next.get(word) ?? at.next.get(lowerCase(word));
    if (!at) break;
    const { name } = at;
    if (name && (name.exact === undefined || name.exact === word)) fit = { to: name.to, end };
    from = nextWord(text, end);
  }
  return fit;
}

/** Whether `words` stand in a text one after the other, whatever is between them; both in lower case. */
function holds(text: string, words: readonly string[]): boolean {
  const [first = ""] = words;
  for (let start = text.indexOf(first); start !== -1; start = text.indexOf(first, start + 1)) {
    let from = start;
    const fits = words.every((word) => {
      const end = wordEnd(text, from);
      const isWord = text.slice(from, end) === word;
      from = nextWord(text, end);
      return isWord;
    });
    if (fits) return true;
  }
  return false;
}

/** Each word of a text as it would be by itself: only of sigma does the case look at what follows. */
function lowerCase(text: string): string {
  return text.toLowerCase().replaceAll("ς", "σ");
}

/** Where the next word begins, at or after `at`. */
function nextWord(text: string, at: number): number {
  let index = at;
  while (index < text.length && !isLetter(text.charCodeAt(index))) index++;
  return index;
}

/** Where the word that begins at `start` ends; an ideograph is a word. */
function wordEnd(text: string, start: number): number {
  if (isIdeograph(text.charCodeAt(start))) return start + 1;
  let index = start + 1;
  while (index < text.length && isLetter(text.charCodeAt(index))) {
    if (isIdeograph(text.charCodeAt(index))) break;
    index++;
  }
  return index;
}

function isIdeograph(code: number): boolean {
  return code >= 0x3040 && code <= 0x9fff;
}

/** Letters, digits and marks of ASCII by comparison, of the rest by Unicode; surrogates are letters. */
function isLetter(code: number): boolean {
  if (code < 0x80) {
    const lower = code | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
  }
  return (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));
}
