import { decode } from './decode.ts';
import { guessEncoding, guessUtf16 } from './guess-encoding.ts';

/** What is said of the encoding of bytes besides the bytes themselves. */
export interface Encodings {
  /** By the user. */
  readonly asked: string | null;
  /** By the document, or by who sent it. */
  readonly declared: string | null;
}

/** A text with the name of its encoding, or why there is none. */
export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly guessed: boolean }
  | { readonly badByte: number }
  | { readonly notIn: string };

const UTF_8 = 'utf-8';
// So many bytes on both sides of the first that is not UTF-8 are looked at to guess what they are.
const AROUND = 32_768;
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  [UTF_8, [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Whether there is such an encoding, under any of the names that the web knows it by. */
export const isEncoding = (name: string): boolean => encodingOf(name) !== null;

/**
 * The text of bytes, without their byte order mark. The mark tells the encoding, else the user, else the document; bytes
 * that nothing is said of are UTF-8, or UTF-16 or the Windows encoding of Arabic or English where they clearly look like it.
 */
export function decodeText(bytes: Uint8Array, { asked, declared }: Encodings): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const told = marked ?? encodingOf(asked ?? '') ?? declaredEncoding(declared, bytes);
  if (told !== null && told !== UTF_8) return decodeAs(told, bytes);
  const unmarked = told === null ? guessUtf16(bytes.subarray(0, AROUND)) : null;
  if (unmarked !== null) return { text: lenient(unmarked, bytes), encoding: unmarked, guessed: true };
  const decoded = decode(bytes);
  if ('text' in decoded) return { text: decoded.text, encoding: UTF_8, guessed: false };
  const around = bytes.subarray(Math.max(0, decoded.badByte - AROUND), decoded.badByte + AROUND);
  const guess = told === null ? guessEncoding((encoding) => lenient(encoding, around)) : null;
  return guess === null ? decoded : { text: lenient(guess, bytes), encoding: guess, guessed: true };
}

// What can be read as text up to its declaration is not in UTF-16, whatever that says.
function declaredEncoding(declared: string | null, bytes: Uint8Array): string | null {
  const encoding = encodingOf(declared ?? '');
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
    return { text: mended(encoding, text), encoding, guessed: false };
  } catch {
    return { notIn: encoding };
  }
}

const lenient = (encoding: string, bytes: Uint8Array): string =>
  mended(encoding, new TextDecoder(encoding).decode(bytes));

const WINDOWS_1252 = 'windows-1252';
const WINDOWS_CHARACTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node reads windows-1252 as ISO-8859-1 in many versions (20.20 is one), and takes its quotation marks for control characters. */
const mended = (encoding: string, text: string): string =>
  encoding === WINDOWS_1252
    ? text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_CHARACTERS.charAt(control.charCodeAt(0) - 0x80))
    : text;
