import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { sourceFiles, withoutComments } from './sources.ts';

const analysis = sourceFiles().filter(({ path }) => path.startsWith('analysis/'));
const places = (pattern: RegExp): string[] =>
  analysis.flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );

describe('the analysis knows no language', () => {
  test('the folder of the analysis has files', () => {
    expect(analysis.length).toBeGreaterThan(3);
  });

  test('it has letters of the Latin script only', () => {
    expect(places(/[^\p{Script=Latin}\P{L}]/u)).toEqual([]);
  });

  test('it tests punctuation by kinds, which the profile lists', () => {
    expect(places(/[،؛؟٪]|isMark\([^)]*['"`]|Script=/)).toEqual([]);
  });

  test('it names no language', () => {
    expect(places(new RegExp(`['"\`](?:${languages.join('|')})['"\`/]`))).toEqual([]);
  });

  test('it compares no language id', () => {
    expect(
      places(/\bheadLast\b|(?:\bdata\.id|\blanguage)\s*(?:[!=]==|\))|[!=]==\s*\S*(?:\bdata\.id|\.language)\b/),
    ).toEqual([]);
  });

  test('it imports no language’s folder', () => {
    const own = new RegExp(`^language/(?:${languages.join('|')})/`);
    expect(analysis.flatMap(({ imports }) => imports.filter(({ name }) => own.test(name)))).toEqual([]);
  });
});
