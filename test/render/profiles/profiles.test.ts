import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { render as renderJson } from '../../../src/render/profiles/json.ts';
import { prepare, render } from '../../../src/render/profiles/table.ts';
import { render as renderTsv } from '../../../src/render/profiles/tsv.ts';
import type { Profile } from '../../../src/report/profiles.ts';
import { fc } from '../../properties.ts';
import { optionsWith } from '../reports.ts';

const sources: Profile = {
  name: 'مصادر سورية مطّلعة',
  transparency: 'anonymous',
  articles: 2,
  claims: 5,
  relayed: 1,
  stances: { endorse: 2, neutral: 3, distance: 0 },
  points: 5,
  level: 'very-high',
  lowest: 'high',
  highest: 'very-high',
};
const outlet: Profile = {
  name: 'The Post',
  transparency: 'organisation',
  articles: 1,
  claims: 0,
  relayed: 6,
  stances: { endorse: 0, neutral: 0, distance: 0 },
  points: null,
  level: null,
  lowest: null,
  highest: null,
};
const nobody: Profile = { ...sources, name: null, transparency: 'none', claims: 1, relayed: 0 };

const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('the table of sources', () => {
  test('has a line a source in a pipe', () => {
    expect(lines(render([sources, nobody, outlet], optionsWith({ wrap: false, bidi: 'none' })))).toEqual([
      'Source             Source is     Claims  Relays  Stances                Mean             Levels            Articles',
      'مصادر سورية مطّلعة  anonymous     5       1       endorse 2 · neutral 3  ● very high · 5  high – very high  2',
      '(nobody named)     nobody named  1               endorse 2 · neutral 3  ● very high · 5  high – very high  2',
      'The Post           organisation  0       6                                                                 1',
    ]);
  });

  test('has Arabic headers, the first on the right, for an Arabic reader', () => {
    const [, header = ''] = lines(render([sources], optionsWith({ ui: 'ar' })));
    expect(header).toMatch(/المقالات.*المدى.*المتوسط.*المواقف.*ينقل.*الأقوال.*المصدر/u);
    expect(render([sources], optionsWith({ ui: 'ar', wrap: false, bidi: 'none' }))).toContain('تبنٍّ 2 · حياد 3');
  });

  test('fits on eighty columns, and is blocks where there is less room', () => {
    expect(render([sources, outlet], optionsWith({ width: 80 }))).toMatch(/^┌/);
    expect(render([sources, outlet], optionsWith({ width: 40, bidi: 'none' })).split('\n\n')[1]).toBe(
      'Source: The Post\nSource is: organisation\nClaims: 0\nRelays: 6\nArticles: 1\n',
    );
  });

  test('says that there are none', () => {
    expect(render([], optionsWith({ bidi: 'none' }))).toBe('No sources.\n');
    expect(render([], optionsWith({ ui: 'ar', bidi: 'none' })).trim()).toBe('لا مصادر.');
  });

  test('is never wider than the width, and all its lines are equally wide, for any names', async () => {
    const anyOptions = fc.record({
      width: fc.integer({ min: 20, max: 160 }),
      ui: fc.constantFrom('en' as const, 'ar' as const),
      bidi: fc.constantFrom('isolate' as const, 'visual' as const, 'none' as const),
    });
    const anyName = fc.oneof(
      fc.string({ unit: 'binary-ascii' }),
      fc.constantFrom('مُؤَكِّد سانا', '漢字の人', '👩‍💻', 'a\u202eb'),
    );
    await prepare('漢', { color: 0 } as never);
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 4 }), anyOptions, (names, options) => {
        const text = render(
          names.map((name) => ({ ...sources, name })),
          optionsWith(options),
        );
        const widths = lines(text).map((line) => stringWidth(line));
        expect(Math.max(...widths)).toBeLessThanOrEqual(options.width);
        if (/^[┌]/.test(text)) expect(new Set(widths).size).toBe(1);
      }),
    );
  });
});

test('the data formats have every value, and no escape sequence, direction mark or formula', () => {
  const hostile = { ...outlet, name: '=\u202e\t\u001b[31mx' };
  expect(renderTsv([sources, hostile, nobody])).toBe(
    [
      'source\ttransparency\tarticles\tclaims\trelayed\tendorse\tneutral\tdistance\tpoints\tlevel\tlowest\thighest',
      'مصادر سورية مطّلعة\tanonymous\t2\t5\t1\t2\t3\t0\t5\tvery-high\thigh\tvery-high',
      "'= [31mx\torganisation\t1\t0\t6\t0\t0\t0\t\t\t\t",
      '\tnone\t2\t1\t0\t2\t3\t0\t5\tvery-high\thigh\tvery-high',
      '',
    ].join('\n'),
  );
  const json = renderJson([sources, hostile]);
  expect(JSON.parse(json)).toEqual({ schema: 'isnad-sources/1', sources: [sources, hostile] });
  expect(json).not.toMatch(/[\u001b\u202e]/);
});
