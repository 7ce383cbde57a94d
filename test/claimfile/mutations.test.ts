import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkClaims } from '../../src/claimfile/check.ts';
import { DEFAULT_SETTINGS } from '../../src/claimfile/settings/settings.ts';
import { claimedArticle } from '../../src/cli/io/claimed-article.ts';
import { ARTICLE, analyzed, GOOD, problemsOf, shortly } from './good.ts';

/** The good file with line `number` (from 1) in another wording; null leaves it out. */
function mutated(number: number, line: string | null): string {
  const lines = GOOD.split('\n');
  lines.splice(number - 1, 1, ...(line === null ? [] : [line]));
  return lines.join('\n');
}

type Row = readonly [behaviour: string, line: number, to: string | null, found: readonly string[]];

/** The rows of a table, each as a test of its own. */
const each = (rows: readonly Row[]): void => {
  test.each(rows)('%s', async (_, line, to, found) => {
    expect(shortly(await problemsOf(mutated(line, to)))).toEqual(found);
  });
};

test('the good file has no problem', async () => {
  expect(await problemsOf(GOOD)).toEqual([]);
});

describe('YAML', () => {
  each([
    ['a tab for indentation', 28, '\tcontent: الوزير أمام نهاية الأزمة', ['28:1 yaml-syntax']],
    ['a quotation mark that is not closed', 73, '    content: "We', ['86:1 yaml-syntax']],
    ['a bracket that is not closed', 16, '      - [سانا', ['17:5 yaml-syntax']],
    ['a colon inside unquoted text', 58, '    note: قال: نعم', ['58:11 yaml-syntax']],
    ['a line that is no key', 8, '  author', ['8:3 yaml-syntax']],
    ['less indentation than its neighbours', 30, '   certainty: certain', ['30:4 yaml-syntax']],
    ['a second document', 26, '---', ['26:1 yaml-syntax']],
    ['a key of its mapping again', 31, '    stance: own', ['27:5 missing-field', '31:5 duplicate-key']],
    ['a list of the file again', 77, '    hedging: high\nsources: []', ['78:1 duplicate-key']],
    ['an alias', 58, '    note: *n', ['58:11 yaml-alias']],
    ['an alias where more would be wrong', 37, '    stance: *s', ['37:13 yaml-alias']],
    ['an anchor that nothing refers to', 58, '    note: &n راجعه', []],
    ['a merge of another mapping', 58, '    <<: {note: راجعه}', ['58:5 unknown-key']],
  ]);
});

describe('keys', () => {
  each([
    ['a misspelt key of a claim', 33, '    sorce: sana', ['33:5 unknown-key']],
    ['a misspelt key that is needed', 37, '    stanse: neutral', ['32:5 missing-field', '37:5 unknown-key']],
    ['a misspelt key of a source', 20, '    transparancy: role', ['18:5 missing-field', '20:5 unknown-key']],
    ['a misspelt key of the article', 7, '  outlett: Example Daily', ['7:3 unknown-key']],
    ['a key with a capital', 58, '    Note: x', ['58:5 unknown-key']],
    ['an Arabic key', 58, '    ملاحظة: راجعه', ['58:5 unknown-key']],
    ['a number for a key', 58, '    1: x', ['58:5 unknown-key']],
    ['a key of the file that is not known', 26, 'extra: 1\nclaims:', ['26:1 unknown-key']],
    ['a key inside a selector', 64, '      perfix: مسؤول كبير بأن', ['64:7 unknown-key']],
    ['a key inside evidence', 57, '        titel: جدول الدوام', ['57:9 unknown-key']],
    ['a key of a prototype', 58, '    __proto__: x', ['58:5 unknown-key']],
    ['another key of a prototype', 58, '    constructor: x', ['58:5 unknown-key']],
  ]);
});

describe('missing fields', () => {
  each([
    ['the version', 2, null, ['2:1 missing-field']],
    ['the article’s path', 4, null, ['4:3 missing-field']],
    ['the article’s sha256', 5, null, ['4:3 missing-field']],
    ['the article’s language', 11, null, ['4:3 missing-field']],
    ['a source’s name', 19, null, ['18:5 missing-field']],
    ['a source’s transparency', 20, null, ['18:5 missing-field']],
    ['a claim’s content', 28, null, ['27:5 missing-field']],
    ['a claim’s stance', 29, null, ['27:5 missing-field']],
    ['a claim’s certainty', 30, null, ['27:5 missing-field']],
    ['a claim’s hedging', 31, null, ['27:5 missing-field']],
    ['the address of evidence', 56, '      -', ['57:9 missing-field']],
  ]);
});

describe('types', () => {
  each([
    ['a number for text', 6, '  title: 2024', ['6:10 wrong-type']],
    ['true for text', 21, '    role: true', ['21:11 wrong-type']],
    ['a key with nothing behind it', 8, '  author:', ['8:10 wrong-type']],
    ['text for a list', 15, '    aliases: سانا', ['15:14 wrong-type']],
    ['a list for text', 58, '    note: [a, b]', ['58:11 wrong-type']],
    ['a mapping for text', 58, '    note: {a: b}', ['58:11 wrong-type']],
    ['text for the version', 2, "isnad: '1'", ['2:8 wrong-value']],
    ['a list for a word of a closed list', 29, '    stance: [own]', ['29:13 wrong-type']],
    ['a number in a list of names', 16, '      - 7', ['16:9 wrong-type']],
    ['text for a selector', 63, '    at: here', ['64:7 yaml-syntax']],
    ['an empty chain', 68, '    chain: []', ['68:12 wrong-value']],
    ['a point of the policy as text', 26, 'policy:\n  teller: one\nclaims:', ['27:11 wrong-type']],
    ['nothing but a comment', 26, 'policy:\nclaims:', ['26:8 wrong-type']],
  ]);
});

describe('values', () => {
  each([
    ['another version', 2, 'isnad: 2', ['2:8 wrong-value']],
    ['a stance that is none', 37, '    stance: nuetral', ['37:13 wrong-value']],
    ['a certainty that is none', 38, '    certainty: sure', ['38:16 wrong-value']],
    ['a level that is none', 39, '    hedging: very high', ['39:14 wrong-value']],
    ['a level in capitals', 39, '    hedging: MEDIUM', ['39:14 wrong-value']],
    ['a kind of quotation that is none', 36, '    type: quoted', ['36:11 wrong-value']],
    ['a polarity that is none', 68, '    polarity: "no"', ['68:15 wrong-value']],
    ['a status that is none', 54, '    status: true!', ['54:13 wrong-value']],
    ['a transparency that is none', 24, '    transparency: anonymus', ['24:19 wrong-value']],
    ['a language that is not known', 11, '  language: fr', ['11:13 wrong-value']],
    ['a day for a date', 10, '  published: yesterday', ['10:14 wrong-value']],
    ['a month that there is not', 10, '  published: 2024-13-01', ['10:14 wrong-value']],
    ['a day that there is not', 10, '  published: 2026-02-30', ['10:14 wrong-value']],
    ['a date with its time', 10, '  published: 2024-05-31T08:00+03:00', []],
    ['an address that is none', 9, '  url: example.org/school', ['9:8 wrong-value']],
    ['an address of code', 56, '      - url: javascript:alert(1)', ['56:14 wrong-value']],
    ['a sha256 that is too short', 5, '  sha256: abc', ['5:11 wrong-value']],
    ['an empty name', 19, "    name: ''", ['19:11 wrong-value']],
    ['a name of blanks', 19, "    name: '  '", ['19:11 wrong-value']],
    ['a note that is too long', 58, `    note: ${'ا'.repeat(20_001)}`, ['58:11 wrong-value']],
    ['a content that is too long', 48, `    content: ${'ا '.repeat(200_000)}`, ['48:14 wrong-value']],
    ['weights in the wrong order', 26, 'policy:\n  levels:\n    low: 9\nclaims:', ['28:10 wrong-value']],
  ]);
});

describe('ids', () => {
  each([
    ['an id with a blank', 13, '  - id: sana news', ['13:9 bad-id', '33:13 unknown-source', '44:9 unknown-source']],
    ['an id that ends in a dash', 27, '  - id: c1-', ['27:9 bad-id']],
    ['an id with a mark', 27, '  - id: قولٌ', ['27:9 bad-id']],
    ['an Arabic id', 27, '  - id: القول-الأول', []],
    ['an id that is a number', 27, '  - id: 1', ['27:9 wrong-type']],
    ['an id that is too long', 27, `  - id: ${'c'.repeat(81)}`, ['27:9 bad-id']],
    ['a link of a chain that is no id', 44, '      - sana!', ['44:9 bad-id']],
    ['the id of another claim', 32, '  - id: c1', ['32:9 duplicate-id', '41:13 unknown-parent']],
    [
      'the id of another source',
      18,
      '  - id: sana',
      ['18:9 duplicate-id', '42:13 unknown-source', '45:9 unknown-source'],
    ],
    ['a source that there is not', 33, '    source: sanaa', ['33:13 unknown-source']],
    ['a link that there is not', 44, '      - sna', ['44:9 unknown-source']],
    ['a parent that there is not', 41, '    parent: c22', ['41:13 unknown-parent']],
    ['an id in other capitals', 33, '    source: Sana', ['33:13 unknown-source']],
  ]);
});

describe('sources and chains', () => {
  each([
    [
      'a name that another source has',
      17,
      '    transparency: role\n  - id: other\n    name: وكالة سَانا\n    transparency: role',
      ['18:9 unused-source', '19:11 duplicate-name', '42:14 level-mismatch'],
    ],
    ['a name that a source of another kind has', 19, '    name: سانا', []],
    ['a source that no claim names', 60, '    mention: مسؤول كبير', ['22:9 unused-source']],
    ['a teller twice in a chain', 45, '      - sana', ['45:9 chain-cycle', '45:9 chain-end']],
    ['a claim that lies in itself', 41, '    parent: c3', ['41:13 chain-cycle']],
    [
      'a claim that lies in one that lies in it',
      36,
      '    type: indirect\n    parent: c3',
      ['37:13 chain-cycle', '42:13 chain-cycle'],
    ],
    ['a chain that ends with another', 45, '      - official', ['45:9 chain-end', '53:14 level-mismatch']],
    ['a source that is not at the end of its chain', 42, '    source: sana', ['45:9 chain-end']],
  ]);
});

describe('voices and levels', () => {
  each([
    ['the writer’s own word from a source', 37, '    stance: own', ['37:13 own-voice', '39:14 level-mismatch']],
    ['a neutral stance to nobody', 29, '    stance: neutral', ['29:13 own-voice', '31:14 level-mismatch']],
    ['distance from his own words', 29, '    stance: distance', ['31:14 level-mismatch']],
    ['a level below what the axes come to', 69, '    hedging: high', ['69:14 level-mismatch']],
    ['a level above what the axes come to', 39, '    hedging: very-high', ['39:14 level-mismatch']],
    ['a stance that was edited alone', 66, '    stance: neutral', ['66:13 hedge-dropped', '69:14 level-mismatch']],
    ['a certainty that was edited alone', 38, '    certainty: possible', ['39:14 level-mismatch']],
    [
      'a source that became anonymous',
      17,
      '    transparency: anonymous',
      ['39:14 level-mismatch', '53:14 level-mismatch'],
    ],
    ['a weight of the file’s own', 26, 'policy:\n  stance:\n    neutral: 1\nclaims:', ['42:14 level-mismatch']],
  ]);
});

describe('the article’s words', () => {
  each([
    ['a word changed', 48, '    content: المدارس ستغلق أبوابها', ['48:14 quote-not-verbatim']],
    ['a letter changed', 48, '    content: المدارس سيفتح أبوابها', ['48:14 quote-not-verbatim']],
    ['a word left out', 48, '    content: المدارس أبوابها', ['48:14 quote-not-verbatim']],
    ['a word left out and marked', 48, '    content: المدارس … أبوابها', []],
    ['a word left out and marked with dots', 48, '    content: المدارس ... أبوابها', []],
    ['words in another order', 35, '    content: إن الأزمة انتهت … الوزير قال', ['35:14 quote-not-verbatim']],
    ['a word cut short', 48, '    content: المدارس ستفتح أبواب', ['48:14 quote-not-verbatim']],
    [
      'a word that is not entered behind a proclitic',
      48,
      '    content: مدارس ستفتح أبوابها',
      ['48:14 quote-not-verbatim'],
    ],
    ['nothing but an ellipsis', 48, '    content: …', ['48:14 quote-not-verbatim']],
    ['a comma that is not there', 48, '    content: المدارس، ستفتح أبوابها', ['48:14 quote-not-verbatim']],
    ['a spelling without hamza', 48, '    content: المدارس ستفتح ابوابها', ['48:14 quote-not-verbatim']],
    ['other vowel marks', 48, '    content: المَدارسُ ستفتحُ أبوابَها', []],
    ['tatweel', 48, '    content: المدارس ستفتـــح أبوابها', []],
    ['a decomposed letter', 48, '    content: المدارس ستفتح ا\u0654بوابها', []],
    ['other quotation marks', 73, "    content: «We won't close any school.»", []],
    ['other blanks', 73, '    content: "\\"We won\'t\\u00a0 close any\\nschool.\\""', []],
    ['words that stand twice without a selector', 64, '      exact: الأزمة', []],
    ['a prefix that stands elsewhere', 64, '      prefix: مسؤول صغير بأن', ['64:7 quote-moved']],
    ['a cue that is not there', 34, '    cue: قالت', ['34:10 words-not-verbatim']],
    ['a mention that is not there', 71, '    mention: Ministers', ['71:14 words-not-verbatim']],
    ['a way that is not there', 46, '    via: في مقابلة', ['46:10 words-not-verbatim']],
    ['a cue in another tense', 72, '    cue: deny', ['72:10 words-not-verbatim']],
    ['another article’s sha256', 5, `  sha256: ${'f'.repeat(64)}`, ['5:11 article-changed']],
  ]);

  test('words that stand twice need a selector', async () => {
    const text = GOOD.replace(/ {4}at:\n.*\n/, '');
    expect(shortly(await problemsOf(text))).toEqual(['62:14 quote-ambiguous']);
  });
});

describe('drift from the article', () => {
  each([
    ['a cue of another sentence', 61, '    cue: ذكرت', ['61:10 cue-replaced']],
    ['the cue of the claim round it', 47, '    cue: ذكرت', ['47:10 cue-replaced']],
    ['another word of its own sentence', 47, '    cue: ستفتح', []],
    ['a speaker from elsewhere', 60, '    source: minister', ['22:9 unused-source', '60:13 speaker-replaced']],
    ['a speaker who is named in the sentence', 42, '    source: sana', ['45:9 chain-end']],
    ['a teller left out', 44, null, ['44:7 chain-shortened']],
    ['a stance that is firmer', 66, '    stance: endorse', ['66:13 hedge-dropped', '69:14 level-mismatch']],
    ['a stance that is more careful', 37, '    stance: distance', ['39:14 level-mismatch']],
    ['a certainty that is more careful', 30, '    certainty: possible', ['31:14 level-mismatch']],
    ['a name that the article does not have', 23, '    name: سامي الخطيب', ['23:11 name-not-in-article']],
    ['a claim that has gone', 27, '  - id: c1\n    gone: true', ['28:11 claim-gone']],
  ]);
});

describe('other input', () => {
  each([
    ['an Arabic key of the article', 6, '  title: x\n  عنوان: x', ['6:10 title-mismatch', '7:3 unknown-key']],
    ['an Arabic key of a source', 21, '    role: وزير\n    دور: x', ['22:5 unknown-key']],
    ['an Arabic key of the file', 26, 'أقوال: []\nclaims:', ['26:1 unknown-key']],
    ['a key of the policy that is none', 26, 'policy:\n  tellers: 1\nclaims:', ['27:3 unknown-key']],
    ['a weight that is none', 26, 'policy:\n  stance:\n    doubt: 3\nclaims:', ['28:5 unknown-key']],
    ['a weight below nothing', 26, 'policy:\n  teller: -1\nclaims:', ['27:11 wrong-value']],
    ['a key with a huge name', 58, `    ${'k'.repeat(100_000)}: x`, ['58:5 yaml-syntax']],
    ['an ignore without its rule', 31, '    hedging: none\n    ignore:\n      - reason: x', ['33:9 missing-field']],
    [
      'an ignore without a reason',
      31,
      '    hedging: none\n    ignore:\n      - rule: quote-moved',
      ['33:9 missing-field'],
    ],
    [
      'an ignore of a rule that there is not',
      31,
      '    hedging: none\n    ignore:\n      - rule: quote-movd\n        reason: x',
      ['33:15 unknown-rule'],
    ],
    [
      'an ignore of a rule that always holds',
      31,
      '    hedging: none\n    ignore:\n      - rule: yaml-syntax\n        reason: x',
      ['33:15 unknown-rule'],
    ],
    [
      'an ignore that nothing needs',
      31,
      '    hedging: none\n    ignore:\n      - rule: quote-moved\n        reason: x',
      ['33:15 unused-ignore'],
    ],
    [
      'an ignore of the whole file that nothing needs',
      26,
      'ignore:\n  - rule: quote-moved\n    reason: x\nclaims:',
      ['27:11 unused-ignore'],
    ],
    ['a list for the article', 3, 'article: []\nrest:', ['3:10 wrong-type', '4:1 unknown-key']],
    ['text where a claim is due', 26, 'claims:\n  - c0', ['27:5 wrong-type']],
    ['nothing where a claim is due', 26, 'claims:\n  -', ['27:4 wrong-type']],
    ['a block of text for an id', 32, '  - id: |\n      c2', ['32:9 bad-id', '42:13 unknown-parent']],
    ['a date for a title', 6, '  title: 2024-05-31', ['6:10 title-mismatch']],
    ['a number for an id of a source', 33, '    source: 7', ['33:13 wrong-type']],
    ['a number with an underscore for a title', 6, '  title: 1_000', ['6:10 title-mismatch']],
    ['infinity for a title', 6, '  title: .inf', ['6:10 wrong-type']],
    ['null for a note', 58, '    note: ~', ['58:11 wrong-type']],
    ['a tag of another type', 58, '    note: !!binary aGk=', ['58:20 wrong-type']],
    ['an unfinished escape', 58, '    note: "\\q"', ['58:12 yaml-syntax']],
    ['a path that is too long', 4, `  path: ${'a/'.repeat(600)}x`, ['4:9 wrong-value']],
    ['no path', 4, '  path: ""', ['4:9 wrong-value']],
  ]);
});

describe('a file with other values in place of lists', () => {
  const upTo = (line: number): string => GOOD.split('\n').slice(0, line).join('\n');
  const sources = GOOD.split('\n').slice(0, GOOD.split('\n').indexOf('sources:')).join('\n');
  const claims = GOOD.split('\n').slice(GOOD.split('\n').indexOf('claims:')).join('\n');

  test.each([
    ['claims', `${upTo(25)}\nclaims: none\n`, ['26:9 wrong-type']],
    ['claims, empty', `${upTo(25)}\nclaims:\n`, ['26:8 wrong-type']],
    ['sources', `${sources}\nsources: none\n${claims}`, ['12:10 wrong-type']],
  ])('%s: says that once, and nothing of what refers to it', async (_, text, found) => {
    expect(shortly(await problemsOf(text))).toEqual(found);
  });
});

describe('paths, resolved on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-paths-'));
  mkdirSync(join(folder, 'claims/articles'), { recursive: true });
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'claims/articles/school.txt'), ARTICLE);
  writeFileSync(join(folder, 'outside.txt'), ARTICLE);
  symlinkSync('/etc/hostname', join(folder, 'claims/articles/link.txt'));
  const claims = join(folder, 'claims/school.yaml');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each<readonly [behaviour: string, path: string, found: readonly string[]]>([
    ['the article', 'articles/school.txt', []],
    ['the article by another way', '../claims/articles/school.txt', []],
    ['another place of the project', '../outside.txt', []],
    ['a path upward', '../../../etc/passwd', ['4:9 article-outside']],
    ['a path from the root', '/etc/passwd', ['4:9 article-outside']],
    ['an address', 'file:///etc/passwd', ['4:9 article-outside']],
    ['a drive', 'c:articles/school.txt', ['4:9 article-outside']],
    ['a path with backslashes', 'articles\\school.txt', ['4:9 article-outside']],
    ['a path with a NUL', '"articles/school.txt\\0"', ['4:9 article-outside']],
    ['a file that is not there', 'articles/scool.txt', ['4:9 article-missing']],
    ['a link that leads outside', 'articles/link.txt', ['4:9 article-outside']],
    ['a folder', 'articles', ['4:9 article-missing']],
  ])('%s', async (_, path, found) => {
    const text = mutated(4, `  path: ${path}`);
    const surroundings = {
      articleAt: (article: string) => claimedArticle(claims, article),
      settings: DEFAULT_SETTINGS,
      analyzeArticle: analyzed,
    };
    expect(shortly(await checkClaims({ text, path: claims }, surroundings))).toEqual(found);
  });
});
