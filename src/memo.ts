// The vocabulary of a stream of articles is unbounded, so a full cache is cleared.
const MAX_ENTRIES = 50_000;

/** Caches the results of a function of a string, up to 50,000 of them; `undefined` is not cached. */
export function memoise<T>(compute: (word: string) => T): (word: string) => T {
  const cache = new Map<string, T>();
  return (word) => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    if (cache.size >= MAX_ENTRIES) cache.clear();
    const value = compute(word);
    cache.set(word, value);
    return value;
  };
}

/** Caches the results of a function of an object, such as a language pack, for as long as it lives. */
export function onceFor<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Defers the computation of a value to the first call, and caches it. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
