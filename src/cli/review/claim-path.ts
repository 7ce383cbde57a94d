import { basename, dirname, extname, join } from 'node:path';

/**
 * The claim file of an article by convention: beside it, or beside the folder `articles` that it
 * lies in.
 */
export function claimPathFor(article: string): string {
  const folder = dirname(article);
  const name = `${basename(article, extname(article))}.yaml`;
  return join(basename(folder) === 'articles' ? dirname(folder) : folder, name);
}

/** The file that keeps the changes of a review until they are saved. */
export const draftPathFor = (claims: string): string => join(dirname(claims), `.${basename(claims)}.review-draft`);
