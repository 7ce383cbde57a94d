import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseCorpus } from '../../src/training/corpus.ts';
import { readGold } from '../../src/training/gold.ts';
import { TrainingError } from '../../src/training/training-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-gold-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = 'Lane said that the port was shut.';
const attribution = { id: 'E1', source: [[0, 4]], cue: [[5, 9]], content: [[15, 32]] };
const document = { id: 'a', language: 'en', outlet: 'Gazette', text, attributions: [attribution] };

let files = 0;
/** A file of these lines: objects as JSON, strings as they stand. */
function fileOf(...lines: readonly unknown[]): string {
  const path = join(folder, `gold-${files++}.jsonl`);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

const read = (path: string, options = '', groupBy: string | null = null) =>
  readGold(parseCorpus(`${path}${options}`), { language: 'en', groupBy });

describe('gold', () => {
  test('is read with its spans; a blank line is none', () => {
    const [gold, ...others] = read(fileOf(document, ''));
    expect(others).toEqual([]);
    expect(gold).toMatchObject({ id: 'a', text, group: 'a', corpus: { weight: 1 } });
    expect(gold?.attributions).toMatchObject([
      {
        source: [{ start: 0, end: 4 }],
        cue: [{ start: 5, end: 9 }],
        content: [{ start: 15, end: 32 }],
        optional: false,
      },
    ]);
  });

  test('is grouped by a field', () => {
    expect(read(fileOf(document), '', 'outlet').map(({ group }) => group)).toEqual(['Gazette']);
  });

  test('is grouped by the first field that a document has', () => {
    const groups = ({ genre }: { readonly genre?: string }) =>
      read(fileOf({ ...document, id: 'post-1', genre }), '', 'genre,id').map(({ group }) => group);
    expect([groups({ genre: 'sport' }), groups({})]).toEqual([['sport'], ['post']]);
  });

  test.each([
    ['Harbour Post-12', 'harbourpost'],
    ['gazette-1-a', 'gazette'],
    ['alone', 'alone'],
  ])('%s is grouped by the beginning of its id', (id, group) => {
    expect(read(fileOf({ ...document, id }), '', 'id').map((gold) => gold.group)).toEqual([group]);
  });

  test('has arguable attributions beside the others, or in a list of their own', () => {
    const beside = { ...document, attributions: [{ ...attribution, optional: true }] };
    const apart = { ...document, attributions: [], optional: [attribution] };
    for (const gold of [beside, apart])
      expect(read(fileOf(gold))[0]?.attributions.map(({ optional }) => optional)).toEqual([true]);
  });

  test('may be left without attributions inside others', () => {
    const nested = { ...document, attributions: [attribution, { ...attribution, id: 'E2', parent: 'E1' }] };
    expect(read(fileOf(nested))[0]?.attributions).toHaveLength(2);
    expect(read(fileOf(nested), ',outermost')[0]?.attributions).toHaveLength(1);
  });

  const withSpans = (more: Readonly<Record<string, unknown>>) => ({
    ...document,
    attributions: [{ ...attribution, ...more }],
  });

  test.each([
    ['what is no JSON', '{"id":', /:2: not JSON\. Each line must be one JSON object\./],
    ['a line that is no document', [1], /:2: not a JSON object/],
    ['a document without an id', { ...document, id: undefined }, /:2: a document needs an "id"/],
    ['a document without a text', { ...document, id: 'b', text: undefined }, /:2: b has no "text"/],
    ['a document without attributions', { ...document, id: 'b', attributions: 3 }, /:2: b has neither "attributions"/],
    ['an id that occurs twice', document, /:2: the id "a" occurs twice/],
    ['another language', { ...document, id: 'b', language: 'ar' }, /:2: b is in "ar", not "en"/],
    [
      'a span outside the text',
      { ...withSpans({ cue: [[5, 99]] }), id: 'b' },
      /:2: b E1: the span 5–99 is not in the text\. /,
    ],
    [
      'a span that is none',
      { ...withSpans({ cue: ['said'] }), id: 'b' },
      /:2: b E1: the span -1–-1 is not in the text/,
    ],
    ['an empty span', { ...withSpans({ cue: [[5, 5]] }), id: 'b' }, /:2: b E1: the span 5–5 is empty/],
    ['an attribution of nothing', { ...withSpans({ content: [] }), id: 'b' }, /:2: b E1 has no content/],
    ['no field to group by', { ...document, id: 'b', outlet: '' }, /:2: b has no "outlet" to group by\. Add the field/],
  ])('with %s is refused with its file and line', (_, line, message) => {
    const path = fileOf(document, line);
    const reading = () => read(path, '', 'outlet');
    expect(reading).toThrow(TrainingError);
    expect(reading).toThrow(message);
    expect(reading).toThrow(path);
  });

  describe('without its texts', () => {
    const { text: _, ...marks } = document;
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
    const joined = (gold: unknown, texts: unknown) => read(fileOf(gold), `,texts=${fileOf(texts)}`);

    test.each([{}, { sha256: digest }])('is joined with them by id, %j', (more) => {
      expect(joined({ ...marks, ...more }, { id: 'a', text })).toMatchObject([{ id: 'a', text }]);
    });

    test.each([
      ['a missing text', marks, { id: 'b', text }, /:1: a has no text in .*\.jsonl/],
      ['another text', { ...marks, sha256: digest }, { id: 'a', text: `${text} ` }, /:1: a: the text is not the one/],
      ['a line that is no text', marks, { id: 'a' }, /\.jsonl:1: not a JSON object with "id" and "text"/],
    ])('is refused with %s', (_name, gold, texts, message) => {
      expect(() => joined(gold, texts)).toThrow(message);
    });
  });

  test('that is missing or empty is refused', () => {
    expect(() => read(join(folder, 'none.jsonl'))).toThrow(/none\.jsonl: no such file/);
    expect(() => read(fileOf(''))).toThrow(/no documents/);
  });
});
