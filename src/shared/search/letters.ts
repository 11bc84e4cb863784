/** Words in one case and without accents, to be sought in each other. */
export function plainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
