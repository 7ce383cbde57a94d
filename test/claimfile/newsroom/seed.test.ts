import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArticle } from '../../../src/claimfile/newsroom/check-newsroom.ts';
import { DEFAULT_SETTINGS } from '../../../src/claimfile/settings/settings.ts';
import type { Problem } from '../../../src/problem.ts';
import { analyzeArticle } from '../../../src/report/build.ts';
import { ROOT } from '../../structure/sources.ts';
import { offsetsOf } from '../good.ts';

// What the rules have to say of the article that the project began with, as it was worked out by hand, and what not.

const text = readFileSync(join(ROOT, 'claims/articles/seed.txt'), 'utf8');
const found = analyzeArticle({ id: 'seed', path: 'seed.txt', text, language: 'auto' }).then((analyzed) =>
  checkArticle(analyzed, DEFAULT_SETTINGS),
);
const linesOf = (problems: readonly Problem[], rule: string): number[] =>
  problems.filter((problem) => problem.rule === rule).map(({ line = 0 }) => line);

describe('the seed article', () => {
  test.each([
    ['unattributed-contested', 'the agreement on sending fighters', [14]],
    ['headline-unattributed', 'headline and lead', [1, 2]],
    ['quote-adopted', 'SANA’s words in the headline', [1]],
    ['anonymous-source-vague', 'the agencies of the dateline, the informed sources', [2, 9]],
    ['anonymous-source-single', 'all that the sources say', [9]],
    ['anonymity-unexplained', 'the same sources', [9]],
    ['anonymous-opinion', 'what they think of the Turks’ motives', [12, 13]],
    ['loaded-verb-distance', 'what Kirby claimed', [8]],
    ['loaded-verb-endorse', 'SANA confirmed; the sources were known to say, and revealed', [7, 9, 10]],
    ['asymmetric-stance', 'Kirby claimed where SANA confirmed', [8]],
    ['stacked-hearsay', 'Ankara through the sources through the outlet', [11]],
    ['secondhand-outlet', 'Al Mayadeen’s sources', [9]],
    ['attribution-dropped', 'the sentence with “likewise”', [12]],
    ['missing-counterparty', 'the Turkish side, the factions, the Uyghurs', [9, 11, 12]],
    ['unresolved-conflict', 'four of a brigade; a child and three civilians; facilities', [7, 8]],
    ['loaded-term', 'martyrdom and aggression, twice', [6, 6, 7, 7]],
    ['agentless-speech', 'it was stressed, it was agreed, it is considered', [4, 5, 13]],
    ['undated-statement', 'at an earlier time', [15]],
    ['scare-quotes', 'no name', []],
    ['pronoun-source-unresolved', 'neither the agency nor “and it added”', []],
    ['quote-unbalanced', 'no quotation', []],
    ['late-attribution', 'no claim', []],
    ['alleged-without-source', 'nobody', []],
  ])('%s: %s', async (rule, _, lines) => {
    expect(linesOf(await found, rule)).toEqual(lines);
  });

  test('an anonymous source makes a verb that vouches an error, a named one a warning', async () => {
    const own = (await found).filter(({ rule }) => rule === 'loaded-verb-endorse');
    expect(own.map(({ line, severity }) => [line, severity])).toEqual([
      [7, 'warning'],
      [9, 'error'],
      [10, 'error'],
    ]);
  });

  test('each remark is at the words it concerns', async () => {
    const own = (await found).filter(({ rule }) => rule === 'loaded-verb-distance');
    expect(own.map(({ line = 1, column = 1 }) => text.slice(offsetsOf(text, line, column)).slice(0, 3))).toEqual([
      'زعم',
    ]);
  });
});
