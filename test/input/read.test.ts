import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Item } from '../../src/input/article.ts';
import { gunzip } from '../../src/input/gunzip.ts';
import { formatOf, type ReadOptions, readInputs } from '../../src/input/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function* stream(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function read(inputs: readonly string[], options: Partial<ReadOptions> = {}, stdin = ''): Promise<Item[]> {
  const items: Item[] = [];
  const defaults = {
    inputFormat: null,
    encoding: null,
    allowLocal: false,
    language: 'auto',
    languages: ['auto', 'ar', 'en'],
    stdinFilename: null,
  };
  for await (const item of readInputs(inputs, { ...defaults, stdin: stream(stdin), ...options })) items.push(item);
  return items;
}

const messages = (items: readonly Item[]): (string | null)[] =>
  items.map((item) => ('problem' in item ? item.problem.message.replace(folder, '…') : null));

describe('text', () => {
  test('a file is one article, named after it, with its path as given', async () => {
    const path = file('خبر.v2.txt', '\ufeffقال');
    expect(await read([path])).toEqual([{ article: { id: 'خبر.v2', path, text: 'قال', language: 'auto' } }]);
  });

  test('the standard input is called stdin and has no path', async () => {
    expect(await read(['-'], { language: 'ar' }, 'قال')).toEqual([
      { article: { id: 'stdin', path: null, text: 'قال', language: 'ar' } },
    ]);
  });

  test('the standard input may be given a file name', async () => {
    expect(await read(['-'], { stdinFilename: 'desk/a.txt' }, 'x')).toEqual([
      { article: { id: 'a', path: 'desk/a.txt', text: 'x', language: 'auto' } },
    ]);
  });

  test('an empty input is an article without text', async () => {
    expect(await read([file('empty.txt', '')])).toMatchObject([{ article: { id: 'empty', text: '' } }]);
  });

  test('an unreadable input is a problem in its place, and the rest is still read', async () => {
    const good = file('good.txt', 'a');
    const bad = file('bad.txt', Buffer.from([0x61, 0x0a, 0x62, 0xff]));
    mkdirSync(join(folder, 'dir'));
    const items = await read([join(folder, 'none.txt'), good, bad, join(folder, 'dir'), good]);
    expect(messages(items)).toEqual([
      '…/none.txt: no such file',
      null,
      '…/bad.txt:2: not UTF-8 (byte offset 3); set its encoding with --encoding, such as windows-1256',
      '…/dir: is a directory; give the files in it',
      null,
    ]);
  });
});

describe('gzip', () => {
  const packed = gzipSync('قال الوزير');

  test('is read as its content, under its name without the extension', async () => {
    const path = file('story.txt.gz', packed);
    const about = { format: 'text' };
    expect(await read([path])).toEqual([
      { article: { id: 'story', path, text: 'قال الوزير', language: 'auto', about } },
    ]);
  });

  test('is recognised by its first bytes', async () => {
    expect(await read([file('packed', packed)])).toMatchObject([{ article: { text: 'قال الوزير' } }]);
  });

  test('may hold JSON lines', async () => {
    const path = file('a.jsonl.gz', gzipSync('{"id":"1","text":"a"}\n{"id":"2","text":"b"}\n'));
    expect(await read([path])).toMatchObject([{ article: { id: '1' } }, { article: { id: '2' } }]);
  });

  test('that is damaged or truncated is a problem', async () => {
    const cut = packed.subarray(0, packed.length - 9);
    const damaged = Buffer.concat([packed.subarray(0, 10), Buffer.from('no deflate')]);
    const paths = [
      file('cut.gz', cut),
      file('damaged.gz', damaged),
      file('cut.jsonl.gz', cut),
      file('d.jsonl.gz', damaged),
    ];
    expect(messages(await read(paths))).toEqual([
      '…/cut.gz: damaged or truncated gzip data',
      '…/damaged.gz: damaged or truncated gzip data',
      '…/cut.jsonl.gz: truncated gzip data',
      '…/d.jsonl.gz: damaged gzip data',
    ]);
  });

  test('a zip bomb is stopped at the size limit', () => {
    const bomb = gzipSync(Buffer.alloc(100_000));
    expect(gunzip(bomb, 100_000)).toHaveLength(100_000);
    expect(gunzip(bomb, 99_999)).toEqual({
      reason: { en: expect.stringMatching(/^larger than .* MiB when decompressed$/), ar: expect.any(String) },
    });
  });
});

describe('an encoding other than UTF-8', () => {
  const text = 'قال وزير الخارجية إن المحادثات جرت في أجواء إيجابية، ولم يحدد موعداً لجولة أخرى منها.';
  // «قال وزير الخارجية» in windows-1256.
  const windows = Buffer.from('dec7e120e6d2edd120c7e1cec7d1ccedc9', 'hex');

  test('is kept with the article', async () => {
    const path = file('utf16.txt', Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(await read([path])).toMatchObject([{ article: { text, about: { format: 'text', encoding: 'utf-16le' } } }]);
  });

  test('given by the user is used', async () => {
    const items = await read([file('windows.txt', windows)], { encoding: 'windows-1256' });
    expect(items).toMatchObject([{ article: { text: 'قال وزير الخارجية', notes: [] } }]);
  });

  test('that is guessed is reported', async () => {
    const [item] = await read([file('guessed.txt', Buffer.concat([windows, windows, windows, windows]))]);
    const notes = item !== undefined && 'article' in item ? item.article.notes : [];
    expect(notes?.map(({ message }) => message.replace(folder, '…'))).toEqual([
      '…/guessed.txt: encoding guessed as windows-1256; set another with --encoding',
    ]);
  });

  test('that does not fit is a problem', async () => {
    const items = await read([file('odd.txt', 'abc')], { encoding: 'utf-16be' });
    expect(messages(items)).toEqual(['…/odd.txt: not UTF-16; set another encoding with --encoding']);
  });
});

describe('JSON lines', () => {
  test('each line is an article, in order; other fields are ignored with a note', async () => {
    const path = file('a.jsonl', '{"id":"1","text":"أ","language":"ar"}\n\n{"id":"2","text":"b","x":1}\n');
    expect(await read([path])).toEqual([
      { article: { id: '1', path, text: 'أ', language: 'ar' } },
      {
        article: {
          ...{ id: '2', path, text: 'b', language: 'auto' },
          notes: [expect.objectContaining({ rule: 'input-jsonl', severity: 'warning', line: 3 })],
        },
      },
    ]);
  });

  test('a line with a language keeps it, others have the given one', async () => {
    const lines =
      '{"id":"1","text":"a","language":"ar"}\n{"id":"2","text":"b"}\n{"id":"3","text":"c","language":"auto"}';
    const items = await read(['-'], { inputFormat: 'jsonl', language: 'en' }, lines);
    expect(items.map((item) => 'article' in item && item.article.language)).toEqual(['ar', 'en', 'en']);
  });

  test('a text is kept unchanged, byte order mark included', async () => {
    const items = await read(['-'], { inputFormat: 'jsonl' }, '{"id":"1","text":"\\ufeffa\\u2028b"}');
    expect(items).toMatchObject([{ article: { text: '\ufeffa\u2028b' } }]);
  });

  test.each([
    ['not JSON', '{"id":', 'a.jsonl:1: not a JSON object'],
    ['not an object', '["a"]', 'a.jsonl:1: not a JSON object'],
    ['no id', '{"text":"a"}', 'a.jsonl:1: "id" must be a non-empty string'],
    ['an empty id', '{"id":"","text":"a"}', 'a.jsonl:1: "id" must be a non-empty string'],
    ['no text', '{"id":"1"}', 'a.jsonl:1: "text" must be a string'],
    [
      'a language there is no pack for',
      '{"id":"1","text":"a","language":"fr"}',
      'a.jsonl:1: "language" must be one of auto, ar, en',
    ],
  ])('a bad line is a problem with file and line: %s', async (_, line, message) => {
    const items = await read(['-'], { stdinFilename: 'a.jsonl' }, `${line}\n{"id":"2","text":"b"}\n`);
    expect(messages(items)).toEqual([message, null]);
  });

  test('an invalid byte affects its own line only', async () => {
    const path = file(
      'b.jsonl',
      Buffer.concat([Buffer.from('{"id":"1","text":"'), Buffer.from([0xff]), Buffer.from('"}\n{"id":"2","text":"b"}')]),
    );
    expect(messages(await read([path]))).toEqual(['…/b.jsonl:1: not UTF-8 (byte offset 18 in the line)', null]);
  });
});

test.each([
  ['a.txt', null, null, 'text'],
  ['a.JSONL', null, null, 'jsonl'],
  ['a.ndjson', null, null, 'jsonl'],
  ['a.txt', 'jsonl', null, 'jsonl'],
  ['a.jsonl', 'text', null, 'text'],
  ['-', null, null, null],
  ['a.jsonl.gz', null, null, 'jsonl'],
  ['-', null, 'x.jsonl', 'jsonl'],
  ['a', null, 'x.jsonl', null],
] as const)(
  'formatOf: %s with --input-format %s and --stdin-filename %s is %s',
  (input, inputFormat, stdinFilename, format) => {
    expect(formatOf(input, { inputFormat, stdinFilename })).toBe(format);
  },
);
