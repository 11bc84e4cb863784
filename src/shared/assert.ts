/** Values that must be there. Their absence is a bug in this code: it fails at once, and never becomes "" or 0. */

/** The value, or an error that says what was expected: "expected a page for companies/DeepSeek.md". */
export function expected<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Error(`expected ${what}`);
  return value;
}

/** The item of a list at an index that is known to be within it; -1 is the last. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index < 0 ? list.length + index : index];
  if (value === undefined) throw new Error(`expected an item ${index} of ${list.length}`);
  return value;
}

/** The value of a key that is known to be in the map. */
export function get<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`expected ${String(key)} in a map of ${map.size}`);
  return value;
}
