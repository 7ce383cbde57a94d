import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openYamlReader } from '../../../src/claimfile/format/sliced-yaml.ts';
import { type LocatedYaml, readYaml } from '../../../src/claimfile/format/yaml.ts';
import { slicesOf } from '../../../src/claimfile/format/yaml-slices.ts';
import { fc } from '../../properties.ts';
import { ROOT } from '../../structure/sources.ts';
import { GOOD } from '../good.ts';

const FILES = [
  GOOD,
  GOOD.replaceAll('\n', '\r\n'),
  GOOD.replaceAll('\n  - id', '\n\n  # about it\n  - id'),
  GOOD.replaceAll('\n  ', '\n'),
  ...readdirSync(join(ROOT, 'claims'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(ROOT, 'claims', name), 'utf8')),
];

const PATHS = [
  ...['isnad', 'article', 'sources', 'claims', 'proposed', 'policy'].map((key) => [key]),
  ...[0, 1, 2, 5, 99].flatMap((index) =>
    [[], ['id'], ['content'], ['chain', 0], ['at', 'prefix'], ['none']].map((rest) => ['claims', index, ...rest]),
  ),
  ['sources', 0, 'aliases', 0],
  ['article', 'sha256'],
];

/** All that callers ask of a text as read. */
const asked = ({ value, problems, isBroken, offsetOf, offsetOfKey }: LocatedYaml): unknown => [
  ...[value, problems, isBroken],
  PATHS.map((path) => offsetOf(path)),
  [
    offsetOfKey([], 'claims'),
    offsetOfKey([], 'proposed'),
    offsetOfKey(['claims', 1], 'content'),
    offsetOfKey(['article'], 'path'),
  ],
];

describe('a text cut into items reads as the whole', () => {
  test.each(FILES.map((text, index) => [index, text] as const))('file %s', (_, text) => {
    expect(slicesOf(text)).not.toBeNull();
    expect(asked(openYamlReader()(text))).toEqual(asked(readYaml(text)));
  });

  // Lines that change where items begin and end, or what they are.
  const LINES = [
    '  - id: x',
    '- id: x',
    'claims:',
    'note: "a',
    '    note: |',
    'b"',
    '  # c',
    '',
    '    - d',
    '---',
    'sources: []',
    '    e: &a f',
    '    g: *a',
    '\t- h',
    'proposed:',
    '  - i',
    '"',
    "'",
    '  [',
    '<<<<<<< j',
  ];

  test('with lines added and removed anywhere', { timeout: 120_000 }, () => {
    const change = fc.record({ at: fc.nat(200), line: fc.constantFrom(...LINES), isAdded: fc.boolean() });
    const property = fc.property(fc.nat(3), fc.array(change, { minLength: 1, maxLength: 4 }), (file, changes) => {
      const lines = (FILES[file] ?? GOOD).split('\n');
      for (const { at, line, isAdded } of changes)
        lines.splice(at % lines.length, isAdded ? 0 : 1, ...(isAdded ? [line] : []));
      const text = lines.join('\n');
      expect(asked(openYamlReader()(text))).toEqual(asked(readYaml(text)));
    });
    fc.assert(property, { numRuns: Number(process.env.ISNAD_ROUNDS ?? 300) });
  });
});
