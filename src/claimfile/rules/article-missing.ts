import { type Wording, wording } from '../../wording.ts';
import type { Rule } from './rule.ts';

/** The article of a claim file exists. */
export const articleMissing: Rule = {
  id: 'article-missing',
  severity: 'error',
  summary: 'the file that article.path names exists',
  why: 'Quotations are checked against the article’s own text. The path is relative to the claim file. Correct the path, or put the article there.',
  wrong: 'article:\n  path: article/seed.txt',
  right: 'article:\n  path: articles/seed.txt',
  check: ({ file, article, articleWith }) => {
    if (article?.found !== 'missing') return [];
    const there = articleWith(file.article.sha256 ?? '');
    const reason = wording`${file.article.path ?? ''}: ${article.reason}`;
    return [{ path: ['article', 'path'], message: there === null ? reason : moved(reason, there) }];
  },
};

const moved = (reason: Wording, there: string): Wording => ({
  en: `${reason.en}; ${there} is the same text: set article.path to it`,
  ar: `${reason.ar}؛ والملف ${there} هو النص نفسه: اجعله قيمة article.path`,
});
