import { beforeAll, describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/claimfile/edit/edit.ts';
import { ARTICLE, GOOD } from '../good.ts';
import { changedLines, edited, editorOf, opened, spanIn } from './editing.ts';

const at = (words: string) => [spanIn(ARTICLE, words)];

let editor: Awaited<ReturnType<typeof editorOf>>;
beforeAll(async () => {
  editor = await editorOf();
});

const EDITS: readonly (readonly [name: string, edit: Edit, lines: readonly string[]])[] = [
  ['a note', { kind: 'set-note', claim: 'c2', note: ' why: #1 ' }, ['+note: "why: #1"']],
  ['no note', { kind: 'set-note', claim: 'c3', note: '' }, ['-note: راجعه المحرر']],
  ['another note', { kind: 'set-note', claim: 'c3', note: 'x' }, ['-note: راجعه المحرر', '+note: x']],
  ['a status', { kind: 'set-status', claim: 'c3', status: 'refuted' }, ['-status: supported', '+status: refuted']],
  ['accepted', { kind: 'set-reviewed', claim: 'c3', reviewed: true }, ['+reviewed: true']],
  [
    'a stance, and the level',
    { kind: 'set-label', claim: 'c4', field: 'stance', value: 'endorse' },
    ['-stance: distance', '-hedging: very-high', '+stance: endorse', '+hedging: high'],
  ],
  [
    'a certainty',
    { kind: 'set-label', claim: 'c1', field: 'certainty', value: 'belief' },
    ['-certainty: certain', '-hedging: none', '+certainty: belief', '+hedging: medium'],
  ],
  ['no polarity', { kind: 'set-label', claim: 'c4', field: 'polarity', value: 'positive' }, ['-polarity: negative']],
  [
    'a level by hand',
    { kind: 'set-label', claim: 'c4', field: 'level', value: 'low' },
    ['-hedging: very-high', '+hedging: low'],
  ],
  [
    'another source',
    { kind: 'set-source', claim: 'c4', source: 'minister' },
    ['-source: official', '+source: minister'],
  ],
  ['a chain', { kind: 'set-chain', claim: 'c3', chain: [] }, ['-chain:', '-- sana', '-- minister']],
  [
    'the first of a chain',
    { kind: 'set-chain', claim: 'c3', chain: ['official'] },
    ['-- sana', '+- official', '-hedging: high', '+hedging: very-high'],
  ],
  ['no parent', { kind: 'set-parent', claim: 'c3', parent: null }, ['-parent: c2']],
  ['a parent', { kind: 'set-parent', claim: 'c4', parent: 'c2' }, ['+parent: c2']],
  [
    'evidence after other evidence',
    {
      kind: 'set-evidence',
      claim: 'c3',
      evidence: [{ url: 'https://example.org/evidence', title: 'جدول الدوام' }, { document: 'ص ٣' }],
    },
    ['+- document: ص ٣'],
  ],
  [
    'no evidence',
    { kind: 'set-evidence', claim: 'c3', evidence: [] },
    ['-evidence:', '-- url: https://example.org/evidence', '-title: جدول الدوام'],
  ],
  [
    'an ignored rule',
    { kind: 'ignore-problem', claim: 'c1', rule: 'own-voice', reason: 'so' },
    ['+ignore:', '+- rule: own-voice', '+reason: so'],
  ],
  [
    'another content',
    { kind: 'set-spans', claim: 'c6', spans: at('مدرسة ما زالت مغلقة') },
    ['-content: ثلاثين مدرسة ما زالت مغلقة', '+content: مدرسة ما زالت مغلقة'],
  ],
  [
    'a content of two parts, selected from the end, with blanks',
    { kind: 'set-spans', claim: 'c6', spans: [...at(' مغلقة'), ...at('ثلاثين مدرسة ')] },
    ['-content: ثلاثين مدرسة ما زالت مغلقة', '+content: ثلاثين مدرسة … مغلقة'],
  ],
  [
    'a content that stands twice',
    { kind: 'set-spans', claim: 'c6', spans: [spanIn(ARTICLE, 'الأزمة')] },
    [
      '-content: ثلاثين مدرسة ما زالت مغلقة',
      '+content: الأزمة',
      '+at:',
      '+prefix: الوزير أمام نهاية',
      '+suffix: ذكرت وكالة "سانا"',
    ],
  ],
  [
    'a cue',
    { kind: 'set-cue', claim: 'c6', spans: at('زعم') },
    ['-cue: أضاف', '+cue: زعم', '-stance: neutral', '-hedging: high', '+stance: distance', '+hedging: very-high'],
  ],
  ['a mention', { kind: 'set-mention', claim: 'c5', spans: at('We') }, ['-mention: Officials', '+mention: We']],
];

describe('an edit changes only its lines', () => {
  test.each(EDITS)('%s', async (_, edit, lines) => {
    const file = await opened(editor, GOOD);
    const text = edited(file, edit);
    expect(new Set(changedLines(GOOD, text))).toEqual(new Set(lines));
    await opened(editor, text);
  });
});

describe('an edit of the lists', () => {
  test('a new source for a claim', async () => {
    const file = await opened(editor, GOOD);
    const source = { name: 'The  minister', transparency: 'role', role: 'x' } as const;
    const result = file.edit({ kind: 'new-source', claim: 'c5', source });
    expect(result).toMatchObject({ focus: 'c5', newSource: 'the-minister' });
    expect(changedLines(GOOD, edited(file, { kind: 'new-source', claim: 'c5', source }))).toEqual(
      expect.arrayContaining(['+- id: the-minister', '+name: The minister', '+role: x', '+source: the-minister']),
    );
  });

  test('a source merged with another: its claims, chains and names', async () => {
    const text = edited(await opened(editor, GOOD), { kind: 'merge-sources', source: 'minister', into: 'sana' });
    const { state } = await opened(editor, text);
    expect(state.sources.map(({ id, aliases }) => [id, ...aliases])).toEqual([
      ['sana', 'سانا', 'الوزير'],
      ['official'],
    ]);
    expect(state.claims[2]).toMatchObject({ source: 'sana', chain: [] });
  });

  test('a renamed source', async () => {
    const text = edited(await opened(editor, GOOD), {
      kind: 'rename-source',
      source: 'official',
      name: 'مسؤول',
      keepAlias: true,
    });
    expect(changedLines(GOOD, text)).toEqual(['-name: مسؤول كبير', '+name: مسؤول', '+aliases:', '+- مسؤول كبير']);
  });

  test('a rejected claim: the claims in it move out, and a new analysis does not propose it', async () => {
    const file = await opened(editor, GOOD);
    const text = edited(file, { kind: 'reject-claim', claim: 'c2' });
    const { state } = await opened(editor, text);
    expect(state.claims.map(({ id, parent }) => [id, parent])).toEqual([
      ['c1', null],
      ['c3', null],
      ['c4', null],
      ['c5', null],
      ['c6', null],
    ]);
    expect(text).toMatch(/\nproposed:\n {2}- p\w{7}\n$/);
  });

  test('a claim rejected and restored', async () => {
    const first = await opened(editor, GOOD);
    const without = await opened(editor, edited(first, { kind: 'reject-claim', claim: 'c4' }));
    const [lost] = without.state.rejected.filter(({ cue }) => cue.includes('زعم'));
    const { state } = await opened(editor, edited(without, { kind: 'restore-claim', claim: lost?.id ?? '' }));
    expect(state.claims[3]).toMatchObject({ cue: lost?.cue, source: 'official', stance: 'distance' });
  });

  test('a claim from a selection lies in the claim around it, in text order', async () => {
    const file = await opened(editor, GOOD);
    const spans = at('الأزمةَ انتهت');
    const result = file.edit({ kind: 'add-claim', spans, cueSpans: at('قال'), source: 'minister' });
    const { state } = await opened(editor, 'text' in result ? result.text : '');
    const added = state.claims.find(({ id }) => 'focus' in result && id === result.focus);
    expect(added).toMatchObject({
      parent: 'c2',
      source: 'minister',
      stance: 'neutral',
      type: 'indirect',
      reviewed: true,
      level: 'high',
      spans,
    });
    expect(state.claims.map(({ id }) => id).indexOf(added?.id ?? '')).toBe(2);
  });

  test('a selection alone is in the writer’s own voice', async () => {
    const file = await opened(editor, GOOD);
    const text = edited(file, { kind: 'add-claim', spans: at('Officials have denied it') });
    const { state } = await opened(editor, text);
    expect(state.claims.at(-1)).toMatchObject({ stance: 'own', type: null, source: null, level: 'none', parent: null });
  });

  test('a source that no claim uses', async () => {
    const file = await opened(editor, GOOD.replace('    source: official\n', '    source: minister\n'));
    const text = edited(file, { kind: 'remove-sources', sources: ['official'] });
    expect(text).not.toContain('anonymityReason');
    expect((await opened(editor, text)).state.sources.map(({ id }) => id)).toEqual(['sana', 'minister']);
  });
});

const REFUSED: readonly (readonly [name: string, edit: Edit, message: RegExp, field: string | null])[] = [
  ['an unknown claim', { kind: 'set-note', claim: 'c9', note: 'x' }, /no claim 'c9'/, null],
  ['an unknown source', { kind: 'set-source', claim: 'c2', source: 'x' }, /no source 'x'/, 'source'],
  ['an empty selection', { kind: 'set-spans', claim: 'c2', spans: [{ start: 0, end: 0 }] }, /has no words/, 'content'],
  ['half a word', { kind: 'set-spans', claim: 'c2', spans: at('وزير') }, /whole words/, 'content'],
  ['a part of a cue', { kind: 'set-cue', claim: 'c2', spans: at('زير') }, /whole words/, 'cue'],
  ['a claim in itself', { kind: 'set-parent', claim: 'c2', parent: 'c3' }, /in itself/, 'parent'],
  ['a source in use', { kind: 'remove-sources', sources: ['sana'] }, /give them to another/, null],
  [
    'a source without a name',
    { kind: 'new-source', claim: null, source: { name: ' ', transparency: 'role' } },
    /needs a name/,
    'name',
  ],
  [
    'evidence of nothing',
    { kind: 'set-evidence', claim: 'c2', evidence: [{ note: 'x' }] },
    /does not say what it is/,
    null,
  ],
  [
    'evidence at no day',
    { kind: 'set-evidence', claim: 'c2', evidence: [{ who: 'A', when: 'now' }] },
    /must be a date/,
    null,
  ],
  ['a claim that is not lost', { kind: 'restore-claim', claim: 'c2' }, /nothing to restore/, null],
];

test.each(REFUSED)('refused, with the place: %s', async (_, edit, message, field) => {
  const result = (await opened(editor, GOOD)).edit(edit);
  expect(result).toMatchObject({ error: { en: expect.stringMatching(message) } });
  if (field !== null) expect(result).toMatchObject({ field });
});
