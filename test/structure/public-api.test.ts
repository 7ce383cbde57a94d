import { expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { reportSchema } from '../../src/report/schema.ts';

test('the library exports exactly these names', () => {
  expect(Object.keys(library).sort()).toEqual(['analyze', 'languages']);
});

test('an article analysed by the library gives a report', async () => {
  const report = await library.analyze('قال الوزير إن الأمر انتهى.', { id: 'a', language: 'ar' });
  expect(reportSchema.parse(report)).toMatchObject({
    document: { id: 'a', path: null },
    claims: [{ cue: { text: 'قال' } }],
  });
});
