import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blocks, topic } from '../docs/pages.ts';
import { ROOT } from '../structure/sources.ts';
import { isnad, type Outcome, PROGRAM, shell } from './run.ts';

const project = mkdtempSync(join(tmpdir(), 'isnad-ci-'));
afterAll(() => rmSync(project, { recursive: true }));

const read = (path: string): string => readFileSync(join(project, path), 'utf8');
let good = '';

beforeAll(async () => {
  mkdirSync(join(project, '.git'));
  mkdirSync(join(project, 'claims/articles'), { recursive: true });
  writeFileSync(join(project, 'claims/articles/a.txt'), 'قالت وكالة "سانا" إن الأمر انتهى.\n');
  await isnad(['draft', 'claims/articles/a.txt', '-o', 'claims/a.yaml'], { cwd: project });
  good = read('claims/a.yaml');
});

/** Runs a command line of CI in the project, once as it is sound and once with a quotation that the article has not. */
async function twice(command: string, env: Readonly<Record<string, string>> = {}): Promise<Outcome[]> {
  const line = `npx() { isnad "\${@:2}"; }; ${command}`;
  const sound = await shell(line, { cwd: project, env });
  writeFileSync(join(project, 'claims/a.yaml'), good.replace('الأمر انتهى', 'الأمر بدأ'));
  const broken = await shell(line, { cwd: project, env });
  writeFileSync(join(project, 'claims/a.yaml'), good);
  return [sound, broken];
}

describe('the hook for pre-commit', () => {
  const [hook, ...others] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));

  test('has the fields that pre-commit requires', () => {
    expect(others).toEqual([]);
    expect(hook).toMatchObject({ id: 'isnad-validate', language: 'node', pass_filenames: false });
    expect('claims/articles/a.txt').toMatch(new RegExp(hook.files));
    expect('src/claims/a.yaml').not.toMatch(new RegExp(hook.files));
  });

  test('passes a valid project and fails others', async () => {
    const [sound, broken] = await twice(hook.entry);
    expect(sound).toMatchObject({ stdout: '1 file, no problems\n', stderr: '', exit: 0 });
    expect(broken).toMatchObject({ stdout: expect.stringContaining('quote-not-verbatim'), exit: 1 });
  });
});

describe('the action for GitHub', () => {
  const action = parse(readFileSync(join(ROOT, '.github/actions/validate/action.yml'), 'utf8'));
  const [build, check, ...others] = action.runs.steps;

  /** The environment of a step with the inputs as a workflow gives them, or as they are by default. */
  function environmentOf(step: { env: Record<string, string> }, inputs: Readonly<Record<string, string>> = {}) {
    const values = Object.entries(step.env).map(([name, value]) => {
      const filled = value
        .replace(/\$\{\{ inputs\.(\w+) \}\}/, (_, input) => inputs[input] ?? action.inputs[input].default)
        .replace(/^\$\{\{ github\.action_path \}\}\/\.\.\/\.\.\/\.\.$/, dirname(dirname(PROGRAM)));
      return [name, filled];
    });
    return { ...Object.fromEntries(values), GITHUB_STEP_SUMMARY: join(project, 'summary.md') };
  }

  test('builds the program of its own checkout, and checks', () => {
    expect(others).toEqual([]);
    expect(action.runs.using).toBe('composite');
    expect(resolve(ROOT, '.github/actions/validate', '../../..')).toBe(ROOT);
    expect(build.run).toBe(
      'npm ci --prefix "$ISNAD" --no-audit --no-fund && npm run --silent --prefix "$ISNAD" build:program',
    );
    expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts).toHaveProperty('build:program');
  });

  test('has no expression inside a script', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  test('annotates, and writes SARIF and a summary', async () => {
    const [sound, broken] = await twice(check.run, environmentOf(check));
    expect(sound).toEqual({ stdout: '1 file, no problems\n', stderr: '', exit: 0 });
    expect(broken?.stdout).toMatch(/^::error file=claims\/a\.yaml,line=\d+,col=14,title=quote-not-verbatim::/);
    expect(broken?.exit).toBe(1);
    expect(JSON.parse(read('isnad.sarif')).runs[0].results).toHaveLength(1);
    expect(read('summary.md')).toContain('| ❌ error | <bdi>claims/a.yaml</bdi>:');
  });

  test('takes paths and options, and no commands', async () => {
    const inputs = {
      paths: 'claims/a.yaml $(touch claims/owned) claims/*.yaml',
      arguments: '--quiet --fail-level error',
    };
    const [sound] = await twice(check.run, environmentOf(check, inputs));
    expect(sound?.stderr).toBe(
      'isnad: $(touch: no claim files (*.yaml) match this pattern\nisnad: claims/owned): no claim files (*.yaml) match this pattern\n',
    );
    expect(spawnSync('ls', [join(project, 'claims')], { encoding: 'utf8' }).stdout).not.toContain('owned');
  });
});

describe('the CI examples of the topic ci', () => {
  const examples = blocks(topic('ci'), 'yaml').map((yaml) => parse(yaml));

  test('is YAML for GitHub, GitLab and pre-commit', () => {
    expect(examples).toHaveLength(3);
    const [github, gitlab, preCommit] = examples;
    expect(github.jobs.claims.steps.map(({ uses }: { uses: string }) => uses.split('@')[0])).toEqual([
      'actions/checkout',
      expect.stringMatching(/\/isnad\/\.github\/actions\/validate$/),
      'github/codeql-action/upload-sarif',
    ]);
    expect(gitlab.isnad.artifacts.reports).toEqual({ junit: 'isnad.xml' });
    expect(preCommit.repos[0].hooks[0].id).toBe('isnad-validate');
  });

  test('the command for GitLab works', async () => {
    const [sound, broken] = await twice(examples[1].isnad.script.join(' && '));
    expect(sound).toMatchObject({ stderr: '', exit: 0 });
    expect(broken?.exit).toBe(1);
    expect(read('isnad.xml')).toContain('<failure type="quote-not-verbatim"');
  });

  test('the options of the hook exist', async () => {
    const { args } = examples[2].repos[0].hooks[0];
    const [sound] = await twice(`isnad validate ${args.join(' ')}`);
    expect(sound).toMatchObject({ stderr: '', exit: 0 });
  });
});
