import { runInNewContext } from 'node:vm';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { compilePack } from '../../src/language/compile/compile-pack.ts';
import { LANGUAGES } from '../../src/language/compile/compilers.ts';
import { readLexicon } from '../../src/language/compile/lexicon.ts';
import { sourceFiles } from './sources.ts';

// A pattern that takes time by the square of its text can be made to hang by an article. Each one of the program is given
// what makes that happen: the same few characters many times over, with an end that does not fit.

const UNITS = [
  ' ',
  '\n',
  '\t',
  'a',
  'A',
  'ا',
  '1',
  '.',
  '..',
  "'",
  '"',
  '“',
  '(',
  ')',
  '<',
  '؟',
  '؟"',
  '-',
  '\u064b',
  '\u0301',
];
const PAIRS = [
  'a ',
  '1.',
  '\u200d',
  '\u200d\u0301',
  '<meta ',
  '(a',
  'e\u0301',
  '😀',
  '[a](',
  'a:',
  '> ',
  '\r\n',
  '&amp',
  '…',
  ' … ',
];
const ENDS = ['', '!', 'x', '\u0000'];
const TIMES = 30_000;
// What is linear needs a hundredth of this; what is not needs hours.
const PATIENCE = 10_000;

const inside = (node: unknown): unknown[] => (typeof node === 'object' && node !== null ? Object.values(node) : []);

/** The regular expressions that stand in a file. */
function literals(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node === 'object' && node !== null && 'regex' in node && 'raw' in node) found.push(String(node.raw));
    for (const child of inside(node)) visit(child);
  };
  visit(parseSync(path, text).program);
  return found;
}

const patterns = new Set([
  ...sourceFiles().flatMap(({ path, text }) => literals(path, text)),
  ...LANGUAGES.flatMap((id) => patternsIn(compilePack(id, readLexicon(id)))).map((pattern) => `/${pattern}/u`),
]);

/** The patterns of a language's pack: what it lists under that name. */
function patternsIn(pack: unknown): string[] {
  if (typeof pack !== 'object' || pack === null) return [];
  return Object.entries(pack).flatMap(([key, value]) => {
    const own = key === 'patterns' ? [value].flat(3).filter((each) => typeof each === 'string') : [];
    return [...own, ...patternsIn(value)];
  });
}

test('there are patterns to try', () => {
  expect(patterns.size).toBeGreaterThan(150);
});

test.each([...patterns])('%s takes linear time', { timeout: 120_000 }, (literal) => {
  const script = 'for (const text of texts) { re.lastIndex = 0; text.replace(re, ""); }';
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(literal) ?? [];
  const texts = [...UNITS, ...PAIRS].flatMap((unit) => ENDS.map((end) => unit.repeat(TIMES) + end));
  expect(() => runInNewContext(script, { re: new RegExp(source, flags), texts }, { timeout: PATIENCE })).not.toThrow();
});
