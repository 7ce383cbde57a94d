import { expect, test } from 'vitest';
import { profileFile } from '../../src/language/schema/profile.ts';
import { sourceFiles, withoutComments } from './sources.ts';

// Every use of a property of a language's profile. Each row is a deliberate act: a rule may ask for the property that
// motivates it, and not for one that happens to be true of the same language.

/** Property → file below src/ → how often the file asks for it. */
const USES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  direction: {
    'cli/io/compared-version.ts': 1,
    'report/build.ts': 1,
  },
  scripts: {
    'language/compile/compile-detection.ts': 1,
    'language/load.ts': 1,
  },
  functionWords: {
    'language/compile/compile-detection.ts': 1,
  },
  subject: {
    'analysis/entities/discourse.ts': 1,
    'analysis/merge/coordination.ts': 1,
    'analysis/merge/source-bounds.ts': 1,
    'analysis/phrases/clauses.ts': 1,
    'analysis/phrases/main-subjects.ts': 3,
    'analysis/phrases/mention-marks.ts': 1,
    'analysis/phrases/noun-clauses.ts': 1,
    'analysis/phrases/verbs.ts': 1,
    'analysis/rules/announced-quotations.ts': 1,
    'analysis/rules/frames.ts': 1,
    'analysis/rules/layout.ts': 1,
    'analysis/rules/readings.ts': 2,
    'analysis/rules/relayed-speech.ts': 1,
    'analysis/rules/right-slots.ts': 1,
    'analysis/rules/shared-subjects.ts': 1,
    'analysis/rules/siblings.ts': 1,
    'analysis/rules/source-rows.ts': 2,
    'analysis/rules/speaker-slots.ts': 1,
    'analysis/rules/unlisted-verbs.ts': 1,
    'analysis/tokens/token-view.ts': 1,
  },
  proDrop: {
    'analysis/entities/antecedents.ts': 1,
    'analysis/entities/link-sources.ts': 1,
    'analysis/entities/topic-subjects.ts': 1,
    'report/unresolved-sources.ts': 1,
  },
  modifiers: {
    'analysis/entities/body-antecedents.ts': 1,
    'analysis/entities/body-names.ts': 1,
    'analysis/entities/described-as.ts': 1,
    'analysis/entities/full-names.ts': 4,
    'analysis/entities/issuers.ts': 2,
    'analysis/entities/same-source.ts': 1,
    'analysis/entities/titles.ts': 1,
    'analysis/phrases/parentheses.ts': 1,
    'analysis/phrases/speech-quotations.ts': 1,
    'analysis/rules/speaker-slots.ts': 1,
    'claimfile/newsroom/rules/scare-quotes.ts': 2,
    'origins/name-reader.ts': 1,
  },
  names: {
    'analysis/entities/antecedents.ts': 1,
    'analysis/entities/named-mentions.ts': 1,
    'analysis/entities/same-source.ts': 2,
    'analysis/mentions/describe.ts': 1,
    'analysis/merge/content-bounds.ts': 1,
    'analysis/model/lexemes.ts': 1,
    'analysis/phrases/apart-names.ts': 1,
    'analysis/phrases/far-names.ts': 1,
    'analysis/rules/headline-speakers.ts': 1,
    'analysis/rules/pull-quotes.ts': 1,
  },
  relativeWord: {
    'analysis/entities/relative-pronouns.ts': 1,
    'analysis/phrases/mentions.ts': 1,
  },
  complementizerRelatives: {
    'analysis/phrases/complementizers.ts': 1,
    'analysis/phrases/mention-words.ts': 1,
    'analysis/rules/frame-rows.ts': 1,
  },
  bareRelatives: {
    'analysis/phrases/mention-names.ts': 1,
    'analysis/rules/bare-antecedents.ts': 1,
  },
  participles: {
    'analysis/rules/content-rows.ts': 1,
    'analysis/rules/cue-rows.ts': 2,
    'analysis/rules/right-slots.ts': 1,
    'analysis/rules/siblings.ts': 1,
  },
  prepositionStranding: {
    'analysis/rules/cue-rows.ts': 1,
  },
  bracketsQuote: {
    'analysis/tokens/bracketed-speech.ts': 1,
  },
  writer: {
    'analysis/entities/resolve-sources.ts': 3,
    'analysis/rules/cue-rows.ts': 2,
  },
  quotationContinues: {
    'analysis/merge/continuations.ts': 1,
    'analysis/rules/contents-around.ts': 1,
  },
  sentencesJoined: {
    'analysis/rules/contents-around.ts': 1,
    'analysis/rules/interrupted-clauses.ts': 3,
    'analysis/rules/quotation-tails.ts': 1,
    'analysis/rules/running-speech.ts': 1,
  },
  numerals: {
    'language/numerals.ts': 1,
  },
  punctuation: {
    'language/load.ts': 3,
  },
};

const PROPERTIES = Object.keys(profileFile.shape);

/** The properties that a file asks for, in the order of the text. */
const askedIn = (text: string): string[] =>
  Array.from(withoutComments(text).matchAll(/\bprofile\.(\w+)/g), ([, property = '']) => property);

function uses(): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const { path, text } of sourceFiles())
    for (const property of askedIn(text).filter((name) => PROPERTIES.includes(name))) {
      const files = table[property] ?? {};
      table[property] = { ...files, [path]: (files[path] ?? 0) + 1 };
    }
  return table;
}

test('every use of a profile property is listed', () => {
  expect(uses()).toEqual(USES);
});

test('every property is used', () => {
  expect(PROPERTIES.filter((property) => USES[property] === undefined)).toEqual([]);
});

test('a property is read by its name, so that the table is complete', () => {
  const hidden = sourceFiles()
    .filter(({ path }) => !path.startsWith('language/'))
    .filter(({ text }) => /\bpack\.profile\b(?!\.\w)|\bprofile\s*[}\]]\s*=/.test(withoutComments(text)));
  expect(hidden.map(({ path }) => path)).toEqual([]);
});
