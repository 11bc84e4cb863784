/** Work that is done when it is first asked for, and once for each key: most pages need little of the whole. */

export function onceEach<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const done = new Map<Key, { readonly value: Value }>();
  return (key) => {
    // absent: it is asked for the first time
    const known = done.get(key) ?? { value: work(key) };
    done.set(key, known);
    return known.value;
  };
}
