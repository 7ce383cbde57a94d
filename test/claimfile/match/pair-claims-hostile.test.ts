import { expect, test } from 'vitest';
import { draftOf } from '../update/updating.ts';
import { pairsOf } from './pairing.ts';

test('of two thousand equal claims only a few are compared', async () => {
  const article = Array.from({ length: 2000 }, (_, index) => `قال الوزير إن الأزمة رقم ${index} انتهت.`).join('\n');
  const file = await draftOf(article);
  const { pairs } = await pairsOf(file, article);
  expect(pairs.found).toEqual(pairs.filed);
  expect(pairs.found.filter((found, index) => found !== index)).toEqual([]);
}, 60_000);
