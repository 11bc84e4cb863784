/** What the address of a page that is not there asks for. */

/** Letters that a name must have to be looked for without its last words. */
const FEW = 4;

/**
 * The questions in an address, the likeliest first: its last part in words, then less and less of it,
 * then the part before. `home` is the address of the first page.
 * "/base/companies/deepseak-r1/" below "/base/" => "deepseak r1", "deepseak"
 */
export function questionsIn(path: string, home: string): string[] {
  const below = path.startsWith(home) ? path.slice(home.length) : path;
  const parts = below
    .split("/")
    .map(wordsOf)
    .filter((words) => words.length > 0);
  // The first of several parts is a folder, whose name no one looks for.
  const asked = parts.length > 1 ? parts.slice(1) : parts;
  const questions = asked
    .reverse()
    .slice(0, 2)
    .flatMap((words) =>
      words
        .map((_, index) => words.slice(0, words.length - index).join(" "))
        .filter((question, index) => index === 0 || question.length >= FEW),
    );
  return [...new Set(questions)];
}

function wordsOf(part: string): string[] {
  return decoded(part)
    .replace(/\.(?:html?|md|php|aspx?)$/i, "")
    .split(/[^\p{L}\p{N}\p{M}.§&'’]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** An address may hold a "%" that begins no code. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
