import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT } from './sources.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const forms = readdirSync(join(ROOT, '.github'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.ya?ml$/.test(path),
);

test.each(forms)('.github/%s is YAML', (path) => {
  expect(parse(read(join('.github', path)))).toBeTypeOf('object');
});

test('the workflow runs everything on each supported version of Node', () => {
  const { strategy, steps } = parse(read('.github/workflows/ci.yml')).jobs.test;
  expect(read('README.md')).toContain(
    `${strategy.matrix.node.slice(0, -1).join(', ')} and ${strategy.matrix.node.at(-1)} are tested`,
  );
  expect(steps.at(-1)).toEqual({ run: '.ci/run' });
});

test('the changelog begins with this version or newer changes', () => {
  const versions = [...read('.github/CHANGELOG.md').matchAll(/^## \[(.*?)\]/gm)].map(([, version]) => version);
  expect(versions.slice(0, 2)).toEqual(['Unreleased', packageJson.version]);
});
