import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isnad, PROGRAM, SEED } from './run.ts';

const built = resolve(dirname(PROGRAM), '..');
const copy = mkdtempSync(join(tmpdir(), 'isnad-start-'));
afterAll(() => rmSync(copy, { recursive: true }));

test('the program runs the same where it was built with another version of node', async () => {
  cpSync(built, copy, { recursive: true, filter: (path) => !path.endsWith(`.${process.version}-${process.arch}`) });
  const other = await isnad(['--explain', SEED], { program: join(copy, 'bin/isnad.js') });
  expect(other).toEqual(await isnad(['--explain', SEED]));
  expect(other.exit).toBe(0);
});

test('the program may be called by a link, as npm makes them, from any folder', async () => {
  const program = join(copy, 'isnad');
  symlinkSync(PROGRAM, program);
  expect(await isnad(['--version'], { program, cwd: tmpdir() })).toMatchObject({ exit: 0, stderr: '' });
});

// Measuring a text that was not prepared for throws: the program's own words must be measured without preparing.
test.each(['en', 'ar'])('every layout with --ui %s takes nothing but the article to be laid out', async (ui) => {
  const layouts = ['--all --explain', '--all --format cards --explain', '--columns id,type,stance,certainty,points'];
  for (const args of [...layouts.map((layout) => layout.split(' ')), ['explain']]) {
    const done = await isnad([...args, '--ui', ui, '--width', '90', '-'], { stdin: 'He said that it may be so.' });
    expect(done).toMatchObject({ exit: 0, stderr: '' });
  }
});
