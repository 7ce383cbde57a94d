import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { askedIn, classUses } from '../../.build/class-uses.ts';
import { withUses } from '../../.build/glossary-uses.ts';
import { LANGUAGES } from '../../src/language/compile/compilers.ts';
import { readGlossary } from '../../src/language/compile/glossary.ts';
import { readLexicon } from '../../src/language/compile/lexicon.ts';
import type { WordClass } from '../../src/language/word-class.ts';
import { ROOT } from '../structure/sources.ts';

const GLOSSARY = readGlossary();
const CLASSES = Object.keys(GLOSSARY) as WordClass[];
const USES = classUses(CLASSES);
const LISTS = LANGUAGES.map((id) => ({ id, ...readLexicon(id).classes }));

/** Classes that the program makes of other data: the entries of sources.yaml by their roles. */
const DERIVED: readonly WordClass[] = ['head', 'title'];

/** Classes whose words another class includes. */
const INCLUDED = new Set(LISTS.flatMap(({ lists }) => Object.values(lists).flat()).map((word) => word.slice(1)));

const hasWords = ({ lists, patterns }: (typeof LISTS)[number], name: WordClass): boolean =>
  [...(lists[name] ?? []), ...(patterns[name] ?? [])].length > 0 || DERIVED.includes(name);

describe('the glossary', () => {
  test('says which files ask for a class, as `npm run schemas` writes it', () => {
    const text = readFileSync(join(ROOT, 'src/language/glossary.yaml'), 'utf8');
    expect(text).toBe(withUses(text, USES));
  });

  test('has no unused class', () => {
    expect(CLASSES.filter((name) => !USES.has(name) && !INCLUDED.has(name))).toEqual([]);
  });

  test('has no class that no language lists', () => {
    expect(CLASSES.filter((name) => !LISTS.some((language) => hasWords(language, name)))).toEqual([]);
  });

  test.each(LISTS)('has an example in $id of each class that the language lists, and of no other', (language) => {
    const shown = CLASSES.filter((name) => GLOSSARY[name]?.examples[language.id] !== undefined);
    expect(shown).toEqual(CLASSES.filter((name) => hasWords(language, name)));
  });

  test.each(LANGUAGES)('orders the lists of %s', (id) => {
    const file = parse(readFileSync(join(ROOT, `src/language/${id}/classes.yaml`), 'utf8'));
    for (const names of [file.lists, file.patterns].map(Object.keys))
      expect(names).toEqual(CLASSES.filter((name) => names.includes(name)));
  });

  test('marks the word in every example', () => {
    const examples = Object.values(GLOSSARY).flatMap((definition) => Object.values(definition.examples));
    expect(examples.filter((example) => !/\*[^*]+\*/.test(example))).toEqual([]);
  });
});

describe('a file asks for the classes', () => {
  const known = new Set(['noun', 'verb', 'other-speech', 'other-thought', 'place']);

  test.each([
    ['of a call', "view.is('noun', at)", ['noun']],
    ['of a list in a call', "view.isAny(['noun', 'verb'], at)", ['noun', 'verb']],
    ['of a typed list', "const NAMES: readonly WordClass[] = ['place'];", ['place']],
    ['of a template', ['const name = `other-$', '{kind}`;'].join(''), ['other-speech', 'other-thought']],
    ['but not in other words', "if (kind === 'noun') take(['verb'], 'place');", []],
  ])('%s', (_, text, expected) => {
    expect([...askedIn('file.ts', text, known)].sort()).toEqual(expected);
  });
});
