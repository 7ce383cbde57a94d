import { describe, expect, test } from 'vitest';
import { blocks, topic } from '../docs/pages.ts';
import { isnad } from './run.ts';

interface Task {
  readonly command: string;
  readonly problemMatcher: { readonly pattern: Readonly<Record<string, string | number>> };
}

describe('the VS Code task of the topic editors', () => {
  const [tasks = '{}'] = blocks(topic('editors'), 'json');
  const [task] = (JSON.parse(tasks) as { tasks: [Task] }).tasks;
  const { regexp, ...groups } = task.problemMatcher.pattern;

  test.each([
    ['isnad: 2\n', { file: '<stdin>', line: '1', severity: 'error' }],
    ['isnad: 1\narticle:\n  path: [1]\n', { file: '<stdin>', severity: 'error' }],
  ])('matches each problem that its command prints for %j', async (stdin, first) => {
    const [, ...args] = task.command.split(' ');
    const { stdout } = await isnad([...args, '-'], { stdin });
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => new RegExp(String(regexp)).exec(line));
    const named = found.map((match) =>
      Object.fromEntries(Object.entries(groups).map(([name, at]) => [name, match?.[Number(at)]])),
    );
    expect(named[0]).toMatchObject(first);
    for (const problem of named) expect(Object.values(problem).every(Boolean)).toBe(true);
  });
});
