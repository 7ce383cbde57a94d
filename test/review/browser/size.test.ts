import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PROGRAM } from '../../cli/run.ts';

const KIB = 1024;

test('the script and the style of the page are small', () => {
  const folder = join(resolve(dirname(PROGRAM), '..'), 'dist/review');
  const sizes = ['page.js', 'page.css'].map((name) => gzipSync(readFileSync(join(folder, name))).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(60 * KIB);
});
