import { windowsFault } from "../../intake/fileNames.ts";
import { type Problem, problem } from "../core/problems.ts";

/** Reports `reserved-name` of a file, be it a note or an attachment. */
export function nameProblems(path: string): Problem[] {
  const fault = windowsFault(path);
  if (fault === undefined) return [];
  const message = `${fault}, and Windows can't hold such a file: nobody can check the vault out there.`;
  const hint = "Rename it; `title:` of a note may hold any character.";
  return [problem("reserved-name", { file: path }, message, hint)];
}
