import { wording } from '../../wording.ts';
import type { Rule } from './rule.ts';

/** The article lies in the same project as its claim file. */
export const articleOutside: Rule = {
  id: 'article-outside',
  severity: 'error',
  summary: 'article.path is relative and stays inside the project',
  why: 'Anybody may write a claim file, and everybody who reads the log sees its problems, so a claim file cannot make Isnad read anything outside the project: the nearest folder above it that holds .git or .isnad.yaml. Links that lead outside are rejected too. Keep the article beside its claims.',
  wrong: 'article:\n  path: ../../../etc/passwd',
  right: 'article:\n  path: articles/seed.txt',
  check: ({ file, article }) =>
    article?.found === 'outside'
      ? [{ path: ['article', 'path'], message: wording`${file.article.path ?? ''}: ${article.reason}` }]
      : [],
};
