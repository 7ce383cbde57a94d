import type { Lexeme } from '../../language/lexeme.ts';
import { hashText } from './hashing.ts';

/**
 * The cluster of a word, cut to so many bits of its path, as a hash; 0 for a word in none. Words with similar neighbours
 * share the beginnings of their paths (Brown et al. 1992).
 */
export type Clusters = (lexeme: Lexeme, bits: number) => number;

export const NO_CLUSTERS: Clusters = () => 0;

/**
 * Reads a table of clusters: a line for each, with its path of 0 and 1, a tab, and its normalised words parted by blanks.
 * A word is looked for whole, then without its proclitics. Throws where a line is no such line.
 */
export function readClusters(text: string): Clusters {
  const paths = new Map<string, string>();
  text.split('\n').forEach((line, at) => {
    if (line === '') return;
    const [, path = '', words = ''] = /^([01]+)\t(.+)$/.exec(line) ?? [];
    if (path === '') throw new Error(`clusters, line ${at + 1}: must be a path of 0 and 1, a tab, and words`);
    for (const word of words.split(' ')) paths.set(word, path);
  });
  return ({ norm, stem }, bits) => {
    const path = paths.get(norm) ?? paths.get(stem);
    return path === undefined ? 0 : hashText(path.slice(0, bits));
  };
}
