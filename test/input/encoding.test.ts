import { describe, expect, test } from 'vitest';
import { decodeText, isEncoding } from '../../src/input/encoding.ts';
import { fc } from '../properties.ts';
import { inBytes } from './bytes.ts';

const ARABIC = 'قال وزير الخارجية إن المحادثات مع الوفد الزائر جرت في أجواء إيجابية، وأضاف: «لن ننتظر إلى الأبد».';
const ENGLISH = 'The minister said the “talks” were over — and that the café wouldn’t reopen before the elections.';

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

const nothingSaid = { given: null, declared: null };

describe('the encoding of a text', () => {
  test.each([
    ['its byte order mark tells: UTF-8', Buffer.from(`\ufeff${ARABIC}`), nothingSaid, 'utf-8', ARABIC],
    ['UTF-16, the lower byte first', utf16(ARABIC, 'le'), nothingSaid, 'utf-16le', ARABIC],
    ['UTF-16, the higher byte first', utf16(ARABIC, 'be'), nothingSaid, 'utf-16be', ARABIC],
    [
      'the mark, whatever else is said',
      utf16('a', 'le'),
      { given: 'windows-1256', declared: 'utf-8' },
      'utf-16le',
      'a',
    ],
    [
      'the user, whatever is declared',
      inBytes('قال', 'iso-8859-6'),
      { given: 'iso-8859-6', declared: 'windows-1256' },
      'iso-8859-6',
      'قال',
    ],
    ['the declaration', inBytes('قال', 'windows-1256'), { given: null, declared: 'cp1256' }, 'windows-1256', 'قال'],
    ['one that nobody knows is none', Buffer.from('قال'), { given: null, declared: 'x-klingon' }, 'utf-8', 'قال'],
    ['nor is UTF-16 for what is not', Buffer.from('قال'), { given: null, declared: 'utf-16' }, 'utf-8', 'قال'],
    ['with nothing said, UTF-8', Buffer.from(ARABIC), nothingSaid, 'utf-8', ARABIC],
    [
      'under the name latin1, the quotation marks of Windows',
      Uint8Array.of(0x93, 0x61, 0x94, 0x80),
      { given: 'latin1', declared: null },
      'windows-1252',
      '“a”€',
    ],
  ])('%s', (_, bytes, encodings, encoding, text) => {
    expect(decodeText(bytes, encodings)).toEqual({ text, encoding, guessed: false });
  });

  test.each([
    ['Arabic of Windows', inBytes(ARABIC, 'windows-1256'), 'windows-1256', ARABIC],
    ['UTF-16 without its mark', utf16(ARABIC, 'le').subarray(2), 'utf-16le', ARABIC],
    ['the same, the higher byte first', utf16(ENGLISH, 'be').subarray(2), 'utf-16be', ENGLISH],
    ['English of Windows', inBytes(ENGLISH, 'windows-1252'), 'windows-1252', ENGLISH],
  ])('is guessed where it is in plain sight: %s', (_, bytes, encoding, text) => {
    expect(decodeText(bytes, nothingSaid)).toEqual({ text, encoding, guessed: true });
  });

  test.each([
    ['too little to tell by', inBytes('قال الوزير', 'windows-1256'), 0],
    ['Arabic of another encoding', inBytes(ARABIC.replaceAll(/[«»،]/g, ''), 'iso-8859-6'), 0],
    [
      'UTF-8 with a byte that is damaged',
      Buffer.concat([Buffer.from(ARABIC), Uint8Array.of(0xff)]),
      Buffer.byteLength(ARABIC),
    ],
    ['bytes of nothing but zero', new Uint8Array(100).fill(0xff, 50), 50],
    ['no text at all', Uint8Array.from({ length: 300 }, (_, index) => 250 - (index % 250)), 0],
  ])('is not guessed: %s', (_, bytes, badByte) => {
    expect(decodeText(bytes, nothingSaid)).toEqual({ badByte });
  });

  test('bytes that do not fit the given encoding give no text', () => {
    expect(decodeText(Uint8Array.of(0xff), { given: 'utf-16le', declared: null })).toEqual({ invalidIn: 'utf-16le' });
    expect(decodeText(Uint8Array.of(0xa1), { given: 'iso-8859-6', declared: null })).toEqual({
      invalidIn: 'iso-8859-6',
    });
  });

  test('no bytes and declarations throw', () => {
    const names = fc.constantFrom(null, 'utf-8', 'utf-16', 'windows-1256', 'iso-8859-6', 'shift_jis', 'nonsense');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), names, names, (bytes, given, declared) => {
        expect(Object.keys(decodeText(bytes, { given, declared })).length).toBeGreaterThan(0);
      }),
    );
  });
});

test.each([
  ['windows-1256', true],
  ['CP1256', true],
  ['Arabic', true],
  ['utf16', false],
  ['', false],
  ['utf-99', false],
])('there is an encoding %s: %s', (name, is) => {
  expect(isEncoding(name)).toBe(is);
});
