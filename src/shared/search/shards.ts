/**
 * Keys in small files by how they begin, so that a reader's browser fetches one
 * file for what was typed, however many keys there are.
 */

/**
 * The entries below each prefix, so that no file has more than `max`, unless all
 * are of one key. A prefix whose entries were divided keeps the first `best` of
 * them, those whose key ends there before others: what is shown while no more is typed.
 * Entries come in the order of their rank, and keep it; so do the prefixes, by code unit.
 */
export function shard<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  max: number,
  best: number,
): Map<string, readonly T[]> {
  const shards = new Map<string, readonly T[]>();
  const divide = (prefix: string, within: readonly T[]): void => {
    const ending = within.filter((entry) => keyOf(entry).length === prefix.length);
    const longer = within.filter((entry) => keyOf(entry).length !== prefix.length);
    if (within.length <= max || longer.length === 0) {
      shards.set(prefix, within);
      return;
    }
    shards.set(prefix, [...ending, ...longer].slice(0, Math.max(best, ending.length)));
    const next = Map.groupBy(longer, (entry) => keyOf(entry).charAt(prefix.length));
    for (const [letter, group] of next) divide(prefix + letter, group);
  };
  divide("", entries);
  return new Map([...shards].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Which file holds the entries that begin with a key: that of its longest known prefix. */
export function shardOf(prefixes: readonly string[], key: string): number {
  let [found, longest] = [0, -1];
  prefixes.forEach((prefix, index) => {
    if (prefix.length > longest && key.startsWith(prefix))
      [found, longest] = [index, prefix.length];
  });
  return found;
}
