/** Characters that steer a terminal, or turn about the words around them; lines and tabs stay. */
const STEERING = /[^\n\t\P{Cc}]|[\u202A-\u202E\u2066-\u2069]/gu;

/** Text that is only seen: what would steer the one who shows it stands as a code, as in JSON. */
export function printable(text: string): string {
  return text.replace(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
