import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { render as renderCards } from '../../../src/render/claims/cards.ts';
import { COLUMN_IDS } from '../../../src/render/claims/column-ids.ts';
import { render } from '../../../src/render/claims/table.ts';
import { fc } from '../../properties.ts';
import { anyClaim } from '../arbitraries.ts';
import { optionsWith, reportOf } from '../reports.ts';

const anyOptions = fc.record({
  width: fc.integer({ min: 20, max: 200 }),
  bidi: fc.constantFrom('isolate' as const, 'visual' as const, 'none' as const),
  ui: fc.constantFrom('en' as const, 'ar' as const),
  color: fc.constantFrom(0 as const, 1 as const, 3 as const),
  explain: fc.boolean(),
  columns: fc.option(fc.subarray([...COLUMN_IDS], { minLength: 1 })),
});

const lines = (text: string): string[] => text.trimEnd().split('\n');
const boxed = (text: string): string[] => lines(text).filter((line) => /^[│┌├└]/u.test(line));

it('every line of a table has the same display width, for any cells, width, language and bidi mode', () => {
  fc.assert(
    fc.property(
      fc.array(anyClaim, { minLength: 1, maxLength: 5 }),
      anyOptions,
      fc.constantFrom('ltr', 'rtl'),
      (claims, options, direction) => {
        const text = render(reportOf(claims, direction as 'ltr' | 'rtl'), optionsWith({ ...options, all: true }));
        expect(new Set(boxed(text).map((line) => stringWidth(line))).size).toBeLessThanOrEqual(1);
        expect(Math.max(...lines(text).map((line) => stringWidth(line)))).toBeLessThanOrEqual(options.width);
      },
    ),
    { numRuns: 300 },
  );
});

it('cards are never wider than the width, for any article', () => {
  const options = fc.record({
    width: fc.integer({ min: 12, max: 120 }),
    bidi: fc.constantFrom('isolate' as const, 'visual' as const, 'none' as const),
    ui: fc.constantFrom('en' as const, 'ar' as const),
    explain: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 3 }), options, (claims, parts) => {
      const text = renderCards(reportOf(claims, 'rtl'), optionsWith({ ...parts, all: true }));
      for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(parts.width);
    }),
    { numRuns: 300 },
  );
});
