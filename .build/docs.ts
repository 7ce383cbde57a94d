import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command, Option } from 'commander';
import { RULE_GROUPS } from '../src/claimfile/index.ts';
import { createProgram } from '../src/cli/program.ts';
import figures from '../src/docs/figures.json' with { type: 'json' };
import { apiSections } from './api.ts';
import { screenshot } from './screenshot.ts';

// Rewrites what README.md and the topics take from the program:  npm run docs
// The tables of options and of rules, and the output of each block ```console.

const { fields, measured } = figures;

const ROOT = resolve(import.meta.dirname, '..');

/** The Markdown files of the documentation, README first. Relative to the project. */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync(join(ROOT, 'src/docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `src/docs/${name}`),
];

const GENERATED = /(?<=<!-- (?<what>options|rules|figures|api) (?<of>[a-z-]+) -->\n)[\s\S]*?(?=<!-- end -->)/g;
const CONSOLE = /(?<=^```console\n)[\s\S]*?(?=^```$)/gm;

/** Runs a command line of the shell in a folder with the files of a fresh clone; returns what it prints to both streams. */
export type RunShell = (line: string) => string;

/** A page with everything that the program says in it brought up to date. */
export const regenerate = (markdown: string, run: RunShell): string =>
  markdown
    .replace(GENERATED, (_, what: string, of: string) => `\n${TABLES[what]?.(of) ?? ''}\n\n`)
    .replace(CONSOLE, (block) => consoleBlock(block, run));

const TABLES: Readonly<Record<string, (of: string) => string>> = {
  options: optionTable,
  rules: ruleTable,
  figures: figureTable,
  api: () => apiSections(join(ROOT, 'src/index.ts')),
};

/** The commands of a console block, each with the heredoc below it. */
function consoleBlock(block: string, run: RunShell): string {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  return commands.map((line) => `${line}\n${run(line.slice(2))}`).join('');
}

/** The options of a command that `isnad` alone has not, or all of those of `isnad`. */
function optionTable(name: string): string {
  const program = createProgram(() => {});
  const command = program.commands.find((each) => each.name() === name) ?? program;
  const all = optionsOf(command);
  const shared = command === program ? [] : optionsOf(program).map(rowOf);
  const own = all.filter((option) => !shared.includes(rowOf(option)));
  const others = all
    .filter((option) => shared.includes(rowOf(option)))
    .map(({ long, flags }) => `\`${long ?? flags}\``);
  const rest = others.length === 0 ? [] : [`| ${others.join(', ')} | as for [isnad](table.md#options) |`];
  return tableOf(['option', 'does'], [...own.map(rowOf), ...rest]);
}

const optionsOf = (command: Command): Option[] =>
  command.options.filter(({ hidden, long }) => !hidden && long !== '--version');

function rowOf({ flags, description, argChoices = [], defaultValue }: Option): string {
  const choices = argChoices.length === 0 ? '' : `: ${argChoices.map((choice) => `\`${choice}\``).join(', ')}`;
  const unset = typeof defaultValue === 'string' ? ` (default: \`${defaultValue}\`)` : '';
  return `| \`${flags}\` | ${description}${choices}${unset} |`;
}

/** The rules on the shape of claim files, on their match with the article, or on sourcing. */
function ruleTable(of: string): string {
  const rules = RULE_GROUPS.find(({ name }) => name === of)?.rules ?? [];
  const rows = rules.map(({ id, severity, summary }) => `| \`${id}\` | ${severity} | ${summary} |`);
  return tableOf(['rule', 'severity', 'what must hold'], rows);
}

/** All measured figures, or in short how many of 100 printed rows are wrong. */
function figureTable(of: string): string {
  if (of !== 'short') {
    const rows = measured.map(({ on, articles, marked, figures: values }) =>
      rowOfCells([on, `${articles}`, `${marked}`, ...values.map((value) => (value === null ? '–' : value.toFixed(1)))]),
    );
    return tableOf(['measured on', 'articles', 'marked', ...fields], rows);
  }
  const rows = measured.flatMap(({ short, articles, figures: [right, wrong] }) =>
    short === undefined
      ? []
      : [rowOfCells([short, `${articles}`, `${Math.round(wrong ?? 0)}`, (right ?? 0).toFixed(1)])],
  );
  return tableOf(['measured on', 'articles', 'of 100 printed rows, wrong', 'rows right (F1)'], rows);
}

const rowOfCells = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableOf = (header: readonly string[], rows: readonly string[]): string =>
  [rowOfCells(header), rowOfCells(header.map(() => '---')), ...rows].join('\n');

interface ScratchClone {
  readonly run: RunShell;
  /** Runs a line and returns its exit status. */
  readonly status: (line: string) => string;
  readonly remove: () => void;
}

/** Runs commands of the documentation in a copy of what a fresh clone holds for them; `isnad` is this program. */
export function scratchClone(program: string): ScratchClone {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-docs-'));
  cpSync(join(ROOT, 'claims'), join(folder, 'claims'), { recursive: true });
  spawnSync('git', ['init', '--quiet'], { cwd: folder });
  const start = (line: string): SpawnSyncReturns<string> => {
    const shell = `exec 2>&1; isnad() { "${process.execPath}" "${program}" "$@"; }; ${line}`;
    const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TERM: 'xterm' };
    return spawnSync('bash', ['--norc', '-c', shell], { cwd: folder, env, encoding: 'utf8' });
  };
  const run: RunShell = (line) => start(line).stdout;
  return {
    run,
    status: (line) => `${start(line).status}`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The image of the README. */
export const SCREENSHOT = 'src/docs/screenshot.svg';

function main(): void {
  for (const page of [...PAGES, SCREENSHOT]) {
    const { run, remove } = scratchClone(join(ROOT, 'bin/isnad.js'));
    const path = join(ROOT, page);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const after = page === SCREENSHOT ? screenshot(run) : regenerate(before, run);
    remove();
    if (after === before) continue;
    writeFileSync(path, after);
    process.stdout.write(`${page}\n`);
  }
}

if (process.argv[1] === import.meta.filename) main();
