import { fold } from "../../shared/fold.ts";
import type { Files } from "../../vault/core/files.ts";
import { folderOf, withoutMd } from "../../vault/core/path.ts";
import { nameFault } from "../noteName.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** The path that a note at `from` gets by a new name, which may be a path in the vault: "laws/New name". */
export function newPath(from: string, wanted: string, files: Files): string | Refusal {
  const path = withoutMd(wanted.trim()).normalize("NFC");
  const segments = path.replace(/^\//, "").split("/");
  for (const segment of segments) {
    const fault = nameFault(segment);
    if (fault) return fault;
  }
  const folder = folderOf(from);
  const isWhole = segments.length > 1 || path.startsWith("/") || folder === "";
  const to = `${isWhole ? "" : `${folder}/`}${segments.join("/")}.md`;
  if (to === from) return refuse(`The note is ${to} already.`, "Give it another name.");
  const taken = [...files.notes, ...files.attachments].find(
    (file) => file.path !== from && fold(file.path) === fold(to),
  );
  if (!taken) return to;
  return refuse(
    `There is a file at ${taken.path} already.`,
    "Choose another name, or merge the two notes by hand.",
  );
}
