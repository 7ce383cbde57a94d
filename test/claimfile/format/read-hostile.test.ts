import { describe, expect, test } from 'vitest';
import { fc } from '../../properties.ts';
import { GOOD, problemsOf, shortly } from '../good.ts';

describe('a hostile claim file', { timeout: 60_000 }, () => {
  test('any change of a file gives problems with places, and no exception', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '*a',
        '&a ',
        '!!set ',
        '? ',
        ': ',
        '- ',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '|\n',
        '>-',
        '%',
        '\t',
        '---',
        '<<',
        '#',
        '\r',
        '…',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(GOOD.length), fc.nat(20), piece, async (at, drop, insert) => {
        const text = GOOD.slice(0, at) + insert + GOOD.slice(at + drop);
        const lines = text.split('\n');
        for (const { line = 0, column = 0 } of await problemsOf(text)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['mappings', '{a: '.repeat(100_000)],
  ])('%s without end are a syntax error', async (_, text) => {
    expect(shortly(await problemsOf(text))[0]).toBe('1:1 yaml-syntax');
  });

  test('an alias bomb is reported without being expanded', async () => {
    const lines = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}x]`),
    ];
    const found = new Set((await problemsOf(lines.join('\n'))).map(({ rule }) => rule));
    expect([...found].sort()).toEqual(['missing-field', 'unknown-key', 'yaml-alias']);
  });

  test('many keys, and many like them, are read in time', async () => {
    const text = `${GOOD}extra:\n${Array.from({ length: 20_000 }, (_, n) => `  key${n}: x\n`).join('')}`;
    expect(shortly(await problemsOf(text))).toEqual(['86:1 unknown-key']);
  });

  const manyClaims = (fields: (n: number) => string): string =>
    `${GOOD.slice(0, GOOD.indexOf('claims:'))}claims:\n${Array.from(
      { length: 8_000 },
      (_, n) => `  - id: c${n}\n    content: المدارس\n${fields(n)}    stance: own\n    certainty: certain\n`,
    ).join('')}`;
  const rulesOf = async (text: string): Promise<string[]> => [
    ...new Set((await problemsOf(text)).map(({ rule }) => rule)),
  ];

  test.each([
    ['each in the next, are checked', (n: number) => `    parent: c${n + 1}\n`, 'unknown-parent', 'chain-cycle'],
    ['each in one that is not there, are told', (n: number) => `    parent: x${n}y\n`, 'unknown-parent', 'chain-cycle'],
    ['all in a circle, are told', (n: number) => `    parent: c${(n + 1) % 8_000}\n`, 'chain-cycle', 'unknown-parent'],
  ])('many claims, %s in time', async (_, fields, told, untold) => {
    const rules = await rulesOf(manyClaims(fields));
    expect(rules).toContain(told);
    expect(rules).not.toContain(untold);
  });

  test('a short quotation of a long article is found in time', async () => {
    const text = `${'أ '.repeat(200_000)}نهاية`;
    const found = await problemsOf(GOOD.replace('المدارس ستفتح أبوابها', 'أ … ب … نهاية'), { found: 'read', text });
    expect(found.map(({ rule }) => rule)).toContain('quote-not-verbatim');
  });
});
