import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type MarkedDocument, readMarked } from '../../src/score/marked-documents.ts';
import { scoreDocuments } from '../../src/score/score.ts';

const shared = resolve(import.meta.dirname, '../../../shared');
// By its real path: reached by a link it does not know that it is the program.
const scorer = existsSync(shared) ? realpathSync(join(shared, 'eval/score.mjs')) : '';
const golds = [
  'seed/gold.jsonl',
  'corpora/arabic/dev.jsonl',
  'corpora/english-wikinews/dev.jsonl',
  'corpora/polnear/dev.jsonl',
]
  .map((path) => join(shared, path))
  .filter((path) => existsSync(path));

const folder = mkdtempSync(join(tmpdir(), 'isnad-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Marked = MarkedDocument & { text: string };

function readGold(path: string): Marked[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => readMarked(JSON.parse(line)) as Marked);
}

// A small generator of its own: predictions that are wrong in every way, and the same at every run.
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

type Spans = readonly { readonly start: number; readonly end: number }[];

function spoil(document: Marked, next: () => number): object {
  const clamp = (at: number): number => Math.min(document.text.length, Math.max(0, at));
  const move = (spans: Spans): [number, number][] =>
    spans.map(({ start, end }) => {
      if (next() < 0.6) return [start, end];
      const from = clamp(start + Math.round((next() - 0.5) * 20));
      return [from, clamp(Math.max(from, end + Math.round((next() - 0.5) * 60)))];
    });
  const rows = document.attributions.flatMap(({ source, cue, content, parent, labels }, index) => {
    if (next() < 0.15) return [];
    const row = {
      id: `p${index}`,
      parent,
      source: next() < 0.1 ? [] : move(source),
      cue: next() < 0.1 ? [] : move(cue),
      content: move(content),
      ...labels,
      ...(next() < 0.2 ? { stance: 'distance', name: 'الوكالة الرسمية', chain: ['a'] } : {}),
    };
    return next() < 0.1 ? [row, { ...row, id: `q${index}` }] : [row];
  });
  return { id: document.id, attributions: rows };
}

function reference(gold: string, predictions: readonly object[], outermost: boolean): Record<string, unknown> {
  const file = join(folder, 'pred.jsonl');
  writeFileSync(file, predictions.map((document) => JSON.stringify(document)).join('\n'));
  const options = ['--gold', gold, '--pred', file, '--json', ...(outermost ? ['--outermost'] : [])];
  return JSON.parse(execFileSync(process.execPath, [scorer, ...options], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

const lookUp = (object: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], object);
const rounded = (value: unknown): string => Number(value).toFixed(3);

describe.skipIf(!existsSync(scorer) || golds.length === 0)('the reference scorer gives the same figures', () => {
  const cases = golds.flatMap((gold) =>
    [false, true].map((outermost) => [gold.slice(shared.length + 1), outermost, gold] as const),
  );

  test.each(cases)('on %s spoilt at random, outermost only: %s', (_, outermost, gold) => {
    const next = random(7);
    const documents = readGold(gold);
    const predictions = documents.map((document) => spoil(document, next));
    const expected = reference(gold, predictions, outermost);
    const { score } = scoreDocuments(
      documents.map((document, at) => ({
        gold: document,
        predicted: (readMarked(predictions[at]) as MarkedDocument).attributions,
      })),
      { outermost },
    );

    const names = Object.keys(score.figures);
    const keys = ['precision', 'recall', 'f1'] as const;
    const ours = names.flatMap((name) => keys.map((key) => `${name}.${key} ${rounded(score.figures[name]?.[key])}`));
    const theirs = names.flatMap((name) =>
      keys.map((key) => `${name}.${key} ${rounded(lookUp(expected, `${name}.${key}`))}`),
    );
    expect(ours).toEqual(theirs);
    expect(names).toHaveLength(23);
    expect([score.gold, score.predicted, score.optional.gold, score.optional.predicted]).toEqual(
      ['gold', 'pred', 'optional.gold', 'optional.pred'].map((path) => lookUp(expected, path)),
    );
    expect(score.sourceAccuracy).toEqual(expected.sourceAccuracy);
    const labels = Object.entries((expected.labels ?? {}) as Record<string, { n: number; accuracy: number }>);
    expect(score.labels).toEqual(Object.fromEntries(labels.map(([name, { n, accuracy }]) => [name, { n, accuracy }])));
  });
});
