/**
 * Whether a note is published: the one function that decides. Fail closed: anything but a plain
 * yes withholds it, for a misspelling must not publish a draft.
 */

import { beginsWithKey } from "./block.ts";
import { type FrontMatter, quoted, readFrontMatter, type Spot, type Value } from "./frontMatter.ts";
import { PUBLISHED_AT, plainKey, withholdingKey, withholds, YES_OR_NO } from "./publicationKeys.ts";

export interface Publication {
  readonly front: FrontMatter;
  /** What withholds the note, as it is written: "private: true"; undefined where it is published. */
  readonly withheld: string | undefined;
  /** What withholds it without saying so plainly, for the editors; a fault of the front matter says it itself. */
  readonly doubts: readonly Doubt[];
  /** Everything in which keys were looked for: the names in it are those of the note, wherever they stand. */
  readonly written: string;
}

export interface Doubt {
  readonly spot: Spot | undefined;
  readonly message: string;
  readonly hint: string;
}

/** `written` is a whole file; places in it are those of its lines ended by "\n". */
export function publication(written: string): Publication {
  const text = written.replace(/\r\n?/g, "\n");
  const front = readFrontMatter(text);
  const below = blocksBelow(text, front);
  const all = [text.slice(0, front.end.offset), front.fault?.written, below].join("\n");
  const withheldBelow = withholdingKey(below);
  const line = front.end.lines + 1;
  const doubtBelow =
    withheldBelow === undefined ? [] : [misplaced(withheldBelow, { line, column: 1 })];
  if (front.fault) {
    const withheld = withholdingKey(front.fault.written);
    return {
      front,
      withheld: withheld ?? withheldBelow,
      doubts: withheld === undefined ? doubtBelow : [],
      written: all,
    };
  }
  const deciding = Object.entries(front.data).filter(
    ([key, value]) => value !== null && value !== publishedAt(key, value),
  );
  const [withheld] = deciding.map(
    ([key, value]) => `${key}: ${typeof value === "string" ? value : quoted(value)}`,
  );
  const unclear = deciding.filter(
    ([key, value]) => PUBLISHED_AT.has(plainKey(key)) && typeof value !== "boolean",
  );
  const [within] = withheld === undefined ? keysWithin(front.data) : [];
  return {
    front,
    // absent: neither the block nor one below it says so
    withheld: withheld ?? within?.written ?? withheldBelow,
    doubts: [
      ...unclear.map(([key]) => neitherYesNorNo(key, front)),
      ...(within ? [misplaced(within.written, front.places[within.path])] : []),
      ...(withheld === undefined && !within ? doubtBelow : []),
    ],
    written: all,
  };
}

function neitherYesNorNo(key: string, { data, places }: FrontMatter): Doubt {
  return {
    spot: places[key],
    message: `\`${key}\` is ${quoted(data[key])}, which is neither true nor false. The note is not published.`,
    hint: `Write \`${key}: true\` or \`${key}: false\`, without quotes.`,
  };
}

function misplaced(written: string, spot: Spot | undefined): Doubt {
  return {
    spot,
    message: `\`${written}\` may be meant to withhold the note. It is not published.`,
    hint: "Write `draft: true` among the first keys of the note, or give the key another name.",
  };
}

/** Keys that are nearly one of those that decide, or stand inside another, and say that the note is withheld. */
function keysWithin(
  value: Value | Readonly<Record<string, Value>>,
  path: readonly string[] = [],
): { readonly written: string; readonly path: string }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    const at = [...path, key];
    if (typeof below === "object") return keysWithin(below, at);
    const isPlain = path.length === 0 && PUBLISHED_AT.has(plainKey(key));
    if (isPlain || Array.isArray(value) || !withholds(plainKey(key), String(below))) return [];
    return [{ written: `${key}: ${below}`, path: at.join(".") }];
  });
}

const OPENING = /\s*---[ \t]*\n/y;
const BLOCK = /([\s\S]*?)\n---[ \t]*(?:\n|$)/y;

/** Further blocks, which a template has put right below the first or above it: Obsidian reads one. */
function blocksBelow(text: string, { data, end }: FrontMatter): string {
  const blocks: string[] = [];
  // Of two fences at the top the second opens the block that the author means.
  let isOpen = end.offset > 0 && Object.keys(data).length === 0;
  for (let index = end.offset; ; isOpen = false) {
    OPENING.lastIndex = index;
    const opened = OPENING.test(text);
    if (!opened && !isOpen) break;
    BLOCK.lastIndex = opened ? OPENING.lastIndex : index;
    const block = BLOCK.exec(text)?.[1];
    if (block === undefined || !beginsWithKey(block.split("\n"))) break;
    blocks.push(block);
    index = BLOCK.lastIndex;
  }
  return blocks.join("\n");
}

/** The value of a key that publishes the note: of one that says nothing of it, its own. */
function publishedAt(key: string, value: Value): Value | undefined {
  // `published` is also the day of a document, and a date says nothing.
  const name = plainKey(key);
  if (name === "published") return isNo(value) ? true : value;
  return PUBLISHED_AT.has(name) ? PUBLISHED_AT.get(name) : value;
}

function isNo(value: Value): boolean {
  return YES_OR_NO.test(String(value)) && !/^(?:true|yes|on|[1yt])$/i.test(String(value));
}
