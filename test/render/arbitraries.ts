import type { Claim } from '../../src/analysis/claim.ts';
import type { Level } from '../../src/language/values.ts';
import { fc } from '../properties.ts';
import { claimWith, ownVoice } from './reports.ts';

// What Arabic news and hostile input put into a cell.
const pieces = [
  'الأسد',
  'تمّ',
  'مُؤَكِّدًا',
  'سَانَا',
  'مطّلعة',
  '«طالبان»',
  '(وكالات)',
  'می\u200cخواهد',
  'ﷺ',
  'لا',
  'ـــ',
  '\u0651',
  'CNN',
  'e\u0301',
  'naïve',
  'Erdoğan,',
  '“so-called”',
  'x'.repeat(70),
  '2000',
  '١٢٠٠',
  '28/6',
  '$1,200',
  '-5%',
  '😀',
  '👩\u200d💻',
  '🇸🇾',
  '🇸',
  '👍🏽',
  '🏽',
  '\u200d',
  '1\ufe0f\u20e3',
  '漢字',
  'ｶﾞ',
  '한국',
  '\u1100\u1100\u1161',
  'नमस्ते',
  '\u0903',
  'กำ',
  '\u200f',
  '\u200e',
  '\u202e',
  '\u2067',
  '\u2069',
  '\u061c',
  '\ufeff',
  '\u00ad',
  '\u200b',
  '\u0007',
  '\u001b[31m',
  '\u009b2J',
  '\u0600',
  '\u06dd',
  '\t',
  '\n',
  '\r\n',
  '\u2028',
  ' ',
  '  ',
  '\u00a0',
  '|',
  '"',
  '\ud800',
  '\ue000',
  '\ue001',
  '',
  '͏',
  'ا'.repeat(40),
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Text of Arabic with and without tashkeel, Latin, digits, emoji, wide letters, marks and controls, spaced and not. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { maxLength: 25 })
  .map((parts) => parts.flat().join(''));

const levels: readonly Level[] = ['none', 'low', 'medium', 'high', 'very-high'];
const passage = (text: string) => ({ text, spans: [{ start: 0, end: text.length }] });

/** A claim whose every word of the article is any text. */
export const anyClaim: fc.Arbitrary<Claim> = fc.oneof(
  { weight: 1, arbitrary: anyText.map((text) => ({ ...ownVoice, content: passage(text) })) },
  {
    weight: 5,
    arbitrary: fc
      .record({
        content: anyText,
        cue: anyText,
        name: fc.option(anyText),
        mention: anyText,
        chain: fc.array(anyText, { maxLength: 3 }),
        level: fc.constantFrom(...levels),
        parent: fc.constantFrom(null, 'c1'),
      })
      .map(({ content, cue, name, mention, chain, level, parent }) =>
        claimWith({
          parent,
          content: passage(content),
          cue: { ...passage(cue), entry: 'en/say' },
          source: { ...passage(mention), id: name === null ? null : 's9', name, transparency: 'role' },
          chain: chain.map((link, index) => ({ id: `s${index}`, name: link })),
          hedging: {
            level,
            points: 3,
            reasons: [{ axis: 'stance', points: 3, text: cue, start: 0, end: 1, entry: 'en/say' }],
          },
        }),
      ),
  },
);
