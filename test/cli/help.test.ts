import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { EXAMPLES } from '../../src/cli/help.ts';
import { createProgram } from '../../src/cli/program.ts';
import { isTopic } from '../../src/cli/shell/topics.ts';
import { needs } from '../needs.ts';
import { isnad, SEED, shell } from './run.ts';

const program = createProgram(() => {});
const names = program.commands.map((command) => command.name());
const examples = Object.entries(EXAMPLES).flatMap(([name, list]) => list.map(({ line }) => [name, line] as const));
// A machine without manual pages may have no man either.
const hasMan = spawnSync('man', ['--version']).status === 0;
const ARABIC = /\p{Script=Arabic}/u;

const desk = mkdtempSync(join(tmpdir(), 'isnad-help-'));
afterAll(() => rmSync(desk, { recursive: true }));

beforeAll(async () => {
  const articles = resolve(import.meta.dirname, '../..', SEED, '..');
  mkdirSync(join(desk, 'claims'));
  for (const name of ['article.txt', 'old.txt', 'new.txt']) {
    cpSync(join(articles, 'wikinews-taxes.txt'), join(desk, name));
  }
  cpSync(join(articles, 'seed.txt'), join(desk, 'مقال.txt'));
  const gold = { id: 'a', text: 'قال الوزير إن الأمر انتهى.', language: 'ar', attributions: [] };
  for (const name of ['gold.jsonl', 'ذهب.jsonl']) writeFileSync(join(desk, name), `${JSON.stringify(gold)}\n`);
  for (const name of ['article', 'مقال']) {
    await isnad(['draft', `${name}.txt`, '-o', `claims/${name}.yaml`], { cwd: desk });
  }
  await shell('git init -q . && git add . && git -c user.name=a -c user.email=a@example.org commit -qm a', {
    cwd: desk,
  });
});

describe('help', () => {
  test.each(names)('of %s has a description, with an Arabic and an English example', async (name) => {
    const { stdout, stderr, exit } = await isnad([name, '--help']);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    const [usage = '', ...after] = stdout.split('\nExamples:\n');
    expect(usage).toMatch(new RegExp(`^Usage: isnad ${name} `));
    const lines = (after[0] ?? '').split('\n').filter((line) => /^ {2}# /.test(line));
    expect(lines.filter((line) => ARABIC.test(line)).length).toBeGreaterThan(0);
    expect(lines.filter((line) => !ARABIC.test(line)).length).toBeGreaterThan(0);
    if (!isTopic(name)) expect(await isnad(['help', name])).toEqual({ stdout, stderr, exit });
  });

  test('every command has examples, and nothing else has', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(['isnad', ...names].sort());
  });

  const goesOn = /--watch|^isnad review/;
  const ends = examples.filter(([, line]) => !goesOn.test(line) && (hasMan || !line.includes('| man ')));

  test.each(ends)('%s: %s is a line that runs', async (_, line) => {
    const { stderr, exit } = await shell(line, { cwd: desk, env: { LC_ALL: 'C.UTF-8' } });
    expect(stderr).toMatch(/^(?:isnad: claims\/article\.yaml: up to date\n)?$/);
    expect(exit).toBeOneOf([0, 1]);
  });

  test.each(examples)('%s: %s shows its words in the order they are typed in', (_, line) => {
    expect(line).not.toMatch(/\p{Script=Arabic}[^A-Za-z]*\s[^A-Za-z]*\p{Script=Arabic}/u);
  });
});

describe('a misspelt command', () => {
  test.each([
    ['explian', 'explain'],
    ['rule', 'rules'],
    ['valdate', 'validate'],
    ['dfif', 'diff'],
  ])('%s: %s', async (word, meant) => {
    expect(await isnad([word, 'a.txt'])).toEqual({
      stdout: '',
      stderr: `isnad: ${word}: neither a file nor a command (Did you mean ${meant}?)\n`,
      exit: 2,
    });
  });

  test.each(['article', 'story.txt', 'plan', './explian'])('%s is none', async (word) => {
    expect((await isnad([word])).stderr).toBe(`isnad: ${word}: no such file\n`);
  });

  test('may be a file', async () => {
    writeFileSync(join(desk, 'rule'), 'قال الوزير إن الأمر انتهى.');
    expect(await isnad(['rule'], { cwd: desk })).toMatchObject({ stderr: '', exit: 0 });
  });

  test.each([
    [['--frmat', 'json'], '--format'],
    [['validate', '--quite'], '--quiet'],
    [['explain', '--langauge', 'ar'], '--language'],
    [['--format', 'jsn', 'a.txt'], 'json'],
    [['--kind', 'speach', 'a.txt'], 'speech'],
    [['validate', '--format', 'sarf'], 'sarif'],
    [['origins', '--format', 'markdwon', 'a.txt'], 'markdown'],
    [['completion', 'bas'], 'bash'],
  ])('an option of a command, and a choice that it has, as well: %o', async (args, meant) => {
    const { stderr, exit } = await isnad(args);
    expect(exit).toBe(2);
    expect(stderr).toContain(`(Did you mean ${meant}?)`);
  });
});

describe('the manual page', () => {
  const page = isnad(['man']).then(({ stdout }) => stdout);

  test('names each command with each of its options, and the codes it exits with', async () => {
    const text = (await page).replaceAll('\\-', '-').replaceAll('\\(aq', "'");
    for (const command of program.commands) {
      const [, section = ''] = text.split(`\n.SS ${command.name()}\n`);
      if (command.name() === 'analyze') continue;
      expect(section).toContain(command.description());
      for (const { flags } of command.options) expect(section).toContain(`.B ${flags}\n`);
    }
    expect(text).toMatch(/^\.TH ISNAD 1 "" "isnad [\d.]+" "User Commands"$/m);
    expect(text).toContain(`isnad ${packageJson.version}`);
    for (const title of ['NAME', 'SYNOPSIS', 'OPTIONS', 'COMMANDS', 'EXIT STATUS', 'ENVIRONMENT', 'EXAMPLES']) {
      expect(text).toContain(`\n.SH ${title}\n`);
    }
  });

  test('has no line that roff takes for a command by mistake', async () => {
    const commands = (await page).split('\n').filter((line) => /^[.']/.test(line));
    expect(commands.filter((line) => !/^\.(?:TH|SH|SS|TP|PP|RS|RE|nf|fi|br|B)(?: |$)/.test(line))).toEqual([]);
  });

  needs('groff')('laid out by groff', () => {
    test('gives no warning, and shows the examples', async () => {
      const { stdout, stderr } = await shell('groff -Tutf8 -man -ww -P-c', { stdin: await page });
      const text = stdout.replace(/.\u0008/g, '');
      expect(stderr).toBe('');
      expect(text).toContain('--no-error-on-unmatched-pattern');
      expect(text).toContain('isnad explain --ui ar مقال.txt');
    });
  });
});
