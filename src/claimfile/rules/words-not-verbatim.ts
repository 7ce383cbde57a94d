import { findAnchors } from '../format/anchor.ts';
import type { Finding, Rule } from './rule.ts';

/** The cue and the other words that a claim takes from the article stand in it. */
export const wordsNotVerbatim: Rule = {
  id: 'words-not-verbatim',
  severity: 'error',
  summary: 'cue, mention and via occur in the article word for word',
  why: 'These fields quote the article: the cue decides the stance, so another word makes another claim. Use the article’s word. Vowel marks, tatweel, kinds of quotation marks and blanks make no difference; … stands for omitted words.',
  wrong: 'cue: زعمت',
  right: 'cue: ذكرت',
  check: ({ file, text }) => {
    if (text === null) return [];
    const known = new Map<string, boolean>();
    const stands = (words: string): boolean => {
      const found = known.get(words) ?? findAnchors(text, words).length > 0;
      known.set(words, found);
      return found;
    };
    return file.claims.flatMap((claim, index) =>
      (['cue', 'mention', 'via'] as const).flatMap((field): Finding[] => {
        const words = claim.gone === true ? undefined : claim[field];
        if (words === undefined || stands(words)) return [];
        return [
          {
            path: ['claims', index, field],
            message: {
              en: `the ${field} “${words}” is not in the article`,
              ar: `“${words}” (${field}) لا يرد في المقال`,
            },
          },
        ];
      }),
    );
  },
};
