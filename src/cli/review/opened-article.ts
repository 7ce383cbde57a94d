import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Opened } from '../../claimfile/update/open.ts';
import type { Article } from '../../input/article.ts';
import { CliError } from '../cli-error.ts';
import { logProblems, readClaimFile } from '../io/claim-file-text.ts';
import { claimedArticle } from '../io/claimed-article.ts';
import { toInput } from '../io/inputs.ts';
import { savedArticle } from '../io/saved-article.ts';
import type { LanguageChoice } from '../options/input-options.ts';
import type { ReviewFlags } from '../options/review-options.ts';
import { isClaimPath } from '../validate/claim-paths.ts';
import { claimPathFor } from './claim-path.ts';
import { notReviewable } from './not-reviewable.ts';

/** What is reviewed: an article, and the path and text of its claim file. */
export interface ReviewedPaths {
  readonly article: { readonly text: string; readonly path: string; readonly language: LanguageChoice };
  readonly about: Article | null;
  readonly claims: string;
  /** Null where the claim file is not there yet. */
  readonly claimsText: string | null;
}

/** Reads the article and its claim file; of a claim file alone, the article that it names. */
export async function openedArticle(
  file: string,
  claimFile: string | null,
  flags: ReviewFlags,
): Promise<ReviewedPaths> {
  if (claimFile === null && isClaimPath(file)) return ofClaimFile(file);
  const { article, path } = await savedArticle(file, flags);
  const claims = claimFile ?? claimPathFor(path);
  const { language } = toInput(article);
  if (!existsSync(claims)) {
    return { article: { text: article.text, path, language }, about: article, claims, claimsText: null };
  }
  const { text } = readClaimFile(claims);
  const { article: named } = await opened(claims, text);
  if (!isFile(resolve(dirname(claims), named.path), path)) {
    throw new CliError({
      en: `${claims}: holds the claims of ${named.path}, not of ${path}; give that article, or another claim file`,
      ar: `${claims}: فيه أقوال ${named.path} لا أقوال ${path}؛ أعطِ ذلك المقال، أو ملف أقوال آخر`,
    });
  }
  const own = { text: article.text, path, language: flags.language === 'auto' ? named.language : flags.language };
  return { article: own, about: article, claims, claimsText: text };
}

async function ofClaimFile(claims: string): Promise<ReviewedPaths> {
  const { text } = readClaimFile(claims);
  const { path, language } = (await opened(claims, text)).article;
  const found = claimedArticle(claims, path);
  if (found.found !== 'read') {
    throw new CliError({
      en: `${claims}: the article ${path}: ${found.reason.en}; correct article.path`,
      ar: `${claims}: المقال ${path}: ${found.reason.ar}؛ صحّح article.path`,
    });
  }
  return {
    article: { text: found.text, path: resolve(dirname(claims), path), language },
    about: null,
    claims,
    claimsText: text,
  };
}

async function opened(path: string, text: string): Promise<Opened> {
  const { openClaims } = await import('../../claimfile/index.ts');
  const found = openClaims(text, path);
  if ('article' in found) return found;
  logProblems(path, found);
  throw new CliError(notReviewable(path));
}

function isFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false; // the article has been moved
  }
}
