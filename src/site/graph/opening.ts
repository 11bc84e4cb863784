/** What the map opens on: the rest is a click away. */

import { at } from "../../shared/assert.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Graph } from "./edges.ts";
import { LOOSE } from "./neighbors.ts";

export interface Opening {
  readonly kinds: ReadonlySet<Note["kind"]>;
  readonly relations: ReadonlySet<string>;
}

/** Who acts, on what law, and what happened. */
const KINDS = new Set<Note["kind"]>(["company", "law", "event"]);

/** Companies, laws and events, and the links that say how; everything, in a vault that has none of them. */
export function openingOf({ nodes, edges }: Graph): Opening {
  const all = new Set(nodes.map(({ kind }) => kind));
  const some = new Set([...all].filter((kind) => KINDS.has(kind)));
  const kinds = some.size > 0 ? some : all;
  const isShown = (place: number) => kinds.has(at(nodes, place).kind);
  const relations = new Set(edges.map(({ relation }) => relation));
  const telling = new Set([...relations].filter((relation) => !LOOSE.has(relation)));
  const isTied = edges.some(
    ({ source, target, relation }) => telling.has(relation) && isShown(source) && isShown(target),
  );
  return { kinds, relations: isTied ? telling : relations };
}
