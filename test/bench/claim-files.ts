import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { draftClaims } from '../../src/claimfile/draft.ts';
import { analyzeArticle } from '../../src/report/build.ts';
import { median, type Row } from './rows.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ARTICLES = join(ROOT, 'claims/articles');
const RUNS = 3;
const FILES = 100;
const CLAIMS = 20;
const GOAL = 25;

interface Sample {
  readonly article: string;
  readonly draft: string;
}

/** The first paragraphs of texts that have 20 claims or a few more, and a draft of the first 20. */
async function sampleOf(paragraphs: readonly string[]): Promise<Sample> {
  for (let count = 1; ; count += 1) {
    const article = `${paragraphs.slice(0, count).join('\n')}\n`;
    const { report, document } = await analyzeArticle({ id: 'a', path: null, text: article, language: 'auto' });
    if (report.claims.length < CLAIMS && count < paragraphs.length) continue;
    const first = { ...report, claims: report.claims.slice(0, CLAIMS) };
    const draft = draftClaims({
      report: first,
      text: article,
      sentences: document.sentences,
      path: 'articles/PATH.txt',
      schema: 'isnad.schema.json',
    });
    return { article, draft };
  }
}

/** Each article of claims/articles with those after it, as far as 20 claims go. */
function samples(): Promise<Sample[]> {
  const texts = readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(ARTICLES, name), 'utf8').split('\n').filter(Boolean));
  return Promise.all(texts.map((_, at) => sampleOf([...texts.slice(at), ...texts.slice(0, at)].flat())));
}

/** Writes so many claim files with their articles below a folder. */
function write(folder: string, files: number, given: readonly Sample[]): void {
  mkdirSync(join(folder, 'articles'), { recursive: true });
  for (let at = 0; at < files; at++) {
    const { article, draft } = given[at % given.length] as Sample;
    writeFileSync(join(folder, `articles/${at}.txt`), article);
    writeFileSync(join(folder, `${at}.yaml`), draft.replace('PATH', String(at)));
  }
}

const TELL_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))';

function run(args: readonly string[]): { readonly milliseconds: number; readonly kilobytes: number } {
  const start = process.hrtime.bigint();
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', TELL_MEMORY, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}${stdout}`);
  return { milliseconds: Number(process.hrtime.bigint() - start) / 1e6, kilobytes: Number(stderr.split('\n').at(-1)) };
}

function medianOf(args: readonly string[]): { readonly milliseconds: number; readonly kilobytes: number } {
  const runs = Array.from({ length: RUNS }, () => run(args));
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    kilobytes: median(runs.map(({ kilobytes }) => kilobytes)),
  };
}

/** How long checking many claim files takes, as a ratio to a bare node, and how much memory it takes as they get more. */
export async function claimFiles(): Promise<Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    mkdirSync(join(root, '.git'));
    cpSync(join(ROOT, 'claims/isnad.schema.json'), join(root, 'isnad.schema.json'));
    const given = await samples();
    write(join(root, 'some'), FILES, given);
    write(join(root, 'more'), 4 * FILES, given);
    return rowsOf(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function rowsOf(root: string): Row[] {
  const validate = (folder: string): string[] => [
    join(ROOT, 'bin/isnad.js'),
    ...['validate', '--fail-level', 'error', '--format', 'ndjson', join(root, folder)],
  ];
  const bare = medianOf(['-e', '0']);
  const [few, many] = [medianOf(validate('some')), run(validate('more'))];
  const name = `isnad validate, ${(FILES * CLAIMS).toLocaleString('en')} claims in ${FILES} files`;
  return [
    { name, value: few.milliseconds / bare.milliseconds, unit: 'ratio', goal: { most: GOAL } },
    {
      name: 'the same, four times as many',
      value: many.milliseconds / few.milliseconds,
      unit: 'ratio',
      goal: { most: 4 },
    },
    { name: 'and the memory they take', value: many.kilobytes / few.kilobytes, unit: 'ratio', goal: { most: 1.5 } },
  ];
}
