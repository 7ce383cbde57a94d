import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../structure/sources.ts';
import { ARTICLE, GOOD } from '../good.ts';
import { editorOf, opened } from './editing.ts';

const CLAIMS = join(ROOT, 'claims');
const files = readdirSync(CLAIMS).filter((name) => name.endsWith('.yaml'));

describe.each(files)('%s under review', (name) => {
  const text = readFileSync(join(CLAIMS, name), 'utf8');
  const [, path = ''] = /^ {2}path: (.*)$/m.exec(text) ?? [];
  const article = readFileSync(join(CLAIMS, path), 'utf8');

  test('has a place and a sum for each claim, and no problem', async () => {
    const { state } = await opened(await editorOf(article), text);
    expect(state.claims.length).toBeGreaterThan(3);
    for (const { id, gone, spans, sum, content, problems } of state.claims) {
      expect([id, problems]).toEqual([id, []]);
      if (gone) continue;
      expect([id, spans.length]).toEqual([id, content.split(/…|\.{3}/).length]);
      expect([id, sum?.terms.reduce((points, term) => points + term.points, 0)]).toEqual([id, sum?.points]);
    }
    for (const { uses, problems } of state.sources) expect([uses > 0, problems]).toEqual([true, []]);
  });
});

describe('the state of a claim', () => {
  test('has the places of its parts', async () => {
    const { state } = await opened(await editorOf(), GOOD);
    const words = (spans: readonly { readonly start: number; readonly end: number }[]) =>
      spans.map(({ start, end }) => ARTICLE.slice(start, end));
    const [, second, third, , fifth] = state.claims;
    expect(words(second?.spans ?? [])).toEqual(['الوزير قال', 'إن الأزمةَ انتهت']);
    expect(words(second?.cueSpans ?? [])).toEqual(['ذكرت']);
    expect(words(second?.sourceSpans ?? [])).toEqual(['وكالة "سانا"']);
    expect(words(fifth?.sourceSpans ?? [])).toEqual(['Officials']);
    expect(third).toMatchObject({ chain: ['sana'], source: 'minister', parent: 'c2' });
  });

  test('has the terms of its sum, with the teller or the claim around that they come from', async () => {
    const { state } = await opened(await editorOf(), GOOD.replace('parent: c2', 'parent: c4'));
    expect(state.claims[2]?.sum).toMatchObject({
      points: 6,
      level: 'very-high',
      terms: [
        { axis: 'stance', value: 'distance', points: 4, of: 'c4' },
        { axis: 'certainty', value: 'certain', points: 0, of: null },
        { axis: 'transparency', value: 'role', points: 1, of: 'minister' },
        { axis: 'distance', value: '2', points: 1, of: null },
      ],
    });
  });

  test('has its problems, each at its field', async () => {
    const text = GOOD.replace('cue: ذكرت', 'cue: نفت').replace(
      'role: وزير التعليم',
      'role: x\n  - id: nobody\n    name: لا أحد\n    transparency: none',
    );
    const { state } = await opened(await editorOf(), text);
    expect(state.claims[1]?.problems).toEqual([
      expect.objectContaining({
        rule: 'words-not-verbatim',
        field: 'cue',
        severity: 'error',
        message: { en: expect.any(String), ar: expect.stringMatching(/لا يرد/) },
      }),
    ]);
    expect(state.sources[2]?.problems.map(({ rule }) => rule)).toContain('unused-source');
    expect(state.claims[0]?.problems).toEqual([]);
  });
});
