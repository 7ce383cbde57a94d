import type { Rule } from './rule.ts';

/** The article of a claim file exists. */
export const articleMissing: Rule = {
  id: 'article-missing',
  severity: 'error',
  summary: 'the file that article.path names exists',
  why: 'Quotations are checked against the article’s own text. The path is relative to the claim file. Correct the path, or put the article there.',
  wrong: 'article:\n  path: article/seed.txt',
  right: 'article:\n  path: articles/seed.txt',
  check: ({ file, article }) =>
    article?.found === 'missing'
      ? [{ path: ['article', 'path'], message: `${file.article.path ?? ''}: ${article.reason}` }]
      : [],
};
