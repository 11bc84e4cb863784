/**
 * The names that a note may have, by its text alone: what stands at a key for aliases, at any depth and
 * whatever the YAML around it, and at `title`. Those of a draft must not come out, so too many are no harm.
 */

const KEY =
  /alias\p{L}{0,4}["'`*”’]{0,2}[^\S\n]*[:=：]|^(?:\{\s*|[ \t]+(?="))?["']?title["']?[ \t]*[:=：]/gimu;

/** What ends the names: a line that is neither indented nor an item, and begins with a key or a bracket. */
const NEXT_KEY = /\n(?![\s\-\]])["']?[^\s:=：]+[^\n:=：]*[:=：]/;

const MOST_CHARACTERS = 20_000;

export function namesWritten(text: string): string[] {
  return [...text.matchAll(KEY)].flatMap(({ 0: key, index }) => {
    const start = index + key.length;
    const [value = ""] = text.slice(start, start + MOST_CHARACTERS).split(NEXT_KEY, 1);
    const lines = value.split("\n").map(plain);
    return [...lines, ...value.split(/[\n,]/).map(plain)].filter((name) => name !== "");
  });
}

/** "  - \"Name\"," => "Name" */
function plain(written: string): string {
  return written.replace(/^[\s\-[{("'`]+|[\s\]})"'`,]+$/g, "");
}
