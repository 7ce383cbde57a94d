import { isAscii, isUtf8 } from 'node:buffer';
import { decode } from './decode.ts';
import { guessEncoding, guessUtf16 } from './guess-encoding.ts';

/** The encoding of bytes according to other sources than the bytes. */
export interface Encodings {
  /** Given by the user. */
  readonly given: string | null;
  /** Declared by the document or the server. */
  readonly declared: string | null;
}

/** A text with its encoding; or the first byte that is not UTF-8; or the encoding that failed. */
export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly guessed: boolean }
  | { readonly badByte: number }
  | { readonly invalidIn: string };

const UTF_8 = 'utf-8';
// The bytes on either side of the first invalid one by which the encoding is guessed.
const SAMPLE = 32_768;
const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  [UTF_8, [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Whether a name is a label of an encoding in the WHATWG Encoding Standard. */
export const isEncoding = (name: string): boolean => encodingOf(name) !== null;

/**
 * Decodes bytes without their byte order mark. The encoding is that of the mark, else the user's,
 * else the declared one, which is ignored where the bytes are UTF-8 beyond ASCII. Without any of these it is UTF-8, unless the bytes clearly look like UTF-16
 * or the Windows encoding of Arabic or English.
 */
export function decodeText(bytes: Uint8Array, { given, declared }: Encodings): Decoded {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const known = marked ?? encodingOf(given ?? '') ?? declaredEncoding(declared, bytes);
  if (known !== null && known !== UTF_8) return decodeAs(known, bytes);
  const unmarked = known === null ? guessUtf16(bytes.subarray(0, SAMPLE)) : null;
  if (unmarked !== null) return { text: lenient(unmarked, bytes), encoding: unmarked, guessed: true };
  const decoded = decode(bytes);
  if ('text' in decoded) return { text: decoded.text, encoding: UTF_8, guessed: false };
  const around = bytes.subarray(Math.max(0, decoded.badByte - SAMPLE), decoded.badByte + SAMPLE);
  const guess = known === null ? guessEncoding((encoding) => lenient(encoding, around)) : null;
  return guess === null ? decoded : { text: lenient(guess, bytes), encoding: guess, guessed: true };
}

const STATEFUL = /^(?:utf-16|iso-2022)/;

// A declaration that could be read as ASCII is not in UTF-16, whatever it says.
function declaredEncoding(declared: string | null, bytes: Uint8Array): string | null {
  const encoding = encodingOf(declared ?? '');
  // Text in another encoding is hardly ever valid UTF-8 by chance; servers and templates declare wrong ones.
  if (encoding !== null && !STATEFUL.test(encoding) && isUtf8(bytes) && !isAscii(bytes)) return UTF_8;
  return encoding?.startsWith('utf-16') && !bytes.subarray(0, 64).includes(0) ? null : encoding;
}

function encodingOf(name: string): string | null {
  try {
    return name === '' ? null : new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: fixWindows1252(encoding, text), encoding, guessed: false };
  } catch {
    return { invalidIn: encoding };
  }
}

const lenient = (encoding: string, bytes: Uint8Array): string =>
  fixWindows1252(encoding, new TextDecoder(encoding).decode(bytes));

const WINDOWS_1252 = 'windows-1252';
const WINDOWS_CHARACTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Many versions of Node (such as 20.20) decode windows-1252 as ISO-8859-1, with controls for its quotation marks. */
const fixWindows1252 = (encoding: string, text: string): string =>
  encoding === WINDOWS_1252
    ? text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_CHARACTERS.charAt(control.charCodeAt(0) - 0x80))
    : text;
