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
