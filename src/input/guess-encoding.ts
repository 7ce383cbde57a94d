// Guessed only with strong evidence: a wrong guess would silently corrupt the article.
const MIN_LETTERS = 40;

const ARABIC = /[\u0621-\u064a]/g;
const AMONG_ARABIC = /[\u0621-\u0652\u060c\u061b\u061f\u0640\u200c-\u200f«»“”‘’–—…\u00a0]/g;
// ة and ى occur only at the end of a word; in text of another encoding they would be anywhere.
const ENDING = /[\u0629\u0649](?=[\u0621-\u064a])/g;

const LATIN = /[A-Za-z]/g;
const TYPOGRAPHIC = /[“”‘’‚„…–—•€£§©®°·«»\u00a0]|(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽžŸ]|[À-ÖØ-öø-ÿŒœŠšŽžŸ](?=[a-z])/g;

/** The Windows encoding in which a text reads as Arabic or English; null for neither. */
export function guessEncoding(read: (encoding: string) => string): string | null {
  const arabic = read('windows-1256');
  if (isArabic(arabic)) return 'windows-1256';
  return isLatin(read('windows-1252')) ? 'windows-1252' : null;
}

const MIN_UNITS = 8;
// The high bytes of Latin, Arabic, punctuation, and Arabic presentation forms.
const HIGH_BYTES = new Set([0x00, 0x06, 0x20, 0xfe]);

/** The byte order of UTF-16 without a byte order mark, by its high bytes; null for other encodings. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = bytes.length >> 1;
  if (units < MIN_UNITS || !bytes.includes(0)) return null;
  const highBytesAt = (parity: number): number =>
    bytes.filter((byte, index) => index % 2 === parity && HIGH_BYTES.has(byte)).length;
  const [first, second] = [highBytesAt(0), highBytesAt(1)];
  if (Math.max(first, second) < units * 0.95 || Math.min(first, second) > units / 2) return null;
  return first > second ? 'utf-16be' : 'utf-16le';
}

function isArabic(text: string): boolean {
  const letters = count(text, ARABIC);
  const foreign = count(text, /[^\0-\x7f]/g) - count(text, AMONG_ARABIC);
  return letters >= MIN_LETTERS && foreign * 20 <= letters && count(text, ENDING) * 20 <= letters;
}

function isLatin(text: string): boolean {
  const letters = count(text, LATIN);
  const high = count(text, /[^\0-\x7f]/g);
  return letters >= MIN_LETTERS && high * 10 <= letters && count(text, TYPOGRAPHIC) === high;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
