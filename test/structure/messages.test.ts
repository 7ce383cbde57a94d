import { type Node, parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { OLD_PHRASES } from '../docs/old-phrases.ts';
import { sourceFiles } from './sources.ts';

/** The texts of a file that the program may print: its string literals and templates. */
function textsOf(path: string, code: string): string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node;
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateLiteral') texts.push(node.quasis.map(({ value: { cooked } }) => cooked ?? '').join('…'));
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(path, code).program);
  return texts;
}

test('string literals are found', () => {
  expect(textsOf('a.ts', "const a = f('b') + 'c';")).toEqual(['b', 'c']);
});

test('no message uses a phrase of the old dialect', () => {
  const found = sourceFiles().flatMap(({ path, text }) =>
    textsOf(path, text)
      .filter((each) => OLD_PHRASES.some((phrase) => phrase.test(each)))
      .map((each) => `${path}: ${each}`),
  );
  expect(found).toEqual([]);
});
