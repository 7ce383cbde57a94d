import type { Problem } from '../problem.ts';
import type { InputFormat } from './formats.ts';
import type { Details } from './reading.ts';

/** An article as it came in: decoded, not yet looked at. */
export interface Article {
  /** Names the article in every output: the file's base name without extension, or the line's own id. */
  readonly id: string;
  /** The file as the user named it; null for the standard input. */
  readonly path: string | null;
  readonly text: string;
  /** What it is to be read as; `auto` looks at its text. */
  readonly language: string;
  /** Where the text is from; absent where it is the file's own, or a line's. */
  readonly about?: About;
  /** What is to be known of how it was read. */
  readonly notes?: readonly Problem[];
}

/** What a text was taken from. */
export interface About extends Details {
  readonly format: InputFormat;
  /** Absent where it is UTF-8, or the format's own. */
  readonly encoding?: string;
  /** Where it was fetched from, after the redirects. */
  readonly url?: string;
}

/** What an input holds, in its order: articles, and what could not be read as one, with its id where it has one. */
export type Item = { readonly article: Article } | { readonly problem: Problem; readonly id?: string };
