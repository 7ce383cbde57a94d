// The vocabulary of a stream of articles is unbounded, so a full cache is cleared.
const MAX_ENTRIES = 50_000;

/** Caches the results of a function of a string, up to `most` of them; `undefined` is not cached. */
export function memoise<T>(compute: (word: string) => T, most = MAX_ENTRIES): (word: string) => T {
  const cache = new Map<string, T>();
  return (word) => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    if (cache.size >= most) cache.clear();
    const value = compute(word);
    cache.set(word, value);
    return value;
  };
}

/** Caches the last result of a function of a text: a review and an editor check one article again and again. */
export function keepLast<T>(compute: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, value: compute(text) };
    return last.value;
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
