import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, levelOf } from '../../src/analysis/policy.ts';
import { analyze, type Claim, type Report } from '../../src/index.ts';
import { fc } from '../properties.ts';

// Whatever an article contains, the report holds together. The texts are made of the words and marks that the engine looks for.

const ARABIC = [
  ...[
    'قال',
    'وقالت',
    'وأضاف',
    'أكد',
    'زعم',
    'مشيرا',
    'قائلا',
    'نقلت',
    'علمت',
    'أبلغ',
    'اتهم',
    'أفيد',
    'بحسب',
    'وفقا ل',
    'نقلا عن',
  ],
  ...[
    'على حد قوله',
    'كما قال',
    'حسبما ذكرت',
    'جاء في بيان',
    'إعلان',
    'تصريحات',
    'ما وصفه ب',
    'لم يؤكد',
    'كان قد قال',
    'من جهته',
  ],
  ...[
    'أن',
    'إن',
    'أنه',
    'بأن',
    'إلى أن',
    'عن',
    'قوله',
    'وأن',
    'فيما',
    'بينما',
    'في حين',
    'وذلك',
    'لكن',
    'قد',
    'ربما',
    'يبدو',
    'لا',
  ],
  ...[
    'الوزير',
    'سامي حداد',
    'الوزيرة ليلى ناصر',
    'وكالة "الأفق"',
    'مصادر',
    'الأمم المتحدة',
    'القاهرة',
    'المصدر نفسه',
    'هو',
    'لرويترز',
  ],
  ...[
    'الجسر آمن',
    'سيفتح غدا',
    'وقوع حريق',
    'دمشق – وكالات : ',
    '(CNN) -- ',
    '٢٠٢١',
    'د.',
    'أ.ف.ب',
    'ـ',
    '..',
    '…',
    '؟',
    '،',
    '؛',
  ],
];
const ENGLISH = [
  ...[
    'said',
    'says',
    'told',
    'added',
    'claimed',
    'denied',
    'according to',
    'adding',
    'accused',
    'it is believed',
    'was told',
  ],
  ...[
    'that',
    'whether',
    'who',
    'reporters',
    'on Monday',
    'in a statement',
    'but',
    'while',
    'may',
    'not',
    'reportedly',
    'the so-called',
  ],
  ...[
    'John Smith',
    'the minister',
    'officials',
    'she',
    'he',
    'a spokesman for the ministry',
    'Reuters',
    'The',
    "Smith's",
    'U.S.',
    'WASHINGTON (AP) — ',
  ],
  ...['the bridge was safe', 'would open', 'there was no fire', 'it'],
];
const MARKS = [
  '"',
  '«',
  '»',
  '“',
  '”',
  '„',
  '‘',
  '’',
  "'",
  "''",
  '((',
  '))',
  '(',
  ')',
  '.',
  ',',
  ':',
  '-',
  '–',
  '!',
  '?',
  '&quot;',
  '&nbsp;',
];
const BLANKS = [
  '\n',
  '\r\n',
  '\u2028',
  '\t',
  '\u00a0',
  '\u200f',
  '\u202e',
  '\ufeff',
  '\u0000',
  '\u001b[31m',
  '\u0301',
  '\ud800',
  '😀',
];

const article = (words: readonly string[]): fc.Arbitrary<string> => {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 1, arbitrary: fc.constantFrom(...BLANKS) },
  );
  const glue = fc.oneof(
    { weight: 8, arbitrary: fc.constant(' ') },
    { weight: 1, arbitrary: fc.constantFrom('', '\n', '. ') },
  );
  return fc.array(fc.tuple(piece, glue), { maxLength: 60 }).map((parts) => parts.flat().join(''));
};

const anything = fc.oneof(
  article(ARABIC),
  article(ENGLISH),
  article([...ARABIC, ...ENGLISH]),
  fc.string({ unit: 'binary' }),
);

const holds = (property: (report: Report, text: string) => void): Promise<void> =>
  fc.assert(
    fc.asyncProperty(anything, fc.constantFrom('ar', 'en'), async (text, language) => {
      property(await analyze(text, { language }), text);
    }),
    { numRuns: 200 },
  );

interface Span {
  readonly start: number;
  readonly end: number;
}

const passages = ({ content, cue, source }: Claim) => [content, cue, source].filter((part) => part !== null);
const isIn = (spans: readonly Span[], { start, end }: Span): boolean =>
  spans.some((span) => span.start <= start && end <= span.end);
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

describe('the report on any text', () => {
  test('every span lies in the text, is not empty, and its words are the words there', () =>
    holds(({ claims, sources, hedges, modifiers }, text) => {
      const spans = [
        ...claims.flatMap((claim) => passages(claim).flatMap((passage) => passage.spans)),
        ...sources.flatMap(({ mentions }) => mentions),
        ...hedges,
        ...modifiers,
      ];
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      for (const passage of claims.flatMap(passages)) {
        expect(passage.text).toBe(passage.spans.map(({ start, end }) => text.slice(start, end)).join(' … '));
      }
      const named = [...sources.flatMap(({ mentions }) => mentions), ...hedges, ...modifiers];
      const reasons = claims.flatMap(({ hedging }) => hedging.reasons);
      for (const { start, end, text: words } of [...named, ...reasons]) expect(words).toBe(text.slice(start, end));
    }));

  test('a claim has a content; its spans stand in order and neither its cue nor its source is in it', () =>
    holds(({ claims }) => {
      for (const { content, cue, source } of claims) {
        expect(content.spans.length).toBeGreaterThan(0);
        content.spans.slice(1).forEach((span, at) => {
          expect(span.start).toBeGreaterThanOrEqual(content.spans[at]?.end ?? 0);
        });
        const others = [...(cue?.spans ?? []), ...(source?.spans ?? [])];
        expect(others.filter((other) => content.spans.some((span) => overlap(span, other)))).toEqual([]);
      }
    }));

  test('a nested claim lies in the content of its parent, which somebody is the source of', () =>
    holds(({ claims }) => {
      for (const { parent, content, cue } of claims.filter((claim) => claim.parent !== null)) {
        const outer = claims.find(({ id }) => id === parent);
        expect(outer?.source).not.toBeNull();
        for (const span of [...content.spans, ...(cue?.spans ?? [])])
          expect(isIn(outer?.content.spans ?? [], span)).toBe(true);
      }
    }));

  test('no claim lies in itself', () =>
    holds(({ claims }) => {
      const parentOf = new Map(claims.map(({ id, parent }) => [id, parent]));
      for (const { id } of claims) {
        const seen = new Set<string>();
        for (let at: string | null = id; at !== null; at = parentOf.get(at) ?? null) {
          expect(seen.has(at)).toBe(false);
          seen.add(at);
        }
      }
    }));

  test('points are the sum of their reasons, and make the level', () =>
    holds(({ claims }) => {
      for (const { hedging } of claims) {
        expect(hedging.points).toBe(hedging.reasons.reduce((sum, { points }) => sum + points, 0));
        expect(hedging.level).toBe(levelOf(hedging.points, DEFAULT_POLICY));
      }
    }));

  test('ids are unique, and sources and chains name the sources of the report', () =>
    holds(({ claims, sources }) => {
      expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
      const names = new Map(sources.map(({ id, name }) => [id, name]));
      expect(names.size).toBe(sources.length);
      for (const { source, chain } of claims) {
        if (source !== null && source.id !== null) expect(source.name).toBe(names.get(source.id));
        for (const { id, name } of chain) expect(name).toBe(names.get(id));
      }
    }));

  test('the writer’s own voice has no source, cue, chain, parent or frame', () =>
    holds(({ claims }) => {
      for (const { source, cue, chain, parent, frame } of claims.filter((claim) => claim.source === null)) {
        expect({ source, cue, chain, parent, frame }).toEqual({
          source: null,
          cue: null,
          chain: [],
          parent: null,
          frame: null,
        });
      }
    }));

  test('every sentence is ascribed to somebody or to the writer', () =>
    holds(({ coverage }) => {
      expect(coverage.attributed + coverage.ownVoice).toBe(coverage.sentences);
      expect(coverage.attributed).toBeGreaterThanOrEqual(0);
    }));

  test('the same text gives the same report', () =>
    fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect(await analyze(text)).toEqual(await analyze(text));
      }),
    ));
});
