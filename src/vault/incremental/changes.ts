/** What has changed between two states of a vault, as far as names and heads say it. */

import { fold } from "../../shared/fold.ts";
import type { Head } from "../core/note.ts";
import { namesOf, namesOfFile } from "../links/nameIndex.ts";
import { headsOf, type Nameable, type Names } from "../name.ts";

/** A state of a vault: what has names, and what these names decide. */
export interface NamedState {
  readonly nameable: Nameable;
  readonly names: Names;
}

export interface Changes {
  /** The folded names that may lead elsewhere than they did. */
  readonly names: ReadonlySet<string>;
  /** The paths of notes that say something else of themselves, or came, or went. */
  readonly heads: ReadonlySet<string>;
}

export function changesBetween(former: NamedState, now: NamedState): Changes {
  const changed = changedHeads(headsOf(former.names), headsOf(now.names));
  return {
    names: new Set([
      ...changedNames(former.nameable, now.nameable),
      ...changed.flatMap(namesChanged),
    ]),
    heads: new Set(changed.flatMap((pair) => headsIn(pair).map(({ path }) => path))),
  };
}

export function changedNames(former: Nameable, now: Nameable): Set<string> {
  const withheld = inOneOnly(former.withheld, now.withheld, (note) => JSON.stringify(note));
  return new Set([
    ...changedHeads(former.published, now.published).flatMap(namesChanged),
    ...withheld.flatMap(({ names }) => names.map(fold)),
    ...inOneOnly(former.files, now.files, (path) => path).flatMap(namesOfFile),
  ]);
}

/** A note before and after; one of them is missing where it came or went. */
type Pair = readonly [former: Head | undefined, now: Head | undefined];

export function changedHeads(former: readonly Head[], now: readonly Head[]): Pair[] {
  if (former.length === now.length && former.every(({ path }, at) => path === now[at]?.path)) {
    const pairs = former.map((head, at): Pair => [head, now[at]]);
    return pairs.filter(([a, b]) => a !== b);
  }
  const before = new Map(former.map((head) => [head.path, head]));
  const after = new Map(now.map((head) => [head.path, head]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const pair: Pair = [before.get(path), after.get(path)];
    return pair[0] === pair[1] ? [] : [pair];
  });
}

/** All names of a note whose names, address or kind are others; sources are not looked for in texts. */
function namesChanged(pair: Pair): string[] {
  const [former, now] = pair.map(
    (head) => head && JSON.stringify([head.title, head.aliases, head.url, head.kind]),
  );
  return former === now ? [] : headsIn(pair).flatMap(namesOf);
}

function headsIn(pair: Pair): Head[] {
  return pair.filter((head) => head !== undefined);
}

function inOneOnly<T>(a: readonly T[], b: readonly T[], key: (item: T) => string): T[] {
  const [inA, inB] = [new Set(a.map(key)), new Set(b.map(key))];
  return [...a.filter((item) => !inB.has(key(item))), ...b.filter((item) => !inA.has(key(item)))];
}
