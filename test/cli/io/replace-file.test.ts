import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../../src/cli/io/replace-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-replace-'));
const path = join(folder, 'a.yaml');
beforeEach(() => writeFileSync(path, '\ufeffas it was\n'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an unchanged file is replaced, whatever its byte order mark', async () => {
  await replaceFile(path, 'as it was\n', 'mended\n');
  expect(readFileSync(path, 'utf8')).toBe('mended\n');
});

test.each([
  ['somebody has written to', () => writeFileSync(path, 'edited\n'), ['a.yaml'], 'edited\n'],
  ['is there no more', () => rmSync(path), [], null],
])('a file that %s since stays so, and nothing is left beside it', async (_, happen, names, content) => {
  happen();
  await expect(replaceFile(path, 'as it was\n', 'mended\n')).rejects.toThrow(
    `${path}: changed by another program and left as it is; run this again`,
  );
  expect(readdirSync(folder)).toEqual(names);
  if (content !== null) expect(readFileSync(path, 'utf8')).toBe(content);
});

test('an unwritable file is named in the error', async () => {
  const place = join(folder, 'none', 'a.yaml');
  await expect(replaceFile(place, '', 'mended\n')).rejects.toThrow(`${place}: no such directory`);
});
