import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../src/claimfile/editor/completions.ts';

const FILE = `isnad: 1
article:
  path: a.txt
sources:
  - id: سانا
    name: وكالة سانا
    transparency: organisation
  - id: reuters
    name: 'Reuters'
    transparency: |
claims:
  - id: c1
    content: the bridge is closed
    |
  - id: c2
    parent: |
    source: |
    chain:
      - سانا
      - |
    content: the road is open
    stance: |
    note: a note |
    # source: |
    gone: |
|
`;

const PLACES = FILE.split('|').length - 1;

/** The labels offered at the cursor with this number, of which the file has several. */
function labelsAt(cursor: number): string[] {
  const parts = FILE.split('|');
  const offset = parts.slice(0, cursor + 1).join('').length;
  return completionsAt(parts.join(''), offset).map(({ label }) => label);
}

describe('completions in a claim file', () => {
  test.each<[string, number, string[]]>([
    ['the values of a source’s key', 0, ['person', 'organisation', 'role', 'anonymous', 'none']],
    ['claims for a parent', 2, ['c1', 'c2']],
    ['sources for a source', 3, ['سانا', 'reuters']],
    ['sources for a link of the chain', 4, ['سانا', 'reuters']],
    ['the values of a claim’s key', 5, ['own', 'endorse', 'neutral', 'distance']],
    ['nothing for free text', 6, []],
    ['nothing in a comment', 7, []],
    ['true and false', 8, ['true', 'false']],
    ['the top-level keys that are missing', 9, ['policy', 'ignore', 'proposed']],
  ])('are %s', (_, cursor, labels) => {
    expect(labelsAt(cursor)).toEqual(labels);
  });

  test('are the keys that the claim does not have', () => {
    const labels = labelsAt(1);
    expect(labels).toEqual(expect.arrayContaining(['source', 'cue', 'stance', 'status']));
    expect(labels).not.toContain('id');
    expect(labels).not.toContain('content');
  });

  test('say whom an id names', () => {
    const parts = FILE.split('|');
    const offset = parts.slice(0, 4).join('').length;
    expect(completionsAt(parts.join(''), offset).map(({ detail }) => detail)).toEqual(['وكالة سانا', 'Reuters']);
  });

  test('are given wherever the cursor is, in any text, without an error', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: PLACES }), fc.string(), fc.nat(), (cursor, typed, at) => {
        const parts = FILE.split('|');
        const text = [...parts.slice(0, cursor), typed, ...parts.slice(cursor)].join('');
        expect(Array.isArray(completionsAt(text, at % (text.length + 1)))).toBe(true);
      }),
    );
  });
});
