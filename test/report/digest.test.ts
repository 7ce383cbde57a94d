import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256Of } from '../../src/report/digest.ts';
import { sha256Anywhere } from '../../src/report/digest-anywhere.ts';
import { fc } from '../properties.ts';

test('the digest of a text is the same with and without Node', async () => {
  const texts = fc.string({ unit: 'binary', maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const expected = createHash('sha256').update(text).digest('hex');
      expect([(await sha256Of(text))(), sha256Anywhere(text)]).toEqual([expected, expected]);
    }),
  );
});

test.each(['', 'abc', 'قال الوزير', 'a\ud800b', '😀'])('that of %o as well', async (text) => {
  expect(sha256Anywhere(text)).toBe((await sha256Of(text))());
});
