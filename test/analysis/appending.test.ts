import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { reportOn } from '../../src/report/build.ts';
import type { Report } from '../../src/report/report.ts';

const ARTICLES = resolve(import.meta.dirname, '../../claims/articles');
const articles = readdirSync(ARTICLES).filter((name) => name.endsWith('.txt'));

const spansIn = ({ claims }: Report): string[] =>
  claims.map(({ source, cue, content }) => JSON.stringify([source?.spans, cue?.spans, content.spans]));

test.each(articles)('the first half of %s has the same claims alone and in the whole', async (name) => {
  const whole = readFileSync(join(ARTICLES, name), 'utf8');
  const paragraphs = whole.split('\n');
  const half = `${paragraphs.slice(0, Math.ceil(paragraphs.length / 2)).join('\n')}\n`;
  const [before, after] = await Promise.all(
    [half, whole].map(async (text) => spansIn(await reportOn({ id: 'a', path: null, text, language: 'auto' }))),
  );
  expect(before?.length).toBeGreaterThan(3);
  expect(before?.filter((claim) => after?.includes(claim) !== true)).toEqual([]);
});

// Found by npm run fuzz: the clause was looked for in the sentence behind the mark.
test('a missing clause is not found in the next paragraph', async () => {
  const text = 'The report follows.\nThe champion vowed that \n .\n\n';
  const contentsOf = async (whole: string): Promise<number[]> => {
    const { claims } = await reportOn({ id: 'a', path: null, text: whole, language: 'en' });
    return claims.filter(({ cue }) => cue !== null).flatMap(({ content }) => content.spans.map(({ end }) => end));
  };
  const alone = await contentsOf(text);
  expect(alone.every((end) => end < text.length)).toBe(true);
  expect(await contentsOf(`${text}The mayor left.`)).toEqual(alone);
});
