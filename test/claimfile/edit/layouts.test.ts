import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Edit } from '../../../src/claimfile/edit/edit.ts';
import { GOOD } from '../good.ts';
import { changedLines, edited, editorOf, opened } from './editing.ts';

let editor: Awaited<ReturnType<typeof editorOf>>;
beforeAll(async () => {
  editor = await editorOf();
});

const NOTE: Edit = { kind: 'set-note', claim: 'c3', note: 'new' };
const NO_NOTE: Edit = { kind: 'set-note', claim: 'c3', note: '' };

/** How people write the same claim file, an edit, and what must be in its text. */
const LAYOUTS: readonly (readonly [name: string, text: string, edit: Edit, expected: readonly string[]])[] = [
  [
    'a comment beside a value that goes',
    GOOD.replace('المحرر\n', 'المحرر # by A\n'),
    NO_NOTE,
    ['    # by A\n  - id: c4'],
  ],
  [
    'a comment beside a value that changes',
    GOOD.replace('المحرر\n', 'المحرر # by A\n'),
    NOTE,
    ['    note: new # by A\n'],
  ],
  [
    'a comment inside a list that goes',
    GOOD.replace('      - sana\n      - minister', '      - sana # first\n      # then\n      - minister'),
    { kind: 'set-chain', claim: 'c3', chain: [] },
    ['    # first\n    # then\n    via:'],
  ],
  [
    'single quotes',
    GOOD.replace('note: راجعه المحرر', "note: 'a'"),
    { kind: 'set-note', claim: 'c3', note: "it's" },
    ["note: 'it''s'\n"],
  ],
  [
    'double quotes',
    GOOD.replace('note: راجعه المحرر', 'note: "a"'),
    { kind: 'set-note', claim: 'c3', note: 'a "b"\nc' },
    ['note: "a \\"b\\"\\nc"\n'],
  ],
  [
    'a block',
    GOOD.replace('note: راجعه المحرر', 'note: |\n      one\n      two'),
    { kind: 'set-note', claim: 'c3', note: 'one\n\nthree: 3' },
    ['    note: |\n      one\n\n      three: 3\n  - id: c4'],
  ],
  [
    'a folded block',
    GOOD.replace('note: راجعه المحرر', 'note: > # why\n      one\n      two'),
    { kind: 'set-note', claim: 'c3', note: 'one\nthree' },
    ['    note: | # why\n      one\n      three\n'],
  ],
  [
    'Windows line ends',
    GOOD.replaceAll('\n', '\r\n'),
    { kind: 'set-chain', claim: 'c3', chain: ['official'] },
    ['      - official\r\n      - minister\r\n'],
  ],
  [
    'a chain in flow style',
    GOOD.replace('chain:\n      - sana\n      - minister', 'chain: [sana, minister]'),
    { kind: 'set-chain', claim: 'c3', chain: ['official'] },
    ['chain: [official, minister]'],
  ],
  [
    'a claim in flow style',
    GOOD.replace(
      / {2}- id: c1\n[\s\S]*?(?= {2}- id: c2)/,
      '  - { id: c1, content: الوزير أمام نهاية الأزمة, stance: own, certainty: certain, hedging: none }\n',
    ),
    { kind: 'set-status', claim: 'c1', status: 'supported' },
    ['hedging: none, status: supported }'],
  ],
  [
    'a key of others',
    GOOD.replace('    via: في بيان', '    via: في بيان\n    x-desk: politics'),
    { kind: 'set-label', claim: 'c3', field: 'certainty', value: 'belief' },
    ['x-desk: politics', 'certainty: belief'],
  ],
  ['all claims', GOOD.replace(/ {2}- id: c2[\s\S]*$/, ''), { kind: 'reject-claim', claim: 'c1' }, ['claims: []\n']],
];

describe('an edit keeps the style of', () => {
  test.each(LAYOUTS)('%s', async (_, text, edit, expected) => {
    const result = edited(await opened(editor, text), edit);
    for (const words of expected) expect(result).toContain(words);
    await opened(editor, result);
  });
});

test('blank lines between claims stay one', async () => {
  const spaced = GOOD.replaceAll('\n  - id: c', '\n\n  - id: c');
  for (const claim of ['c1', 'c3', 'c6']) {
    const result = edited(await opened(editor, spaced), { kind: 'reject-claim', claim });
    expect(result).not.toContain('\n\n\n');
    expect(
      changedLines(spaced, result).filter(
        (line) => line.startsWith('+') && !/parent|propos|- p|hedging|draft/.test(line),
      ),
    ).toEqual([]);
  }
});

test('an edit that the layout cannot keep is refused with a message', async () => {
  const text = GOOD.replace('chain:\n      - sana\n      - minister', 'chain: [sana, # first\n      minister]');
  const result = (await opened(editor, text)).edit({ kind: 'set-chain', claim: 'c3', chain: ['official'] });
  expect(result).toMatchObject({
    claim: 'c3',
    error: { en: expect.stringMatching(/style that this edit cannot keep/) },
  });
});

const IN_JSON: readonly Edit[] = [
  NOTE,
  NO_NOTE,
  { kind: 'set-note', claim: 'c2', note: 'a "b"' },
  { kind: 'set-reviewed', claim: 'c1', reviewed: true },
  { kind: 'set-chain', claim: 'c3', chain: ['official'] },
  { kind: 'set-chain', claim: 'c4', chain: ['sana'] },
  { kind: 'set-aliases', source: 'sana', aliases: ['x', 'y'] },
  { kind: 'new-source', claim: 'c2', source: { name: 'A', transparency: 'role' } },
  { kind: 'merge-sources', source: 'minister', into: 'sana' },
  { kind: 'reject-claim', claim: 'c1' },
  { kind: 'reject-claim', claim: 'c3' },
];

test.each(IN_JSON)('JSON stays JSON: $kind of $claim', async (edit) => {
  const file = await opened(editor, JSON.stringify(parse(GOOD), null, 2));
  expect(() => JSON.parse(edited(file, edit))).not.toThrow();
});
