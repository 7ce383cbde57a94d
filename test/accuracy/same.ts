import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkout } from '../checkout.ts';
import { COMPARED } from './corpora.ts';

// Compares the reports of this working tree with those of another revision, byte for byte:
//   npm run same -- BASE [--list] [FILE.jsonl …]
// BASE is a git revision, or a folder with a built checkout. Exit status: 0 same, 1 different, 2 could not run.
const ROOT = resolve(import.meta.dirname, '../..');

const args = process.argv.slice(2);
const isListing = args.includes('--list');
const [base, ...named] = args.filter((arg) => !arg.startsWith('--'));

/** The reports on a file's articles, one a line. */
function reportsOf(folder: string, file: string): string[] {
  const options = ['bin/isnad.js', '--format', 'ndjson', '--all', '--kind', 'all', '--quiet', file];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${folder}: exit status ${status} on ${file}\n${stderr}`);
  return stdout.trimEnd().split('\n');
}

interface ComparedReport {
  readonly document: { readonly id: string };
  readonly claims: readonly { readonly id: string }[];
}

/** One line for each claim that only one of two reports has as it is, `-` before and `+` after. */
function changes(before: string, after: string): string[] {
  const claims = (line: string): Map<string, string> =>
    new Map((JSON.parse(line) as ComparedReport).claims.map((claim) => [JSON.stringify(claim), claim.id]));
  const [old, fresh] = [claims(before), claims(after)];
  const only = (these: Map<string, string>, those: Map<string, string>, sign: string): string[] =>
    [...these.keys()].filter((text) => !those.has(text)).map((text) => `  ${sign} ${text}`);
  return [...only(old, fresh, '-'), ...only(fresh, old, '+')];
}

function compare(folder: string, file: string): boolean {
  const before = reportsOf(folder, file);
  const after = reportsOf(ROOT, file);
  const different = after.flatMap((line, index) => (line === before[index] ? [] : [index]));
  process.stdout.write(`${file}: ${after.length} reports, ${different.length} different\n`);
  if (isListing)
    for (const index of different) {
      const line = after[index] ?? '';
      process.stdout.write(`${(JSON.parse(line) as ComparedReport).document.id}\n`);
      for (const change of changes(before[index] ?? '{"claims":[]}', line)) process.stdout.write(`${change}\n`);
    }
  return different.length === 0 && before.length === after.length;
}

if (base === undefined) {
  process.stderr.write('usage: npm run same -- BASE [--list] [FILE.jsonl …]\n');
  process.exit(2);
}
const { folder, remove } = checkout(base);
try {
  const files =
    named.length > 0
      ? named.map((path) => resolve(process.env.INIT_CWD ?? '.', path))
      : COMPARED.map((path) => resolve(ROOT, path));
  const present = files.filter((file) => named.length > 0 || existsSync(file));
  if (present.length === 0) throw new Error('no articles to compare');
  process.exitCode = present.map((file) => compare(folder, file)).every(Boolean) ? 0 : 1;
} finally {
  remove();
}
