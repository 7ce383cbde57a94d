import { sha256Of } from '../../text/sha256.ts';
import type { Wording } from '../../wording.ts';
import { isUnchanged } from '../format/article-digest.ts';
import type { Rule } from './rule.ts';

/** The article is the one that the claims were read from. */
export const articleChanged: Rule = {
  id: 'article-changed',
  severity: 'error',
  summary: 'article.sha256 is the SHA-256 of the article',
  why: 'The article has been edited since its claims were read from it. Read what has changed, correct the claims, then set the new sha256. Line ends make no difference.',
  wrong: `article:\n  sha256: ${'0'.repeat(64)}`,
  right: 'article:\n  sha256: (the one that the message gives)',
  check: ({ file, article, articleWith }) => {
    const { sha256 } = file.article;
    if (sha256 === undefined || article?.found !== 'read') return [];
    if (isUnchanged(article.text, sha256)) return [];
    return [{ path: ['article', 'sha256'], message: changed(sha256Of(article.text), articleWith(sha256)) }];
  },
};

function changed(now: string, there: string | null): Wording {
  const en = `the article has changed since its claims were read from it: its sha256 is now ${now}`;
  const ar = `تغيّر المقال بعد أن قُرئت منه الأقوال: قيمة sha256 الآن ${now}`;
  return there === null
    ? { en, ar }
    : { en: `${en}; ${there} is the text with this sha256`, ar: `${ar}؛ والنص الذي له هذه القيمة هو ${there}` };
}
