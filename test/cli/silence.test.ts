import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { textOf } from './claim-edits/edits.ts';
import { isnad } from './run.ts';

// Inputs for which a table would be empty or wrong are reported on stderr, and in JSON.

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-silence-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
const run = (...args: string[]) => isnad(args, { cwd: folder });

const FOREIGN = /^isnad: a\.txt: the text seems to be in neither Arabic nor English/;

describe('a text that is no article', () => {
  test.each([
    ['French', 'Le ministre a déclaré que le pont est sûr. Il a ajouté que la route sera fermée dimanche.\n', FOREIGN],
    [
      'German',
      'Der Minister sagte, die Brücke sei sicher. Die Straße wird am Sonntag für den Verkehr gesperrt.\n',
      FOREIGN,
    ],
    [
      'Turkish',
      'Bakan köprünün güvenli olduğunu söyledi. Yolun pazar günü trafiğe kapatılacağını da sözlerine ekledi.\n',
      FOREIGN,
    ],
    ['Persian', 'وزیر گفت که پل امن است و این جاده در روز یکشنبه بسته می‌شود. او افزود که مدارس باز هستند.\n', FOREIGN],
    ['Chinese', '部长说这座桥是安全的。他补充说道路将关闭。\n', FOREIGN],
    ['Russian', 'Министр заявил, что мост безопасен. Он добавил, что дорога будет закрыта в воскресенье.\n', FOREIGN],
    ['an empty file', '', /^isnad: a\.txt: the file is empty\n$/],
    ['blank lines', ' \n\n\t\n', /^isnad: a\.txt: the text has no words\n$/],
    [
      'a claim file',
      textOf('bridge-en', 'yaml'),
      /^isnad: a\.txt: this is a claim file, not an article; `isnad validate`/,
    ],
  ])('%s', async (_, text, expected) => {
    put('a.txt', text);
    const table = await run('a.txt');
    expect(table).toMatchObject({ exit: 0, stderr: expect.stringMatching(expected) });
    const { stdout } = await run('--format', 'json', 'a.txt');
    const { problems } = JSON.parse(stdout) as { readonly problems: readonly { readonly rule: string }[] };
    expect(problems.map(({ rule }) => rule)).toEqual([expect.stringMatching(/^input-/)]);
  });

  test.each([
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'a picture, not a text'],
    ['a photograph', '\xff\xd8\xff\xe0\0\x10JFIF', 'a picture, not a text'],
    ['a font', '\0\x01\0\0\0\x0f\0\x80', 'a font, not a text'],
    ['a web font', 'wOF2\0\x01\0\0', 'a font, not a text'],
    ['an archive', '7z\xbc\xaf\x27\x1c', 'an archive, not a text'],
    ['a recording', 'ID3\x03\0\0', 'a sound or a film, not a text'],
  ])('%s', async (_, bytes, expected) => {
    put('b.txt', Buffer.from(bytes, 'latin1'));
    const { exit, stderr } = await run('b.txt');
    expect(stderr).toBe(`isnad: b.txt: ${expected}; give the article itself\n`);
    expect(exit).toBe(2);
  });
});

describe('an article in a language that Isnad reads', () => {
  test.each([
    ['Arabic', textOf('clinic-ar', 'txt')],
    ['English', textOf('clinic-en', 'txt')],
    ['a headline', 'Ankara: Köprü güvenli\n'],
    ['names with accents', 'The minister said that Zoë Müller and José Peña had met in São Paulo on Sunday.\n'],
  ])('%s is read in silence', async (_, text) => {
    put('c.txt', text);
    expect((await run('c.txt')).stderr).toBe('');
  });

  test('is read as the language that --language names', async () => {
    put('d.txt', 'Le ministre a déclaré que le pont est sûr. Il a ajouté que la route sera fermée dimanche.\n');
    expect((await run('--language', 'en', 'd.txt')).stderr).toBe('');
  });
});

test('rows that are not shown are counted', async () => {
  put('e.txt', textOf('bridge-en', 'txt'));
  const { stdout } = await run('--format', 'json', '--level', 'high+', 'e.txt');
  const { problems } = JSON.parse(stdout) as { readonly problems: readonly { readonly message: string }[] };
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^3 of 8 claims shown/)]);
});

test('.isnad.yml is read as .isnad.yaml is', async () => {
  const project = join(folder, 'project');
  mkdirSync(project);
  put('project/.isnad.yml', 'rules:\n  unused-source: off\n');
  put('project/bridge-en.txt', textOf('bridge-en', 'txt'));
  const extra = 'sources:\n  - id: nobody\n    name: Northgate\n    transparency: organisation\n\n';
  put('project/a.yaml', textOf('bridge-en', 'yaml').replace('sources:\n', extra));
  expect(await isnad(['validate', 'a.yaml'], { cwd: project })).toMatchObject({ exit: 0 });
  put('project/.isnad.yml', 'rulez: {}\n');
  expect((await isnad(['validate', 'a.yaml'], { cwd: project })).stderr).toContain("'rulez'");
});

test('unknown keys and dates that there are not in JSON Lines are reported with their lines', async () => {
  const line = (more: object): string => JSON.stringify({ id: 'a', text: 'The mayor said that it is safe.', ...more });
  const lines = [line({}), line({ publised: '2026-01-01' }), line({ published: '2026-02-30' }), line({ publised: 1 })];
  put('f.jsonl', `${lines.join('\n')}\n`);
  const { stderr, exit } = await run('--format', 'ndjson', 'f.jsonl');
  expect(stderr.split('\n')).toEqual([
    'isnad: f.jsonl:2: the unknown key "publised" is ignored; a line may have id, text, language, outlet, author, published',
    'isnad: f.jsonl:3: "published" is ignored; it must be a date of the calendar, such as 2026-11-20',
    '',
  ]);
  expect(exit).toBe(0);
});

describe('an id of a claim', () => {
  test.each([
    ['as it is', 'ce2g90'],
    ['as a terminal copies it', '\u2066↳ ce2g90\u2069'],
    ['with blanks', ' ce2g90 '],
    ['its beginning', 'ce2'],
  ])('%s', async (_, id) => {
    const { stdout } = await isnad(['explain', '--bidi', 'none', 'claims/articles/seed.txt', id]);
    expect(stdout).toContain('ce2g90');
  });

  test('that is the beginning of several is refused with these', async () => {
    const { stderr, exit } = await isnad(['explain', 'claims/articles/seed.txt', 'c']);
    expect(stderr).toMatch(/'c' is the beginning of c\w+, .*; give more of it\n$/);
    expect(exit).toBe(2);
  });

  test('is the same on the web page as in the table', async () => {
    const { stdout } = await isnad(['--format', 'html', 'claims/articles/seed.txt']);
    expect(stdout).toContain('ce2g90');
  });
});

test('help on something unknown is one line', async () => {
  const { stderr, stdout } = await run('help', 'foo');
  expect([stdout, stderr]).toEqual(['', expect.stringMatching(/^isnad: foo: [^\n]*\n$/)]);
});

describe('the language of the interface', () => {
  const ARABIC = /لا مشكلات؛ عدد الملفات: 12\n$/;
  test.each([
    ['--ui ar', ['--ui', 'ar'], {}, ARABIC],
    ['an Arabic locale', [], { LANG: 'ar_EG.UTF-8' }, ARABIC],
    ['another locale', [], { LANG: 'de_DE.UTF-8' }, /^12 files, no problems\n$/],
    ['--ui en in an Arabic locale', ['--ui', 'en'], { LANG: 'ar_EG.UTF-8' }, /^12 files, no problems\n$/],
  ])('%s', async (_, args, env, expected) => {
    expect((await isnad(['validate', ...args], { env })).stdout).toMatch(expected);
  });

  test('is that of problems and notes', async () => {
    put('empty.txt', '');
    expect((await run('--ui', 'ar', 'empty.txt')).stderr).toBe('isnad: empty.txt: الملف فارغ\n');
    put('bridge-en.txt', textOf('bridge-en', 'txt'));
    put('g.yaml', textOf('bridge-en', 'yaml').replace('name: Thomas Keller', 'name: Markus Keller'));
    const { stdout } = await run('validate', '--ui', 'ar', '--bidi', 'none', 'g.yaml');
    expect(stdout).toContain('في الاسم “Markus Keller” ما لا يرد في المقال: “Markus”؛ ويسمّي المقال هذا المصدر');
    expect(stdout).toContain(' تحذير name-not-in-article\n');
  });
});

describe('a text in two languages', () => {
  const ARABIC = 'أعلن الوزير خالد منصور أن الجسر الذي أعيد بناؤه في العاصمة سيفتح بعد أسبوع.';
  const ENGLISH = 'Anna Keller, the envoy, said that the bridge in the capital was to open in a week.';
  const CLAIMS = [
    { source: 'خالد منصور', content: 'الجسر الذي أعيد بناؤه في العاصمة سيفتح بعد أسبوع', paragraph: 1 },
    { source: 'Anna Keller', content: 'the bridge in the capital was to open in a week', paragraph: 2 },
  ];

  test('each paragraph is read in its own, and a note says so', async () => {
    put('two.txt', `${ARABIC}\n${ENGLISH}\n${ARABIC}\n`);
    const { exit, stdout, stderr } = await run('--format', 'json', 'two.txt');
    const { claims, sources, problems } = JSON.parse(stdout) as Report;
    expect({ exit, stderr }).toEqual({
      exit: 0,
      stderr: expect.stringMatching(/^isnad: two\.txt: paragraphs of two languages.*\(Arabic 2, English 1\)/),
    });
    expect(claims.slice(0, 2)).toMatchObject(
      CLAIMS.map(({ source, content, paragraph }) => ({
        source: { name: source },
        content: { text: content },
        place: { paragraph, line: paragraph },
      })),
    );
    expect(sources.map(({ id, name }) => `${id} ${name}`)).toEqual(['s1 خالد منصور', 's2 Anna Keller']);
    expect(claims.map(({ source }) => source?.id)).toEqual(['s1', 's2', 's1']);
    expect(problems).toMatchObject([{ rule: 'input-languages', severity: 'info' }]);
  });

  test('paragraphs are counted as they are read, also in a text with wrapped lines', async () => {
    const wrap = (text: string): string => text.replace(/(.{1,40})(?:\s|$)/g, '$1\n');
    put('two.txt', [ARABIC, ARABIC, ENGLISH, ARABIC].map((text) => wrap(text)).join('\n\n'));
    expect((await run('two.txt')).stderr).toMatch(/are joined to paragraphs\n.*\(Arabic 3, English 1\)\n$/);
  });

  test('--language sets the main language', async () => {
    put('two.txt', `${ENGLISH}\n${ARABIC}\n`);
    const languageOf = async (...args: string[]) => {
      const { stdout } = await run(...args, '--format', 'json', 'two.txt');
      const { document, sources } = JSON.parse(stdout) as Report;
      return [document.language, ...sources.map(({ name }) => name)];
    };
    expect(await languageOf()).toEqual(['ar', 'خالد منصور', 'Anna Keller']);
    expect(await languageOf('--language', 'en')).toEqual(['en', 'Anna Keller', 'خالد منصور']);
  });

  test('its claim file is drafted and found valid', async () => {
    put('two.txt', `${ARABIC}\n${ENGLISH}\n${ARABIC}\n`);
    await run('draft', 'two.txt', '--output', 'two.yaml');
    expect(await run('validate', 'two.yaml')).toMatchObject({
      exit: 0,
      stdout: '1 file, no problems\n',
    });
  });
});
