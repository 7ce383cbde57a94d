import { placesOf } from '../../text/place.ts';
import type { Finding, Rule } from './rule.ts';

/** It is clear which passage a claim quotes. */
export const quoteAmbiguous: Rule = {
  id: 'quote-ambiguous',
  severity: 'warning',
  summary: 'if content occurs in the article more than once, at says which passage is meant',
  why: 'A headline and the text, or two speakers, may use the same words; who says them depends on which passage is meant. Give the words just before or after it: at.prefix, at.suffix.',
  wrong: 'content: الانسحاب الأميركي',
  right: 'content: الانسحاب الأميركي\nat:\n  prefix: بعد إتمام',
  check: ({ file, text, anchors }) => {
    if (text === null) return [];
    const placeOf = placesOf(text.text);
    return file.claims.flatMap(({ at }, index): Finding[] => {
      const found = anchors[index] ?? [];
      if (at !== undefined || found.length < 2) return [];
      const lines = [...new Set(found.map(({ spans }) => placeOf(spans[0]?.start ?? 0).line))];
      const shown = `${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ' …' : ''}`;
      const en = `this occurs in the article ${found.length} times (line${lines.length > 1 ? 's' : ''} ${shown}); say which one with at.prefix or at.suffix`;
      const ar = `يتكرّر هذا في المقال (السطور: ${shown})؛ عيّن الموضع بـ at.prefix أو at.suffix`;
      return [{ path: ['claims', index, 'content'], message: { en, ar } }];
    });
  },
};
