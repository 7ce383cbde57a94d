import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../../.build/docs.ts';
import { ROOT } from '../structure/sources.ts';
import { OLD_PHRASES } from './old-phrases.ts';

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const sentencesOf = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The running text of Markdown: paragraphs, list items and table cells, without code blocks and generated tables. */
function textsOf(markdown: string): string[] {
  const written = markdown.replace(/<!-- (?:options|rules|figures|api) [\s\S]*?<!-- end -->/g, '');
  return marked.lexer(written).flatMap(textsOfToken);
}

function textsOfToken(token: Token): string[] {
  if (token.type === 'code' || token.type === 'html' || token.type === 'heading') return [];
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flat().map(({ tokens }) => plain(tokens));
  }
  if (token.type === 'list') {
    return (token as Tokens.List).items.flatMap((item) => item.tokens.flatMap(textsOfToken));
  }
  const { tokens } = token as Tokens.Generic;
  return tokens === undefined ? [] : [plain(tokens)];
}

const plain = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.type === 'codespan') return 'code';
      const { tokens: inner, text = '' } = token as Tokens.Generic;
      return inner === undefined ? (token.type === 'html' ? '' : text) : plain(inner);
    })
    .join('');

const sentences = (text: string): string[] =>
  Array.from(sentencesOf.segment(text.replaceAll('\n', ' ')), ({ segment }) => segment.trim()).filter((each) =>
    /\p{L}/u.test(each),
  );

const lengthOf = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const LONGEST = 35;
const AVERAGE = 20;

describe('README and topics', () => {
  test.each(PAGES)('%s has short sentences', (page) => {
    const all = textsOf(read(page)).flatMap(sentences);
    expect(all.filter((sentence) => lengthOf(sentence) > LONGEST)).toEqual([]);
    const words = all.reduce((sum, sentence) => sum + lengthOf(sentence), 0);
    expect(words / all.length).toBeLessThanOrEqual(AVERAGE);
  });

  test.each(PAGES)('%s has no phrase of the old dialect, and no invisible direction mark', (page) => {
    const text = read(page);
    expect(OLD_PHRASES.filter((phrase) => phrase.test(text))).toEqual([]);
    expect(text).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  });

  test.each([...PAGES, '.github/CONTRIBUTING.md'])('%s has links that lead somewhere', (page) => {
    const links = [...read(page).matchAll(/\]\((?<href>[^)\s]+)\)/g)].map(({ groups }) => groups?.href ?? '');
    expect(links.filter((href) => !/^https?:/.test(href) && !leadsSomewhere(href, page))).toEqual([]);
  });

  test('the README is short', () => {
    expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(12 * 1024);
  });
});

function leadsSomewhere(href: string, page: string): boolean {
  const [path = '', fragment] = href.split('#');
  const target = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
  if (!existsSync(target)) return false;
  return fragment === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(fragment);
}

/** The anchors that GitHub gives to headings. */
const anchorsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
