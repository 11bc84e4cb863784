/**
 * The keys that decide on publication, looked for in front matter that can't be read, at any depth:
 * a slip in its YAML must not publish a draft.
 */

import { expected } from "../shared/assert.ts";
import { editDistance } from "../shared/editDistance.ts";

/** With the value that publishes the note. */
export const PUBLISHED_AT = new Map([
  ["draft", false],
  ["private", false],
  ["publish", true],
]);

/** `published` is also the day of a document, and counts only with a word like yes or no, as all but the three do. */
const NEARLY = new Map([...PUBLISHED_AT, ["published", true], ["unpublished", false]]);

export const YES_OR_NO = /^(?:true|false|yes|no|on|off|[10ynft])$/i;

/** A key where one can begin, what divides it from its value, and the rest of the line. */
const KEYS =
  /(?<before>^|[{,[(]|\n)[^\S\n]*(?:[-?][^\S\n]+)*["'`*“”‘’]{0,2}(?<key>[\p{L}\p{N}\p{M}_-]+)["'`*“”‘’]{0,2}\s*[:=：](?=(?<rest>[^\n]{0,200}(?:\n(?:[^\S\n]{0,200}\n){0,9}[^\S\n]{1,200}[^\n]{0,200})?))/gu;

/** A key as its author means it: without case, marks of writing and characters that nobody sees. */
export function plainKey(key: string): string {
  return visible(key)
    .replace(/^["'`*“”‘’\s]+|["'`*“”‘’:\s]+$/g, "")
    .toLowerCase();
}

function visible(text: string): string {
  return text.normalize("NFKC").replace(/\p{Cf}/gu, "");
}

/** What withholds the note, as it is written: "draft: yes". Undefined where nothing does. */
export function withholdingKey(text: string): string | undefined {
  const uncommented = visible(text).replace(/^[^\S\n]*#.*$|[^\S\n]#[^\S\n].*$/gm, "");
  for (const { groups } of uncommented.matchAll(KEYS)) {
    const { before = "", key = "", rest = "" } = expected(groups, "the groups of a key");
    const value = valueIn(rest, !/^\n?$/.test(before));
    if (value !== "" && withholds(key.toLowerCase(), value)) return `${key}: ${value}`;
  }
  return undefined;
}

/** The first words after a key, on its line or the one below it, without the marks of YAML around them. */
function valueIn(rest: string, isInside: boolean): string {
  const [line = "", ...under] = rest.split("\n").map((part) => part.trim());
  // absent: nothing stands there
  const below = under.find((part) => part !== "") ?? "";
  const isAbove = /^(?:[|>][\d+-]*)?$/.test(line);
  const written = isAbove && !/^[^\s"']+[ \t]*:/.test(below) ? below : line;
  const [value = ""] = written.split(isInside ? /[,}\])]/ : /[,}\])]+$/);
  return value.replace(/^(?:[!&]\S*\s+)+/, "").trim();
}

/** Whether a key that is one of these, or nearly, says anything but that the note is published. */
export function withholds(key: string, value: string): boolean {
  if (/^(?:~|null)$/i.test(value)) return false;
  const meant = [...NEARLY].find(([name]) => editDistance(key, name, 1) !== undefined);
  if (meant === undefined || value.toLowerCase() === String(meant[1])) return false;
  return (
    PUBLISHED_AT.has(key) || YES_OR_NO.test(value.replace(/^["'`[({\s]+|["'`\])},;.!\s]+$/g, ""))
  );
}
