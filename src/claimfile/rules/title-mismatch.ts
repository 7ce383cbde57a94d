import { titleOf } from '../../text/document.ts';
import { staleTitle } from '../match/stale-title.ts';
import type { Rule } from './rule.ts';

/** The title of the file is that of its article. */
export const titleMismatch: Rule = {
  id: 'title-mismatch',
  severity: 'warning',
  summary: 'article.title is the headline of the article',
  why: 'The article was given another headline since, or the title was mistyped or belongs to another article. `isnad validate --fix` and `isnad draft --update` write the headline that the article has now. A title may have the name of the outlet before or after it.',
  wrong: 'title: Bridge collapses   # the article begins: Bridge reopens after repairs',
  right: 'title: Bridge reopens after repairs',
  check: ({ file, text, analyzed }) => {
    const headline =
      text === null || analyzed === null ? null : staleTitle(file.article, text.text, titleOf(analyzed.document));
    if (headline === null) return [];
    return [
      {
        path: ['article', 'title'],
        message: {
          en: `the article does not have this title; its headline is “${headline}”`,
          ar: `ليس هذا عنوان المقال؛ عنوانه “${headline}”`,
        },
      },
    ];
  },
};
