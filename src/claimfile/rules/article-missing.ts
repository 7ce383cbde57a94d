import type { Rule } from './rule.ts';

/** There is an article to check against. */
export const articleMissing: Rule = {
  id: 'article-missing',
  severity: 'error',
  summary: 'the article stands where article.path says',
  why: 'Quotations are checked against the article’s own text. The path is relative to the claim file. Correct it, or put the article there.',
  wrong: 'article:\n  path: article/seed.txt',
  right: 'article:\n  path: articles/seed.txt',
  check: ({ file, article }) =>
    article?.found === 'missing'
      ? [{ path: ['article', 'path'], message: `${file.article.path ?? ''}: ${article.reason}` }]
      : [],
};
