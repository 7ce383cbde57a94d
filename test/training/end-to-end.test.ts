import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packOf } from '../../src/language/index.ts';
import { modelFilesIn } from '../../src/language/model-files.ts';
import type { Pack } from '../../src/language/pack.ts';
import { readMarked } from '../../src/score/marked-documents.ts';
import { runTrainer } from '../../src/training/command.ts';
import { attributions } from '../language/examples.ts';
import { inventedArticles } from './articles.ts';

// A verb that no lexicon has, in a few made-up sentences: a model must learn it, and the rules do not know it.

const folder = mkdtempSync(join(tmpdir(), 'isnad-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

const place = (name: string): string => join(folder, name);
const english = await packOf('en');
const articles = inventedArticles(24);

const train = (...args: readonly string[]): Promise<number> =>
  runTrainer(
    ['node', 'train', '--language', 'en', '--gold', `${place('gold.jsonl')},name=Invented,licence=CC0`, ...args],
    () => {},
  );

const QUICK = ['--rounds', '3', '--seeds', '1', '--date', '2026-01-31'];

/** The pack with the model of a folder instead of its own. */
const withModel = (name: string): Pack => ({
  ...english,
  model: modelFilesIn(pathToFileURL(`${place(name)}/`)),
});

/** `source / cue / content` of each claim, in order. */
const read = (text: string, pack: Pack): string[] =>
  attributions(text, pack).map(({ source, cue, content }) => [source?.text, cue?.text, content.text].join(' / '));

beforeAll(async () => {
  writeFileSync(place('gold.jsonl'), articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  expect(await train(...QUICK, '--out', place('one'))).toBe(0);
}, 120_000);

describe('a model that was trained on a few sentences', () => {
  const sentences: readonly [string, readonly string[]][] = [
    ['The head teacher glimped that the river had risen.', ['The head teacher / glimped / the river had risen']],
    ['A driver glimped that the road was closed.', ['A driver / glimped / the road was closed']],
    ['The head teacher grobed the river before it rose.', []],
  ];

  test.each(sentences)('reads “%s”', (text, found) => {
    expect(read(text, withModel('one'))).toEqual(found);
    expect(read(text, { ...english, model: null })).toEqual([]);
  });

  test('describes its training data', () => {
    const manifest = JSON.parse(readFileSync(place('one/model.json'), 'utf8'));
    expect(manifest).toMatchObject({ language: 'en', date: '2026-01-31', scores: {} });
    expect(manifest.trainedOn).toMatchObject([{ name: 'Invented', licence: 'CC0', documents: 24, attributions: 48 }]);
  });

  test('is the same byte for byte when it is trained again', async () => {
    expect(await train(...QUICK, '--out', place('two'))).toBe(0);
    for (const file of ['model.bin', 'model.json'])
      expect(readFileSync(place(`two/${file}`)).equals(readFileSync(place(`one/${file}`)))).toBe(true);
  }, 120_000);
});

describe('cross-validation', () => {
  test('writes a report on each document in order, and finds attributions that it was not trained on', async () => {
    const options = ['--rounds', '2', '--seeds', '1', '--folds', '2', '--group-by', 'outlet'];
    expect(await train(...options, '--predictions', place('predicted.ndjson'))).toBe(0);
    const lines = readFileSync(place('predicted.ndjson'), 'utf8').trimEnd().split('\n');
    const reports = lines.map((line) => readMarked(JSON.parse(line)));
    expect(reports.map((report) => ('fault' in report ? report.fault.en : report.id))).toEqual(
      articles.map(({ id }) => id),
    );
    const found = reports.filter(
      (report) => !('fault' in report) && report.attributions.some(({ cue }) => cue.length > 0),
    );
    expect(found.length).toBeGreaterThan(12);
  }, 120_000);

  test('leaves out no document of an auxiliary corpus, and learns from all of them', async () => {
    const few = articles.slice(0, 2);
    writeFileSync(place('few.jsonl'), few.map((article) => `${JSON.stringify(article)}\n`).join(''));
    const rest = articles.slice(2).map((article) => `${JSON.stringify(article)}\n`);
    writeFileSync(place('rest.jsonl'), rest.join(''));
    const gold = ['--gold', place('few.jsonl'), `${place('rest.jsonl')},auxiliary`];
    const told: string[] = [];
    const code = await runTrainer(
      [
        ...['node', 'train', '--language', 'en', ...gold, '--rounds', '2', '--seeds', '1', '--folds', '2'],
        ...['--predictions', place('few.ndjson')],
      ],
      (line) => told.push(line),
    );
    expect(code).toBe(0);
    const lines = readFileSync(place('few.ndjson'), 'utf8').trimEnd().split('\n');
    const reports = lines.map((line) => readMarked(JSON.parse(line)));
    expect(reports.map((report) => ('fault' in report ? report.fault.en : report.id))).toEqual(few.map(({ id }) => id));
    expect(told.some((line) => line.includes('1 of 2 documents left out'))).toBe(true);
    const found = reports.filter((one) => !('fault' in one) && one.attributions.some(({ cue }) => cue.length > 0));
    expect(found.length).toBe(2); // one article alone teaches no model its made-up verb
  }, 120_000);
});
