import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { zipOf } from '../input/zip.ts';
import { isnad } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(resolve(import.meta.dirname, '../input/samples'), folder, { recursive: true });
const here = { cwd: folder };
const json = async (...args: string[]) => JSON.parse((await isnad(['--format', 'json', ...args], here)).stdout);

describe('a page in a file', () => {
  test('gives the report of its text, with its metadata', async () => {
    const report = reportSchema.parse(await json('page-ar.html'));
    expect(report.document).toMatchObject({
      ...{ id: 'page-ar', path: 'page-ar.html', format: 'html', language: 'ar', direction: 'rtl' },
      ...{ outlet: 'صحيفة المرفأ', author: 'رنا خليل', published: '2024-02-14T09:30:00+03:00' },
    });
    const text = await json('page-ar.txt');
    expect([report.claims, report.document.sha256]).toEqual([text.claims, text.document.sha256]);
  });

  test.each([
    ['piped in, by how it begins', ['-']],
    ['piped in, as it is called', ['--stdin-filename', 'a.htm', '-']],
    ['piped in, as it is said to be', ['--input-format', 'html', '-']],
  ])('is read the same %s', async (_, args) => {
    const stdin = readFileSync(join(folder, 'page-ar.html'));
    const { stdout } = await isnad(['--format', 'ndjson', ...args], { stdin });
    expect(JSON.parse(stdout).document).toMatchObject({ format: 'html', outlet: 'صحيفة المرفأ' });
  });

  test('is plain text where the user says so', async () => {
    expect((await json('--input-format', 'text', 'page-ar.html')).document).toMatchObject({ title: '<!DOCTYPE html>' });
  });

  test('is accepted by every command', async () => {
    const run = (...args: string[]) => isnad(args, here);
    const [explained, heard, same, shown] = await Promise.all([
      run('explain', 'page-ar.html'),
      run('sources', '--format', 'json', 'page-ar.html', 'page-en.html'),
      run('diff', 'page-ar.html', 'page-ar.txt'),
      run('--format', 'html', 'page-ar.html'),
    ]);
    expect(explained.stdout).toContain('مصادر في الوزارة');
    expect(heard.stdout).toContain('ليلى منصور');
    expect(heard.stdout).toContain('Ines Alvarado');
    expect(same.exit).toBe(0);
    expect(shown.stdout).toContain('وزير النقل يعلن موعد افتتاح خط القطار الساحلي');
  });

  test('that is invalid is a problem, and the others are processed', async () => {
    writeFileSync(join(folder, 'deep.html'), '<div>'.repeat(100_000));
    writeFileSync(join(folder, 'empty.html'), '<!doctype html>');
    writeFileSync(join(folder, 'tags.html'), '<p>'.repeat(110_000));
    const { stdout, stderr, exit } = await isnad(
      ['--format', 'ndjson', 'deep.html', 'page-ar.html', 'empty.html', 'tags.html', 'page-en.html'],
      here,
    );
    const lines = stdout.split('\n').filter(Boolean);
    expect(lines.map((line) => JSON.parse(line).document?.format ?? null)).toEqual([null, 'html', null, null, 'html']);
    expect({ lines: stderr.split('\n'), exit }).toEqual({
      lines: [
        'isnad: deep.html: elements nested more than 500 deep; copy its text into a file',
        'isnad: empty.html: no article found; copy its text into a file',
        'isnad: tags.html: has more than 100000 tags; copy its text into a file',
        'isnad: 3 of 5 articles failed; 2 done',
        '',
      ],
      exit: 2,
    });
  });

  test('gives a warning where its language is unsupported', async () => {
    writeFileSync(join(folder, 'fa.html'), '<html lang="fa-IR"><body><p>وزیر گفت که مذاکرات پایان یافت.</p>');
    const { stderr, exit } = await isnad(['--format', 'json', 'fa.html'], here);
    expect(exit).toBe(0);
    expect(stderr).toBe('isnad: fa.html: declares an unsupported language (fa); supported are ar, en\n');
  });
});

describe('a document of another kind', () => {
  test('is recognised by its name', async () => {
    writeFileSync(join(folder, 'a.md'), '---\nauthor: Rana Khalil\n---\n# Over\n\nThe mayor **said** it was over.\n');
    writeFileSync(join(folder, 'a.srt'), '1\n00:00:01,000 --> 00:00:02,000\nThe mayor said\nit was over.\n');
    writeFileSync(join(folder, 'a.eml'), 'Subject: Over\n\nThe mayor said it was\nover.\n');
    const reports = await json(
      'a.md',
      'a.srt',
      'a.eml',
      'libreoffice-en.docx',
      'libreoffice-en.odt',
      'libreoffice-en.rtf',
    );
    for (const report of reports) reportSchema.parse(report);
    const found = reports.map(({ document, claims }: Report) => [
      document.format,
      document.title,
      claims.find(({ cue }) => cue?.text === 'said')?.content.text,
    ]);
    expect(found.slice(0, 3)).toEqual([
      ['markdown', 'Over', 'it was over'],
      ['srt', null, 'it was over'],
      ['eml', 'Over', 'it was over'],
    ]);
    for (const [index, format] of ['docx', 'odt', 'rtf'].entries()) {
      expect(found[3 + index]?.slice(0, 2)).toEqual([format, 'Ferry company denies plan to end night service']);
    }
  });

  test('whose lines are wrapped has the lines and offsets of its file, and a note', async () => {
    const lines = [
      'Ferry stays',
      '',
      'The company that runs the island ferries denied on Tuesday that it',
      'would end its night service, a day after the mayor said she had been',
      'told of the plan, and that the council would meet on Friday to speak',
      'of it.',
      '',
    ];
    writeFileSync(join(folder, 'wrapped.txt'), lines.join('\r\n'));
    const { stdout, stderr, exit } = await isnad(['--format', 'json', 'wrapped.txt'], here);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report.document.length).toBe(lines.join('\r\n').length);
    const content = report.claims.find(({ cue }) => cue?.text === 'denied')?.content;
    expect(content?.text.replace(/ +/g, ' ')).toBe('it would end its night service');
    const { start, end } = content?.spans[0] ?? { start: 0, end: 0 };
    expect(lines.join('\r\n').slice(start, end)).toBe('it\r\nwould end its night service');
    expect({ stderr, exit }).toEqual({
      stderr: 'isnad: wrapped.txt: its lines are wrapped at a fixed width; they are joined to paragraphs\n',
      exit: 0,
    });
  });

  test('that is a zip bomb affects no other', async () => {
    writeFileSync(
      join(folder, 'bomb.docx'),
      zipOf({ 'word/document.xml': Buffer.alloc(80_000_000), '_rels/.rels': '<a/>' }),
    );
    const { stdout, stderr, exit } = await isnad(['--format', 'ndjson', 'bomb.docx', 'page-en.html'], here);
    expect(stdout).toContain('Ferry company denies plan to end night service');
    expect(exit).toBe(2);
    expect(stderr).toContain('isnad: bomb.docx: ');
  });
});

describe('the text of a page', () => {
  test('is kept in a new file, which gives the same report', async () => {
    const saved = join(folder, 'saved.txt');
    const first = await isnad(['--format', 'json', '--save-text', saved, 'page-ar.html'], here);
    expect(readFileSync(saved, 'utf8')).toBe(readFileSync(join(folder, 'page-ar.txt'), 'utf8'));
    const again = await isnad(['--format', 'json', '--save-text', saved, 'page-ar.html'], here);
    expect([again.stdout, again.exit]).toEqual([first.stdout, 0]);
  });

  test('never replaces another file, and is that of one article', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const taken = await isnad(['--save-text', 'notes.txt', 'page-ar.html'], here);
    const several = await isnad(['--save-text', 'several.txt', 'page-ar.html', 'page-en.html'], here);
    expect([taken.stderr, several.stderr]).toEqual([
      'isnad: --save-text notes.txt: the file exists; choose another name\n',
      'isnad: --save-text several.txt: saves the text of one article; give one input\n',
    ]);
    expect([taken.exit, several.exit]).toEqual([2, 2]);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('must be saved for a claim file', async () => {
    mkdirSync(join(folder, 'claims'));
    const unkept = await isnad(['draft', 'page-ar.html', '-o', 'claims/line.yaml'], here);
    expect([unkept.stderr, unkept.exit]).toEqual([
      'isnad: page-ar.html: a claim file needs its article in a text file; save the text with --save-text FILE\n',
      2,
    ]);
    const args = ['draft', 'page-ar.html', '-o', 'claims/line.yaml', '--save-text', 'claims/line.txt'];
    expect(await isnad(args, here)).toEqual({ stdout: '', stderr: '', exit: 0 });
    const drafted = readFileSync(join(folder, 'claims/line.yaml'), 'utf8');
    expect(drafted).toContain('  path: line.txt\n');
    expect(drafted).toContain('  outlet: صحيفة المرفأ\n  author: رنا خليل\n  published: 2024-02-14T09:30:00+03:00\n');
    expect((await isnad(['validate', 'claims'], here)).stdout).toBe('1 file, no problems\n');
  });

  test('is merged into a claim file from the saved file', async () => {
    mkdirSync(join(folder, 'update'));
    writeFileSync(join(folder, 'update/a.txt'), 'قال الوزير إن الأمر انتهى.\n');
    await isnad(['draft', 'update/a.txt', '-o', 'update/a.yaml'], here);
    const unkept = await isnad(['draft', 'page-ar.html', '--update', 'update/a.yaml'], here);
    expect(unkept.stderr).toContain('save the text with --save-text FILE');
    const args = ['draft', 'page-ar.html', '--update', 'update/a.yaml', '--save-text', 'update/b.txt'];
    expect((await isnad(args, here)).exit).toBe(0);
    expect(readFileSync(join(folder, 'update/a.yaml'), 'utf8')).toContain('  path: b.txt\n');
  });
});
