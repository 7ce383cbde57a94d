import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedSchema } from '../../../src/claimfile/format/json-schema.ts';
import { RULES } from '../../../src/claimfile/rules/all-rules.ts';
import { ROOT } from '../../structure/sources.ts';

test('the schema in claims/ is the published one: isnad schema > claims/isnad.schema.json', () => {
  expect(readFileSync(join(ROOT, 'claims/isnad.schema.json'), 'utf8')).toBe(publishedSchema('claims'));
});

test('every schema names the draft that editors know', () => {
  for (const name of ['claims', 'report'] as const) {
    expect(JSON.parse(publishedSchema(name))).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
    });
  }
});

describe('the rules', () => {
  test('have ids of their own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test.each(RULES)('$id is explained with an example', ({ id, summary, why, wrong, right }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    expect(summary).toMatch(/^[^A-Z].*[^.]$/);
    expect(why).toMatch(/^[A-Z].*[.)]$/);
    expect(wrong).not.toBe(right);
  });
});
