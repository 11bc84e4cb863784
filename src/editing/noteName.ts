import { type Refusal, refuse } from "./refusal.ts";

/** What no name of a note may hold: Obsidian and links give each a meaning, and some disks too. */
const FORBIDDEN = /[\\:*?"<>|#^[\]\p{Cc}]/u;

/** Why a name can't be that of a note; undefined where it can. */
export function nameFault(name: string): Refusal | undefined {
  const bad = FORBIDDEN.exec(name)?.[0];
  if (bad !== undefined) {
    return refuse(
      `"${name}" holds ${JSON.stringify(bad)}, which no file name or link can have.`,
      "Leave it out; `title:` may hold it.",
    );
  }
  if (name.trim() === "" || name !== name.trim() || name.startsWith(".") || name.endsWith(".")) {
    return refuse(`"${name}" is no name for a note.`, "Begin and end with a letter or a digit.");
  }
  return undefined;
}
