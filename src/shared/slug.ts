/**
 * A name as it stands in an address, whatever its length: lower case, letters and digits of any script,
 * "-" between them; of a name without any, its pictures: "📚". In a separate file, because the browser
 * makes addresses of titles too.
 */
export function slugOf(name: string): string {
  const words = name
    .replace(/\p{Variation_Selector}/gu, "")
    .normalize("NFD")
    .replace(/([a-z])\p{Mn}+/giu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]/gu, "")
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  const parts = words ?? name.match(/[\p{So}\p{Emoji_Modifier}]+/gu) ?? ["untitled"];
  return parts.join("-");
}
