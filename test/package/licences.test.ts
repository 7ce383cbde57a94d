import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROGRAM } from '../cli/run.ts';
import { ROOT } from '../structure/sources.ts';

// They ask for their notice, or not even that, and nothing more of who uses, changes or sells the code.
const ALLOWED = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'Zlib'];

const dist = join(resolve(dirname(PROGRAM), '..'), 'dist');
const [, ...notices] = readFileSync(join(dist, 'THIRD-PARTY-LICENSES'), 'utf8').split(/^-{80}\n/m);
const bundled = notices.map((notice) => {
  const [, name = '', version = '', license = ''] = /^(\S+) (\S+) \((.+)\)\n/.exec(notice) ?? [];
  return { name, version, license, notice };
});

/** Whether an SPDX expression can be met: one side of an OR, both of an AND. */
const isAllowed = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((side) => side.split(' AND ').every((id) => ALLOWED.includes(id)));

describe('code of others in the bundles', () => {
  test('is listed, with its version', () => {
    const names = bundled.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['bidi-js', 'chalk', 'cli-table3', 'commander', 'yaml', 'zod']));
    expect(bundled.filter(({ version }) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
  });

  test('is under a licence that requires only its notice', () => {
    expect(bundled.filter(({ license }) => !isAllowed(license)).map(({ name }) => name)).toEqual([]);
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0', false],
    ['(MIT AND GPL-2.0)', false],
    ['UNLICENSED', false],
  ])('%s: %s', (license, expected) => {
    expect(isAllowed(license)).toBe(expected);
  });

  test('comes with its notice', () => {
    expect(bundled.filter(({ notice }) => !/copyright|\(c\)|author/i.test(notice)).map(({ name }) => name)).toEqual([]);
  });

  test('has no install scripts', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    const scripts = Object.entries<{ hasInstallScript?: true }>(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(bundled.filter(({ name }) => scripts.includes(name))).toEqual([]);
  });
});
