/** Counts what a function reads of its arguments, so that growth is tested without a clock. */

export interface Counting<T> {
  /** The value; each read of a property, an item or an entry is counted, at any depth. */
  readonly value: T;
  readonly reads: () => number;
}

/** What functions of the value return is not counted. */
export function counting<T>(value: T): Counting<T> {
  let reads = 0;
  // One proxy an object: what is the same object stays the same, in sets and as keys of maps.
  const proxies = new WeakMap<object, unknown>();

  function wrap<V>(inner: V): V {
    if (typeof inner !== "object" || inner === null) return inner;
    const proxy = proxies.get(inner) ?? new Proxy(inner, { get: read });
    proxies.set(inner, proxy);
    return proxy as V;
  }

  function read(target: object, key: string | symbol): unknown {
    if (target instanceof Map || target instanceof Set) return memberOf(target, key);
    reads++;
    return wrap(Reflect.get(target, key));
  }

  /** Members of maps and sets refuse a proxy as `this`. */
  function memberOf(target: Map<unknown, unknown> | Set<unknown>, key: string | symbol): unknown {
    const member: unknown = Reflect.get(target, key);
    if (typeof member !== "function") return member;
    return (...args: unknown[]) => {
      const result: unknown = Reflect.apply(member, target, args);
      reads++;
      return isIterator(result) ? walk(result) : wrap(result);
    };
  }

  function* walk(entries: Iterable<unknown>): Iterable<unknown> {
    for (const entry of entries) {
      reads++;
      yield wrap(entry);
    }
  }

  return { value: wrap(value), reads: () => reads };
}

function isIterator(value: unknown): value is IterableIterator<unknown> {
  return typeof value === "object" && value !== null && "next" in value && Symbol.iterator in value;
}
