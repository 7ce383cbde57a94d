import { placesOf } from '../../text/place.ts';
import { joinWordings, SEMICOLON, type Wording } from '../../wording.ts';
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

function whyNot(article: AnchorText, content: string): Wording {
  const parts = partsOf(content);
  if (parts.length === 0) return { en: 'this contains no word', ar: 'لا كلمات في هذا النص' };
  if (parts.length > MOST_PARTS) {
    return {
      en: `this has more than ${MOST_PARTS - 1} ellipses; split it into several claims`,
      ar: `علامات الحذف هنا أكثر من ${MOST_PARTS - 1}؛ وزّع النص على عدة أقوال`,
    };
  }
  const missing = parts.find((part) => findAnchors(article, part).length === 0);
  if (missing === undefined) {
    return {
      en: `the parts between the ellipses do not follow each other in the article with gaps of at most ${LONGEST_GAP} characters`,
      ar: `لا تتوالى الأجزاء التي بين علامات الحذف في المقال، أو يزيد ما بينها على ${LONGEST_GAP} محرف`,
    };
  }
  const which = parts.length > 1 ? `“${shown(missing)}” is` : 'this is';
  const near = nearest(article, missing);
  return {
    en: `${which} not in the article word for word; ${near.en}`,
    ar: `${parts.length > 1 ? `“${shown(missing)}”` : 'هذا النص'} لا يرد في المقال بحرفه؛ ${near.ar}`,
  };
}

function nearest(article: AnchorText, words: string): Wording {
  const passage = nearestPassage(article, words);
  if (passage === null) return { en: 'no similar passage found', ar: 'ولا يوجد فيه ما يشبهه' };
  const { line } = placesOf(article.text)(passage.span.start);
  const there = shown(article.text.slice(passage.span.start, passage.span.end));
  const differences = passage.differences
    .slice(0, MOST_SHOWN)
    .map(({ article: has, quotation: own }) => differing(shown(has), shown(own)));
  const more = passage.differences.length > MOST_SHOWN ? [{ en: 'and so on', ar: 'وهكذا' }] : [];
  const first = {
    en: `the nearest passage, in line ${line}, is “${there}”`,
    ar: `وأقرب موضع إليه في السطر ${line}: “${there}”`,
  };
  return joinWordings([first, ...differences, ...more], SEMICOLON);
}

function differing(has: string, own: string): Wording {
  if (has === '') return { en: `“${own}” is not there`, ar: `وليس فيه “${own}”` };
  if (own === '') return { en: `the article also has “${has}”`, ar: `وفي المقال أيضًا “${has}”` };
  return { en: `it has “${has}”, not “${own}”`, ar: `وفيه “${has}” لا “${own}”` };
}

const MOST_SHOWN = 3;
const LONGEST_SHOWN = 160;
const shown = (text: string): string => shorten(text, LONGEST_SHOWN);
