import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/analysis/grading/policy.ts';
import { readClaims } from '../../../src/claimfile/format/read.ts';
import { updateClaims } from '../../../src/claimfile/update/update.ts';
import { analyzeArticle } from '../../../src/report/build.ts';
import { ROOT } from '../../structure/sources.ts';
import { draftOf, faultsOf, unrecorded, update } from './updating.ts';

const ARTICLE = [
  'قالت وكالة "سانا" إن المدارس أُغلقت أمس.',
  'وزعم مسؤول كبير أن الأزمة انتهت قبل أيام.',
  'وأعلن الوزير أن الجسر سيفتح يوم الأحد.',
].join('\n');

/** The lines of one text that another one does not have, and the other way round. */
function changedLines(before: string, after: string): { readonly less: string[]; readonly more: string[] } {
  const [a, b] = [before, after].map((text) => text.split('\n')) as [string[], string[]];
  return { less: a.filter((line) => !b.includes(line)), more: b.filter((line) => !a.includes(line)) };
}

let draft = '';
beforeAll(async () => {
  draft = await draftOf(ARTICLE);
});

describe('a file that is up to date', () => {
  test.each([
    ['as drafted', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['without a line end', (text: string) => text.trimEnd()],
    ['with comments and blank lines', (text: string) => text.replaceAll(/^ {2}- id/gm, '\n\n  # mine\n  - id')],
    [
      'with ids and statuses of one’s own',
      (text: string) => text.replace(/id: c\w+/, 'id: mine').replace('unchecked', 'supported'),
    ],
    ['with a source called otherwise', (text: string) => text.replaceAll(/الوزير$/gm, 'وزير-التربية')],
    ['as JSON', (text: string) => `${JSON.stringify(readClaims(text).yaml.value, null, 2)}\n`],
  ])('%s keeps every byte', async (_, edit) => {
    const file = edit(draft);
    expect(await update(file, ARTICLE)).toEqual({ text: file, changes: [], isNew: false });
  });

  test('is the reviewed file of the seed article as well', async () => {
    const [file, article] = ['claims/seed.yaml', 'claims/articles/seed.txt'].map((path) =>
      readFileSync(join(ROOT, path), 'utf8'),
    ) as [string, string];
    const { file: sound } = readClaims(file);
    const { report, document } = await analyzeArticle({ id: 'a', path: null, text: article, language: 'ar' });
    const input = {
      text: article,
      report,
      sentences: document.sentences,
      path: 'articles/seed.txt',
      policy: DEFAULT_POLICY,
    };
    expect(sound === null ? null : updateClaims(file, sound, input)?.text).toBe(file);
  });
});

describe('an article that was edited', () => {
  const cases: readonly (readonly [string, string, readonly string[], RegExp])[] = [
    [
      'a claim more',
      `${ARTICLE}\nوأكد المدير أن الطريق مفتوح.`,
      ['new source', 'added'],
      /source: المدير\n {4}cue: أكد\n/,
    ],
    [
      'a claim less',
      ARTICLE.split('\n').slice(0, 2).join('\n'),
      ['gone'],
      /- id: c\w+\n {4}gone: true\n {4}source: الوزير\n/,
    ],
    [
      'a word changed in a claim',
      ARTICLE.replace('يوم الأحد', 'يوم الاثنين'),
      ['reworded'],
      /content: الجسر سيفتح يوم الاثنين\n/,
    ],
    ['a firmer word', ARTICLE.replace('وزعم', 'وقال'), ['reworded'], /cue: قال\n[^-]*stance: distance\n/],
    [
      'a word of more distance',
      ARTICLE.replace('وأعلن', 'وزعم'),
      ['reworded'],
      /cue: زعم\n[^-]*stance: distance\n[^-]*hedging: very-high\n/,
    ],
    [
      'the same words once more',
      `${ARTICLE}\n${ARTICLE.split('\n')[0]}`,
      ['re-anchored', 'added'],
      /at:\n {6}prefix: .*\n {6}suffix: .*\n[\s\S]*at:\n {6}prefix: /,
    ],
    ['nothing but a word elsewhere', ARTICLE.replace('قالت', 'ثم قالت'), [], /sha256: /],
  ];
  test.each(cases)('by %s', async (_, article, changes, expected) => {
    const { text, changes: told, isNew } = await update(draft, article);
    expect(told).toEqual(changes);
    expect(text).toMatch(expected);
    expect(isNew).toBe(true);
    expect(await faultsOf(text, article)).toEqual([]);
    expect(await update(text, article)).toEqual({ text, changes: [], isNew: false });
  });

  test('changes no more lines than necessary', async () => {
    const { text } = await update(draft, ARTICLE.replace('يوم الأحد', 'يوم الاثنين'));
    expect(changedLines(draft, text)).toEqual({
      less: [expect.stringMatching(/^ {2}sha256: /), '    content: الجسر سيفتح يوم الأحد'],
      more: [
        expect.stringMatching(/^ {2}sha256: /),
        '    content: الجسر سيفتح يوم الاثنين',
        expect.stringMatching(/^ {2}- p\w{7}$/),
      ],
    });
  });

  test('asks again about a claim that a person accepted in other words, and about no other', async () => {
    const accepted = draft.replaceAll('status: unchecked', 'status: unchecked\n    reviewed: true');
    const { text } = await update(accepted, ARTICLE.replace('يوم الأحد', 'يوم الاثنين'));
    const count = (file: string): number => file.match(/reviewed: true/g)?.length ?? 0;
    expect(count(text)).toBe(count(accepted) - 1);
    expect(text).toMatch(/يوم الاثنين\n(?: {4}(?!reviewed).*\n)+\n/);
  });

  test('replaces a stale title', async () => {
    const titled = `المدارس مغلقة\n${ARTICLE}`;
    const file = await draftOf(titled);
    expect(file).toContain('title: المدارس مغلقة');
    const { text, changes } = await update(file, titled.replace('المدارس مغلقة', 'المدارس تفتح أبوابها'));
    expect(changes).toContain('retitled');
    expect(text).toContain('title: المدارس تفتح أبوابها');
  });

  test('does not reword a reviewed claim', async () => {
    const file = draft.replace(/(الأحد[\s\S]*)unchecked/, '$1supported');
    const { text, changes } = await update(file, ARTICLE.replace('يوم الأحد', 'يوم الاثنين'));
    expect(changes).toEqual(['gone', 'added']);
    expect(text).toMatch(
      /gone: true\n[\s\S]*الأحد\n[\s\S]*supported\n\n {2}- id: [\s\S]*الاثنين\n[\s\S]*unchecked\n\n# what/,
    );
  });

  test('restores a claim that is back', async () => {
    const without = ARTICLE.split('\n').slice(0, 2).join('\n');
    const { text: gone } = await update(draft, without);
    expect(await update(gone, ARTICLE)).toEqual({ text: draft, changes: ['back'], isNew: true });
  });

  test('keeps a comment beside the `gone` mark', async () => {
    const { text: gone } = await update(draft, ARTICLE.split('\n').slice(0, 2).join('\n'));
    const { text } = await update(gone.replace('gone: true', 'gone: true # منى: سألت الوزير'), ARTICLE);
    expect(text).toContain('gone: false # منى: سألت الوزير\n');
  });
});

describe('additions have the layout of the file', () => {
  const article = `${ARTICLE}\nوأكد المدير أن الطريق مفتوح.`;
  const cases: readonly (readonly [string, (text: string) => string, RegExp])[] = [
    [
      'with CRLF',
      (text) => text.replaceAll('\n', '\r\n'),
      /\r\n\r\n {2}- id: c\w+\r\n {4}source: المدير\r\n(?!.*[^\r]\n)/,
    ],
    [
      'without blank lines',
      (text) => text.replaceAll(/\n\n( {2}-)/g, '\n$1'),
      /unchecked\n {2}- id: c\w+\n {4}source: المدير\n/,
    ],
    [
      'without a line end',
      (text) => text.trimEnd(),
      /\n\n {2}- id: c\w+\n {4}source: المدير\n[^\n]+\n[^$]*status: unchecked\n\n# what[^$]*\w{7}$/,
    ],
    [
      'not indented',
      (text) => text.replaceAll(/^ {2}(?= *(?:- |\w+: ))(?!path|sha|lang|title)/gm, ''),
      /\n\n- id: c\w+\n {2}source: المدير\n/,
    ],
    [
      'indented by four',
      (text) => text.replaceAll(/^( +)/gm, '$1$1').replaceAll(/^ {4}- /gm, '    -   '),
      /\n\n {4}- {3}id: c\w+\n {8}source: المدير\n/,
    ],
    ['before a comment at the end', (text) => `${text}# the end\n`, /source: المدير\n[\s\S]*# the end\n$/],
    [
      'behind a comment of the claim before',
      (text) => text.replace('\n\n# what', '\n    # of the last\n\n# the end\n\n# what'),
      /# of the last\n\n {2}- id: c\w+\n {4}source: المدير\n[\s\S]*# the end\n/,
    ],
    [
      'as JSON',
      (text) => `${JSON.stringify(readClaims(text).yaml.value, null, 2)}\n`,
      /, \{"id":"c\w+","source":"المدير"/,
    ],
    [
      'into empty lists',
      (text) => text.replace(/sources:[\s\S]*/, 'sources: [] # none\nclaims: []\n'),
      /sources: {2}# none\n {2}- id: [\s\S]*\nclaims:.*\n {2}- id: /,
    ],
  ];
  test.each(cases)('%s', async (_, edit, expected) => {
    const file = edit(draft);
    const { text } = await update(file, article);
    expect(text).toMatch(expected);
    expect(await faultsOf(text, article)).toEqual([]);
  });

  test('in the article’s order, whatever order the file has', async () => {
    const [head = '', list = ''] = unrecorded(draft).split('claims:\n');
    const turned = `${head}claims:\n${list.trimEnd().split('\n\n').reverse().join('\n\n')}\n`;
    const lines = ARTICLE.split('\n');
    const { text } = await update(turned, [lines[0], 'وأكد المدير أن الطريق مفتوح.', ...lines.slice(1)].join('\n'));
    const sources = [...text.slice(text.indexOf('claims:')).matchAll(/source: (.*)/g)].map(([, source]) => source);
    expect(sources).toEqual(['الوزير', 'مسؤول-كبير', 'وكالة-سانا', 'المدير']);
  });
});

describe('quoting', () => {
  const article = ARTICLE.replace('يوم الأحد', 'يوم: "الاثنين" # غداً');
  test.each([
    ['plain', 'content: الجسر سيفتح يوم الأحد', /content: '(?:الجسر.*)'\n/],
    ['in single quotation marks', "content: 'الجسر سيفتح يوم الأحد'", /content: '(?:الجسر.*)'\n/],
    ['in double quotation marks', 'content: "الجسر سيفتح يوم الأحد"', /content: "الجسر.*\\"الاثنين\\".*"\n/],
    [
      'as a block',
      'content: >- # mine\n      الجسر سيفتح\n      يوم الأحد',
      /content: >- # mine\n {6}الجسر سيفتح يوم: "الاثنين" # غداً\n {4}type/,
    ],
    [
      'as a literal block',
      'content: |\n\n      الجسر سيفتح يوم الأحد\n',
      /content: \|\n {6}الجسر سيفتح .*\n\n {4}type/,
    ],
  ])('stays %s', async (_, content, expected) => {
    const file = draft.replace('content: الجسر سيفتح يوم الأحد', content);
    const { text } = await update(file, article);
    expect(text).toMatch(expected);
    expect(await faultsOf(text, article)).toEqual([]);
  });
});
