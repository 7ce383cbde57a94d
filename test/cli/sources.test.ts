import { expect, test } from 'vitest';
import { isnad, SEED } from './run.ts';

interface Row {
  readonly name: string | null;
  readonly articles: number;
  readonly claims: number;
  readonly level: string | null;
}

const profiles = async (args: readonly string[], stdin = ''): Promise<Row[]> => {
  const { stdout, stderr, exit } = await isnad(['sources', '-f', 'json', ...args], { stdin });
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  return JSON.parse(stdout).sources;
};

test('the sources of the seed article, with their counts', async () => {
  const { stdout } = await isnad(['sources', SEED]);
  const [header, first, ...rest] = stdout.trimEnd().split('\n');
  expect(header?.split('\t')).toEqual(
    expect.arrayContaining(['source', 'transparency', 'claims', 'endorse', 'neutral', 'distance', 'points', 'level']),
  );
  expect(first).toBe('مصادر سورية مطّلعة\tanonymous\t1\t5\t1\t2\t3\t0\t5\tvery-high\thigh\tvery-high');
  expect(rest.join('\n')).toContain('جون كيربي\tperson\t1\t1\t0\t0\t0\t1\t4\thigh\thigh\thigh');
});

test('articles are taken together', async () => {
  const once = await profiles([SEED]);
  const thrice = await profiles([SEED, SEED, SEED]);
  expect(thrice.map(({ name, claims, articles }) => [name, claims, articles])).toEqual(
    once.map(({ name, claims, articles }) => [name, 3 * claims, 3 * articles]),
  );
});

test('JSON lines and the standard input are accepted', async () => {
  const line = (id: string, name: string) => `${JSON.stringify({ id, text: `قال ${name} إن الأمر انتهى.` })}\n`;
  const text = line('a', 'أحمد حسن') + line('b', 'احمد حسن') + line('c', 'أحمد حسن');
  expect(await profiles(['--input-format', 'jsonl'], text)).toMatchObject([
    { name: 'أحمد حسن', articles: 3, claims: 3 },
  ]);
  expect(await profiles(['-'], 'قال أحمد حسن إن الأمر انتهى.')).toMatchObject([{ articles: 1, claims: 1 }]);
});

test('the table is in the language of the interface', async () => {
  expect((await isnad(['sources', '-f', 'table', '--ui', 'ar', SEED])).stdout).toMatch(/^المصدر +نوع المصدر +الأقوال/u);
});

test('an unreadable input affects no other, except for the exit code', async () => {
  const { stdout, stderr, exit } = await isnad(['sources', 'none.txt', SEED]);
  expect(exit).toBe(2);
  expect(stderr).toBe('isnad: none.txt: no such file\n');
  expect(stdout).toContain('جون كيربي');
  expect(await isnad(['sources', 'none.txt'])).toMatchObject({ stdout: '', exit: 2 });
});
