import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Conflict, Refusal, ReviewState, StatePatch } from '../../../src/review/protocol.ts';
import { isnad } from '../run.ts';
import { openPage, project, type Reviewing, startReview } from './reviewing.ts';

const CLAIMS = 'claims/seed.yaml';
const ARTICLE = 'claims/articles/seed.txt';
const DRAFT = 'claims/.seed.yaml.review-draft';

let folder: string;
let remove: () => void;
let running: Reviewing[];
beforeEach(() => {
  ({ folder, remove } = project());
  running = [];
});
afterEach(() => {
  for (const { child } of running) child.kill('SIGKILL');
  remove();
});

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
async function started(...args: string[]) {
  const review = await startReview(args, folder);
  running.push(review);
  return { review, page: await openPage(review) };
}

test('a whole review: edit, save, validate, diff, end', async () => {
  const { review, page } = await started(ARTICLE);
  const { claims, revision, dirty, article } = await page.state();
  expect([dirty, article.direction, article.text]).toEqual([false, 'rtl', read(ARTICLE)]);
  const claim = claims.find(({ cue }) => cue === 'ذكرت')?.id ?? '';
  const patch = await page.edit(revision, { kind: 'set-label', claim, field: 'stance', value: 'endorse' });
  expect(patch).toMatchObject({
    dirty: true,
    canUndo: true,
    focus: claim,
    claims: [{ id: claim, level: 'low', sum: { points: 1 } }],
  });
  expect(existsSync(join(folder, DRAFT))).toBe(true);
  expect((await page.post<StatePatch>('/api/save', { revision: patch.revision })).body.dirty).toBe(false);
  expect(existsSync(join(folder, DRAFT))).toBe(false);
  const seed = read(CLAIMS);
  expect(seed).toContain('stance: endorse\n    certainty: certain\n    hedging: low');
  expect(seed.split('\n').length).toBe(readFileSync(CLAIMS, 'utf8').split('\n').length);
  expect((await isnad(['diff', ARTICLE, CLAIMS], { cwd: folder })).stdout).toContain('ذكرت');
  review.child.kill('SIGINT');
  expect(await review.exit).toBe(0);
  expect(review.stderr()).not.toContain('unsaved');
});

test('undo and redo, across a save, give back the exact bytes', async () => {
  const { page } = await started(CLAIMS);
  const before = read(CLAIMS);
  const { claims, revision } = await page.state();
  const [first, second] = claims.map(({ id }) => id);
  await page.edit(revision, { kind: 'reject-claim', claim: second ?? '' });
  await page.edit(revision + 1, { kind: 'set-note', claim: first ?? '', note: 'x' });
  await page.post('/api/save', { revision: revision + 2 });
  const after = read(CLAIMS);
  await page.post('/api/undo', { revision: revision + 2 });
  const back = await page.post<StatePatch>('/api/undo', { revision: revision + 3 });
  expect(back.body).toMatchObject({ canUndo: false, canRedo: true, dirty: true });
  await page.post('/api/save', { revision: revision + 4 });
  expect(read(CLAIMS)).toBe(before);
  await page.post('/api/redo', { revision: revision + 4 });
  await page.post('/api/redo', { revision: revision + 5 });
  await page.post('/api/save', { revision: revision + 6 });
  expect(read(CLAIMS)).toBe(after);
  expect((await page.post<Refusal>('/api/redo', { revision: revision + 6 })).status).toBe(422);
});

describe('a program that ends in the middle', () => {
  async function killed(): Promise<{ readonly before: string; readonly claim: string }> {
    const { review, page } = await started(ARTICLE);
    const { claims, revision } = await page.state();
    const claim = claims[2]?.id ?? '';
    for (const [step, note] of ['a', 'b', 'c'].entries())
      await page.edit(revision + step, { kind: 'set-note', claim, note });
    review.child.kill('SIGKILL');
    await review.exit;
    return { before: read(CLAIMS), claim };
  }

  test('loses nothing: the next one offers the changes', async () => {
    const { before, claim } = await killed();
    const { page } = await started(ARTICLE);
    const offered = await page.state();
    expect(offered).toMatchObject({
      dirty: false,
      draft: { isOutdated: false, writtenAt: expect.stringMatching(/^\d{4}-/) },
    });
    const refused = await page.post<Conflict>('/api/edit', {
      revision: 1,
      edit: { kind: 'set-note', claim, note: 'd' },
    });
    expect(refused).toMatchObject({ status: 409, body: { conflict: 'draft' } });
    const { body } = await page.post<ReviewState>('/api/draft', { take: true });
    expect(body).toMatchObject({ dirty: true, draft: null });
    expect(body.claims.find(({ id }) => id === claim)?.note).toBe('c');
    expect((await page.post('/api/save', { revision: body.revision })).status).toBe(200);
    expect(read(CLAIMS)).toBe(before.replace(/(?=\n\n {2}- id: c60xhq)/, '\n    note: c'));
  });

  test('or drops them', async () => {
    const { before } = await killed();
    const { page } = await started(ARTICLE);
    expect((await page.post<ReviewState>('/api/draft', { take: false })).body).toMatchObject({
      dirty: false,
      draft: null,
    });
    expect(existsSync(join(folder, DRAFT))).toBe(false);
    expect(read(CLAIMS)).toBe(before);
    expect((await page.post<Refusal>('/api/draft', { take: true })).status).toBe(422);
  });

  test('says that the file has changed since', async () => {
    await killed();
    writeFileSync(join(folder, CLAIMS), `${read(CLAIMS)}# by another\n`);
    const { page } = await started(ARTICLE);
    expect((await page.state()).draft?.isOutdated).toBe(true);
    const { body } = await page.post<ReviewState>('/api/draft', { take: true });
    expect(await page.post('/api/save', { revision: body.revision })).toMatchObject({
      status: 409,
      body: { conflict: 'changed' },
    });
  });

  test('with a note, where a signal ends it', async () => {
    const { review, page } = await started(ARTICLE);
    const { claims, revision } = await page.state();
    await page.edit(revision, { kind: 'set-note', claim: claims[0]?.id ?? '', note: 'x' });
    review.child.kill('SIGTERM');
    expect(await review.exit).toBe(0);
    expect(review.stderr()).toContain(`unsaved changes are kept in ${DRAFT}`);
  });
});

describe('a file that changes on disk', () => {
  async function changed() {
    const { page } = await started(ARTICLE);
    const { claims, revision } = await page.state();
    await page.edit(revision, { kind: 'set-note', claim: claims[0]?.id ?? '', note: 'ours' });
    const theirs = read(CLAIMS).replace('title: ', 'title: Theirs ');
    writeFileSync(join(folder, CLAIMS), theirs);
    const conflict = await page.post<Conflict>('/api/save', { revision: revision + 1 });
    return { page, theirs, revision: revision + 1, conflict };
  }

  test('is shown, and overwritten only when asked', async () => {
    const { page, theirs, revision, conflict } = await changed();
    expect(conflict).toMatchObject({ status: 409, body: { conflict: 'changed' } });
    const lines = 'lines' in conflict.body ? conflict.body.lines : [];
    expect(lines.filter(({ kind }) => kind === 'ours').map(({ text }) => text)).toEqual([
      expect.stringContaining('title: الرئيس'),
      '    note: ours',
    ]);
    expect(lines.filter(({ kind }) => kind === 'theirs').map(({ text }) => text)).toHaveLength(2);
    expect(read(CLAIMS)).toBe(theirs);
    expect((await page.post('/api/save', { revision, overwrite: true })).status).toBe(200);
    expect(read(CLAIMS)).toContain('note: ours');
    expect(read(CLAIMS)).not.toContain('Theirs');
  });

  test('or is loaded, as one step that undo takes back', async () => {
    const { page, revision } = await changed();
    const { body } = await page.post<ReviewState>('/api/reload', { revision });
    expect(body).toMatchObject({ dirty: false, canUndo: true });
    expect(body.claims[0]?.note).not.toBe('ours');
    const back = await page.post<StatePatch>('/api/undo', { revision: body.revision });
    expect(back.body.claims?.[0]?.note).toBe('ours');
  });

  test('or is removed, and written again', async () => {
    const { page, revision } = await changed();
    rmSync(join(folder, CLAIMS));
    expect((await page.post<Refusal>('/api/reload', { revision })).status).toBe(422);
    expect((await page.post('/api/save', { revision })).status).toBe(409);
    expect((await page.post('/api/save', { revision, overwrite: true })).status).toBe(200);
    expect(read(CLAIMS)).toContain('note: ours');
  });

  test('or becomes no claim file', async () => {
    const { page, revision } = await changed();
    writeFileSync(join(folder, CLAIMS), 'claims: [');
    const { status, body } = await page.post<Refusal>('/api/reload', { revision });
    expect([status, body.error.en]).toEqual([422, expect.stringMatching(/^line 1: /)]);
    expect((await page.state()).claims.length).toBeGreaterThan(5);
  });
});

test('an article without a claim file: the first save creates it, as isnad draft would', async () => {
  rmSync(join(folder, CLAIMS));
  const { page } = await started(ARTICLE);
  const { isNew, dirty, revision } = await page.state();
  expect([isNew, dirty, existsSync(join(folder, CLAIMS))]).toEqual([true, true, false]);
  expect((await page.post<StatePatch>('/api/save', { revision })).body).toMatchObject({ isNew: false, dirty: false });
  await isnad(['draft', ARTICLE, '--output', 'claims/other.yaml'], { cwd: folder });
  expect(read(CLAIMS)).toBe(read('claims/other.yaml'));
});

test('--open leads the browser there by a file of this user, which goes when the review ends', async () => {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$@" > ${folder}/opened\n`, { mode: 0o755 });
  const env = { PATH: `${bin}:${process.env.PATH}`, TMPDIR: folder };
  const review = await startReview([ARTICLE, '--open'], folder, env);
  running.push(review);
  await expect
    .poll(() => existsSync(join(folder, 'opened')) && read('opened'), { timeout: 10_000 })
    .toMatch(/open\.html\n$/);
  const page = read('opened').trim();
  expect(page).not.toContain(review.token);
  expect(readFileSync(page, 'utf8')).toContain(`url=http://127.0.0.1:${review.port}/?token=${review.token}"`);
  expect(statSync(page).mode & 0o077).toBe(0);
  review.child.kill('SIGINT');
  expect(await review.exit).toBe(0);
  expect(existsSync(page)).toBe(false);
});

test('an edit from a window with an old revision is a conflict', async () => {
  const { page } = await started(ARTICLE);
  const { claims, revision } = await page.state();
  const edit = { kind: 'set-note', claim: claims[0]?.id ?? '', note: 'x' } as const;
  await page.edit(revision, edit);
  expect(await page.post('/api/edit', { revision, edit })).toMatchObject({ status: 409, body: { conflict: 'stale' } });
});

test('a byte order mark and Windows line ends stay', async () => {
  writeFileSync(join(folder, CLAIMS), `\ufeff${read(CLAIMS).replaceAll('\n', '\r\n')}`);
  const { page } = await started(ARTICLE);
  const { claims, revision } = await page.state();
  await page.edit(revision, { kind: 'set-status', claim: claims[0]?.id ?? '', status: 'supported' });
  await page.post('/api/save', { revision: revision + 1 });
  expect(read(CLAIMS)).toMatch(/^\ufeff#/);
  expect(read(CLAIMS).match(/(?<!\r)\n/)).toBeNull();
});

const FAILURES: readonly (readonly [name: string, args: readonly string[], message: RegExp])[] = [
  ['a missing article', ['claims/articles/none.txt'], /none\.txt.*(?:no such|not found)/i],
  [
    'a claim file of another article',
    ['claims/articles/other.txt', CLAIMS],
    /holds the claims of articles\/seed\.txt, not of claims\/articles\/other\.txt/,
  ],
  [
    'a claim file of a missing article',
    ['claims/lost.yaml'],
    /the article articles\/gone\.txt: .*correct article\.path/,
  ],
  [
    'a claim file that is broken',
    ['claims/articles/other.txt', 'claims/broken.yaml'],
    /cannot be reviewed; fix these problems first/,
  ],
  ['a claim file with an id twice', ['claims/twice.yaml'], /the id 'ckqze0' occurs twice/],
  ['a bad port', [ARTICLE, '--port', '70000'], /whole number from 1 to 65535/],
  ['a port that is no number', [ARTICLE, '--port', 'http'], /whole number from 1 to 65535/],
  ['no article', [], /missing required argument 'article'/],
];

describe('an input that cannot be reviewed is refused', () => {
  test.each(FAILURES)('%s', async (_, args, message) => {
    writeFileSync(join(folder, 'claims/articles/other.txt'), 'The mayor said the bridge is closed.\n');
    writeFileSync(join(folder, 'claims/broken.yaml'), 'isnad: 1\nclaims: [\n');
    writeFileSync(join(folder, 'claims/lost.yaml'), read(CLAIMS).replace('articles/seed.txt', 'articles/gone.txt'));
    writeFileSync(join(folder, 'claims/twice.yaml'), read(CLAIMS).replace('- id: c1xaq9', '- id: ckqze0'));
    const { exit, stdout, stderr } = await isnad(['review', ...args], { cwd: folder });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('a port that is taken', async () => {
    const { review } = await started(ARTICLE);
    const { exit, stderr } = await isnad(['review', ARTICLE, '--port', String(review.port)], { cwd: folder });
    expect([exit, stderr]).toEqual([
      2,
      expect.stringContaining(`--port ${review.port}: the port is in use; choose another one`),
    ]);
  });

  test('a folder in place of the claim file', async () => {
    mkdirSync(join(folder, 'claims/folder.yaml'));
    const { exit, stderr } = await isnad(['review', ARTICLE, 'claims/folder.yaml'], { cwd: folder });
    expect([exit, stderr]).toEqual([2, expect.stringMatching(/folder\.yaml/)]);
  });
});
