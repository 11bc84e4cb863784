/** Money against mathematics: both write a dollar before a digit. */

/**
 * Whether what stands between two dollars is an amount of money and the words after it:
 * `20 million for the token (` of "$20 million for the token ($WIDGET)". A formula that begins
 * with a digit holds no plain words, closes its brackets, and does not end in "US".
 */
export function isMoney(between: string): boolean {
  if (!/^[-+]?\.?\d/.test(between)) return false;
  const plain = withoutGroups(between);
  return HOLDS_WORDS.test(plain) || CURRENCY.test(plain) || !closesBrackets(plain);
}

/** Whether there are plain words in what may be TeX, outside of its groups and comments. */
export function holdsWords(tex: string): boolean {
  return HOLDS_WORDS.test(withoutGroups(tex.replace(/(?<!\\)%.*/g, "")));
}

/** A word of four letters or more, or two shorter ones in a row. */
const HOLDS_WORDS =
  /(?<![\p{L}\p{N}\\])\p{L}{4,}|\d\s*(?:thousand|[mbt]r?illion)\b|(?<![\p{L}\p{N}\\])(?:\p{L}{2,}\s+\p{L}{3}|\p{L}{3}\s+\p{L}{2})/iu;

/** "US$", "HK$": the dollar after it is one. */
const CURRENCY = /(?<!\p{L})(?:US|AU|CA|NZ|HK|SG|NT|TT|BZ)$/u;

/** Without commands and what they hold, indices and powers: `\text{ words }`, `_{total}`. */
function withoutGroups(tex: string): string {
  const GROUP = /(?:\\[a-z]+\*?\s*|[_^]\s*)\{[^{}]*\}/gi;
  let [plain, before] = [tex, ""];
  for (let depth = 0; depth < MAX_DEPTH && plain !== before; depth++) {
    [plain, before] = [plain.replace(GROUP, " "), plain];
  }
  return plain.replace(/\\[a-z]+/gi, " ");
}

/** Groups inside one another that are looked into: the work stays linear. */
const MAX_DEPTH = 8;

function closesBrackets(plain: string): boolean {
  let depth = 0;
  for (const character of plain) {
    if (character === "(") depth++;
    else if (character === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
