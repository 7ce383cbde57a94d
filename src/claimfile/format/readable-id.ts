import { fold } from '../../text/fold.ts';

// Longer names are abbreviated to their first words.
const MOST_WORDS = 4;
const LONGEST = 40;

/**
 * A readable id from a name, in the name's own script: its first words without marks, numbered
 * where the id is taken.
 */
export function readableId(name: string, taken: ReadonlySet<string>): string {
  const words =
    fold(name)
      .text.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const joined = words.slice(0, MOST_WORDS).map((_, index) => words.slice(0, index + 1).join('-'));
  const id = joined.findLast((some) => some.length <= LONGEST) ?? '';
  const base = id === '' ? 'source' : id;
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}
