import { describe, expect, test } from 'vitest';
import { anchorText, findAnchors, selected } from '../../../src/claimfile/format/anchor.ts';
import { nearestPassage } from '../../../src/claimfile/match/nearest-passage.ts';
import { fold, unfold } from '../../../src/text/fold.ts';
import { fc } from '../../properties.ts';

// Letters of several scripts, marks in any order, tatweel, controls, quotation marks, blanks, halves of pairs.
const unit = fc.constantFrom(
  ...['ا', 'أ', 'ق', 'ل', 'e', 'é', 'i', '가', 'ᆨ', '😀', '1', '.', '…', '-'],
  ...['\u064b', '\u064e', '\u0651', '\u0654', '\u0653', '\u0301', '\u0670', '\u0640'],
  ...['\u200c', '\u200f', '\u202e', '\ufeff', '\u0000', '\u009b', '\ud83d', '\udc00'],
  ...[' ', '\n', '\r\n', '\u00a0', '\t', '\u0085', '\u2029', '«', '”', "'", '’', '"'],
);
const text = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));

describe('folding', () => {
  test('maps every unit back to a span of the original text that folds to it', () => {
    fc.assert(
      fc.property(text, (original) => {
        const folded = fold(original);
        expect(folded.starts).toHaveLength(folded.text.length);
        expect(folded.ends).toHaveLength(folded.text.length);
        for (let at = 0; at < folded.text.length; at++) {
          const { start, end } = unfold(folded, at, at + 1);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(original.length);
          expect(fold(original.slice(start, end)).text).toContain(folded.text[at]);
        }
      }),
    );
  });

  test('keeps the order of the text', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { starts, ends } = fold(original);
        expect([...starts]).toEqual([...starts].sort((a, b) => a - b));
        expect([...ends]).toEqual([...ends].sort((a, b) => a - b));
      }),
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(text, (original) => {
        const once = fold(original.replaceAll('.', '')).text; // a mark may part three dots
        expect(fold(once).text).toBe(once);
      }),
    );
  });

  test('gives composed and decomposed letters the same form', () => {
    fc.assert(
      fc.property(text, (original) => {
        const whole = original.replace(/[\ud800-\udfff]/g, '');
        expect(fold(whole.normalize('NFD')).text).toBe(fold(whole.normalize('NFC')).text);
      }),
    );
  });

  test.each([
    ['vowel marks', 'تُعتَبَرُ أرضاً', 'تعتبر أرضا'],
    ['tatweel', 'الـــسلام', 'السلام'],
    ['quotation marks', '«أ» “b” „c“ ‘d’', '"أ" "b" "c" \'d\''],
    ['blanks', 'a\u00a0\n\t b', 'a b'],
    ['dots', 'a... b', 'a… b'],
    ['direction controls', '\u202bأ\u202c', 'أ'],
  ])('%s make no difference', (_, one, other) => {
    expect(fold(one).text).toBe(other);
  });

  test.each([
    ['hamza', 'أن', 'ان'],
    ['ta marbuta', 'مدرسة', 'مدرسه'],
    ['capitals', 'The', 'the'],
    ['single and double quotation marks', "'a'", '"a"'],
  ])('%s do', (_, one, other) => {
    expect(fold(one).text).not.toBe(fold(other).text);
  });
});

describe('a quotation', () => {
  const article = anchorText('وقال المتحدّث: «نعم، سنعود».\nقالت الوكالة إنّ الأمـر انتهى. قالت: نعم.');
  const found = (quotation: string): string[][] =>
    findAnchors(article, quotation).map(({ spans }) => spans.map(({ start, end }) => article.text.slice(start, end)));

  test.each([
    ['as it stands', 'نعم، سنعود', [['نعم، سنعود']]],
    ['with other marks', '"نعم، سنعود"', [['«نعم، سنعود»']]],
    ['without vowel marks, which are part of what is found', 'المتحدث', [['المتحدّث']]],
    ['without tatweel', 'إن الأمر انتهى', [['إنّ الأمـر انتهى']]],
    ['behind a proclitic', 'قال', [['قال']]],
    ['over the end of a paragraph', 'سنعود». قالت', [['سنعود».\nقالت']]],
    ['with words left out', 'الوكالة … انتهى', [['الوكالة', 'انتهى']]],
    ['several times', 'قالت', [['قالت'], ['قالت']]],
    ['in half a word', 'الوكال', []],
    ['in the end of a word', 'كالة', []],
    ['in another order', 'انتهى … الوكالة', []],
    ['of nothing', ' … ', []],
  ])('%s', (_, quotation, spans) => {
    expect(found(quotation)).toEqual(spans);
  });

  test.each([
    ['behind a number', 'بلغ 5000ليرة', 'ليرة', 1],
    ['behind a number and a proclitic', 'بلغ 5000وقال', 'قال', 1],
    ['before a number', 'منذ2011 حتى', 'منذ', 1],
    ['a number before Arabic letters', 'بلغ 5000ليرة', '5000', 1],
    ['part of a number', 'بلغ 5000', '500', 0],
    ['a number in a Latin word', 'the A380 flew', '380', 0],
  ])('an Arabic word may stand against a number: %s', (_, text, quotation, count) => {
    expect(findAnchors(anchorText(text), quotation)).toHaveLength(count);
  });

  test('a gap leaves out as little as it can', () => {
    const near = anchorText('a x b a y c');
    expect(findAnchors(near, 'a … c').map(({ folded }) => folded)).toEqual([{ start: 6, end: 11 }]);
  });

  test('a gap does not span an article', () => {
    expect(findAnchors(anchorText(`a ${'x '.repeat(600)}b`), 'a … b')).toEqual([]);
  });

  test.each([
    ['the words before it', { prefix: 'انتهى.' }, 1],
    ['the words after it', { suffix: 'الوكالة' }, 1],
    ['words that stand elsewhere', { prefix: 'المتحدث' }, 0],
    ['nothing', {}, 2],
  ])('is told apart by %s', (_, selector, count) => {
    expect(selected(article, findAnchors(article, 'قالت'), selector)).toHaveLength(count);
  });

  test.each([
    ['first', '\ud83d'],
    ['second', '\ude00'],
  ])('half of a character is not found in a whole one: the %s', (_, half) => {
    expect(findAnchors(anchorText('a 😀 b'), half)).toEqual([]);
    expect(findAnchors(anchorText(`a ${half} b`), half)).toHaveLength(1);
  });

  test('that is found in any text equals the search', () => {
    fc.assert(
      fc.property(text, text, text, (before, quotation, after) => {
        const whole = anchorText(`${before} ${quotation} ${after}`);
        for (const { spans } of findAnchors(whole, quotation)) {
          const there = spans.map(({ start, end }) => whole.text.slice(start, end)).join(' … ');
          expect(fold(there).text.replaceAll(/[\s…]/g, '')).toBe(fold(quotation).text.replaceAll(/[\s…]/g, ''));
        }
      }),
    );
  });
});

describe('the nearest passage', () => {
  const article = anchorText(
    'The minister said on Monday that no school would close. Nobody else said anything at all.',
  );
  const nearest = (words: string) => {
    const passage = nearestPassage(article, fold(words).text);
    return passage && [article.text.slice(passage.span.start, passage.span.end), passage.differences];
  };

  test.each([
    [
      'a word changed',
      'that no hospital would close',
      ['that no school would close', [{ article: 'school', quotation: 'hospital' }]],
    ],
    ['a word added', 'no public school would close', ['no school would close', [{ article: '', quotation: 'public' }]]],
    ['a word left out', 'said Monday that', ['said on Monday that', [{ article: 'on', quotation: '' }]]],
    ['other words', 'quite another matter altogether', null],
  ])('%s', (_, words, expected) => {
    expect(nearest(words)).toEqual(expected);
  });

  test('of any two texts is found without an error', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const passage = nearestPassage(anchorText(one), fold(other).text);
        if (passage !== null) expect(passage.span.end).toBeLessThanOrEqual(one.length);
      }),
    );
  });
});
