import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/language/compile/compilers.ts';
import { type DetectionTable, detectAmong, detectLanguage } from '../../src/language/detect.ts';
import { languages, packOf, wordListsOf } from '../../src/language/index.ts';
import { ROOT } from '../structure/sources.ts';

describe('a language by its script', () => {
  test.each([
    ['Arabic letters', 'قالت الوزيرة إن الجسر آمن.', 'ar'],
    ['Latin letters', 'The minister said the bridge was safe.', 'en'],
    ['Arabic with addresses in Latin letters', 'قال المدير إن example.com متاح.', 'ar'],
    ['English with one Arabic word', 'The paper, whose name in Arabic is النهار, said so twice this week.', 'en'],
    ['letters of no known language', 'Мост закрыт.', 'en'],
    ['no letters', '1984', 'en'],
  ])('%s', (_, text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('languages of one script', () => {
  const table: DetectionTable = [
    { id: 'en', scripts: ['Latin'], functionWords: ['the', 'of', 'and'] },
    { id: 'fr', scripts: ['Latin'], functionWords: ['la', 'de', 'et'] },
    { id: 'ar', scripts: ['Arabic'], functionWords: ['في', 'من'] },
    { id: 'fa', scripts: ['Arabic'], functionWords: ['که', 'از'] },
  ];
  test.each([
    ['English', 'The end of the road', 'en'],
    ['French', 'La fin de la route', 'fr'],
    ['Arabic', 'نهاية من الطريق', 'ar'],
    ['Persian', 'پایان راه که از', 'fa'],
    ['words of neither: the first in the table', 'Xyz', 'en'],
  ])('%s by its function words', (_, text, language) => {
    expect(detectAmong(text, table)).toBe(language);
  });

  test('an empty table is an error', () => {
    expect(() => detectAmong('the', [])).toThrow('no language to detect');
  });
});

describe('the registry', () => {
  test('lists exactly the folders with a profile', () => {
    expect([...languages].sort()).toEqual([...LANGUAGES]);
  });

  test.each(languages)('%s has its pack and its word lists', async (id) => {
    const [pack, lists] = await Promise.all([packOf(id), wordListsOf(id)]);
    expect([pack.language, Object.keys(lists).length > 0]).toEqual([id, true]);
  });

  test.each(languages)('%s has a compiler', (id) => {
    expect(existsSync(join(ROOT, 'src/language', id, 'compiler.ts'))).toBe(true);
  });
});
