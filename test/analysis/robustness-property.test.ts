import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import { anyArticle } from '../fuzz/articles.ts';
import { LAWS } from '../fuzz/laws.ts';
import { fc } from '../properties.ts';

// Whatever an article contains, the report holds together. The long form of this is npm run fuzz.

const language = fc.constantFrom('ar' as const, 'en' as const);

describe('the report on a text', () => {
  test.each(Object.entries(LAWS))('%s', (_, law) =>
    fc.assert(
      fc.asyncProperty(anyArticle, language, async (text, told) => law(await analyze(text, { language: told }), text)),
      { numRuns: 200 },
    ),
  );

  test('the same text gives the same report', () =>
    fc.assert(
      fc.asyncProperty(anyArticle, async (text) => {
        expect(await analyze(text)).toEqual(await analyze(text));
      }),
    ));

  test('does not depend on earlier texts', () =>
    fc.assert(
      fc.asyncProperty(anyArticle, anyArticle, language, async (text, other, told) => {
        const alone = await analyze(text, { language: told });
        await analyze(other, { language: told });
        expect(await analyze(text, { language: told })).toEqual(alone);
      }),
    ));
});
