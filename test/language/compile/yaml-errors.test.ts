import { describe, expect, test } from 'vitest';
import { missingClasses, readLexicon } from '../../../src/language/compile/lexicon.ts';
import { LexiconError, parseYaml } from '../../../src/language/compile/yaml-file.ts';
import { classFile, type Glossary, wordFile } from '../../../src/language/schema/classes.ts';
import { cueFile } from '../../../src/language/schema/cues.ts';

const GLOSSARY: Glossary = {
  negation: { meaning: 'A negative word.', examples: {}, required: 'all', askedBy: [] },
  article: { meaning: 'An article.', examples: {}, required: 'optional', askedBy: [] },
  gerund: { meaning: 'A gerund.', examples: {}, required: { subject: 'before-verb' }, askedBy: [] },
};

/** What is wrong with a text, one problem a line. */
function problems(text: string, schema: Parameters<typeof parseYaml>[2]): string[] {
  try {
    parseYaml(text, 'file.yaml', schema);
  } catch (error) {
    if (error instanceof LexiconError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const cue = (line: string): string => `- id: fr/dire\n  kind: verb\n  ${line}\n  examples: []\n`;

describe('an error in a cue file', () => {
  test.each([
    ['stance: neutral', []],
    ['stanse: neutral', ["file.yaml:3:3: fr/dire: stanse: unknown key; did you mean 'stance'?"]],
    [
      'stance: neutrl',
      ["file.yaml:3:3: fr/dire: stance: must be one of own, endorse, neutral, distance; did you mean 'neutral'?"],
    ],
    ['bare: maybe', ['file.yaml:3:3: fr/dire: bare: Invalid input: expected boolean, received string']],
    [
      'forms: [dit, { form: dira, tens: future }]',
      ["file.yaml:3:30: fr/dire: forms: tens: unknown key; did you mean 'tense'?"],
    ],
    ['forms: [dit, 3]', ['file.yaml:3:16: fr/dire: forms: Invalid input']],
  ])('%s', (line, expected) => {
    expect(problems(cue(line), cueFile)).toEqual(expected);
  });

  test('names the entry by its position where it has no id', () => {
    expect(problems('- kind: verb\n  examples: []\n', cueFile)).toEqual([
      'file.yaml:1:3: entry 1: id: Invalid input: expected string, received undefined',
    ]);
  });

  test('of the YAML itself has a place too', () => {
    expect(problems('- id: fr/dire\n  kind: [verb\n', cueFile)[0]).toMatch(/^file\.yaml:\d+:\d+: /);
  });
});

describe('an error in a class file', () => {
  test.each([
    ['lists: { negation: [ne] }\npatterns: {}', []],
    [
      'lists: { negaton: [ne] }\npatterns: {}',
      ["file.yaml:1:10: lists: negaton: unknown key; did you mean 'negation'?"],
    ],
    ['lists: { adverb: [tard] }\npatterns: {}', ['file.yaml:1:10: lists: adverb: unknown key']],
    ['lists: { article: ["@negation"] }\npatterns: {}', []],
    [
      'lists: { article: [le, "@negatoin"] }\npatterns: {}',
      ["file.yaml:1:24: lists: article: @negatoin is no class of glossary.yaml; did you mean '@negation'?"],
    ],
  ])('%s', (text, expected) => {
    expect(problems(text, classFile(GLOSSARY))).toEqual(expected);
  });

  test('a list of words is made of groups', () => {
    expect(parseYaml('negation:\n  - [ne, pas]\n  - [jamais]\n', 'words.yaml', wordFile(GLOSSARY))).toEqual({
      negation: ['ne', 'pas', 'jamais'],
    });
  });
});

describe('a class that a language must list', () => {
  test.each([
    ['is missing', 'ar', {}, ['negation']],
    ['is there as an empty list', 'ar', { negation: [] }, []],
    ['depends on the profile', 'en', { negation: ['not'] }, ['gerund']],
  ])('%s', (_, id, lists, expected) => {
    const classes = { lists, patterns: {} };
    expect(missingClasses({ classes, profile: readLexicon(id).profile }, GLOSSARY)).toEqual(expected);
  });
});
