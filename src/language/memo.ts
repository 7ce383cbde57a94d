// Vocabulary grows without end over a stream of articles; past this many words a memo starts afresh.
const MOST_KEPT = 50_000;

/** The function with its answers kept, for words that come again and again. */
export function memoise<T>(answer: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const value = answer(word);
    kept.set(word, value);
    return value;
  };
}
