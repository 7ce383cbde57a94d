import type { Rule } from './rule.ts';

/** A claim file reads nothing but the project it lies in. */
export const articleOutside: Rule = {
  id: 'article-outside',
  severity: 'error',
  summary: 'article.path is relative and stays inside the project',
  why: 'A claim file may come from anybody, and its problems are shown to everybody who reads the log; so it is made to read nothing outside the project: the folder, from the claim file upward, that holds .git or .isnad.yaml. Links that lead outside are refused as well. Keep the article beside its claims.',
  wrong: 'article:\n  path: ../../../etc/passwd',
  right: 'article:\n  path: articles/seed.txt',
  check: ({ file, article }) =>
    article?.found === 'outside'
      ? [{ path: ['article', 'path'], message: `${file.article.path ?? ''}: ${article.reason}` }]
      : [],
};
