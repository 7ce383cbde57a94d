import type { Language } from './index.ts';

// Of most articles this is the whole.
const SAMPLE = 4_000;

/** The language of a text by its share of Arabic letters; Latin letters count a third, for names and addresses in Arabic news. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  let [arabic, latin] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    const script = scriptOf(sample.charCodeAt(at));
    if (script === ARABIC) arabic++;
    else if (script === LATIN) latin++;
  }
  return arabic * 3 > latin ? 'ar' : 'en';
}

const ARABIC = 1;
const LATIN = 2;
const OTHER = 3;

// By UTF-16 unit, each found when first met.
const scripts = new Uint8Array(0x10000);

function scriptOf(unit: number): number {
  const known = scripts[unit] as number;
  if (known !== 0) return known;
  const letter = String.fromCharCode(unit);
  const script = /\p{Script=Arabic}/u.test(letter) ? ARABIC : /\p{Script=Latin}/u.test(letter) ? LATIN : OTHER;
  scripts[unit] = script;
  return script;
}
