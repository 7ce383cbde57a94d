import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { checkClaims } from '../../src/claimfile/check.ts';
import { draftClaims } from '../../src/claimfile/draft.ts';
import type { ClaimFile } from '../../src/claimfile/format/schema.ts';
import { DEFAULT_SETTINGS } from '../../src/claimfile/settings/settings.ts';
import { analyzeArticle } from '../../src/report/build.ts';
import { ROOT } from '../structure/sources.ts';
import { analyzed } from './good.ts';

const FOLDER = join(ROOT, 'claims/articles');
const articles = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

async function draftOf(text: string): Promise<string> {
  const { report, document } = await analyzeArticle({ id: 'a', path: null, text, language: 'auto' });
  return draftClaims({
    report,
    text,
    sentences: document.sentences,
    path: 'articles/a.txt',
    schema: 'isnad.schema.json',
  });
}

const problemsOf = (draft: string, text: string) =>
  checkClaims(
    { text: draft, path: 'a.yaml' },
    { articleAt: () => ({ found: 'read', text }), settings: DEFAULT_SETTINGS, analyzeArticle: analyzed },
  );

const claimsOf = (draft: string): ClaimFile => parse(draft);

describe('a draft', () => {
  test.each(articles)('of %s is a claim file without a problem, and complete', async (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const { report, document } = await analyzeArticle({ id: 'a', path: null, text, language: 'auto' });
    const draft = draftClaims({
      report,
      text,
      sentences: document.sentences,
      path: `articles/${name}`,
      schema: 'isnad.schema.json',
    });
    expect(await problemsOf(draft, text)).toEqual([]);
    expect(claimsOf(draft).claims.map(({ id }) => id)).toEqual(report.claims.map(({ id }) => id));
  });

  test.each([
    ['nothing', ''],
    ['a letter', 'a'],
    ['dots', '...\n\n* * *'],
    ['other people’s YAML', 'قال: "- a: *b" # c\n%YAML\n--- \n! {x: [y]}\nHe said: \'&x\' "- no"'],
    ['direction controls and controls', 'قال \u202eالوزير\u202c إن\u0000 الأمر \u009b31m انتهى.'],
    ['a sentence twice', 'قال الوزير إن الأمر انتهى.\nقال الوزير إن الأمر انتهى.\nقال الوزير إن الأمر انتهى.'],
    ['CRLF and vowel marks', 'قَالَ الوَزِيرُ إِنَّ الأَمْرَ انْتَهَى.\r\nوأضافَ أنَّ المَدَارِسَ سَتُفْتَحُ.'],
    ['a sentence without end', `قال الوزير إن ${'الأمر انتهى وإن '.repeat(3000)}`],
  ])('of %s is one as well', async (_, text) => {
    expect(await problemsOf(await draftOf(text), text)).toEqual([]);
  });

  test('begins with the schema, for editors', async () => {
    expect(await draftOf('قال الوزير إن الأمر انتهى.')).toMatch(
      /^# yaml-language-server: \$schema=isnad\.schema\.json\nisnad: 1\n\narticle:\n/,
    );
  });

  test('has one line for each value, however long', async () => {
    const draft = await draftOf(readFileSync(join(FOLDER, 'seed.txt'), 'utf8'));
    expect(draft.split('\n').filter((line) => !/^(?:$|# |\s*(?:- )?[a-z0-9]+:(?: |$)|\s+- )/.test(line))).toEqual([]);
  });

  test('names sources in their own script', async () => {
    const { sources } = claimsOf(await draftOf('قالت وكالة "سانا" إن الأمر انتهى. Jane Smith said that it was over.'));
    expect(sources.map(({ id }) => id)).toContain('وكالة-سانا');
  });

  test('has a selector where the same words occur twice', async () => {
    const { claims } = claimsOf(await draftOf('قال الوزير إن الأمر انتهى.\nقالت الوكالة إن الأمر انتهى.'));
    expect(claims.map(({ at }) => at?.prefix)).toEqual(['قال الوزير إن', 'قالت الوكالة إن']);
  });
});
