import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isnad, SEED } from './run.ts';

const desk = mkdtempSync(join(tmpdir(), 'isnad-origins-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));

const WORDS = 'الجسر القديم على النهر أغلق أمام حركة السير بسبب الفيضان';
writeFileSync(join(desk, 'a.txt'), `أعلن وزير النقل أحمد الحسن أن ${WORDS}. وقالت سانا إن المطر هطل.`);
writeFileSync(join(desk, 'b.txt'), `نقلت وكالة سانا عن أحمد الحسن قوله إن ${WORDS}.`);
const here = (...args: string[]) => isnad(['origins', ...args], { cwd: desk });

test('a claim of several articles is one line, with the reason', async () => {
  const { stdout, stderr, exit } = await here('a.txt', 'b.txt');
  expect([stderr, exit]).toEqual(['', 0]);
  expect(stdout.split('\n')[1]).toContain('both name أحمد الحسن; 100 % of the words are the same');
  expect(stdout).toContain('2 articles · 3 claims · one stands in several articles');
});

test('--by source --source lists what a source says or relays in all articles', async () => {
  const { stdout } = await here('--by', 'source', '--source', 'سانا', 'a.txt', 'b.txt');
  const lines = stdout.trimEnd().split('\n').slice(1, -1);
  expect(lines.map((line) => line.split(/ {2,}/).slice(0, 2))).toEqual([
    ['سانا', 'a.txt'],
    ['وكالة سانا ← أحمد الحسن', 'b.txt'],
  ]);
});

test('--all lists claims of one article too; data formats always do', async () => {
  const rows = async (...args: string[]) => (await here(...args, 'a.txt', 'b.txt')).stdout.trimEnd().split('\n');
  expect((await rows()).length).toBe(3);
  expect((await rows('--all')).length).toBe(4);
  expect((await rows('--format', 'ndjson')).length).toBe(2);
});

test('a file is written in the format of its name, and never over an article', async () => {
  expect((await here('--output', 'page.html', 'a.txt', 'b.txt')).exit).toBe(0);
  expect(readFileSync(join(desk, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/);
  expect(await here('--output', 'a.txt', 'a.txt', 'b.txt')).toMatchObject({ exit: 2, stdout: '' });
});

test('the date and outlet of a JSON line are shown', async () => {
  const line = (id: string, more: object) => JSON.stringify({ id, text: `قال مسؤولون إن ${WORDS}.`, ...more });
  const stdin = [
    line('x', { author: 'رويترز', published: '2026-11-20T08:00:00Z' }),
    line('y', { outlet: 'Reuters', published: 'yesterday', author: 7 }),
  ].join('\n');
  const { stdout } = await isnad(['origins', '--input-format', 'jsonl'], { stdin });
  expect(stdout).toContain('x · 2026-11-20 · ');
  expect(stdout).toContain('; y · ◕ high; both have it from رويترز; 100 % of the words are the same');
  const data = JSON.parse((await isnad(['origins', '-f', 'json', '--input-format', 'jsonl'], { stdin })).stdout);
  expect(data.articles).toMatchObject([
    { id: 'x', outlet: null, published: '2026-11-20T08:00:00Z', credits: ['رويترز'] },
    { id: 'y', outlet: 'Reuters', published: null, credits: ['Reuters'] },
  ]);
});

test('JSON lines are accepted, and an unreadable line affects no other', async () => {
  const stdin = ['x', 'y'].map((id) => JSON.stringify({ id, text: `قال أحمد الحسن إن ${WORDS}.` })).join('\n');
  const { stdout } = await isnad(['origins', '--format', 'json', '--input-format', 'jsonl'], { stdin });
  expect(JSON.parse(stdout).origins).toMatchObject([{ id: 'o1', articles: [0, 1] }]);
  const some = await isnad(['origins', 'none.txt', SEED]);
  expect([some.exit, some.stderr]).toEqual([2, 'isnad: none.txt: no such file\n']);
  expect(some.stdout).toContain('one article');
});
