/** What joins struck words to those that stand is withdrawn with them: "~~Confirmed~~, now refuted", "2025 (~~2024~~)". */

/** Stands where words were struck out; a character of no language. */
export const WITHDRAWN = "\uE004";

/** Marks and arrows between two wordings; a hyphen only before a space, for it may be a sign. */
const JOINT = "(?:[\\s,;:/→⇒➔➜–—]|[-=]>|-(?=\\s)){0,8}";
const SEVERAL = new RegExp(`${WITHDRAWN}(?:\\s*${WITHDRAWN})+`, "g");
const EMPTY_BRACKETS = new RegExp(`\\( ?${WITHDRAWN} ?\\)|\\[ ?${WITHDRAWN} ?\\]`, "g");
const AT_START = new RegExp(`^ ?(?:${WITHDRAWN}${JOINT})+`);
const AT_END = new RegExp(`(?:${JOINT}${WITHDRAWN})+ ?([.!?]?)$`);
const IN_BRACKETS = new RegExp(`([([])${WITHDRAWN}${JOINT}`, "g");
const BEFORE_MARK = new RegExp(`,? ?${WITHDRAWN} ?(?=[,;.](?: |$))`, "g");

/** A text with `WITHDRAWN` in it as it reads without, on one line. */
export function withoutWithdrawn(text: string): string {
  const line = text.replace(/\s+/g, " ");
  if (!line.includes(WITHDRAWN)) return line.trim();
  return line
    .replace(SEVERAL, WITHDRAWN)
    .replace(EMPTY_BRACKETS, WITHDRAWN)
    .replace(AT_START, "")
    .replace(AT_END, "$1")
    .replace(IN_BRACKETS, "$1")
    .replace(BEFORE_MARK, "")
    .replaceAll(WITHDRAWN, "")
    .replace(/ {2,}/g, " ")
    .trim();
}
