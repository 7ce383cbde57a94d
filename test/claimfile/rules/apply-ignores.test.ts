import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/claimfile/settings/settings.ts';
import { GOOD, problemsOf, shortly } from '../good.ts';

/** The good file with a cue of its second claim that the article does not have, at 34:10. */
const BROKEN = GOOD.replace('cue: ذكرت', 'cue: قالت');
const REASON = 'reason: the desk knows';

/** With something ignored in the second claim, or in all the file. */
const inClaim = (text: string, ...rules: string[]): string =>
  text.replace('    cue: قالت', `    cue: قالت\n    ignore:\n${listOf(rules, '      ')}`);
const inFile = (text: string, ...rules: string[]): string => `${text}ignore:\n${listOf(rules, '  ')}\n`;
const listOf = (rules: readonly string[], indent: string): string =>
  rules.map((rule) => `${indent}- rule: ${rule}\n${indent}  ${REASON}`).join('\n');

test('the broken file has one problem, which names its claim', async () => {
  expect(await problemsOf(BROKEN)).toEqual([
    {
      ...{
        rule: 'words-not-verbatim',
        severity: 'error',
        arabic: '“قالت” (cue) لا يرد في المقال',
        message: 'the cue “قالت” is not in the article',
      },
      ...{ path: 'claims/school.yaml', line: 34, column: 10, offset: BROKEN.indexOf('قالت'), claim: 'c2' },
    },
  ]);
});

describe('what a file ignores', () => {
  test.each([
    ['in the claim', inClaim(BROKEN, 'words-not-verbatim'), []],
    ['in all the file', inFile(BROKEN, 'words-not-verbatim'), []],
    ['in both', inFile(inClaim(BROKEN, 'words-not-verbatim'), 'words-not-verbatim'), []],
    ['that is another rule’s', inClaim(BROKEN, 'quote-moved'), ['34:10 words-not-verbatim', '36:15 unused-ignore']],
    [
      'in another claim',
      BROKEN.replace('    cue: زعم', `    cue: زعم\n    ignore:\n${listOf(['words-not-verbatim'], '      ')}`),
      ['34:10 words-not-verbatim', '63:15 unused-ignore'],
    ],
    ['where nothing is wrong', inFile(GOOD, 'words-not-verbatim'), ['87:11 unused-ignore']],
    ['by a misspelt name', inFile(BROKEN, 'word-not-verbatim'), ['34:10 words-not-verbatim', '87:11 unknown-rule']],
    [
      'of the shape',
      inFile(GOOD.replace('title: ا', 'titel: ا'), 'unknown-key'),
      ['6:3 unknown-key', '87:11 unknown-rule'],
    ],
    ['of what is ignored itself', inFile(GOOD, 'unused-ignore'), ['87:11 unknown-rule']],
    [
      'without a reason',
      `${BROKEN}ignore:\n  - rule: words-not-verbatim\n`,
      ['34:10 words-not-verbatim', '87:5 missing-field'],
    ],
    ['as a text', `${BROKEN}ignore: words-not-verbatim\n`, ['34:10 words-not-verbatim', '86:9 wrong-type']],
    ['by another key', inFile(BROKEN, 'words-not-verbatim\n    why: x'), ['88:5 unknown-key']],
  ])('%s', async (_, text, found) => {
    expect(shortly(await problemsOf(text))).toEqual(found);
  });

  test('is not reported as unused without an article', async () => {
    const text = inFile(GOOD, 'words-not-verbatim');
    const found = await problemsOf(text, { found: 'missing', reason: { en: 'no such file', ar: 'الملف غير موجود' } });
    expect(shortly(found)).toEqual(['4:9 article-missing']);
  });

  test('is not reported as unused where the claim’s shape is invalid', async () => {
    const text = inClaim(BROKEN.replace('stance: neutral', 'stance: nuetral'), 'quote-moved');
    expect(shortly(await problemsOf(text))).toEqual(['34:10 words-not-verbatim', '40:13 wrong-value']);
  });

  test('is not reported as unused where the newsroom has turned the rule off', async () => {
    const settings = { ...DEFAULT_SETTINGS, severities: new Map([['words-not-verbatim', 'off'] as const]) };
    expect(await problemsOf(inFile(BROKEN, 'words-not-verbatim'), undefined, settings)).toEqual([]);
  });

  test('says what to do', async () => {
    const messages = async (text: string): Promise<string[]> => (await problemsOf(text)).map(({ message }) => message);
    expect(await messages(inFile(GOOD, 'quote-moved', 'quote-movd', 'bad-id'))).toEqual([
      "'quote-moved' finds nothing in this file; remove this entry",
      "there is no rule 'quote-movd'; did you mean 'quote-moved'?",
      "'bad-id' cannot be ignored; fix what it reports",
    ]);
  });
});
