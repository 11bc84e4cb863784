/** Work that is done when it is first asked for, and once: most pages need little of the whole. */

export function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** The same for each key. */
export function onceEach<Key, T>(work: (key: Key) => T): (key: Key) => T {
  const done = new Map<Key, T>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined || done.has(key)) return known as T;
    const value = work(key);
    done.set(key, value);
    return value;
  };
}
