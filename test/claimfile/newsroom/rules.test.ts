import { describe, expect, test } from 'vitest';
import { NEWSROOM_RULES } from '../../../src/claimfile/newsroom/all-newsroom-rules.ts';
import { articleInput } from '../../../src/claimfile/newsroom/article-input.ts';
import { checkArticle } from '../../../src/claimfile/newsroom/check-newsroom.ts';
import { DEFAULT_SETTINGS } from '../../../src/claimfile/settings/settings.ts';
import { compileNewsroom } from '../../../src/language/compile/compile-newsroom.ts';
import { LANGUAGES } from '../../../src/language/compile/compilers.ts';
import { readNewsroom } from '../../../src/language/compile/lexicon.ts';
import type { Language } from '../../../src/language/index.ts';
import { NEWSROOM_LISTS } from '../../../src/language/newsroom-lists.ts';
import { analyzeArticle } from '../../../src/report/build.ts';
import { offsetsOf } from '../good.ts';

/** What the rules remark on an article, as `rule words`, the words from where the problem is on. */
async function remarksOn(text: string) {
  const analyzed = await analyzeArticle({ id: 'a', path: null, text, language: 'auto' });
  return checkArticle(analyzed, DEFAULT_SETTINGS);
}

const articleRules = NEWSROOM_RULES.filter(({ where }) => where !== 'file');

describe.each(articleRules)('$id', ({ id, invalid, valid }) => {
  test.each(invalid)('finds it in: $text', async ({ text, found }) => {
    const own = (await remarksOn(text)).filter(({ rule }) => rule === id);
    const there = own.map(({ line = 1, column = 1 }) => text.slice(offsetsOf(text, line, column)));
    expect(there.map((rest, at) => rest.slice(0, found[at]?.length ?? 20))).toEqual(found);
  });

  test.each(valid)('finds nothing in: %s', async (text) => {
    expect((await remarksOn(text)).filter(({ rule }) => rule === id)).toEqual([]);
  });

  test('has examples of both kinds in each language', () => {
    const languages = (texts: readonly string[]) => new Set(texts.map((text) => /\p{Script=Arabic}/u.test(text)));
    expect(languages(invalid.map(({ text }) => text)).size).toBe(LANGUAGES.length);
    expect(languages(valid).size).toBe(LANGUAGES.length);
  });
});

describe.each(LANGUAGES)('the word lists of %s', (id) => {
  const spec = readNewsroom(id);
  const groups = NEWSROOM_LISTS.flatMap((list) => spec[list].map((group) => ({ list, ...group })));

  test.each(groups)('$list/$id: its examples hold a word of it, its counterexamples none', async (group) => {
    const only = compileNewsroom(id, { ...EMPTY, [group.list]: [group] });
    const holds = async (text: string): Promise<boolean> => {
      const analyzed = await analyzeArticle({ id: 'a', path: null, text, language: id as Language });
      return articleInput(analyzed, only, () => 0).lists.find(group.list).length > 0;
    };
    expect(await Promise.all(group.examples.map(holds))).toEqual(group.examples.map(() => true));
    expect(await Promise.all(group.not.map(holds))).toEqual(group.not.map(() => false));
  });
});

const EMPTY = Object.fromEntries(NEWSROOM_LISTS.map((list) => [list, []])) as unknown as ReturnType<
  typeof readNewsroom
>;
