import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readClaims } from '../../src/claimfile/format/read.ts';
import type { ValidParts } from '../../src/claimfile/format/valid-parts.ts';
import { fixClaims } from '../../src/claimfile/update/fix.ts';
import { reportOn } from '../../src/report/build.ts';
import { ROOT } from '../structure/sources.ts';
import { problemsOf, shortly } from './good.ts';
import { update } from './update/updating.ts';

const FOLDER = join(ROOT, 'claims');
const read = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

test('every article has a claim file', () => {
  const articles = readdirSync(join(FOLDER, 'articles')).filter((name) => name.endsWith('.txt'));
  expect(names).toEqual(articles.map((name) => name.replace('.txt', '.yaml')));
});

describe.each(names)('the reviewed file %s', (name) => {
  const file = read(name);
  const article = read(`articles/${name.replace('.yaml', '.txt')}`);

  test('has no problem', async () => {
    expect(shortly(await problemsOf(file, { found: 'read', text: article }))).toEqual([]);
  });

  test('is unchanged by an update, and needs no fix', async () => {
    const path = `articles/${name.replace('.yaml', '.txt')}`;
    expect(await update(file, article, path)).toEqual({ text: file, changes: [], isNew: false });
    const report = await reportOn({ id: 'a', path: null, text: article, language: 'auto' });
    const sound = readClaims(file).file as ValidParts;
    expect(fixClaims(file, sound, { text: article, report })).toMatchObject({ text: file, repairs: [] });
  });
});
