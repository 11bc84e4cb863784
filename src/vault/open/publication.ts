/**
 * Whether a note is published: the one function that decides. Fail closed: anything but a plain
 * yes withholds it, for a misspelling must not publish a draft.
 */

import { beginsWithKey } from "../../intake/block.ts";
import { type FrontMatter, readFrontMatter, type Value } from "../../intake/frontMatter.ts";
import { PUBLISHED_AT, plainKey, withholdingKey, YES_OR_NO } from "../../intake/publicationKeys.ts";
import { quoted } from "./fields.ts";

export interface Publication {
  readonly front: FrontMatter;
  /** What withholds the note, as it is written: "private: true"; undefined where it is published. */
  readonly withheld: string | undefined;
  /** The keys that withhold it by saying neither true nor false. */
  readonly unclear: readonly string[];
}

/** `written` is a whole file; places in it are those of its lines ended by "\n". */
export function publication(written: string): Publication {
  const text = written.replace(/\r\n?/g, "\n");
  const front = readFrontMatter(text);
  if (front.fault) return { front, withheld: withholdingKey(front.fault.written), unclear: [] };
  const deciding = Object.entries(front.data).filter(
    ([key, value]) => value !== null && value !== publishedAt(key, value),
  );
  const unclear = deciding.filter(
    ([key, value]) => PUBLISHED_AT.has(plainKey(key)) && typeof value !== "boolean",
  );
  const [withheld] = deciding.map(
    ([key, value]) => `${key}: ${typeof value === "string" ? value : quoted(value)}`,
  );
  return {
    front,
    // absent: neither the block nor one below it says so
    withheld: withheld ?? withheldBelow(text.slice(front.end.offset)),
    unclear: unclear.map(([key]) => key),
  };
}

/** What a second block says, which a template has put right below the first or above it: Obsidian reads one. */
function withheldBelow(text: string): string | undefined {
  const block = /^\s*---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text)?.[1];
  const isBlock = block !== undefined && beginsWithKey(block.split("\n"));
  return isBlock ? withholdingKey(block) : undefined;
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
