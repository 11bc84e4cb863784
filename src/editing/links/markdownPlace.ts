/** Where the address of a Markdown link stands, and how another is written there. */

export interface MarkdownPlace {
  /** Offsets of the path in the link, without what follows `#` or `?`. */
  readonly start: number;
  readonly end: number;
  /** Whether it stands in `<>`. */
  readonly angle: boolean;
  /** ".md" as it is written; "" where the path does not end in it. */
  readonly md: string;
}

/** Undefined where the address is not written in the link, as that of a reference is not. */
export function markdownPlace(
  written: string,
  url: string,
  isDefinition: boolean,
): MarkdownPlace | undefined {
  const opening = isDefinition ? /\]:\s*/g : /\]\(\s*/g;
  for (const { 0: open, index } of written.matchAll(opening)) {
    const first = index + open.length;
    const angle = written[first] === "<";
    const start = angle ? first + 1 : first;
    const end = angle ? written.indexOf(">", start) : start + bareUrlLength(written.slice(start));
    const address = written.slice(start, end);
    if (address.replace(/\\([!-/:-@[-`{-~])/g, "$1") !== url && address !== url) continue;
    const path = address.replace(/[#?].*$/s, "");
    if (path === "") return undefined;
    const md = path.slice(path.replace(/\.md$/i, "").length);
    return { start, end: start + path.length, angle, md };
  }
  return undefined;
}

/** How many characters a bare address has: up to a space, or to the bracket that closes the link. */
function bareUrlLength(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/\s/.test(character)) return at;
    if (character === "\\") at++;
    else if (character === "(") depth++;
    else if (character === ")" && depth-- === 0) return at;
  }
  return text.length;
}

/** A path as the address of a Markdown link: only what would end it, or mean something else, is encoded. */
export function urlPath(path: string, angle: boolean): string {
  const unsafe = angle ? /[<>%#?\\\n]/g : /[\s()<>%#?\\]/g;
  return path.replace(
    unsafe,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
