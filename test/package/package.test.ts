import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { transformSync } from 'esbuild';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isnad, NODE, SEED } from '../cli/run.ts';
import { blocks, topic } from '../docs/pages.ts';
import { ROOT } from '../structure/sources.ts';
import { type Packed, pack } from './packed.ts';

let packed: Packed;
beforeAll(() => {
  packed = pack();
}, 120_000);
afterAll(() => packed?.remove());

const MIB = 1024 * 1024;

describe('the packed tarball', () => {
  test('has the needed files, and no others', () => {
    const paths = packed.files.map(({ path }) =>
      path.replace(/-(?:[A-Z0-9]{8}\.js|\w+\.cjs)$|(?<=\/man\/).*|(?<=\/docs\/).*(?=\.md$)/, (part) =>
        part.startsWith('-') ? '-*' : '*',
      ),
    );
    const types = paths.filter((path) => path.startsWith('dist/types/'));
    expect([...new Set(paths.filter((path) => !types.includes(path)))].sort()).toEqual(EXPECTED);
    expect(types).toContain('dist/types/index.d.ts');
    expect(types.filter((path) => !path.endsWith('.d.ts'))).toEqual([]);
    expect(types.length).toBeLessThan(40);
  });

  test('is as small as the topic library says', () => {
    const [, size, unpacked] = /(\d+) MB packed, (\d+) MB on the disk/.exec(topic('library')) ?? [];
    expect(packed.size / MIB).toBeLessThan(Number(size));
    expect(packed.unpackedSize / MIB).toBeLessThan(Number(unpacked));
  });

  test('has no traces of the build machine', () => {
    for (const { path } of packed.files.filter(({ path }) => /\.(?:c?js|json|ts|1)$/.test(path))) {
      expect(installed(path).includes(ROOT), path).toBe(false);
    }
  });

  test('has a bill of the packages that it bundles', () => {
    const { components, bomFormat } = JSON.parse(installed('dist/sbom.cdx.json'));
    const names = components.map(({ name }: { name: string }) => name);
    expect(bomFormat).toBe('CycloneDX');
    expect(names).toEqual(expect.arrayContaining(['commander', 'marked', 'yaml', 'zod']));
    expect(names).not.toContain('vitest');
    const notices = installed('dist/THIRD-PARTY-LICENSES').match(/^-{80}$/gm) ?? [];
    expect(names).toHaveLength(notices.length);
  });

  test('runs by npx in an empty folder', () => {
    const folder = join(packed.project, 'empty');
    mkdirSync(folder);
    const args = ['--offline', '--yes', '--package', packed.tarball, 'isnad', join(ROOT, SEED)];
    const { stdout, stderr, status } = spawnSync('npx', args, { cwd: folder, encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('جون كيربي');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('installs no other package', () => {
    const names = readdirSync(join(packed.project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names).toEqual(['isnad']);
  });

  test('passes publint', async () => {
    const pkgDir = join(packed.project, 'node_modules/isnad');
    expect((await publint({ pkgDir, pack: false, strict: true })).messages).toEqual([]);
  });

  test('has types that every resolution mode finds', async () => {
    const checked = await checkPackage(createPackageFromTarballData(readFileSync(packed.tarball)));
    if (checked.types === false) throw new Error('no types were found');
    // Every node that it runs on can require() a module.
    expect(checked.problems.filter(({ kind }) => kind !== 'CJSResolvesToESM')).toEqual([]);
  });
});

const EXPECTED = [
  'LICENSE',
  'README.md',
  'bin/isnad.js',
  'bin/package.json',
  'bin/worker.js',
  'dist/THIRD-PARTY-LICENSES',
  'dist/ar.confidence.json',
  'dist/ar.json',
  'dist/ar.newsroom.json',
  'dist/arabic-*',
  'dist/arabic.cjs',
  'dist/claimfile.cjs',
  'dist/cli.cjs',
  'dist/docs/*.md',
  'dist/docs/pages.cjs',
  'dist/en.confidence.json',
  'dist/en.json',
  'dist/en.model.bin',
  'dist/en.model.json',
  'dist/en.newsroom.json',
  'dist/index.js',
  'dist/library/chunk-*',
  'dist/library/language-*',
  'dist/library/newsroom-*',
  'dist/library/pack-*',
  'dist/library/sha256-anywhere-*',
  'dist/lsp.cjs',
  'dist/man/*',
  'dist/policy.cjs',
  'dist/read-*',
  'dist/reader.cjs',
  'dist/review/page.css',
  'dist/review/page.js',
  'dist/sbom.cdx.json',
  'dist/yaml.cjs',
  'package.json',
];

const installed = (path: string): string => readFileSync(join(packed.project, 'node_modules/isnad', path), 'utf8');
const run = (...args: readonly string[]) =>
  spawnSync(NODE, args, { cwd: packed.project, encoding: 'utf8', env: { PATH: process.env.PATH } });

describe('installed in an empty project', () => {
  test.each([
    ['an article', ['--format', 'json', SEED]],
    ['an English one', ['--format', 'json', 'claims/articles/wikinews-korea.txt']],
    ['claim files', ['validate']],
    ['a policy', ['policy']],
  ])('the program does the same: %s', async (_, args) => {
    const program = join(packed.project, 'node_modules/.bin/isnad');
    const done = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' });
    const here = await isnad(args);
    expect({ stdout: done.stdout, stderr: done.stderr, exit: done.status }).toEqual(here);
    expect(here.exit).toBe(0);
  });

  const [setUp = '', ...examples] = blocks(topic('library'), 'sh', 'ts');

  test('as the topic says', () => {
    expect(setUp).toContain('npm pack');
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples)('the library prints what the topic says: %s', (code) => {
    writeFileSync(join(packed.project, 'example.js'), transformSync(code, { loader: 'ts' }).code);
    const expected = [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => `${line}\n`).join('');
    const { stdout, stderr, status } = run('example.js');
    expect({ stdout, stderr, status }).toEqual({ stdout: expected, stderr: '', status: 0 });
  });

  test('the library can be required as well', () => {
    const code = `require('isnad').analyze('قال الوزير إن الأمر انتهى.').then(({ claims }) => console.log(claims.length))`;
    expect(run('--input-type=commonjs', '-e', code)).toMatchObject({ stdout: '1\n', status: 0 });
  });

  test('the library gives the report that the program gives', async () => {
    const code = `import { readFileSync } from 'node:fs'; import { analyze } from 'isnad';
      const report = await analyze(readFileSync(${JSON.stringify(join(ROOT, SEED))}, 'utf8'), { id: 'seed', path: ${JSON.stringify(SEED)} });
      console.log(JSON.stringify(report));`;
    expect(run('--input-type=module', '-e', code).stdout).toBe((await isnad(['--format', 'ndjson', SEED])).stdout);
  });

  test.each([
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('its types are found by %s modules with %s resolution', (module, moduleResolution) => {
    writeFileSync(join(packed.project, 'example.ts'), `${examples.join('\n')}\n${TYPED}`);
    const options = { module, moduleResolution, target: 'es2022', lib: ['es2022', 'dom'], types: [], strict: true };
    const config = { compilerOptions: { ...options, noEmit: true, skipLibCheck: false }, files: ['example.ts'] };
    writeFileSync(join(packed.project, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(ROOT, 'node_modules/.bin/tsc');
    expect(spawnSync(tsc, ['-p', packed.project], { encoding: 'utf8' })).toMatchObject({ stdout: '', status: 0 });
  });
});

// The null of a claim in the writer's own voice is not forgotten, and an unknown language is refused.
const TYPED = `
import type { Claim, Language } from 'isnad';
export const nameOf = (claim: Claim): string | null => claim.source?.name ?? null;
// @ts-expect-error
export const wrong = (claim: Claim): string => claim.source.name;
// @ts-expect-error
export const french: Language = 'fr';
`;

test('the lock file has every package, with version and integrity', () => {
  execFileSync('npm', ['ls', '--all', '--package-lock-only'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  // Those for other machines are taken as they come.
  const open = Object.entries<{ integrity?: string; optional?: true }>(packages).filter(
    ([path, { integrity, optional }]) => path !== '' && !integrity && !optional,
  );
  expect(open.map(([path]) => path)).toEqual([]);
});
