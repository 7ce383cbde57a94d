import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clipboardsFor, pagerOf } from '../../src/cli/desktop/programs.ts';
import { needs } from '../needs.ts';
import { ROOT } from '../structure/sources.ts';
import { isnad, NODE, PROGRAM, SEED, shell } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-desktop-'));
const bin = join(folder, 'bin');
const env = { PATH: `${bin}:${process.env.PATH}`, TMPDIR: folder };
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A program of the desktop that notes its arguments and its input. */
function pretend(name: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\necho "$@" > ${folder}/${name}.args\ncat > ${folder}/${name}.input\n`);
  chmodSync(join(bin, name), 0o755);
}

beforeAll(() => {
  mkdirSync(bin);
  copyFileSync(join(ROOT, SEED), join(folder, 'seed.txt'));
  for (const name of ['xdg-open', 'xclip', 'wl-copy', 'mypager']) pretend(name);
});

describe('--open', () => {
  test('shows a page in the browser', async () => {
    const { stdout, stderr, exit } = await isnad(['--open', 'seed.txt'], { cwd: folder, env });
    expect([stdout, exit]).toEqual(['', 0]);
    const [, page = ''] = /^isnad: opened (.*seed\.txt\.html)\n$/.exec(stderr) ?? [];
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/i);
    await expect.poll(() => read('xdg-open.args'), { timeout: 5000 }).toBe(`${page}\n`);
  });

  test('names the page where no browser can be started', async () => {
    const { stderr, exit } = await isnad(['--open', 'seed.txt'], {
      cwd: folder,
      env: { ...env, PATH: '/nonexistent' },
    });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^isnad: --open: no browser could be started; open .*\.html\n$/);
  });

  test('of an article that cannot be read starts nothing', async () => {
    const { stderr, exit } = await isnad(['--open', 'none.txt'], { cwd: folder, env });
    expect([stderr, exit]).toEqual(['isnad: none.txt: no such file\n', 2]);
  });
});

describe('--copy', () => {
  test.each([
    ['xclip', { DISPLAY: ':0' }],
    ['wl-copy', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }],
  ])('gives the result to %s', async (name, session) => {
    const { stdout, stderr, exit } = await isnad(['--copy', '-f', 'tsv', 'seed.txt'], {
      cwd: folder,
      env: { ...env, ...session },
    });
    const printed = (await isnad(['-f', 'tsv', 'seed.txt'], { cwd: folder })).stdout;
    expect([stdout, exit]).toEqual(['', 0]);
    expect(stderr).toBe(`isnad: copied ${printed.trimEnd().split('\n').length} lines\n`);
    expect(read(`${name}.input`)).toBe(printed);
  });

  test('conflicts with --output', async () => {
    expect((await isnad(['--copy', '--output', 'a', 'seed.txt'])).stderr).toContain(
      "'--copy' cannot be used with option",
    );
  });

  test.each([
    ['darwin', {}, ['pbcopy']],
    ['win32', {}, ['clip.exe']],
    ['linux', {}, []],
  ])('%s with %j has %j', (platform, session, names) => {
    expect(clipboardsFor(platform, session).map(({ name }) => name)).toEqual(names);
  });
});

describe('--pager', () => {
  test('prints where there is no terminal', async () => {
    const plain = await isnad(['seed.txt'], { cwd: folder });
    expect(await isnad(['--pager', 'seed.txt'], { cwd: folder, env: { ...env, PAGER: 'mypager' } })).toEqual(plain);
  });

  needs('script')('on a terminal', () => {
    test('runs $PAGER on the result', async () => {
      const command = `script -qec '"${NODE}" "${PROGRAM}" --pager --width 70 seed.txt' /dev/null < /dev/null`;
      await shell(command, { cwd: folder, env: { ...env, PAGER: 'mypager -x' } });
      expect(read('mypager.args')).toMatch(/^-x .*isnad-result-\w+\/result\n$/);
    });
  });

  test.each([
    [undefined, { name: 'less', args: ['-R'] }],
    ['', { name: 'less', args: ['-R'] }],
    ['less -S', { name: 'less', args: ['-R', '-S'] }],
    ['most', { name: 'most', args: [] }],
  ])('%j is %j', (PAGER, program) => {
    expect(pagerOf({ PAGER })).toEqual(program);
  });
});
