/**
 * Edits that are safe to make without asking: they change how a note is written
 * and nothing that a reader sees of it.
 *
 * - a misspelt key that nothing reads gets the spelling that is meant;
 * - a link in another case than its note's name gets the name, and keeps its words.
 */

import { fold } from "../../shared/fold.ts";
import type { Files } from "../../vault/core/files.ts";
import { resolverOf, type Vault } from "../../vault/index.ts";
import { compareEdits, type Edit } from "../edits.ts";
import { linkPlaces } from "../links/linkPlaces.ts";
import { keyEdits } from "./misspeltKeys.ts";

export function safeEdits(vault: Vault, files: Files): Edit[] {
  const published = new Set(vault.notes.map(({ path }) => path));
  const cases = files.notes
    .filter(({ path }) => published.has(path))
    .flatMap(({ path: file, text }) =>
      linkPlaces(text).flatMap((place) => {
        const { target, markdown, impliedWords, plain } = place;
        const address = { target, headings: [], block: undefined };
        const { note, verdict } = resolverOf(vault).resolve(address, file, markdown);
        if (!note || verdict !== "folded" || plain) return [];
        const name = note.path.slice(0, -".md".length).slice(-target.length);
        if (fold(name) !== fold(target) || name === target) return [];
        return [{ file, ...place.to(name, impliedWords) }];
      }),
    );
  return [...keyEdits(vault.notes, files.notes), ...cases].sort(compareEdits);
}
