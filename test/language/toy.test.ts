import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Claim } from '../../src/analysis/claim.ts';
import { compileLanguage } from '../../src/language/compile/compile-language.ts';
import { readLexicon } from '../../src/language/compile/lexicon.ts';
import { detectAmong } from '../../src/language/detect.ts';
import { packOf } from '../../src/language/index.ts';
import { loadPack } from '../../src/language/load.ts';
import { readDocument } from '../../src/text/document.ts';
import { checkExample } from './examples.ts';
import { compiler } from './toy/compiler.ts';
import { functions } from './toy/functions.ts';

// A made-up language in a folder of its own shows that the engine reads another language by its data alone: verbs come
// first, nothing has a capital, the article and a preposition are elided before vowels, and no mark of punctuation is one
// of Arabic's or English's. A gloss: dira "said", ka "that", lo ponte kluda "the bridge closes", segun "according to".

const ID = 'qaa';
const FOLDER = 'test/language/toy';
const { cues, frames, sources, profile } = readLexicon(ID, FOLDER);
const compiled = compileLanguage(ID, FOLDER, compiler);
const pack = loadPack(compiled.pack, functions);

const claimsOf = (text: string): readonly Claim[] =>
  analyze(readDocument({ id: 'text', path: null, text }, pack), pack).claims.filter(({ source }) => source !== null);
const shown = ({ source, cue, content }: Claim): string =>
  `${source?.text || '-'} | ${cue?.text ?? '-'} | ${content.text}`;

describe('the examples of a made-up language', () => {
  const examples = [...cues, ...frames, ...sources].flatMap(({ id, examples: own }) =>
    own.map((example) => ({ id, text: example.text, example })),
  );

  test.each(examples)('$id: $text', ({ example }) => {
    expect(checkExample(example, pack)).toEqual([]);
  });
});

describe('attributions in a made-up language', () => {
  test.each([
    ['verb, subject, that', 'dira alna vetri ka lo ponte kluda।', ['alna vetri | dira | lo ponte kluda']],
    ['an elided article stays', "dira l'alkado ka lo ponte kluda।", ["l'alkado | dira | lo ponte kluda"]],
    [
      'an elided preposition ends no source',
      "dira lo portavo d'ovrela ka lo ponte kluda।",
      ["lo portavo d'ovrela | dira | lo ponte kluda"],
    ],
    [
      'a quotation, the verb and its subject',
      '「lo ponte kluda en invero」、 dira alna vetri।',
      ['alna vetri | dira | 「lo ponte kluda en invero」'],
    ],
    ['a colon', 'avisa alna vetri⁚ lo mura kada।', ['alna vetri | avisa | lo mura kada']],
    ['according to, behind', 'lo porto apera、 segun alna vetri।', ['alna vetri | segun | lo porto apera']],
    ['according to, before', 'segun alna vetri、 lo porto apera।', ['alna vetri | segun | lo porto apera']],
    [
      'an apposition behind a comma',
      'dira alna vetri、 ministro nova、 ka lo ponte kluda।',
      ['alna vetri、 ministro nova | dira | lo ponte kluda'],
    ],
    [
      'a sentence ends at the mark of the language',
      'dira alna vetri ka lo ponte kluda। lo porto apera।',
      ['alna vetri | dira | lo ponte kluda'],
    ],
    [
      'and not at that of another language',
      'dira alna vetri ka lo ponte kluda · lo porto apera।',
      ['alna vetri | dira | lo ponte kluda · lo porto apera'],
    ],
    ['a verb in the plural', 'diran alna vetri ka lo ponte kluda।', ['alna vetri | diran | lo ponte kluda']],
  ])('%s: %s', (_, text, expected) => {
    expect(claimsOf(text).map(shown)).toEqual(expected);
  });

  test.each([
    ['no verb of saying', 'veni alna vetri en osmer।'],
    ['a verb of saying with nothing said', 'dira alna vetri en osmer।'],
    ['a complementizer that a word before it blocks', 'dira kontra ka lo ponte kluda।'],
    ['the marks of another language are no quotation', 'veni alna vetri “lo ponte kluda en invero”।'],
    ['a word that only begins like a cue', 'diraso alna vetri ka lo ponte kluda।'],
  ])('nobody, where there is %s: %s', (_, text) => {
    expect(claimsOf(text).map(shown)).toEqual([]);
  });
});

describe('coreference in a made-up language', () => {
  const speakers = (text: string): (string | null | undefined)[] => claimsOf(text).map(({ source }) => source?.name);

  test.each([
    [
      'a verb without a subject goes on for the last speaker',
      'dira alna vetri ka lo ponte kluda। aldira ka lo porto apera।',
      ['alna vetri', 'alna vetri'],
    ],
    [
      'a second speaker takes the turn',
      'dira alna vetri ka lo ponte kluda। dira tomi karel ka lo porto apera। aldira ka lo mura kada।',
      ['alna vetri', 'tomi karel', 'tomi karel'],
    ],
    [
      'a surname points back to the full name',
      'dira alna vetri ka lo ponte kluda। avisa vetri ka lo mura kada।',
      ['alna vetri', 'alna vetri'],
    ],
    ['a source behind an elided article is known without it', "dira l'ovrela ka lo ponte kluda।", ['ovrela']],
  ])('%s: %s', (_, text, names) => {
    expect(speakers(text)).toEqual(names);
  });

  test('grades: belief, distance, an anonymous source', () => {
    const [first, second] = claimsOf('kreda fonto ka lo ponte kluda। alega alna vetri ka lo mura kada।');
    expect([first?.certainty, first?.source?.transparency]).toEqual(['belief', 'anonymous']);
    expect([second?.stance, second?.source?.transparency]).toEqual(['distance', 'person']);
  });
});

describe('a language is added by its folder', () => {
  test('an elided word is read as a proclitic and its stem', () => {
    const { tokens } = readDocument({ id: 'text', path: null, text: 'L’alkado d’ovrela' }, pack);
    expect(tokens.map(({ proclitic, stem }) => [proclitic, stem])).toEqual([
      ["l'", 'alkado'],
      ["d'", 'ovrela'],
    ]);
  });

  test('its word lists for newsroom rules compile', () => {
    expect(compiled.newsroom.outlet).toEqual([{ id: 'agency', words: ['agenso'], patterns: [] }]);
  });

  test('its text is distinguished from English by function words', async () => {
    const english = (await packOf('en')).profile;
    const table = [
      { id: 'en', ...english },
      { id: ID, ...profile },
    ];
    const found = ['dira alna vetri ka lo ponte kluda।', 'The mayor said that the bridge was closed.'].map((text) =>
      detectAmong(text, table),
    );
    expect(found).toEqual([ID, 'en']);
  });
});
