import { describe, expect, test } from 'vitest';
import { decode, lineOfByte } from '../../src/input/decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decode', () => {
  test.each([
    ['reads plain UTF-8', bytes('قال الوزير'), { text: 'قال الوزير' }],
    [
      'drops a byte order mark, so that offsets begin at the first letter',
      bytes([0xef, 0xbb, 0xbf], 'قال'),
      { text: 'قال' },
    ],
    ['keeps a byte order mark that is not at the start', bytes('a\ufeffb'), { text: 'a\ufeffb' }],
    ['reads nothing as the empty text', bytes(), { text: '' }],
    ['keeps line ends as they are', bytes('a\r\nb\n'), { text: 'a\r\nb\n' }],
    ['names the first wrong byte', bytes('قال', [0xff], 'x'), { badByte: 6 }],
    ['counts the byte order mark among the bytes', bytes([0xef, 0xbb, 0xbf], 'a', [0x80]), { badByte: 4 }],
    ['names the start of a sequence that is cut off', bytes('ab', [0xd9]), { badByte: 2 }],
    ['is not misled by a real replacement character', bytes('\ufffd\ufffd', [0xc0]), { badByte: 6 }],
    ['is not misled by half a replacement character', bytes('\ufffd', [0xef, 0xbf], 'a'), { badByte: 3 }],
    ['takes windows-1256 for what it is: not UTF-8', bytes([0xde, 0xc7, 0xe1]), { badByte: 0 }],
  ])('%s', (_, input, expected) => {
    expect(decode(input)).toEqual(expected);
  });
});

test.each([
  ['the first line', 'a\nb', 0, 1],
  ['a newline itself is on the line it ends', 'a\nb', 1, 1],
  ['the byte after a newline', 'a\nb', 2, 2],
  ['the last of several', 'a\n\n\nb', 4, 4],
])('lineOfByte: %s', (_, text, offset, line) => {
  expect(lineOfByte(Buffer.from(text), offset)).toBe(line);
});
