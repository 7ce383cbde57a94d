import { placesOf } from '../../text/place.ts';
import { type AnchorText, findAnchors, LONGEST_GAP, MOST_PARTS, partsOf } from '../format/anchor.ts';
import { shorten } from '../format/shorten.ts';
import { nearestPassage } from '../match/nearest-passage.ts';
import type { Finding, Rule } from './rule.ts';

/** What a claim quotes stands in the article, word for word. */
export const quoteNotVerbatim: Rule = {
  id: 'quote-not-verbatim',
  severity: 'error',
  summary: 'content occurs in the article word for word',
  why: 'Every word of a quotation is the article’s (AP, NYT): content is the article’s text, with … for omitted words. Vowel marks, tatweel, kinds of quotation marks, blanks and line ends make no difference; words, letters and punctuation do. The message shows the nearest passage and the words that differ.',
  wrong: 'content: استشهاد طفلة وثلاثة مدنيين',
  right: 'content: استشهاد طفل وثلاثة مدنيين',
  check: ({ file, text, anchors }) =>
    file.claims.flatMap(({ content }, index): Finding[] => {
      if (content === undefined || text === null || anchors[index]?.length !== 0) return [];
      return [{ path: ['claims', index, 'content'], message: whyNot(text, content) }];
    }),
};

function whyNot(article: AnchorText, content: string): string {
  const parts = partsOf(content);
  if (parts.length === 0) return 'this contains no word';
  if (parts.length > MOST_PARTS) return `this has more than ${MOST_PARTS - 1} ellipses; split it into several claims`;
  const missing = parts.find((part) => findAnchors(article, part).length === 0);
  if (missing === undefined) {
    return `the parts between the ellipses do not follow each other in the article with gaps of at most ${LONGEST_GAP} characters`;
  }
  const which = parts.length > 1 ? `“${shown(missing)}” is` : 'this is';
  return `${which} not in the article word for word; ${nearest(article, missing)}`;
}

function nearest(article: AnchorText, words: string): string {
  const passage = nearestPassage(article, words);
  if (passage === null) return 'no similar passage found';
  const { line } = placesOf(article.text)(passage.span.start);
  const there = shown(article.text.slice(passage.span.start, passage.span.end));
  const differences = passage.differences.slice(0, MOST_SHOWN).map(({ article: has, quotation: this_ }) => {
    if (has === '') return `“${shown(this_)}” is not there`;
    return this_ === '' ? `the article also has “${shown(has)}”` : `it has “${shown(has)}”, not “${shown(this_)}”`;
  });
  const more = passage.differences.length > MOST_SHOWN ? ['and so on'] : [];
  return [`the nearest passage, in line ${line}, is “${there}”`, ...differences, ...more].join('; ');
}

const MOST_SHOWN = 3;
const LONGEST_SHOWN = 160;
const shown = (text: string): string => shorten(text, LONGEST_SHOWN);
