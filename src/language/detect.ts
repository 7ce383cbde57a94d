import { lazily } from '../memo.ts';
import { type UnitRange, unitClasses } from '../text/unit-classes.ts';
import compiled from './detection.json' with { type: 'json' };
import type { Language } from './index.ts';
import { SCRIPTS, type Script } from './scripts.ts';

/** What tells a language from the others: its scripts, and its commonest words among languages of the same script. */
export interface DetectionRow {
  readonly id: string;
  /** By their Unicode names; those of `SCRIPTS`. */
  readonly scripts: readonly string[];
  /** In lower case. */
  readonly functionWords: readonly string[];
}

/** A row for each language. */
export type DetectionTable = readonly DetectionRow[];

// Of most articles this is the whole.
const SAMPLE = 4_000;

/** The language of a text: see `detectAmong`. */
export const detectLanguage = (text: string): Language => detectAmong(text, compiled) as Language;

/**
 * The id of the language that a text is in by the share of letters in its scripts, and among languages of that script by
 * its function words. Latin letters count a third, for names and addresses stand in news of all scripts. A text without
 * letters of any language counts as one in Latin script. Throws where the table is empty.
 */
export function detectAmong(text: string, table: DetectionTable): string {
  const sample = text.slice(0, SAMPLE);
  const weights = scriptWeights(sample);
  const weightOf = ({ scripts }: DetectionRow): number =>
    scripts.reduce((sum, script) => sum + (weights[SCRIPTS.indexOf(script as Script)] ?? 0), 0);
  const ranked = [...table].sort((a, b) => weightOf(b) - weightOf(a) || Number(isLatin(b)) - Number(isLatin(a)));
  const [first] = ranked;
  if (first === undefined) throw new Error('no language to detect');
  const alike = ranked.filter((row) => weightOf(row) === weightOf(first) && isLatin(row) === isLatin(first));
  return alike.length === 1 ? first.id : byFunctionWords(sample, alike);
}

const isLatin = ({ scripts }: DetectionRow): boolean => scripts.includes('Latin');

/** The first of the languages whose function words are the most in a sample. */
function byFunctionWords(sample: string, table: DetectionTable): string {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = table.map(({ functionWords }) => {
    const known = new Set(functionWords);
    return words.filter((word) => known.has(word)).length;
  });
  return (table[counts.indexOf(Math.max(...counts))] as DetectionRow).id;
}

const ARABIC = 1;
const LATIN = 2;
const OTHER = SCRIPTS.length + 1;

/** The weight of each script's letters in a sample, in the order of `SCRIPTS`. */
function scriptWeights(sample: string): number[] {
  const counts = new Array<number>(SCRIPTS.length).fill(0);
  for (let at = 0; at < sample.length; at++) {
    const script = scriptOf(sample.charCodeAt(at));
    if (script !== OTHER) counts[script - 1] = (counts[script - 1] as number) + (script === LATIN ? 1 : LATIN_SHARE);
  }
  return counts;
}

const LATIN_SHARE = 3;

// Made when they are first needed: the letters of most articles are in the ranges below.
const patterns = lazily(() => SCRIPTS.map((script) => new RegExp(`\\p{Script=${script}}`, 'u')));

/** The script of a UTF-16 unit by its Unicode property: its place in `SCRIPTS` and 1, or one more for any other. */
export function tellScript(unit: number): number {
  const letter = String.fromCharCode(unit);
  return patterns().findIndex((pattern) => pattern.test(letter)) + 1 || OTHER;
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
