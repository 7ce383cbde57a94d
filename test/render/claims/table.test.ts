import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { COLUMN_IDS } from '../../../src/render/claims/column-ids.ts';
import { NARROWEST_TABLE, render } from '../../../src/render/claims/table.ts';
import { claimWith, englishReport, optionsWith, ownVoice, reportOf, seedReport } from '../reports.ts';

const lines = (text: string): string[] => text.trimEnd().split('\n');
const boxed = (text: string): string[] => lines(text).filter((line) => /^[│┌├└]/u.test(line));

describe('every line of a table has the same display width', () => {
  it.each([72, 80, 100, 140, 200])('for the seed article at %i columns, in both languages', (width) => {
    for (const ui of ['en', 'ar'] as const) {
      const text = render(seedReport, optionsWith({ width, ui, all: true, explain: true }));
      expect(new Set(boxed(text).map((line) => stringWidth(line))).size).toBe(1);
      expect(boxed(text).length).toBeGreaterThan(40);
    }
  });
});

describe('a table', () => {
  it('shows who said it, through whom, by which word, how firmly, and what', () => {
    expect(render(englishReport, optionsWith({ bidi: 'none', all: true, width: 76 }))).toBe(
      [
        '┌──────┬──────────┬────────────────┬───────────────┬───────────────────────┐',
        '│ #    │ Hedging  │ Source         │ Cue           │ Claim                 │',
        '├──────┼──────────┼────────────────┼───────────────┼───────────────────────┤',
        '│ c1   │ ◑ medium │ Anna Berg      │ said          │ the bridge is closed  │',
        '├──────┼──────────┼────────────────┼───────────────┼───────────────────────┤',
        '│ ↳ c2 │ ◑ medium │ Anna Berg      │ said          │ it may open on Friday │',
        '├──────┼──────────┼────────────────┼───────────────┼───────────────────────┤',
        '│ c3   │ ◑ medium │ (nobody named) │ It is         │ the bridge is closed  │',
        '│      │          │                │ believed      │                       │',
        '├──────┼──────────┼────────────────┼───────────────┼───────────────────────┤',
        '│ w1   │ ○ none   │ (own voice)    │               │ It rained all night.  │',
        '└──────┴──────────┴────────────────┴───────────────┴───────────────────────┘',
        'Language: English · Attributed claims: 3 · ○ none 0 · ◔ low 0 · ◑ medium 3 ·',
        '◕ high 0 · ● very high 0 · in the writer’s own voice: 1',
        '',
      ].join('\n'),
    );
  });

  it('leaves statements in the writer’s own voice to the count below it unless all are wanted', () => {
    const text = render(reportOf([claimWith({}), ownVoice]), optionsWith({ width: 120 }));
    expect(text).not.toContain('It rained');
    expect(text).toContain('in the writer’s own voice: 1');
  });

  it('has its first column on the right for an Arabic reader, and in logical order where nothing is to be moved', () => {
    const header = (bidi: 'isolate' | 'none') => boxed(render(seedReport, optionsWith({ ui: 'ar', bidi })))[1] ?? '';
    expect(header('isolate')).toMatch(/القول.*اللفظ.*المصدر.*التحفّظ.*#/u);
    expect(header('none')).toMatch(/#.*التحفّظ.*المصدر.*اللفظ.*القول/u);
  });

  it('puts each physical line of a cell into an isolate of its own', () => {
    const text = render(seedReport, optionsWith({ ui: 'ar', width: 70 }));
    for (const line of boxed(text)) {
      expect(line.replace(/[\u2066\u2067][^\u2066-\u2069]*\u2069/gu, '')).not.toMatch(/\p{L}/u);
    }
  });

  it('in a pipe is one line a claim without borders, wrapping, direction marks or trailing spaces', () => {
    const text = render(seedReport, optionsWith({ wrap: false, bidi: 'none', all: true, explain: true }));
    expect(lines(text)).toHaveLength(1 + seedReport.claims.length + 1);
    expect(text).not.toMatch(/[│─\u200e\u200f\u2066-\u2069\u001b]| $/mu);
  });

  it('follows each claim by the traced sum where explanations are asked for', () => {
    const text = render(reportOf([claimWith({})]), optionsWith({ explain: true, bidi: 'none', wrap: false }));
    expect(lines(text)[1]).toBe(
      'c1  ◑ medium  Anna Berg  said  the bridge is closed  said → neutral 2; person 0; one teller 0; = 2 → medium',
    );
  });

  it('shows the columns asked for, in that order', () => {
    const text = render(englishReport, optionsWith({ columns: ['place', 'source', 'stance'], bidi: 'none' }));
    expect(boxed(text)[1]).toBe('│ Place │ Source         │ Stance  │');
  });

  it('becomes cards where the terminal is too narrow, or too narrow for the columns asked for', () => {
    expect(boxed(render(seedReport, optionsWith({ width: NARROWEST_TABLE - 1 })))).toEqual([]);
    expect(boxed(render(seedReport, optionsWith({ width: 80, columns: COLUMN_IDS })))).toEqual([]);
    expect(
      boxed(render(seedReport, optionsWith({ width: NARROWEST_TABLE + 4, columns: ['source', 'content'] }))),
    ).not.toEqual([]);
  });

  it('names the article above it where there are several', () => {
    expect(lines(render(seedReport, optionsWith({ heading: true, bidi: 'none' }))).slice(0, 2)).toEqual([
      'article.txt',
      'الرئيس الأسد يبحث مع نظيره العراقي التنسيق والتعاون القائم بين البلدين للقضاء على الارهاب',
    ]);
  });

  it('says so where nothing is attributed', () => {
    expect(lines(render(reportOf([ownVoice]), optionsWith({ bidi: 'none', width: 200 })))).toEqual([
      'No attributed claims.',
      '',
      'Language: English · Attributed claims: 0 · ○ none 0 · ◔ low 0 · ◑ medium 0 · ◕ high 0 · ● very high 0 · in the writer’s own voice: 1',
    ]);
  });

  it('takes no colour, cursor movement or direction from the article', () => {
    const hostile = 'red \u001b[31m up \u009bA rlo \u202e pdi \u2069 bell \u0007';
    const text = render(
      reportOf([claimWith({ content: { text: hostile, spans: [] } })]),
      optionsWith({ bidi: 'none' }),
    );
    expect(text).toContain('red ␛[31m up ⟨U+009B⟩A rlo ⟨U+202E⟩ pdi ⟨U+2069⟩ bell ␇');
    expect(text.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('colours only where colour is on', () => {
    expect(render(seedReport, optionsWith({ color: 0 }))).not.toContain('\u001b');
    expect(render(seedReport, optionsWith({ color: 1 }))).toContain('\u001b[33m\u2066◕ high\u2069\u001b[39m');
  });
});

describe('the source cell', () => {
  const sourceOf = (parts: Parameters<typeof claimWith>[0], direction: 'ltr' | 'rtl' = 'ltr'): string => {
    const text = render(
      reportOf([claimWith(parts)], direction),
      optionsWith({ columns: ['source'], wrap: false, bidi: 'none', all: true }),
    );
    return lines(text)[1] ?? '';
  };
  const named = (name: string | null, text = '') =>
    ({ text, spans: [], id: name === null ? null : 's1', name, transparency: 'person' }) as const;
  const chain = (...names: string[]) =>
    names.map((name, index) => ({ id: index === names.length - 1 ? 's1' : `t${index}`, name }));

  it.each([
    ['the resolved name rather than the words', { source: named('Anna Berg', 'she') }, 'ltr', 'Anna Berg'],
    [
      'the words where they could not be resolved',
      { source: named(null, 'she'), chain: [] },
      'ltr',
      'she (unresolved)',
    ],
    ['that nobody is named', { source: named(null), chain: [] }, 'ltr', '(nobody named)'],
    ['the writer’s own voice', ownVoice, 'ltr', '(own voice)'],
    [
      'a chain from the outermost teller inward',
      { source: named('Anna Berg'), chain: chain('Reuters', 'Anna Berg') },
      'ltr',
      'Reuters → Anna Berg',
    ],
    [
      'an Arabic chain by arrows that point to the left',
      { source: named('أنقرة'), chain: chain('الميادين نت', 'مصادر', 'أنقرة') },
      'rtl',
      'الميادين نت ← مصادر ← أنقرة',
    ],
    [
      'tellers before a source that is not named',
      { source: named(null), chain: chain('سانا') },
      'rtl',
      'سانا ← (nobody named)',
    ],
  ] as const)('shows %s', (_, parts, direction, expected) => {
    expect(sourceOf(parts, direction)).toBe(expected);
  });
});
