import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { needs } from '../../needs.ts';
import { isnad, shell } from '../run.ts';

// The recipes of the topic batch for programs that share work out.

const folder = mkdtempSync(join(tmpdir(), 'isnad-engines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ARTICLES = resolve(import.meta.dirname, '../../../claims/articles');
const lines = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => {
    const good = JSON.stringify({
      id: name,
      text: readFileSync(join(ARTICLES, name), 'utf8').split('\n').slice(0, 4).join('\n'),
    });
    return name === 'seed.txt' ? [good, '{"id": "cut'] : [good];
  });
writeFileSync(join(folder, 'articles.jsonl'), `${lines.join('\n')}\n`);

/** The reports, and the problems without their lines, which each program counts in its own part. */
const reports = (ndjson: string): unknown[] =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((value) =>
      value.schema === 'isnad-problem/1' ? value.rule : { ...value, document: { ...value.document, path: null } },
    );

const FILTER = ['--input-format', 'jsonl', '--format', 'ndjson', '--jobs', '1'];

needs('parallel')('GNU parallel', () => {
  test.each([
    ['on this machine', ''],
    ['on hosts, of which this is one', '-S 2/:'],
  ])(
    'gives each line to one of several programs, %s',
    async (_, hosts) => {
      const bare = await isnad(FILTER, { stdin: `${lines.join('\n')}\n` });
      const parallel = `parallel --will-cite --pipe --keep-order --block 3k ${hosts}`;
      const program = `"${process.execPath}" "$ISNAD" ${FILTER.join(' ')}`;
      const { stdout, exit } = await shell(`${parallel} '${program}' < articles.jsonl`, {
        cwd: folder,
        env: { ISNAD: process.env.ISNAD_PROGRAM ?? '', HOME: folder },
      });
      expect(exit).toBe(1); // how many of the programs told of something that could not be read
      expect(reports(stdout)).toEqual(reports(bare.stdout));
    },
    60_000,
  );
});

describe('Spark’s pipe, which gives each partition to a program and takes its lines', () => {
  test('has a line for each input line, in order', async () => {
    const partitions = [lines.slice(0, 3), [], lines.slice(3, 4), lines.slice(4)];
    const pipe = `sh -c '"${process.execPath}" "$ISNAD" ${FILTER.join(' ')} || [ $? = 2 ]'`;
    const env = { ISNAD: process.env.ISNAD_PROGRAM ?? '' };
    const results = await Promise.all(
      partitions.map((partition) => shell(pipe, { env, stdin: partition.map((line) => `${line}\n`).join('') })),
    );
    // A task whose program ends otherwise has failed, and is given to another worker.
    expect(results.map(({ exit }) => exit)).toEqual([0, 0, 0, 0]);
    const given = results.map(({ stdout }) => stdout.split('\n').length - 1);
    expect(given).toEqual(partitions.map((partition) => partition.length));
    const bare = await isnad(FILTER, { stdin: `${lines.join('\n')}\n` });
    expect(reports(results.map(({ stdout }) => stdout).join(''))).toEqual(reports(bare.stdout));
  });
});
