/** Words of diagrams, with every mark that could be read as syntax in a place of Unicode's private use. */

/** A line that is not read here. */
export class Unreadable extends Error {}

/** Writes a label anew; throws `Unreadable` where Mermaid would read markup in it. */
export type Label = (words: string) => string;

const PRIVATE = 0xe000;

/** Adds it to `labels`. Line breaks stay `<br>`. */
export function label(words: string, labels: string[]): string {
  const plain = words.trim().replace(/^"(.*)"$/, "$1");
  // HTML, Markdown and character codes, which Mermaid reads in a label.
  if (/<(?!br\s*\/?>)\/?[a-z]|`|[#&]\w+;|\\n/i.test(plain)) throw new Unreadable(words);
  const lines = plain.split(/<br\s*\/?>/i).map((line) => line.trim());
  const written = lines.map(encoded).join("<br>");
  if (written !== "") labels.push(written);
  return written;
}

function encoded(words: string): string {
  return words.replace(/[^\p{L}\p{N} ]/gu, (mark) =>
    mark.length === 1 && mark < "\u007f" ? String.fromCharCode(PRIVATE + mark.charCodeAt(0)) : mark,
  );
}

export function decoded(words: string): string {
  return words.replace(/[\ue000-\ue07f]/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) - PRIVATE),
  );
}
