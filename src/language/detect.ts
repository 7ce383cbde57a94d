import { type UnitRange, unitClasses } from '../text/unit-classes.ts';
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

/** The script of a UTF-16 unit by its Unicode property. */
export function tellScript(unit: number): number {
  const letter = String.fromCharCode(unit);
  return /\p{Script=Arabic}/u.test(letter) ? ARABIC : /\p{Script=Latin}/u.test(letter) ? LATIN : OTHER;
}

/** The units of Latin and Arabic prose with their scripts, which the properties would tell too. */
export const SCRIPT_RANGES: readonly UnitRange[] = [
  [0x00, 0x40, OTHER],
  [0x41, 0x5a, LATIN],
  [0x5b, 0x60, OTHER],
  [0x61, 0x7a, LATIN],
  [0x7b, 0xa9, OTHER],
  [0xab, 0xb9, OTHER], // « among them
  [0xbb, 0xbf, OTHER], // » among them
  [0x60c, 0x60c, OTHER], // ،
  [0x61b, 0x61b, OTHER], // ؛
  [0x61f, 0x61f, OTHER], // ؟
  [0x621, 0x63a, ARABIC],
  [0x640, 0x640, OTHER],
  [0x641, 0x64a, ARABIC],
  [0x64b, 0x655, OTHER],
  [0x660, 0x669, ARABIC],
  [0x2000, 0x2064, OTHER], // dashes and quotation marks among them
];

const scriptOf = unitClasses(SCRIPT_RANGES, tellScript);
