import { fold } from "../../shared/fold.ts";
import type { Head } from "../../vault/core/note.ts";
import { withoutMd } from "../../vault/core/path.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** The note that an editor means: by its path, else its file name, else its title or an alias. */
export function findNote(heads: readonly Head[], name: string): Head | Refusal {
  const wanted = fold(withoutMd(name.trim()));
  const byPath = heads.filter(({ path }) => fold(withoutMd(path)) === wanted);
  const byName = heads.filter((head) => fold(head.name) === wanted);
  const byAlias = heads.filter((head) =>
    [head.title, ...head.aliases].some((alias) => fold(alias) === wanted),
  );
  const [first, ...others] = [byPath, byName, byAlias].find(({ length }) => length > 0) ?? []; // absent: no note has the name
  if (!first) {
    return refuse(`No note is called "${name}".`, "Write its file name, or its path in the vault.");
  }
  if (others.length > 0) {
    const paths = [first, ...others].map(({ path }) => path);
    return refuse(
      `"${name}" fits ${paths.length} notes: ${paths.join(", ")}.`,
      "Write the path of the one that is meant.",
    );
  }
  return first;
}
