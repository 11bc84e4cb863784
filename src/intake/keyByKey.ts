/**
 * Front matter that is no YAML as a whole, read key by key: what is wrong with one costs no other.
 * A value that can't be read is the words that stand there, or the list of them.
 */

import { at } from "../shared/assert.ts";

interface Spot {
  readonly line: number;
  readonly column: number;
}

type Values<Value> = Record<string, Value | string | string[]>;

export interface ReadKeys<Value> {
  readonly data: Values<Value>;
  readonly places: Record<string, Spot>;
}

const KEY =
  /^(?:["']([^"']+)["']|([^\s#:=：[\]{},&*!|>'"%@`-][^:=：]*?))[ \t]*(?::(?=[ \t]|$)|[=：])/;

/** `readYaml` reads the YAML of one key, with the number of lines above it; undefined where it is none. */
export function readKeyByKey<Value>(
  lines: readonly string[],
  linesAbove: number,
  readYaml: (
    yaml: string,
    linesAbove: number,
  ) => { data: Record<string, Value>; places: Record<string, Spot> } | undefined,
): ReadKeys<Value> {
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)),
  );
  const flat = lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0));
  const starts = flat.flatMap((line, index) => (KEY.test(line) ? [index] : []));
  const data = new Map<string, Value | string | string[]>();
  const places: Record<string, Spot> = Object.create(null);
  for (const [index, start] of starts.entries()) {
    const chunk = flat.slice(start, starts[index + 1]);
    const read = readYaml(chunk.join("\n"), linesAbove + start) ?? {
      data: asWritten(chunk),
      places: {},
    };
    for (const [key, value] of Object.entries(read.data)) {
      const known = data.get(key);
      data.set(key, known === undefined ? value : ([known, value].flat() as Value));
      places[key] ??= { line: linesAbove + start + 1, column: indent + 1 };
    }
    for (const [path, place] of Object.entries(read.places)) places[path] ??= place;
  }
  return { data: Object.fromEntries(data), places };
}

/** The words under a key: those of a list in brackets or below it, one by one. */
function asWritten(chunk: readonly string[]): Record<string, string | string[]> {
  const first = at(chunk, 0);
  const [opening, quoted, plain] = KEY.exec(first) ?? [first, first, undefined];
  // absent: the key stands in quotes
  const key = plain ?? quoted ?? first;
  const rest = [first.slice(opening.length), ...chunk.slice(1)].map((line) => line.trim());
  const written = rest.filter((line) => line !== "");
  const items = written.filter((line) => /^- /.test(line));
  if (items.length > 0) return { [key]: items.map((item) => unquoted(item.slice(2))) };
  const text = written.join(" ");
  if (!text.startsWith("[") || text.startsWith("[[")) return { [key]: unquoted(text) };
  const inside = text.replace(/^\[|\][^\]]*$/g, "");
  return {
    [key]: inside
      .split(",")
      .map(unquoted)
      .filter((item) => item !== ""),
  };
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^(["'])(.*?)\1?$/, "$2")
    .trim();
}
