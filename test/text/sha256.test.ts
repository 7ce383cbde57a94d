import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { lazySha256 } from '../../src/text/sha256.ts';
import { sha256Anywhere } from '../../src/text/sha256-anywhere.ts';
import { fc } from '../properties.ts';

test('the digest of a text is the same with and without Node', async () => {
  const texts = fc.string({ unit: 'binary', maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const expected = createHash('sha256').update(text).digest('hex');
      expect([(await lazySha256(text))(), sha256Anywhere(text)]).toEqual([expected, expected]);
    }),
  );
});

test.each(['', 'abc', 'قال الوزير', 'a\ud800b', '😀'])('the digest of %o is the same too', async (text) => {
  expect(sha256Anywhere(text)).toBe((await lazySha256(text))());
});
