/** Words that an author struck out in front matter, which is no Markdown: `status: ~~confirmed~~ refuted`. */

const STRUCK = /~~(?=\S)[^~]*~~|<(del|s|strike)(?:\s[^<>]*)?>[^<]*<\/\1\s*>/gi;

/** What is struck out is withdrawn, there as in tables. */
export function withoutStruck(text: string): string {
  return text.replace(STRUCK, " ").replace(/\s+/g, " ").trim();
}
