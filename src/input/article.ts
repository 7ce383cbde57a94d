import type { Problem } from '../problem.ts';

/** An article as it came in: decoded, not yet looked at. */
export interface Article {
  /** Names the article in every output: the file's base name without extension, or the line's own id. */
  readonly id: string;
  /** The file as the user named it; null for the standard input. */
  readonly path: string | null;
  readonly text: string;
  /** What it is to be read as; `auto` looks at its text. */
  readonly language: string;
}

/** What an input holds, in its order: articles, and what could not be read as one. */
export type Item = { readonly article: Article } | { readonly problem: Problem };
