/** The words of a text, found letter by letter: an ideograph is a word. */

/** Each word of a text as it would be by itself: only of sigma does the case look at what follows. */
export function lowerCase(text: string): string {
  return text.toLowerCase().replaceAll("ς", "σ");
}

/** Where the next word begins, at or after `at`. */
export function nextWord(text: string, at: number): number {
  let index = at;
  while (index < text.length && !isLetter(text.charCodeAt(index))) index++;
  return index;
}

/** Where the word that begins at `start` ends; an ideograph is a word. */
export function wordEnd(text: string, start: number): number {
  if (isIdeograph(text.charCodeAt(start))) return start + 1;
  let index = start + 1;
  while (index < text.length && isLetter(text.charCodeAt(index))) {
    if (isIdeograph(text.charCodeAt(index))) break;
    index++;
  }
  return index;
}

function isIdeograph(code: number): boolean {
  return code >= 0x3040 && code <= 0x9fff;
}

/** Letters, digits and marks of ASCII by comparison, of the rest by Unicode; surrogates are letters. */
function isLetter(code: number): boolean {
  if (code < 0x80) {
    const lower = code | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
  }
  return (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));
}

/** The words of a text, as written. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (let at = nextWord(text, 0); at < text.length; ) {
    const end = wordEnd(text, at);
    words.push(text.slice(at, end));
    at = nextWord(text, end);
  }
  return words;
}
