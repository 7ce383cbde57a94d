import { createHash } from 'node:crypto';
import type { Rule } from './rule.ts';

/** The article is the one that the claims were read from. */
export const articleChanged: Rule = {
  id: 'article-changed',
  severity: 'error',
  summary: 'article.sha256 is that of the article',
  why: 'The article has been edited since its claims were read from it. Read what has changed, correct the claims, and then put the new sha256. Line ends make no difference.',
  wrong: `article:\n  sha256: ${'0'.repeat(64)}`,
  right: 'article:\n  sha256: (the one that the message gives)',
  check: ({ file, article }) => {
    const { sha256 } = file.article;
    if (sha256 === undefined || article?.found !== 'read') return [];
    // git may have given the file other line ends than it had where it was drafted.
    const unix = article.text.replaceAll('\r\n', '\n');
    if ([article.text, unix, unix.replaceAll('\n', '\r\n')].some((text) => digest(text) === sha256)) return [];
    const message = `the article has changed since its claims were read from it: its sha256 is now ${digest(article.text)}`;
    return [{ path: ['article', 'sha256'], message }];
  },
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
