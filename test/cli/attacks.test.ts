import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { isnad } from './run.ts';

// Articles that mean to steer whoever reads the output: each attack is a line's id, outlet, author, speaker and words.

const ATTACKS: Readonly<Record<string, string>> = {
  'a colour': '\u001b[31mred\u001b[0m',
  'the title of the window': '\u001b]0;owned\u0007',
  'a link of the terminal (OSC 8)': '\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\',
  'a clipboard (OSC 52)': '\u001b]52;c;ZXZpbA==\u0007',
  'a device control string': '\u001bP+q544e\u001b\\',
  'a C1 control sequence': '\u009b2J\u009d0;x\u009c\u0090q\u009c',
  'a carriage return over the line': 'safe\rowned',
  backspaces: 'safe\b\b\b\bevil',
  'an override of direction': '\u202egnp.exe\u2066',
  'what is not seen': 'a\u200b\u2060\ufeff\u00ad\u{e0041}b',
  'line ends of other kinds': 'a\u2028::error::x\u2029b\u0085c\u000bd\u000ce',
  'a workflow command': '\n::set-output name=a::b\n::error file=x::y\n##vso[task.setvariable]z',
  'a workflow command, escaped': '%0A::set-output name=a::b%0D%0A##[error]x',
  'a formula': '=HYPERLINK("https://evil.example","x")',
  'a formula behind what is not seen': "\u200b\ufeff =cmd|'/C calc'!A0",
  'a formula of another sign': '@SUM(1)\t+1\t-1',
  'a new cell and a new record': 'a","b\r\n=1+1,"c',
  'a script': '</script><script>alert(1)</script><img src=x onerror=alert(1)>',
  'an attribute': '" onmouseover="alert(1)" x="\' autofocus onfocus=\'alert(1)',
  'a link of Markdown': '[x](javascript:alert(1)) ![y](https://evil.example/z.png) <https://evil.example> @all #1 `',
  'a table of Markdown': '| a | b |\n|---|---|\n| c |',
  'tags, anchors and merge keys of YAML': '!!js/function x: &a [*a, *a]\n<<: *a\n--- # y\n...',
  'the end of a section of XML': ']]><evil/>&x;<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  'an edge of Graphviz': '"]; evil [URL="javascript:alert(1)"]; "\\',
  'a click of Mermaid': '"] \nclick a "javascript:alert(1)" --> %%{init: {}}%%',
  'a path upward': '../../../../evil',
  'a path from the root': '/tmp/evil',
  'a path of Windows': '\\\\host\\share\\..\\C:evil|CON:',
  'an escaped path': '..%2f..%2f%2e%2e%2fevil%00.txt',
  'a NUL and halves of characters': 'a\u0000b\ud800c\udfff',
  'a prototype': '__proto__',
};
const attacks = Object.values(ATTACKS);

const folder = mkdtempSync(join(tmpdir(), 'isnad-attacks-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  const lines = attacks.map((attack) =>
    JSON.stringify({
      ...{ id: attack, outlet: attack, author: attack },
      text: `${attack}\nAnna Berg ${attack} said that ${attack} was safe.\n“${attack}”, said Omar ${attack} Haddad.\n`,
    }),
  );
  writeFileSync(join(folder, 'attacks.jsonl'), `${lines.join('\n')}\n`);
});

// Some of the articles are in no language that is read.
const OTHER_LANGUAGE = /^isnad: attacks\.jsonl: the text seems to be in neither Arabic nor English, .*\n/gm;

const run = async (...args: string[]): Promise<string> => {
  const { stdout, stderr, exit } = await isnad([...args, 'attacks.jsonl'], { cwd: folder });
  expect({ stderr: stderr.replace(OTHER_LANGUAGE, ''), exit }).toEqual({ stderr: '', exit: 0 });
  return stdout;
};

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const COMMAND = /^\s*(?:::[a-z-]+[ :]|##\[|##vso)/im;
const FORMATS = ['table', 'cards', 'tsv', 'json', 'ndjson', 'yaml', 'csv', 'markdown', 'annotations', 'jsonld'];
const GRAPHS = ['label-studio', 'dot', 'mermaid'];

describe.each([...FORMATS, ...GRAPHS])('%s', (format) => {
  test('has no escape sequence and no workflow command', async () => {
    const text = await run('--format', format, '--kind', 'all', '--all', '--explain');
    expect(text.match(CONTROLS)).toBeNull();
    if (format !== 'csv') expect(text.match(/\r/)).toBeNull();
    if (format !== 'csv') expect(text.match(COMMAND)).toBeNull();
  });
});

test('text for people has no mark that reorders or hides it', async () => {
  for (const format of ['table', 'cards'])
    expect(await run('--format', format, '--bidi', 'none')).not.toMatch(
      /[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0041}]/u,
    );
});

test('a spreadsheet has a record for each claim, and no cell is a formula', async () => {
  const claims = JSON.parse(await run('--format', 'json')).flatMap((report: { claims: unknown[] }) => report.claims);
  const records: string[][] = parseCsv(await run('--format', 'csv', '--all', '--kind', 'all'), { bom: true });
  expect(records).toHaveLength(claims.length + 1);
  expect(records.flat().filter((cell) => /^[\s\p{Cf}\p{Cc}]*[=+@＝＋＠]/u.test(cell))).toEqual([]);
});

test('YAML has the data of JSON, without tags, anchors or further documents', async () => {
  const documents = parseAllDocuments(await run('--format', 'yaml'));
  const reports = JSON.parse(await run('--format', 'json'));
  expect(documents).toHaveLength(attacks.length);
  expect(JSON.parse(JSON.stringify(documents.map((document) => (document as { toJS(): unknown }).toJS())))).toEqual(
    reports,
  );
});

test('Markdown makes no element of what an article says', async () => {
  const html = await marked(await run('--format', 'markdown', '--all'));
  expect(html.match(/<(?:a|img|script|code|blockquote|iframe)\b[^>]*>/g) ?? []).toEqual([]);
});

test('every article has a file in the folder, and none elsewhere', async () => {
  await run('--format', 'json', '--output-dir', 'deep/er/reports');
  const names = readdirSync(join(folder, 'deep/er/reports'));
  expect(names).toHaveLength(attacks.length);
  expect(names.filter((name) => !/^[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]*\.json$/u.test(name))).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.includes('evil'))).toEqual([]);
  expect(existsSync('/tmp/evil.json')).toBe(false);
});
