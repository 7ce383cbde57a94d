import { expect, test } from 'vitest';
import { REQUEST_READERS } from '../../../src/claimfile/edit/edit-schema.ts';

test('an invalid request is refused in both languages, with its path', () => {
  const result = REQUEST_READERS.edit({ revision: 1, edit: { kind: 'set-note', claim: 'c1', note: 1 } });
  expect(result).toEqual({
    error: {
      en: expect.stringMatching(/^the request is not one of the protocol: edit\.note: Invalid input/),
      ar: expect.stringMatching(/^ليس هذا من طلبات البروتوكول: edit\.note: القيمة غير مقبولة \(Invalid input/),
    },
  });
});

test.each(['url', 'document', 'who', 'when', 'how', 'title', 'note'])('evidence takes %s', (key) => {
  const request = { revision: 1, edit: { kind: 'set-evidence', claim: 'c1', evidence: [{ [key]: 'x' }] } };
  expect(REQUEST_READERS.edit(request)).toEqual({ value: request });
});
