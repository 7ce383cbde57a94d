import { diffLines } from 'diff';
import type { DiffLine } from './protocol.ts';

// Equal lines shown beside those that differ.
const CONTEXT = 3;
/** The lines of a difference shown; the rest is left out. */
const MOST_LINES = 400;

/** The lines in which the review's text and the one on disk differ, with a few equal ones around. */
export function differences(ours: string, theirs: string): DiffLine[] {
  const parts = diffLines(theirs, ours, { timeout: 2000 }) ?? [
    { value: theirs, removed: true, added: false },
    { value: ours, added: true, removed: false },
  ];
  const lines = parts.flatMap(({ value, added, removed }, index): DiffLine[] => {
    const texts = value.replace(/\r?\n$/, '').split(/\r?\n/);
    if (added || removed) return texts.map((text) => ({ kind: added ? 'ours' : 'theirs', text }));
    return shortened(texts, { isFirst: index === 0, isLast: index === parts.length - 1 });
  });
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), { kind: 'gap', text: '' }];
}

interface Position {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function shortened(texts: readonly string[], { isFirst, isLast }: Position): DiffLine[] {
  const [head, tail] = [isFirst ? 0 : CONTEXT, isLast ? 0 : CONTEXT];
  const same = (text: string): DiffLine => ({ kind: 'same', text });
  if (texts.length <= head + tail) return texts.map(same);
  const gap: DiffLine = { kind: 'gap', text: '' };
  return [...texts.slice(0, head).map(same), gap, ...texts.slice(texts.length - tail).map(same)];
}
