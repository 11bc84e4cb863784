/**
 * Whether a note is published: the one function that decides. Fail closed: anything but a plain
 * yes withholds it, for a misspelling must not publish a draft.
 */

import { type FrontMatter, readFrontMatter, type Value } from "../../intake/frontMatter.ts";
import { PUBLISHED_AT, withholdingKey, YES_OR_NO } from "../../intake/publicationKeys.ts";
import { fold } from "../../shared/fold.ts";
import { quoted } from "./fields.ts";

export interface Publication {
  readonly front: FrontMatter;
  /** What withholds the note, as it is written: "private: true"; undefined where it is published. */
  readonly withheld: string | undefined;
  /** The keys that withhold it by saying neither true nor false. */
  readonly unclear: readonly string[];
}

/** `text` is a whole file. */
export function publication(text: string): Publication {
  const front = readFrontMatter(text);
  if (front.fault) return { front, withheld: withholdingKey(front.fault.written), unclear: [] };
  const deciding = Object.entries(front.data).filter(
    ([key, value]) => value !== null && value !== publishedAt(key, value),
  );
  const unclear = deciding.filter(
    ([key, value]) => PUBLISHED_AT.has(fold(key)) && typeof value !== "boolean",
  );
  const [withheld] = deciding.map(
    ([key, value]) => `${key}: ${typeof value === "string" ? value : quoted(value)}`,
  );
  return { front, withheld, unclear: unclear.map(([key]) => key) };
}

/** The value of a key that publishes the note: of one that says nothing of it, its own. */
function publishedAt(key: string, value: Value): Value | undefined {
  // `published` is also the day of a document, and a date says nothing.
  if (fold(key) === "published") return isNo(value) ? true : value;
  return PUBLISHED_AT.has(fold(key)) ? PUBLISHED_AT.get(fold(key)) : value;
}

function isNo(value: Value): boolean {
  return YES_OR_NO.test(String(value)) && !/^(?:true|yes|on|[1yt])$/i.test(String(value));
}
