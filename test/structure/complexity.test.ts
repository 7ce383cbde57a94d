import { type Node, parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './sources.ts';

// Cyclomatic complexity after McCabe (1976), as linters count it: one, and one for each branch, loop, case, conditional
// expression and logical operator; a function's own functions count for themselves.

const HIGHEST = 20;
const LONGEST = 300;

/** Functions (`file: name`) and files that are still above; this list may only shrink. */
const STILL_ABOVE: readonly string[] = [];

const FUNCTION = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;
const BRANCH =
  /^(?:(?:If|For|ForIn|ForOf|While|DoWhile)Statement|ConditionalExpression|CatchClause|LogicalExpression)$/;

interface Measured {
  readonly name: string;
  count: number;
}

/** The functions of a file with their cyclomatic complexity, in the order in which they begin. */
function measure(path: string, text: string): Measured[] {
  const found: Measured[] = [];
  const visit = (value: unknown, inside: Measured | null, name: string): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, inside, name);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node & { id?: { name?: string } | null; test?: unknown };
    const own = node.id?.name ?? name;
    let current = inside;
    if (FUNCTION.test(node.type)) {
      current = { name: own, count: 1 };
      found.push(current);
    } else if (current !== null && (BRANCH.test(node.type) || (node.type === 'SwitchCase' && node.test !== null)))
      current.count++;
    for (const [key, child] of Object.entries(node)) if (key !== 'type') visit(child, current, own);
  };
  visit(parseSync(path, text).program, null, '');
  return found;
}

describe('functions and files are short', () => {
  const files = sourceFiles();

  test('the counter counts branches, for each function separately', () => {
    const text = 'const f = (a) => { if (a && a.b) return a ? 1 : 2; return a.map((c) => c || 1); };';
    expect(measure('f.ts', text).map(({ count }) => count)).toEqual([4, 2]);
  });

  const above = [
    ...files.flatMap(({ path, text }) =>
      measure(path, text)
        .filter(({ count }) => count > HIGHEST)
        .map(({ name }) => `${path}: ${name}`),
    ),
    ...files.filter(({ text }) => text.split('\n').length - 1 > LONGEST).map(({ path }) => path),
  ];

  test(`no function has a cyclomatic complexity over ${HIGHEST}, and no file more than ${LONGEST} lines`, () => {
    expect(above.filter((place) => !STILL_ABOVE.includes(place))).toEqual([]);
  });

  test('the list of exceptions has no unnecessary entry', () => {
    expect(STILL_ABOVE.filter((place) => !above.includes(place))).toEqual([]);
  });
});
