import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isnad } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-project-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (...parts: string[]): string => join(folder, ...parts);
const read = (...parts: string[]): string => readFileSync(at(...parts), 'utf8');

describe('isnad init', () => {
  test.each([
    ['github', 'en', '.github/workflows/claims.yml'],
    ['gitlab', 'ar', '.gitlab-ci.yml'],
    ['pre-commit', 'en', '.pre-commit-config.yaml'],
  ])('for %s in %s writes files that pass', async (ci, language, workflow) => {
    const { stdout, stderr, exit } = await isnad(['init', ci, '--ci', ci, '--language', language], { cwd: folder });
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    const written = [...stdout.matchAll(/^written (.*)$/gm)].map(([, path]) => path);
    expect(written).toEqual([
      '.isnad.yaml',
      'claims/articles/example.txt',
      'claims/isnad.schema.json',
      workflow,
      'claims/example.yaml',
    ]);
    expect(JSON.stringify(parse(read(ci, workflow)))).toMatch(/isnad@\d+\.\d+\.\d+.* validate|isnad validate/);
    expect(await isnad(['validate'], { cwd: at(ci) })).toMatchObject({ stdout: '1 file, no problems\n', exit: 0 });
    const schema = JSON.parse(read(ci, 'claims/isnad.schema.json'));
    expect(schema.$id).toBe('urn:isnad:claims:1');
    const claims = parse(read(ci, 'claims/example.yaml'));
    expect(new Ajv({ strict: false }).compile(schema)(claims)).toBe(true);
    expect(claims.claims.filter(({ source }: { source?: string }) => source !== undefined)).toHaveLength(3);
  });

  test('keeps files that exist', async () => {
    mkdirSync(at('old'));
    writeFileSync(at('old', '.isnad.yaml'), 'policy:\n  teller: 2\n');
    const { stdout } = await isnad(['init', 'old', '--ci', 'none'], { cwd: folder });
    expect(stdout).toContain('kept    .isnad.yaml (it exists)\n');
    expect(read('old', '.isnad.yaml')).toBe('policy:\n  teller: 2\n');
    const again = await isnad(['init', 'old', '--ci', 'none'], { cwd: folder });
    expect(again.stdout).not.toContain('written');
  });

  test('reports a folder that cannot be made', async () => {
    const { stderr, exit } = await isnad(['init', 'old/.isnad.yaml/below'], { cwd: folder });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^isnad: .*cannot create the folder/);
  });
});

describe('isnad config', () => {
  const settings = 'policy:\n  teller: 3\nnewsroom: true\nrules:\n  unused-source: off\nignore: [drafts/**]\n';

  test('names the origin of each setting', async () => {
    mkdirSync(at('set/claims'), { recursive: true });
    writeFileSync(at('set', '.isnad.yaml'), settings);
    const run = async (...args: string[]) =>
      JSON.parse(
        (await isnad(['config', '--format', 'json', ...args], { cwd: at('set'), env: { LC_ALL: 'ar_SY.UTF-8' } }))
          .stdout,
      );
    const found = await run('claims/a.txt');
    expect(found).toEqual(
      expect.arrayContaining([
        { name: 'file', value: '.isnad.yaml', from: 'the nearest .isnad.yaml' },
        { name: 'policy.teller', value: '3', from: '.isnad.yaml' },
        { name: 'policy.stance.endorse', value: '1', from: 'published' },
        { name: 'newsroom', value: 'true', from: '.isnad.yaml' },
        { name: 'rules.unused-source', value: 'off', from: '.isnad.yaml' },
        { name: 'ignore', value: 'drafts/**', from: '.isnad.yaml' },
        { name: 'ui', value: 'ar', from: 'LC_ALL=ar_SY.UTF-8' },
        { name: 'bidi', value: 'none', from: 'no terminal' },
      ]),
    );
    const published = await run('--no-policy', '--width', '70');
    expect(published).toContainEqual({ name: 'policy.teller', value: '1', from: 'published' });
    expect(published).toContainEqual({ name: 'width', value: '70', from: '--width' });
  });

  test('reports an invalid file', async () => {
    writeFileSync(at('set', '.isnad.yaml'), 'polcy: 1\n');
    expect(await isnad(['config'], { cwd: at('set') })).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining("'polcy'"),
      exit: 2,
    });
  });
});

describe('isnad doctor', () => {
  const doctor = (env: Record<string, string>) => isnad(['doctor'], { cwd: folder, env });

  test.each([
    ['VS Code', { TERM_PROGRAM: 'vscode', LANG: 'C.UTF-8' }, '--bidi visual'],
    ['Konsole', { KONSOLE_VERSION: '230800', LANG: 'C.UTF-8' }, '✓ Arabic: Konsole'],
    ['an unknown terminal', { TERM: 'strange', LANG: 'C.UTF-8' }, 'Compare the three lines below.'],
  ])('knows what to do in %s', async (_, env, advice) => {
    const { stdout, stderr, exit } = await doctor(env);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    expect(stdout).toContain(advice);
    expect(stdout).toContain('✓ Languages: Arabic and English');
  });

  test('fails where something must be fixed', async () => {
    const { stdout, exit } = await doctor({ LC_ALL: 'C' });
    expect(exit).toBe(1);
    expect(stdout).toContain('✗ Locale: LC_ALL=C');
  });
});
