export interface Compared<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  /** What both lists have: the item of the former list with that of the later one. */
  readonly common: readonly (readonly [T, T])[];
}

/** What two lists have in common by a key, and what each has alone; of equals, as many as both have. */
export function compareLists<T>(
  before: readonly T[],
  after: readonly T[],
  key: (item: T) => string,
): Compared<T> {
  const groups = new Map(
    [...Map.groupBy(before, key)].map(([name, items]) => [name, { items, matched: 0 }]),
  );
  const added: T[] = [];
  const common: (readonly [T, T])[] = [];
  for (const item of after) {
    const group = groups.get(key(item));
    const former = group?.items[group.matched];
    if (group === undefined || former === undefined) added.push(item);
    else {
      group.matched++;
      common.push([former, item]);
    }
  }
  const removed = [...groups.values()].flatMap(({ items, matched }) => items.slice(matched));
  return { added, removed, common };
}
