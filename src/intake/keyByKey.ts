/**
 * Front matter that is no YAML as a whole, read key by key: what is wrong with one costs no other.
 * A value that can't be read is the words that stand there, or the list of them.
 */

import { at, expected } from "../shared/assert.ts";

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
  // absent: nothing stands there
  const indent = lines.find((line) => line.trim() !== "")?.search(/\S/) ?? 0;
  const flat = lines.map((line) =>
    line.slice(0, indent).trim() === "" ? line.slice(indent) : line,
  );
  const starts = flat.flatMap((line, index) => (keyOf(line) ? [index] : []));
  const found = new Map<string, (Value | string | string[])[]>();
  const places: Record<string, Spot> = Object.create(null);
  for (const [index, start] of starts.entries()) {
    const chunk = flat.slice(start, starts[index + 1]);
    const isYaml = keyOf(at(chunk, 0))?.opening.endsWith(":") === true;
    const yaml = isYaml ? readYaml(chunk.join("\n"), linesAbove + start) : undefined;
    const read = yaml ?? { data: asWritten(chunk), places: {} };
    for (const [key, value] of Object.entries(read.data)) {
      const values = found.get(key);
      if (values) values.push(value);
      else found.set(key, [value]);
      places[key] ??= { line: linesAbove + start + 1, column: indent + 1 };
    }
    for (const [path, place] of Object.entries(read.places)) places[path] ??= place;
  }
  const data = [...found].map(([key, values]) => [
    key,
    values.length === 1 ? at(values, 0) : values.flat(),
  ]);
  return { data: Object.fromEntries(data), places };
}

/** How a line begins where that is a key; what comes late in a line is none. */
function keyOf(line: string): { readonly opening: string; readonly key: string } | undefined {
  const found = KEY.exec(line.slice(0, LONGEST_KEY));
  const key = found?.[1] ?? found?.[2];
  return found && key !== undefined ? { opening: found[0], key } : undefined;
}

const LONGEST_KEY = 200;

/** The words under a key: those of a list in brackets or below it, one by one. */
function asWritten(chunk: readonly string[]): Record<string, string | string[]> {
  const first = at(chunk, 0);
  const { opening, key } = expected(keyOf(first), "a key");
  const rest = [first.slice(opening.length), ...chunk.slice(1)].map((line) => line.trim());
  const written = rest.filter((line) => line !== "");
  const text = written.join(" ");
  if (text.startsWith("- ")) {
    return {
      [key]: written
        .join("\n")
        .split(/(?:^|\n)- +/)
        .slice(1)
        .map((item) => unquoted(item)),
    };
  }
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
