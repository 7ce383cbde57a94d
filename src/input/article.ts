import type { Problem } from '../problem.ts';
import type { Details } from './extracted-text.ts';
import type { InputFormat } from './formats.ts';

/** An article as it was read: decoded, not analysed. */
export interface Article {
  /** Identifies the article in every output: the file name without extension, or the id of its line. */
  readonly id: string;
  /** The file as the user named it; null for the standard input. */
  readonly path: string | null;
  readonly text: string;
  /** A language id, or `auto` to detect it from the text. */
  readonly language: string;
  /** Where the text comes from; absent for plain UTF-8 text. */
  readonly about?: About;
  /** Warnings on how the text was read. */
  readonly notes?: readonly Problem[];
}

/** The document that a text was extracted from. */
export interface About extends Details {
  readonly format: InputFormat;
  /** The character encoding; absent for UTF-8, and for formats that define their own. */
  readonly encoding?: string;
  /** The URL after redirects, where it was fetched. */
  readonly url?: string;
}

/** An article, or a problem in the place of one, with its id where that is known. */
export type Item = { readonly article: Article } | { readonly problem: Problem; readonly id?: string };
