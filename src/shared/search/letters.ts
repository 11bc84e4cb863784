/** Latin letters that no accent explains, as people type them who don't have them: Łódź, Straße, Øresund. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", þ: "th" },
  ...{ ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ŋ: "n", ŧ: "t" },
};

const UNTYPED = new RegExp(`[${Object.keys(TYPED).join("")}]`, "gu");

/** Lower case with the letters that people type: "łódź" => lódź; accents stay. */
export function typedLetters(text: string): string {
  // absent: the expression finds the letters of the table alone
  return text.toLowerCase().replace(UNTYPED, (letter) => TYPED[letter] ?? letter);
}

/** The words of a text that have such letters, as they are typed, each once. */
export function wordsTyped(text: string): string[] {
  // absent: most texts have no word
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [
    ...new Set(words.flatMap((word) => (word === typedLetters(word) ? [] : typedLetters(word)))),
  ];
}

/** Words in one case and without accents, to be sought in each other. */
export function plainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
