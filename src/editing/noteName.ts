import { windowsFault } from "../intake/fileNames.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** What no name of a note may hold: Obsidian and links give each a meaning, and some disks too. */
const FORBIDDEN = /[\\/:*?"<>|#^[\]\p{Cc}]/u;

/** What file systems hold of one name in bytes, its `.md` included. */
const NAME_BYTES = 255;

/** Why a name can't be that of a note; undefined where it can. */
export function nameFault(name: string): Refusal | undefined {
  const bad = FORBIDDEN.exec(name)?.[0];
  if (bad !== undefined) {
    return refuse(
      `"${name}" holds ${JSON.stringify(bad)}, which no file name or link can have.`,
      "Leave it out; `title:` may hold it.",
    );
  }
  if (/^[.\s]*$/.test(name)) {
    return refuse(`"${name}" is no name for a note.`, "Begin and end with a letter or a digit.");
  }
  if (name !== name.trim() || name.startsWith(".") || name.endsWith(".")) {
    return refuse(
      `"${name}" begins or ends in a dot or a blank, which not every disk can hold.`,
      "Begin and end with a letter or a digit; `title:` may hold it.",
    );
  }
  if (/\.md$/i.test(name)) {
    return refuse(
      `"${name}" ends as the file of a note does, and links would look for "${name.slice(0, -3)}".`,
      "Leave the ending out; the file gets it.",
    );
  }
  const fault = windowsFault(`${name}.md`);
  if (fault !== undefined) {
    return refuse(
      `${fault}, and Windows can't hold such a file.`,
      `Add a word ("${name} (word)"); \`title:\` may be the name alone.`,
    );
  }
  if (Buffer.byteLength(`${name}.md`) > NAME_BYTES) {
    return refuse(
      `"${name.slice(0, 40)}…" is longer than the name of a file can be.`,
      "Write a shorter one; `title:` may be longer.",
    );
  }
  return undefined;
}
