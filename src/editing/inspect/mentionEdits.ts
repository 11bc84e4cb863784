/** What to type where a note is named and not linked. */

import { at } from "../../shared/assert.ts";
import type { NoteFile } from "../../vault/core/files.ts";
import type { Head } from "../../vault/core/note.ts";
import { withoutMd } from "../../vault/core/path.ts";
import type { Mention } from "../../vault/links/mentions.ts";
import type { Resolver } from "../../vault/links/resolve.ts";
import { compareEdits, type Edit } from "../edits.ts";

export interface MentionEdit extends Edit {
  readonly mention: Mention;
  readonly line: number;
  readonly column: number;
}

/** Words that are a link already, or code, or an address: no edit may reach into them. */
const TAKEN = /!?\[\[[^\]]*\]\]|!?\[[^\]]*\]\([^)]*\)|`[^`]*`|<[^>]*>|\bhttps?:\S+/g;

/**
 * The edit that makes a link of each mention whose words stand in the source as
 * the reader sees them; those that markup divides are left out.
 */
export function mentionEdits(
  mentions: readonly Mention[],
  files: readonly NoteFile[],
  resolver: Resolver,
): MentionEdit[] {
  const lines = new Map(files.map(({ path, text }) => [path, text.split("\n")]));
  const edits = mentions.flatMap((mention) => {
    const note = resolver.noteAt(mention.to);
    const all = lines.get(mention.from);
    if (!note || !all) return [];
    const above = all.slice(0, mention.line - 1).reduce((sum, { length }) => sum + length + 1, 0);
    const rest = all.slice(mention.line - 1);
    const blank = rest.findIndex((line) => line.trim() === "");
    const block = rest.slice(0, blank === -1 ? undefined : blank).join("\n");
    const place = placeOf(mention.text, block);
    if (place === undefined) return [];
    const before = block.slice(0, place).split("\n");
    const row = at(rest, before.length - 1).trimStart();
    const text = linkTo(note, mention, resolver, row.startsWith("|"));
    const start = above + place;
    return [
      {
        mention,
        file: mention.from,
        start,
        end: start + mention.text.length,
        text,
        line: mention.line + before.length - 1,
        column: at(before, -1).length + 1,
      },
    ];
  });
  return edits.sort(compareEdits);
}

/** The first place of the words that is neither a link nor code, and no part of longer words. */
function placeOf(words: string, block: string): number | undefined {
  const taken = [...block.matchAll(TAKEN)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
  }));
  for (let at = block.indexOf(words); at !== -1; at = block.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isFree = taken.every(({ from, to }) => end <= from || at >= to);
    if (isFree && !isLetter(block[at - 1]) && !isLetter(block[end])) return at;
  }
  return undefined;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z\d\p{M}]/iu.test(character);
}

/** The shortest link that leads there and shows the same words. */
function linkTo(note: Head, { text, from }: Mention, resolver: Resolver, inTable: boolean): string {
  const leads = (target: string) => {
    const { note: found, verdict } = resolver.resolve(
      { target, headings: [], block: undefined },
      from,
    );
    return found?.path === note.path && verdict !== "ambiguous";
  };
  if (leads(text)) return `[[${text}]]`;
  const target = leads(note.name) ? note.name : withoutMd(note.path);
  return `[[${target}${inTable ? "\\|" : "|"}${text}]]`;
}
