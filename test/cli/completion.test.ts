import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { needs } from '../needs.ts';
import { isnad, shell } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

beforeAll(async () => {
  mkdirSync(join(folder, 'reports'));
  for (const name of ['story one.txt', 'مقال.txt', 'explained.txt']) writeFileSync(join(folder, name), '');
  for (const name of SHELLS) {
    const { stdout, stderr, exit } = await isnad(['completion', name]);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    writeFileSync(join(folder, name), stdout);
  }
});

const program = createProgram(() => {});
const options = program.commands.map((command) => [
  command.name(),
  command.options.flatMap(({ short, long }) => [short, long]).filter((name) => name !== undefined),
]);

/** What bash's own completion has for the word before the cursor, the last one. */
async function bashReplies(...words: readonly string[]): Promise<string[]> {
  const line = words.map((word) => `'${word}'`).join(' ');
  const script = `source ./bash; complete -p isnad >/dev/null || exit 9
    COMP_WORDS=(isnad ${line}); COMP_CWORD=${words.length}; _isnad 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, exit } = await shell(script, { cwd: folder });
  expect(exit).toBe(0);
  return stdout.split('\n').filter(Boolean);
}

describe('bash completes', () => {
  test.each([
    ['commands', ['val'], ['validate']],
    ['commands and files', ['explain'], ['explain', 'explained.txt']],
    ['options', ['--form'], ['--format']],
    ['choices', ['--format', 'js'], ['json', 'jsonld']],
    ['choices behind an equals sign', ['--format', '=', 'js'], ['json', 'jsonld']],
    ['all of them', ['--ui', '='], ['auto', 'en', 'ar']],
    ['the next of a list', ['--level', 'low,h'], ['low,high']],
    ['options of a command', ['validate', '--fai'], ['--fail-level']],
    ['a command behind options with values', ['--level', 'high', 'explain', '--ui', 'a'], ['auto', 'ar']],
    ['choices that a program parses itself', ['validate', '-f', 'g'], ['github']],
    ['arguments with choices', ['schema', 'r'], ['report']],
    ['rules', ['rules', 'quote-n'], ['quote-not-verbatim']],
    ['folders', ['--output-dir', 're'], ['reports']],
    ['commands to get help on', ['help', 'v'], ['validate']],
    ['files, which are for readline itself', ['validate', 'sto'], []],
    ['nothing behind the end of options', ['--', '--form'], []],
  ])('%s', async (_, words, expected) => {
    expect(await bashReplies(...words)).toEqual(expected);
  });

  test.each(options)('every option of %s', async (command, names) => {
    expect(await bashReplies(command as string, '-')).toEqual(expect.arrayContaining(names as string[]));
  });
});

// What is typed on a terminal, TAB included, and what the program would be given.
const TYPED: readonly (readonly [keys: string, args: RegExp])[] = [
  ['val\t', /^validate$/],
  ['--form\tjsonl\t x', /^--format[ =]jsonld x$/],
  ['--format=jsonl\t', /^--format=jsonld$/],
  ['--level low,hi\t', /^--level low,high$/],
  ['validate -f gith\t', /^validate -f github$/],
  ['rules quote-not\t', /^rules quote-not-verbatim$/],
  ['validate sto\t', /^validate story one\.txt$/],
  ['draft مق\t', /^draft مقال\.txt$/],
  ['--output-dir rep\t', /^--output-dir reports\/?$/],
];

const INTERACTIVE: readonly (readonly [name: Shell, command: string, setup: string])[] = [
  ['bash', 'bash --norc --noprofile -i', 'source ./bash'],
  ['zsh', 'zsh -f -i', 'autoload -U compinit; compinit -u -D; source ./zsh'],
];

describe.each(INTERACTIVE)('%s, where TAB is pressed', (name, command, setup) => {
  needs(name, 'script')('on a terminal', () => {
    test('completes commands, options, values, rules, files and folders', async () => {
      const lines = [
        setup,
        'isnad() { printf "GOT<%s>\\n" "$*"; }',
        ...TYPED.map(([keys]) => `isnad ${keys}`),
        'exit',
        '',
      ];
      const { stdout } = await shell(`script -qec '${command}' /dev/null`, {
        stdin: lines.join('\n'),
        cwd: folder,
        env: { LC_ALL: 'C.UTF-8' },
      });
      const got = [...stdout.matchAll(/GOT<(?!%s)(.*)>/g)].map(([, words]) => words);
      expect(got).toEqual(TYPED.map(([, args]) => expect.stringMatching(args)));
    });
  });
});

needs('fish')('fish', () => {
  test.each([
    ['commands', 'val', ['validate']],
    ['options', '--form', ['--format']],
    ['choices', '--format js', ['json', 'jsonld']],
    ['choices behind an equals sign', '--format=js', ['--format=json', '--format=jsonld']],
    ['the next of a list', '--level low,h', ['low,high']],
    ['a command behind options with values', '--level high explain --ui a', ['ar', 'auto']],
    ['values of a command', 'validate -f g', ['github']],
    ['rules', 'rules quote-n', ['quote-not-verbatim']],
    ['files', 'validate --policy sto', ['story one.txt']],
    ['shells and no files', 'completion ', ['bash', 'fish', 'zsh']],
  ])('completes %s', async (_, line, expected) => {
    const { stdout } = await shell(`fish --no-config -c 'source ./fish; complete -C "isnad ${line}"'`, {
      cwd: folder,
      env: { HOME: folder },
    });
    expect(
      stdout
        .split('\n')
        .flatMap((reply) => reply.split('\t').slice(0, 1))
        .filter(Boolean),
    ).toEqual(expected);
  });
});

test.each(SHELLS)('what %s reads is free of escape sequences and of Arabic out of order', async (name) => {
  expect((await isnad(['completion', name])).stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u2066-\u2069]/);
});

test('an unknown shell is answered with the list', async () => {
  expect(await isnad(['completion', 'tcsh'])).toEqual({
    stdout: '',
    stderr:
      "isnad: command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.\n",
    exit: 2,
  });
});
