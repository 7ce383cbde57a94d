import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { packOf } from '../../src/language/index.ts';
import { readDocument } from '../../src/text/document.ts';
import type { Span } from '../../src/text/span.ts';
import { fc } from '../properties.ts';

// An article spelt otherwise says the same: the same claims with the same words, and offsets into the text as it was given.

const pack = await packOf('ar');
const FOLDER = resolve(import.meta.dirname, '../../claims/articles');
const articles = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(resolve(FOLDER, name), 'utf8') }))
  .filter(({ text }) => /\p{Script=Arabic}{3}/u.test(text));

/** An article spelt otherwise, with the offset in the article that each unit of it stands for. */
interface Respelt {
  readonly text: string;
  readonly origins: readonly number[];
}

/** Puts something else for each unit of the article. */
function respell(article: string, spell: (unit: string, at: number) => string): Respelt {
  const parts = Array.from(article.split(''), (unit, at) => spell(unit, at));
  return { text: parts.join(''), origins: parts.flatMap((part, at) => Array.from({ length: part.length }, () => at)) };
}

const asItIs = (article: string): Respelt => respell(article, (unit) => unit);

/** The words alone, as they are compared. */
const wordsIn = (text: string): string =>
  [...text.replaceAll('&quot;', '"').matchAll(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu)]
    .map(([word]) => pack.normalise(word))
    .join(' ');

/** What is claimed in a text, each span as the words of the article that it stands for. */
function claimsOf(article: string, { text, origins }: Respelt) {
  const { claims } = analyze(readDocument({ id: 'text', path: null, text }, pack), pack);
  const original = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => wordsIn(article.slice(origins[start], (origins[end - 1] ?? 0) + 1))).join(' … ');
  return claims.map(({ source, cue, content, chain, type, stance, certainty, hedging }) => ({
    source: source === null ? null : original(source.spans),
    name: wordsIn(source?.name ?? ''),
    cue: cue === null ? null : original(cue.spans),
    content: original(content.spans),
    chain: chain.map(({ name }) => wordsIn(name)),
    labels: [type, stance, certainty, hedging.level],
  }));
}

const expectSame = (article: string, respelt: Respelt): void =>
  expect(claimsOf(article, respelt)).toEqual(claimsOf(article, asItIs(article)));

const TASHKEEL = /[\u064b-\u0652\u0670]/u;
const LETTER = /[\u0621-\u063a\u0641-\u064a]/u;
const PERSIAN: Readonly<Record<string, string>> = { ك: 'ک', ي: 'ی' };
const PRESENTATION: Readonly<Record<string, string>> = { ق: 'ﻗ', ل: 'ﻟ', م: 'ﻣ', ن: 'ﻧ' };

const isConjunction = (article: string, at: number): boolean =>
  /[وف]/u.test(article.charAt(at)) && !LETTER.test(article.charAt(at - 1));

type Spelling = (unit: string, at: number, article: string) => string;

const SPELLINGS: readonly (readonly [name: string, spell: Spelling])[] = [
  ['without vowel marks', (unit) => (TASHKEEL.test(unit) ? '' : unit)],
  ['without tatweel', (unit) => (unit === 'ـ' ? '' : unit)],
  ['without hamza on or below alef', (unit) => (/[أإآ]/u.test(unit) ? 'ا' : unit)],
  [
    'with tanwin before its alef',
    (unit, at, article) => (article[at + 1] === 'ً' ? `ً${unit}` : unit === 'ً' ? '' : unit),
  ],
  ['with Persian ya and kaf', (unit) => PERSIAN[unit] ?? unit],
  ['with presentation forms', (unit) => PRESENTATION[unit] ?? unit],
  ['decomposed', (unit) => unit.normalize('NFD')],
  ['with Arabic-Indic digits', (unit) => (/\d/u.test(unit) ? String.fromCharCode(0x0660 + Number(unit)) : unit)],
  ['with a blank before each colon', (unit, at, article) => (unit === ':' && article[at - 1] !== ' ' ? ' :' : unit)],
  ['with right-to-left marks round lines', (unit) => (unit === '\n' ? '\u200f\n\u200f' : unit)],
  [
    'with right-to-left marks before openers',
    (unit, at, article) => (/[«"“(]/u.test(unit) && article[at - 1] === ' ' ? `\u200f${unit}` : unit),
  ],
  ['with carriage returns', (unit) => (unit === '\n' ? '\r\n' : unit)],
  ['with no-break blanks', (unit) => (unit === ' ' ? '\u00a0' : unit)],
];

describe.each(articles)('$name changes nothing', ({ text: article }) => {
  test.each(SPELLINGS)('%s', (_, spell) => {
    expectSame(
      article,
      respell(article, (unit, at) => spell(unit, at, article)),
    );
  });

  /** Something put in behind some of the article's letters; not behind a conjunction, see below. */
  const behind = (sign: fc.Arbitrary<string>, mayStand: (at: number) => boolean): fc.Arbitrary<Respelt> =>
    fc
      .dictionary(fc.nat(article.length - 1).map(String), sign, { maxKeys: 400, size: 'max' })
      .map((signs) =>
        respell(
          article,
          (unit, at) =>
            unit + (LETTER.test(unit) && !isConjunction(article, at) && mayStand(at) ? (signs[at] ?? '') : ''),
        ),
      );
  const inWord = (at: number): boolean => LETTER.test(article[at + 1] ?? '');

  test.each([
    [
      'vowel marks added',
      behind(fc.constantFrom('\u064e', '\u064f', '\u0650', '\u0651', '\u0652', '\u0651\u064e'), () => true),
    ],
    ['tatweel inside words', behind(fc.constantFrom('ـ', 'ــــ'), inWord)],
    ['zero-width non-joiners inside words', behind(fc.constant('\u200c'), inWord)],
    ['right-to-left marks behind words', behind(fc.constant('\u200f'), (at) => !inWord(at))],
  ])('with %s', (_, respelt) => {
    fc.assert(
      fc.property(respelt, (other) => {
        expectSame(article, other);
      }),
      { numRuns: 10 },
    );
  });
});

describe('spellings that are not recognised yet', () => {
  const expectSameBut = (article: string, from: string | RegExp, to: string): void =>
    expect(
      claimsOf(article, asItIs(article)).map(({ labels, content }) => [labels, content.replaceAll(' ', '')]),
    ).toEqual(
      claimsOf(article.replace(from, to), asItIs(article.replace(from, to))).map(({ labels, content }) => [
        labels,
        content.replaceAll(' ', ''),
      ]),
    );

  test('a blank before a comma ends no content', () => {
    expectSameBut('وقال الوزير إن الجسر آمن، ويجب فتحه غدا.', '،', ' ،');
  });

  test('a vowel mark on a conjunction is no part of a content that begins behind it', () => {
    const text = 'وَكانت الشركة مغلقة، بحسب الوزارة.';
    const { claims } = analyze(readDocument({ id: 'text', path: null, text }, pack), pack);
    expect(claims[0]?.content.text).toBe('كانت الشركة مغلقة');
  });

  test.fails('a non-joiner behind a conjunction makes no word of its own before a hedge', () => {
    expectSameBut('ومن المرجح أن ينجح العلاج.', 'و', 'و\u200c');
  });

  test.fails('a character reference is no word before a hedge', () => {
    expectSameBut('وأضافت: "لكن يبدو أيضا أن هناك أسبابا".', /"/gu, '&quot;');
  });

  test.fails('a character reference is in no name', () => {
    const text = 'وقالت وكالة &quot;الأفق&quot; إن الجسر آمن.';
    const { claims } = analyze(readDocument({ id: 'text', path: null, text }, pack), pack);
    expect(claims[0]?.source?.name).toBe('وكالة الأفق');
  });
});
