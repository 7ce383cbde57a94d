import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProgram } from '../../../src/cli/program.ts';
import { isnad, SEED, shell } from '../run.ts';
import { faultsOf } from './arabic-text.ts';

const root = resolve(import.meta.dirname, '../../..');
const desk = mkdtempSync(join(tmpdir(), 'isnad-arabic-'));
const ARABIC = { LANG: 'ar_EG.UTF-8' };
const SEED_TEXT = readFileSync(join(root, SEED), 'utf8');
const CLAIMS = readFileSync(join(root, 'claims/seed.yaml'), 'utf8');

/** A claim file of the seed article with an edit. */
const edited = (from: string | RegExp, to: string): string => CLAIMS.replace(from, to);

beforeAll(() => {
  mkdirSync(join(desk, 'claims/articles'), { recursive: true });
  cpSync(join(root, SEED), join(desk, 'claims/articles/seed.txt'));
  writeFileSync(join(desk, 'claims/seed.yaml'), CLAIMS);
  writeFileSync(join(desk, 'a.txt'), SEED_TEXT);
  writeFileSync(join(desk, 'empty.txt'), '');
  writeFileSync(join(desk, 'latin.txt'), Buffer.from([0xff, 0xd8, 0xff, 0x00]));
  writeFileSync(join(desk, 'bad.jsonl'), '{"id":"a","text":"x","language":"fr"}\n{"text":"x"}\nnot json\n');
  writeFileSync(join(desk, 'gold.jsonl'), '{"id":"a"}\n');
  mkdirSync(join(desk, 'none'));
});
afterAll(() => rmSync(desk, { recursive: true }));

const program = createProgram(() => {});
const names = program.commands.map((command) => command.name());

describe('help', () => {
  test.each(['', ...names])('of %s is in Arabic, with all options and examples on lines of their own', async (name) => {
    const args = name === '' ? ['--ui', 'ar', '--help'] : [name, '--ui', 'ar', '--help'];
    const { stdout, stderr, exit } = await isnad(args);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    const lines = stdout.split('\n').filter((line) => line !== '');
    const said = lines.filter((line) => /\p{Script=Arabic}/u.test(line) && !/^ {2}\S/.test(line));
    expect(said.flatMap((line) => faultsOf(line.trim()))).toEqual([]);
    // Other lines hold names that are typed, and nothing else.
    const typed = lines.filter((line) => !said.includes(line));
    expect(typed.filter((line) => !/^ {2}\S/.test(line))).toEqual([]);
    expect(stdout).not.toMatch(/\b(?:Usage|Options|Arguments|Commands|Examples|default|choices)\b:?/);
    const command = name === '' ? program : program.commands.find((each) => each.name() === name);
    for (const { flags } of command?.options ?? []) expect(typed.map((line) => line.trim())).toContain(flags);
  });

  test('follows the locale, and --ui before it; before a command, --ui holds for the command', async () => {
    const arabic = await isnad(['--ui', 'ar', 'rules', '--help']);
    expect(arabic.stdout).toMatch(/^الاستعمال:\n/);
    expect(await isnad(['rules', '--help'], { env: ARABIC })).toEqual(arabic);
    expect(await isnad(['rules', '--ui=ar', '--help'])).toEqual(arabic);
    expect(await isnad(['rules', '--ui', 'en', '--help'], { env: ARABIC })).toEqual(await isnad(['rules', '--help']));
    expect((await isnad(['--ui', 'ar', 'rules', 'chain-end'])).stdout).toContain('تنتهي السلسلة');
  });

  test('on a terminal begins at the right margin, with Latin names isolated in sentences and bare on lines of their own', async () => {
    const { stdout } = await shell(`script --quiet --command '"$NODE" "$PROGRAM" draft --ui ar --help' /dev/null`, {
      env: {
        NODE: process.execPath,
        PROGRAM: process.env.ISNAD_PROGRAM ?? resolve(root, 'bin/isnad.js'),
        COLUMNS: '70',
      },
    });
    const lines = stdout.split(/\r?\n/);
    expect(lines).toContain(`${' '.repeat(70 - 2 - '-o, --output <file>'.length)}-o, --output <file>`);
    expect(lines.some((line) => /^ +\u2067.*\u2066--update\u2069.*\u2069$/.test(line))).toBe(true);
    expect(lines.every((line) => line.replace(/[\u2066-\u2069\u064b-\u0652]/g, '').length <= 70)).toBe(true);
  });
});

describe('errors', () => {
  test.each<[string, string[], string]>([
    ['an unknown option', ['--frmat', 'json'], "لا خيار باسم '--frmat' (هل تقصد --format؟)"],
    [
      'a wrong choice',
      ['--sort', 'plac', SEED],
      "القيمة 'plac' لا تصلح للخيار '--sort <order>'. القيم المقبولة: place، level، source. (هل تقصد place؟)",
    ],
    ['a missing value', ['--output'], "الخيار '-o, --output <file>' تنقصه قيمة"],
    ['a missing argument', ['diff', 'a'], "ينقص الوسيط 'after'، وهو لازم"],
    ['a missing argument of draft', ['draft'], "ينقص الوسيط 'article'، وهو لازم"],
    ['too many arguments', ['schema', 'claims', 'b'], "وسائط الأمر 'schema' أكثر مما يُنتظر: المنتظر 1 والمعطى 2"],
    ['a required option', ['score'], "ينقص الخيار '--gold <file>'، وهو لازم"],
    [
      'two options against each other',
      ['--open', '--output', 'x', SEED],
      "لا يُستعمل الخيار '--open' مع الخيار '-o, --output <file>'",
    ],
    [
      'a width that is no number',
      ['--width', 'x', SEED],
      "القيمة 'x' لا تصلح للخيار '--width <columns>'. يجب أن تكون عددًا صحيحًا لا يقل عن 20.",
    ],
    ['a misspelt command', ['explian', 'a'], 'explian: ليس ملفًا ولا أمرًا (هل تقصد explain؟)'],
    ['no such file', ['none.txt'], 'none.txt: الملف غير موجود'],
    ['a folder', ['none'], 'none: هذا مجلّد؛ اذكر الملفات التي فيه'],
    ['a picture', ['latin.txt'], 'latin.txt: هذا ملف صورة لا نص؛ أعطِ المقال نفسه'],
    ['no such rule', ['rules', 'x'], "لا قاعدة باسم 'x'؛ الأمر 'isnad rules' يسرد القواعد"],
    ['no such topic', ['help', 'tabl'], 'tabl: ليس موضوعًا ولا أمرًا (هل تقصد table؟)'],
    ['no such column', ['--columns', 'x', '--format', 'json', 'a.txt'], '--columns: لا أعمدة للصيغة json'],
    ['a claim that is not there', ['explain', 'empty.txt', 'c9'], "empty.txt: لا قول معرّفه 'c9'؛ لا أقوال فيه"],
    [
      'an option that needs another',
      ['--skip-existing', 'a.txt'],
      'الخيار --skip-existing يحتاج إلى --output-dir DIR، وهو المجلّد الذي يُبحث فيه',
    ],
    [
      'an output that is an input',
      ['--output', 'a.txt', 'a.txt'],
      '--output a.txt: هذا الملف من المدخلات أيضًا؛ اختر غيره',
    ],
    ['no folder to write to', ['--output', 'no/x', 'a.txt'], '--output no/x: المجلّد غير موجود'],
    [
      'gold without attributions',
      ['score', '--gold', 'gold.jsonl'],
      'gold.jsonl:1: ليس في المستند a مفتاح "attributions" ولا "claims"',
    ],
    ['a folder without claim files', ['validate', 'none'], 'none: لا ملفات أقوال (*.yaml) في هذا المجلّد'],
    [
      'a policy that is not there',
      ['--policy', 'x.yaml', 'a.txt'],
      "ملف الأوزان x.yaml: الملف غير موجود؛ الأمر 'isnad policy' يطبع ملفًا تبدأ منه",
    ],
    [
      'two formats on one stream',
      ['validate', '-f', 'json', '-f', 'line'],
      'صيغتان للخرج القياسي: json وline؛ اكتب إحداهما في ملف: --output line=FILE',
    ],
  ])('%s', async (_, args, message) => {
    const { stderr, exit } = await isnad(args, { cwd: desk, env: ARABIC });
    const last = stderr.trimEnd().split('\n').at(-1);
    expect({ last, exit }).toEqual({ last: `isnad: ${message}`, exit: 2 });
    expect((await isnad(args, { cwd: desk, env: { ...ARABIC, LC_ALL: 'C' } })).stderr).not.toMatch(
      /\p{Script=Arabic}/u,
    );
  });

  test('lines of JSON that cannot be read', async () => {
    const { stderr } = await isnad(['bad.jsonl'], { cwd: desk, env: ARABIC });
    expect(stderr.split('\n').slice(0, 3)).toEqual([
      'isnad: bad.jsonl:1: يجب أن تكون قيمة "language" واحدة من: auto، ar، en',
      'isnad: bad.jsonl:2: يجب أن تكون قيمة "id" نصًا غير فارغ',
      'isnad: bad.jsonl:3: ليس السطر كائن JSON',
    ]);
  });
});

describe('claim files whose shape is wrong', () => {
  test.each<[string, string, string]>([
    [
      'a key that is not there',
      edited('  language: ar', '  languge: ar'),
      "لا مفتاح باسم 'languge' في 'article'؛ هل المقصود 'language'؟",
    ],
    ['a field that is missing', edited('  language: ar\n', ''), "ينقص 'language' في 'article'"],
    ['a value that is not listed', edited(/stance: neutral/, 'stance: nuetral'), "هل المقصود 'neutral'؟"],
    [
      'a value of another type',
      edited(/title: .*/, 'title: 2024'),
      "يجب أن يكون 'title' نصًا، والمكتوب: 2024؛ ضعه بين علامتي تنصيص",
    ],
    [
      'a date that the calendar does not have',
      edited('  language: ar', '  published: 2026-02-30\n  language: ar'),
      "'published': اليوم 30 لا وجود له؛ آخر أيام الشهر 2 من سنة 2026 هو 28",
    ],
    ['an id with blanks', edited(/(sources:\n {2}- id: )\S+/, '$1a b'), "'id': يجب أن يكون حروفًا وأرقامًا"],
    [
      'an alias of YAML',
      edited(/title: .*/, 'title: &t x\n  outlet: *t'),
      "'*t' تنوب عن نص من موضع آخر في الملف؛ اكتب المقصود نفسه",
    ],
    [
      'a key twice',
      edited('  language: ar', '  language: ar\n  language: ar'),
      "تكرّر المفتاح 'language' في الموضع نفسه؛ أبقِ واحدًا",
    ],
    [
      'a list that is text',
      edited(/^claims:[\s\S]*/m, 'claims: none\n'),
      "يجب أن يكون 'claims' قائمة، والمكتوب: 'none'",
    ],
    ['no claim file', SEED_TEXT, 'يبدو هذا مقالًا لا ملف أقوال'],
    [
      'a wrong path',
      edited(/path: .*/, 'path: /etc/passwd'),
      '/etc/passwd: يجب أن يكون المسار نسبيًا إلى هذا الملف، وبين المجلّدات /',
    ],
  ])('%s', async (_, text, message) => {
    const args = ['validate', '--ui', 'ar', '--stdin-filename', 'claims/x.yaml', '-'];
    const { stdout, exit } = await isnad(args, { cwd: desk, stdin: text });
    expect(exit).toBe(1);
    expect(stdout).toContain(message);
    const shown = stdout.split('\n').filter((line) => /^ {4}[^|]/.test(line));
    expect(shown.flatMap((line) => faultsOf(line.trim()))).toEqual([]);
  });
});

describe('rules', () => {
  test('are listed with their summaries', async () => {
    const { stdout } = await isnad(['rules', '--ui', 'ar']);
    expect(stdout).toContain('quote-not-verbatim (خطأ)\nيرد محتوى القول (content) في المقال بحروفه\n');
  });

  test('are explained, with examples as in English', async () => {
    const { stdout } = await isnad(['rules', 'plural-from-one', '--ui', 'ar']);
    const english = (await isnad(['rules', 'plural-from-one'])).stdout;
    expect(stdout).toMatch(/^plural-from-one \((?:خطأ|تحذير)\)\nلا يُسمّى المصدر المجهول الواحد/);
    expect(stdout.split('خطأ:\n')[1]?.split('\n\n')[0]).toBe(english.split('Wrong:\n')[1]?.split('\n\n')[0]);
  });

  test('on sourcing give their findings in Arabic, and data formats in English', async () => {
    const { stdout } = await isnad(['validate', '--article', '--ui', 'ar', SEED]);
    const shown = stdout.split('\n').filter((line) => /^ {4}[^|]/.test(line));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.flatMap((line) => faultsOf(line.replace(/“[^”]*”/g, '“كذا”').trim()))).toEqual([]);
    const github = await isnad(['validate', '--article', '--ui', 'ar', '--format', 'github', SEED]);
    expect(github).toEqual(await isnad(['validate', '--article', '--format', 'github', SEED]));
  });
});

describe('notes', () => {
  test('on how articles were read', async () => {
    expect((await isnad(['empty.txt'], { cwd: desk, env: ARABIC })).stderr).toBe('isnad: empty.txt: الملف فارغ\n');
    expect((await isnad(['sources', 'empty.txt'], { cwd: desk, env: ARABIC })).stderr).toBe(
      'isnad: empty.txt: الملف فارغ\n',
    );
  });

  test('on drafts, updates and fixes', async () => {
    const made = await isnad(['draft', 'claims/articles/seed.txt', '-o', 'claims/b.yaml'], { cwd: desk, env: ARABIC });
    expect(made).toMatchObject({ exit: 0, stderr: '' });
    const update = ['draft', '--update', 'claims/b.yaml'];
    expect((await isnad(update, { cwd: desk, env: ARABIC })).stderr).toBe('isnad: claims/b.yaml: لا جديد\n');
    const file = join(desk, 'claims/b.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/sha256: .*/, `sha256: ${'ab'.repeat(32)}`));
    const fix = await isnad(['validate', '--fix', 'claims/b.yaml'], { cwd: desk, env: ARABIC });
    expect(fix.stderr).toBe('isnad: claims/b.yaml: أُصلح: قيمة sha256 الجديدة للمقال\n');
  });
});
