/** Where the front matter of a note stands: between two lines of dashes, at the top as Obsidian wants it or nearly there. */

import { at } from "../shared/assert.ts";

export interface Block {
  /** The lines of the file that hold its keys: the first of them, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** How far it may go on where nothing closes it: there, too, nobody publishes what says `draft: true`. */
  readonly doubtful: number;
  /** The first line of the text after it. */
  readonly end: number;
  /** Why Obsidian does not read it as front matter, with the line that says so. */
  readonly fault: string | undefined;
  readonly opening: number;
  /** Between `+++` stands TOML, which YAML would read as something else. */
  readonly isToml: boolean;
}

const FENCE = /^---\s*$/;
const END = /^(?:---|\.\.\.)\s*$/;
/** Also indented, of two dashes or of four, or of the long ones that a word processor makes of them. */
const NEARLY = /^\s*(?:-{2,}|-*[[\p{Pd}−]--\-][\p{Pd}−]*)\s*$/v;

/** What other tools open their front matter with, and then close it with; YAML may have a remark there. */
const FOREIGN = /^(?:(---)(?:[A-Za-z!{][^-]*|[ \t]+[^\s-].*)|(\+\+\+)|(;;;)|(\{))\s*$/;

/** Byte order marks, one misread as Latin letters among them; characters that nobody sees; blanks; comments; directives of YAML. */
const ABOVE =
  /^(?:[\s\p{Cc}\p{Cf}\uFFFD]|%(?:YAML|TAG)\b.*|ï»¿|<!--[\s\S]*?-->|%%[\s\S]*?%%|\[[^\]\n]{1,99}\]: *(?:#|<>)(?:[ \t].*)?(?=\n|$)|\[\/\/\]: .*)*/u;

/** A key, as the first thing of a line. */
const KEY = /^\s*(?:["']?[\p{L}\p{N}_-][^:=：]*["']?[ \t]*(?::(?:[ \t]|$)|[=：])|\{)/u;
const KEY_OF_ONE_WORD = /^["']?[\w-]+["']?[ \t]*(?::(?:\s|$)|=)/;
const BLANK_OR_REMARK = /^\s*(?:#|$)/;

/** Undefined where a note has none: a rule at its top, with words below it, is a rule. */
export function findBlock(source: string): Block | undefined {
  const [above] = ABOVE.exec(source) ?? [""];
  const fence = at(source.slice(above.length).split("\n", 1), 0);
  const isAtTop = above.replaceAll("\uFEFF", "") === "";
  const foreign = FOREIGN.exec(fence);
  const isFence = isAtTop && FENCE.test(fence);
  if (!isFence && !foreign && !NEARLY.test(fence)) return undefined;
  const lines = source.split("\n");
  const opening = above.split("\n").length - 1;
  const first = lines.findIndex((line, index) => index > opening && !BLANK_OR_REMARK.test(line));
  const mark = foreign?.slice(1).find((opened) => opened !== undefined);
  const close = mark === "{" ? "}" : mark;
  const found = (to: number, end: number, fault: string | undefined, doubtful = to): Block => {
    return { from: opening + 1, to, doubtful, end, fault, opening, isToml: close === "+++" };
  };
  const isEnd = (line: string) =>
    close !== undefined ? line.trim() === close : (isFence ? END : NEARLY).test(line);
  const to = lines.findIndex((line, index) => index > opening && isEnd(line));
  if (isFence && to !== -1) return found(to, to + 1, undefined);
  // All others are no more than likely, and only where a key stands in them first; or a table of TOML.
  if (first === -1 || first === to) return undefined;
  if (to === -1) {
    // A rule that does not begin the file has words after it more often than keys.
    if (!isFence && first !== opening + 1) return undefined;
    if (!KEY_OF_ONE_WORD.test(at(lines, first).trimStart())) return undefined;
    const blank = lines.findIndex((line, index) => index > first && line.trim() === "");
    const end = blank === -1 ? lines.length : blank;
    return found(
      end,
      end,
      `it opens with \`${fence.trim()}\` and is never closed`,
      proseAfter(lines, end),
    );
  }
  if (!hasKey(at(lines, first)) && close !== "+++") return undefined;
  const fault = foreign
    ? `\`${fence.trim()}\` opens another language than YAML`
    : isAtTop
      ? `it opens with \`${fence.trim()}\` and not with three dashes`
      : "something stands before its `---`, which has to begin the file";
  return found(to, to + 1, fault);
}

/** Whether the lines of a block begin with a key, and not with words. */
export function beginsWithKey(lines: readonly string[]): boolean {
  const first = lines.find((line) => !BLANK_OR_REMARK.test(line));
  return first !== undefined && hasKey(first);
}

/** The first line that is neither blank nor a remark, a key, an item of a list or below one. */
function proseAfter(lines: readonly string[], start: number): number {
  const prose = lines.findIndex(
    (line, index) =>
      index >= start && !BLANK_OR_REMARK.test(line) && !/^(?:\s|- )/.test(line) && !hasKey(line),
  );
  return prose === -1 ? lines.length : prose;
}

/** What comes late in a line is no key. */
function hasKey(line: string): boolean {
  return KEY.test(line.slice(0, 200));
}
