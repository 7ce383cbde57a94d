import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/claimfile/settings/read-settings.ts';
import { DEFAULT_SETTINGS, type Settings, settingsFor, wordsIn } from '../../../src/claimfile/settings/settings.ts';
import { GOOD, problemsOf, shortly } from '../good.ts';

const settingsIn = (text: string): Settings => {
  const result = readSettings(text, 's.yaml');
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.settings;
};

const messagesOf = (text: string): string[] => {
  const result = readSettings(text, 's.yaml');
  return 'problems' in result ? result.problems.map(({ message }) => message) : [];
};

describe('a settings file', () => {
  test.each(['', '# nothing', 'rules:\nwords:\nignore:\npolicy:\n', '{}', 'lexicon: desk.yaml'])(
    '%j sets nothing',
    (text) => {
      expect(settingsIn(text)).toEqual(DEFAULT_SETTINGS);
    },
  );

  test('sets rules, words and files that are not checked', () => {
    const text = [
      'policy: { teller: 2 }',
      'newsroom: true',
      'rules:\n  unused-source: off\n  quote-moved: warning\n  duplicate-name: { severity: info }',
      'words:\n  loaded: [نظام, regime]\n  contested: { add: [اعترف], remove: [كشف] }',
      'ignore:\n  - old/**\n  - files: drafts/*.yaml\n    rules: [level-mismatch]\n    reason: not graded yet',
    ].join('\n');
    expect(settingsIn(text)).toEqual({
      newsroom: true,
      policy: { ...DEFAULT_SETTINGS.policy, teller: 2 },
      severities: new Map([
        ['unused-source', 'off'],
        ['quote-moved', 'warning'],
        ['duplicate-name', 'info'],
      ]),
      options: new Map(),
      words: new Map([
        ['loaded', { add: ['نظام', 'regime'], remove: [] }],
        ['contested', { add: ['اعترف'], remove: ['كشف'] }],
      ]),
      ignores: [
        { files: ['old/**'], rules: null },
        { files: ['drafts/*.yaml'], rules: ['level-mismatch'] },
      ],
    });
  });

  test.each([
    [
      'a rule that is none',
      'rules:\n  unusedsource: off',
      ["2:3: there is no rule 'unusedsource'; did you mean 'unused-source'?"],
    ],
    ['one like no other', 'rules: { x: off }', ["1:10: there is no rule 'x'; 'isnad rules' lists them"]],
    [
      'a rule of shape',
      'rules: { yaml-syntax: off }',
      ["1:10: 'yaml-syntax' is about the shape of a file and stays an error"],
    ],
    [
      'a severity that is none',
      'rules:\n  unused-source: warn\n  quote-moved: { severity: eror }',
      [
        "2:18: 'rules.unused-source' must be off, info, warning or error, not 'warn'",
        "3:28: 'rules.quote-moved.severity' must be off, info, warning or error, not 'eror'; did you mean 'error'?",
      ],
    ],
    [
      'an option that is none',
      'rules: { unused-source: { severty: off } }',
      ["1:27: 'rules.unused-source' has no key 'severty'; did you mean 'severity'?"],
    ],
    ['a list of rules', 'rules: [unused-source]', ["1:8: 'rules' must be a mapping, not a list"]],
    [
      'a list of words that is none',
      'words: { loadet: [a] }',
      ["1:10: 'words' has no key 'loadet'; did you mean 'loaded'?"],
    ],
    [
      'a word that is none',
      'words: { loaded: [a, 7] }',
      ["1:22: this item of 'words.loaded' must be text, not 7; put it in quotation marks"],
    ],
    [
      'a text for a list of words',
      'words: { loaded: regime }',
      ["1:18: 'words.loaded' must be a list of words, or a mapping of add and remove, not 'regime'"],
    ],
    [
      'a change that is none',
      'words: { loaded: { addd: [a], remove: a } }',
      [
        "1:20: 'words.loaded' has no key 'addd'; did you mean 'add'?",
        "1:39: 'words.loaded.remove' must be a list, not 'a'",
      ],
    ],
    ['a glob that is no list', 'ignore: old/**', ["1:9: 'ignore' must be a list, not 'old/**'"]],
    [
      'a number among globs',
      'ignore: [7]',
      ["1:10: this item of 'ignore' must be a glob, or a mapping of files, rules and reason, not 7"],
    ],
    [
      'an ignored rule that is none',
      'ignore: [{ files: a.yaml, rules: [quote-movd, bad-id] }]',
      [
        "1:35: there is no rule 'quote-movd'; did you mean 'quote-moved'?",
        "1:47: 'bad-id' is about the shape of a file and stays an error",
      ],
    ],
    ['no globs', 'ignore: [{ rules: [quote-moved] }]', ["1:10: this item of 'ignore' has no 'files'"]],
    [
      'another key',
      'ignore: [{ files: a, why: b }]',
      ["1:22: this item of 'ignore' has no key 'why'; it takes files, rules, reason"],
    ],
    ['a section that is none', 'rulez: {}', ["1:1: the file has no key 'rulez'; did you mean 'rules'?"]],
    ['a weight in words', 'policy: { teller: two }', ["1:19: 'policy.teller' must be a number, not 'two'"]],
    ['no YAML', 'rules: [', [expect.stringMatching(/^1:\d+: not YAML: /)]],
  ])('with %s is refused at its place', (_, text, messages) => {
    expect(messagesOf(text).map((message) => message.replace(/^s\.yaml:/, ''))).toEqual(messages);
  });

  test('treats keys of Object.prototype as unknown rules', () => {
    expect(messagesOf('rules: { __proto__: off, constructor: off }')).toHaveLength(2);
  });
});

describe('settings', () => {
  const BROKEN = GOOD.replace('cue: ذكرت', 'cue: قالت');

  test.each([
    ['off', []],
    ['info', ['34:10 words-not-verbatim info']],
    ['warning', ['34:10 words-not-verbatim warning']],
    ['error', ['34:10 words-not-verbatim error']],
  ])('give a rule the severity %s', async (severity, found) => {
    const settings = settingsIn(`rules: { words-not-verbatim: ${severity} }`);
    const problems = await problemsOf(BROKEN, undefined, settings);
    expect(problems.map((problem) => `${shortly([problem])} ${problem.severity}`)).toEqual(found);
  });

  test('give the weights unless the claim file sets its own', async () => {
    const settings = settingsIn('policy: { stance: { neutral: 1 } }');
    expect(shortly(await problemsOf(GOOD, undefined, settings))).toEqual(['39:14 level-mismatch']);
  });

  const ignoring = settingsIn(
    'rules: { unused-source: info }\nignore: [old/**, { files: [a/*.yaml, b/**], rules: [quote-moved] }]',
  );

  test.each([
    ['old/x.yaml', null],
    ['old/deep/.x.yaml', null],
    ['a/x.yaml', { 'unused-source': 'info', 'quote-moved': 'off' }],
    ['a/deep/x.yaml', { 'unused-source': 'info' }],
    ['b/deep/x.yaml', { 'unused-source': 'info', 'quote-moved': 'off' }],
    ['x.yaml', { 'unused-source': 'info' }],
    ['../old/x.yaml', { 'unused-source': 'info' }],
  ])('say for %s what is checked', (path, expected) => {
    const found = settingsFor(ignoring, path);
    expect(found === null ? null : Object.fromEntries(found.severities)).toEqual(expected);
  });

  test('add words to a list and remove words, ignoring vowel marks', () => {
    const settings = settingsIn('words: { contested: { add: [اعترف, زعم], remove: [أكّد] } }');
    expect(wordsIn(settings, 'contested', ['زعم', 'أكد', 'كشف'])).toEqual(['زعم', 'كشف', 'اعترف']);
    expect(wordsIn(settings, 'loaded', ['نظام'])).toEqual(['نظام']);
  });
});
