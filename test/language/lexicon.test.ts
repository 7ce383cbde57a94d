import { describe, expect, test } from 'vitest';
import { compilePack } from '../../src/language/compile/compile-pack.ts';
import { LANGUAGES } from '../../src/language/compile/compilers.ts';
import { type Lexicon, readLexicon } from '../../src/language/compile/lexicon.ts';
import { formsIn } from '../../src/language/load.ts';
import type { PackData } from '../../src/language/pack.ts';
import type { CueSpec } from '../../src/language/schema/cues.ts';
import type { ExampleSpec } from '../../src/language/schema/examples.ts';
import type { WordClass } from '../../src/language/word-class.ts';

// What holds of a lexicon whatever the engine does with it; examples.test.ts runs the engine on the examples.

// A listed surname is no common word: in none of these classes, no cue, and no kind of source.
const SURNAMES: readonly WordClass[] = ['verb', 'event', 'time', 'place', 'adjective', 'thing-noun'];

describe.each(LANGUAGES)('the lexicon of %s', (id) => {
  const lexicon = readLexicon(id);
  const pack = compilePack(id, lexicon);
  const examples = [...lexicon.cues, ...lexicon.frames, ...lexicon.sources].flatMap((entry) =>
    entry.examples.map((example) => ({ id: entry.id, example })),
  );

  test(`${counts(lexicon, pack)}: ids are the language's own and unique`, () => {
    for (const entries of [lexicon.cues, lexicon.sources, lexicon.hedges]) {
      const ids = entries.map((entry) => entry.id);
      expect(ids.filter((entry, at) => ids.indexOf(entry) !== at || !entry.startsWith(`${id}/`))).toEqual([]);
    }
  });

  test('every cue has an example with a claim', () => {
    expect(
      lexicon.cues.filter((cue) => !cue.examples.some(({ claims }) => claims.length > 0)).map((cue) => cue.id),
    ).toEqual([]);
  });

  test('every frame has an example', () => {
    expect(lexicon.frames.filter(({ examples: own }) => own.length === 0).map((frame) => frame.id)).toEqual([]);
  });

  test('ambiguous cues have an example of the other sense', () => {
    const unshown = lexicon.cues.filter(
      ({ ambiguous, examples: own }) => ambiguous === true && !own.some(({ claims }) => claims.length === 0),
    );
    expect(unshown.map((cue) => cue.id)).toEqual([]);
  });

  test('source, cue and content of every example stand in it once', () => {
    expect(examples.flatMap(({ id: entry, example }) => misplaced(example).map((text) => `${entry}: ${text}`))).toEqual(
      [],
    );
  });

  test('no two cues of a kind share a form', () => {
    expect(sharedForms(lexicon.cues, pack)).toEqual([]);
  });

  test.each<readonly [WordClass, WordClass]>([
    ['verb', 'event'],
    ['verb', 'given-name'],
    ['verb', 'time'],
    ['verb', 'place'],
    ['event', 'given-name'],
    ['event', 'time'],
    ...SURNAMES.map((name) => [name, 'surname'] as const),
  ])('no word is both %s and %s', (one, other) => {
    const view = new Set(wordsOf(pack, one));
    expect(wordsOf(pack, other).filter((word) => view.has(word))).toEqual([]);
  });

  test('no surname is a cue or a kind of source', () => {
    const isOther = (word: string) => Object.hasOwn(pack.forms, word) || Object.hasOwn(pack.sourceForms, word);
    expect(wordsOf(pack, 'surname').filter(isOther)).toEqual([]);
  });
});

/** The words and phrases that a class lists. */
function wordsOf({ classes, classRows, classWords, classPhrases }: PackData, name: WordClass): string[] {
  const at = classes.indexOf(name);
  const view = Object.keys(classWords).filter((word) => classRows[classWords[word] as number]?.includes(at));
  const phrases = Object.entries(classPhrases).flatMap(([first, list]) =>
    list.filter(({ wordClass }) => wordClass === name).map(({ rest }) => [first, ...rest].join(' ')),
  );
  return [...view, ...phrases];
}

function counts({ cues, sources, hedges, frames }: Lexicon, pack: PackData): string {
  const examples = [...cues, ...sources, ...hedges, ...frames].reduce((sum, entry) => sum + entry.examples.length, 0);
  const forms = Object.keys(pack.forms).length + Object.values(pack.phrases).flat().length;
  return `${cues.length} cues with ${forms} forms, ${sources.length} kinds of source with ${Object.keys(pack.sourceForms).length}, ${hedges.length} hedges, ${examples} examples`;
}

/** The expected texts that stand in the example neither once nor once as a whole word. */
function misplaced({ text, claims }: ExampleSpec): string[] {
  const expected = claims.flatMap(({ source, cue, content }) => [
    source,
    ...(cue?.split(' … ') ?? []),
    ...(content?.split(' … ') ?? []),
  ]);
  return expected.filter(
    (part): part is string =>
      part !== undefined && part !== '' && text.split(part).length !== 2 && !standsAlone(text, part),
  );
}

/** Whether the words stand once between other words: "he" in "the mayor said he was ill". */
function standsAlone(text: string, part: string): boolean {
  const isLetter = (letter: string | undefined): boolean => letter !== undefined && /\p{L}/u.test(letter);
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + part.length])) count++;
  }
  return count === 1;
}

function sharedForms(cues: readonly CueSpec[], pack: PackData): string[] {
  const shared: string[] = [];
  const seen = new Map<string, number>();
  const phrases = Object.entries(pack.phrases).flatMap(([first, list]) =>
    list.map((form) => [[first, ...form.rest].join(' '), form] as const),
  );
  const view = Object.keys(pack.forms).flatMap((norm) => formsIn(pack, norm).map((form) => [norm, form] as const));
  for (const [norm, { kind, entry }] of [...view, ...phrases]) {
    const key = `${kind} ${norm}`;
    const other = seen.get(key);
    if (other !== undefined && other !== entry) shared.push(`${key}: ${cues[other]?.id}, ${cues[entry]?.id}`);
    else seen.set(key, entry);
  }
  return [...new Set(shared)];
}
