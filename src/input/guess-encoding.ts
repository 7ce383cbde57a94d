// Only what is in plain sight is guessed: a wrong guess would turn an article into another one without a word.
const FEWEST_LETTERS = 40;

const ARABIC = /[\u0621-\u064a]/g;
const AMONG_ARABIC = /[\u0621-\u0652\u060c\u061b\u061f\u0640\u200c-\u200f«»“”‘’–—…\u00a0]/g;
// Arabic letters that only end a word; what is in another encoding has them anywhere.
const ENDING = /[\u0629\u0649](?=[\u0621-\u064a])/g;

const LATIN = /[A-Za-z]/g;
const TYPOGRAPHIC = /[“”‘’‚„…–—•€£§©®°·«»\u00a0]|(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽžŸ]|[À-ÖØ-öø-ÿŒœŠšŽžŸ](?=[a-z])/g;

/** The Windows encoding of a text that is not UTF-8, where it reads as Arabic or as English in it; null where it does not. */
export function guessEncoding(read: (encoding: string) => string): string | null {
  const arabic = read('windows-1256');
  if (isArabic(arabic)) return 'windows-1256';
  return isLatin(read('windows-1252')) ? 'windows-1252' : null;
}

const FEWEST_UNITS = 8;
// The higher bytes of the letters, digits and blanks of both languages, of Arabic in its shapes, and of typography.
const HIGHER = new Set([0x00, 0x06, 0x20, 0xfe]);

/** The UTF-16 of a text that begins with no mark, by the bytes that every second one is; null for another encoding. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = bytes.length >> 1;
  if (units < FEWEST_UNITS || !bytes.includes(0)) return null;
  const higherAt = (parity: number): number =>
    bytes.filter((byte, index) => index % 2 === parity && HIGHER.has(byte)).length;
  const [first, second] = [higherAt(0), higherAt(1)];
  if (Math.max(first, second) < units * 0.95 || Math.min(first, second) > units / 2) return null;
  return first > second ? 'utf-16be' : 'utf-16le';
}

function isArabic(text: string): boolean {
  const letters = count(text, ARABIC);
  const foreign = count(text, /[^\0-\x7f]/g) - count(text, AMONG_ARABIC);
  return letters >= FEWEST_LETTERS && foreign * 20 <= letters && count(text, ENDING) * 20 <= letters;
}

function isLatin(text: string): boolean {
  const letters = count(text, LATIN);
  const high = count(text, /[^\0-\x7f]/g);
  return letters >= FEWEST_LETTERS && high * 10 <= letters && count(text, TYPOGRAPHIC) === high;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
