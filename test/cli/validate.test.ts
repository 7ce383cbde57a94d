import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isnad, type Outcome } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'isnad-validate-'));
afterAll(() => rmSync(root, { recursive: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
const run = (...args: string[]): Promise<Outcome> => isnad(['validate', ...args], { cwd: root });

const ARTICLE = 'قالت وكالة "سانا" إن الأمر انتهى.\nوزعم مسؤول أن المدارس أُغلقت.\n';
let good = '';
/** The good file with a cue that the article does not have, at 31:10. */
let broken = '';

beforeAll(async () => {
  put('.git/HEAD', '');
  put('claims/articles/a.txt', ARTICLE);
  await isnad(['draft', 'claims/articles/a.txt', '-o', 'claims/a.yaml'], { cwd: root });
  good = readFileSync(join(root, 'claims/a.yaml'), 'utf8');
  broken = good.replace('cue: زعم', 'cue: نفى');
});

/** The problems of a run as `path:line:column severity rule`. */
const shortly = ({ stdout }: Outcome): string[] =>
  stdout.split('\n').flatMap((line) => {
    const found = /^(?<place>\S+:\d+:\d+): (?<severity>\w+): .* \[(?<rule>[\w-]+)\]$/.exec(line)?.groups;
    return found === undefined ? [] : [`${found.place} ${found.severity} ${found.rule}`];
  });

describe('the settings of a newsroom', () => {
  afterAll(() => rmSync(join(root, 'desk'), { recursive: true }));

  test.each([
    ['', ['claims/b.yaml:31:10 error', 'claims/drafts/d.yaml:31:10 error', 'claims/old/c.yaml:31:10 error'], 1],
    ['rules: { words-not-verbatim: off }', [], 0],
    [
      'ignore: [claims/old/**, { files: claims/drafts/*, rules: [words-not-verbatim], reason: not done }]',
      ['claims/b.yaml:31:10 error'],
      1,
    ],
    ["ignore: ['**']", [], 0],
  ])('%j hold for the claim files below them', async (settings, found, exit) => {
    put('desk/.isnad.yaml', settings);
    put('desk/claims/articles/a.txt', ARTICLE);
    for (const path of ['b.yaml', 'old/c.yaml', 'drafts/d.yaml']) {
      put(`desk/claims/${path}`, broken.replace('articles/a.txt', `${path.includes('/') ? '../' : ''}articles/a.txt`));
    }
    const done = await isnad(['validate', 'desk', '-f', 'line'], { cwd: root });
    expect(shortly(done)).toEqual(found.map((each) => `desk/${each} words-not-verbatim`));
    expect(done).toMatchObject({ stderr: '', exit });
  });

  test('that cannot be used stop the run, at their place', async () => {
    put('desk/.isnad.yaml', 'rules:\n  quote-movd: off\n');
    expect(await run('desk')).toEqual({
      stdout: '',
      stderr: "isnad: desk/.isnad.yaml:2:3: there is no rule 'quote-movd'; did you mean 'quote-moved'?\n",
      exit: 2,
    });
  });
});
