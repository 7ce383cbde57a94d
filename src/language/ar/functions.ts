import type { PackFunctions } from '../pack.ts';

const INVISIBLE = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{M}]/gu;

// Words whose last letter tells them apart: على is "on", علي a name.
const KEEP_ALEF_MAQSURA = new Set([
  'على',
  'إلى',
  'الى',
  'لدى',
  'حتى',
  'مدى',
  'وعلى',
  'وإلى',
  'والى',
  'ولدى',
  'وحتى',
  'فعلى',
  'فإلى',
]);

const FOLDED: ReadonlyMap<string, string> = new Map([
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ة', 'ه'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ک', 'ك'],
  ['ڪ', 'ك'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ۀ', 'ه'],
]);

// The hamza alone tells "I believe" from اعتقد "he believed", and the press writes it in this common verb.
// So does the madda that tells the name آلان (Alan) from الآن "now".
const KEEP_HAMZA = new Set(['أعتقد', 'وأعتقد', 'فأعتقد', 'آلان', 'وآلان', 'لآلان']);

// Nearly all words are written in letters that are plain already.
const PLAIN = /^[ء-غف-ي]+$/u;

/** A word as its letters alone: tashkeel, tatweel and invisible characters dropped, presentation forms folded. */
const plain = (word: string): string => (PLAIN.test(word) ? word : word.normalize('NFKC').replace(INVISIBLE, ''));

/** The letters of a word, variants of one folded, Latin in lower case. */
function normalise(word: string): string {
  if (PLAIN.test(word)) return foldedWord(word);
  const letters = plain(word);
  if (/^[\p{Script=Latin}\p{N}.,:'-]+$/u.test(letters)) return letters.toLowerCase();
  const bare = letters.replace(/ی$/u, 'ى');
  if (KEEP_ALEF_MAQSURA.has(bare) || KEEP_HAMZA.has(bare)) return foldedWord(bare);
  return folded(letters.toLowerCase());
}

function foldedWord(letters: string): string {
  if (KEEP_HAMZA.has(letters)) return letters;
  return KEEP_ALEF_MAQSURA.has(letters) ? letters.replaceAll('إ', 'ا') : folded(letters);
}

const folded = (letters: string): string =>
  letters.replace(/[أإآٱةىیېکڪہھۀ]/gu, (letter) => FOLDED.get(letter) ?? letter);

// لأبناء, لإجراء: hardly any word begins so but for the preposition; those that do (لأن) are listed.
const LAM_BEFORE_HAMZA = /^ل[أإ].{3,}/u;

const CONJUNCTION = new Set(['و', 'ف']);
const PREPOSITION = new Set(['ب', 'ل', 'ك']);

/**
 * The proclitics of a word: و or ف, then ب, ل or ك. They are cut only where the whole word is not known and the rest is,
 * or where the article after them leaves no doubt (والمصادر, بالوكالة, للوزارة).
 */
function split(word: string, isKnown: (norm: string) => boolean): number {
  if (isKnown(normalise(word))) return 0;
  if (LAM_BEFORE_HAMZA.test(plain(word))) return letterEnd(word, 0);
  for (const cut of cutsOf(word)) {
    const rest = normalise(word.slice(cut));
    if (rest.startsWith('ال') && rest.length > 4) return cut;
    if (isKnown(rest) && !isPreposition(word, cut, 'ك')) return cut; // كاملة is no ك and a word
    if (rest.startsWith('ل') && isPreposition(word, cut, 'ل') && isKnown(`ا${rest}`)) return cut;
  }
  return 0;
}

/** The offsets after one and after two proclitics, tashkeel and tatweel skipped. */
function cutsOf(word: string): number[] {
  const first = letterEnd(word, 0);
  const one = normalise(word.slice(0, first));
  if (PREPOSITION.has(one)) return longEnough(word, [first]);
  if (!CONJUNCTION.has(one)) return [];
  const second = letterEnd(word, first);
  return longEnough(word, PREPOSITION.has(normalise(word.slice(first, second))) ? [first, second] : [first]);
}

const longEnough = (word: string, cuts: readonly number[]): number[] =>
  cuts.filter((cut) => normalise(word.slice(cut)).length >= 2);

function letterEnd(word: string, from: number): number {
  let end = from + 1;
  while (end < word.length && normalise(word[end] ?? '') === '') end++;
  return end;
}

const isPreposition = (word: string, cut: number, letter: string): boolean =>
  normalise(word.slice(0, cut)).endsWith(letter);

/** A silent final letter is dropped before a pronoun (قالوا + ه), ta marbuta opens, alef maqsura becomes alef, a hamza takes a seat. */
const beforePronoun = (stem: string): string[] => [
  stem,
  ...(stem.endsWith('و') ? [`${stem}ا`] : []),
  ...(stem.endsWith('ت') ? [`${stem.slice(0, -1)}ه`] : []),
  ...(stem.endsWith('ا') ? [`${stem.slice(0, -1)}ي`] : []),
  ...(/[ئؤ]$/u.test(stem) ? [`${stem.slice(0, -1)}ء`] : []),
];

/** الوكالة → وكالة; للوكالة is split before it comes here. */
const bare = (norm: string): string => (norm.startsWith('ال') && norm.length > 4 ? norm.slice(2) : norm);

/**
 * The nominative of an indefinite accusative (مصدرا امنيا → مصدر امني) or of an oblique plural (مسؤولين أمنيين → مسؤولون
 * أمنيون); only where the head is a kind of source, for names end in alef and in ين too.
 */
const citation = (name: string): string => {
  const [head = '', ...rest] = name.split(' ');
  const norm = normalise(head);
  if (ACCUSATIVE_HEAD.test(norm))
    return [head, ...rest].map((word) => (ACCUSATIVE_END.test(word) ? withoutAlef(word) : word)).join(' ');
  if (!OBLIQUE_HEAD.test(norm)) return name;
  const ending = rest.some((word) => TWO.test(normalise(word))) ? 'ان' : 'ون';
  return [head, ...rest].map((word) => (TWO.test(normalise(word)) ? 'اثنان' : nominative(word, ending))).join(' ');
};
const TWO = /^اثنين$/u;
const OBLIQUE_HEAD = new RegExp(
  `^(?:ال)?(?:${[
    'مسؤول|مسئول|محلل|مراقب|ناشط|باحث|محام|مواطن|متظاهر|محتج|مغرد|مختص|متخصص|معارض|لاعب|نازح|لاجئ|موظف|عامل|مشرع|مدون',
    'معلق|مؤرخ|مثقف|مسعف|مزارع|صياد|متابع|مقرب|دبلوماسي|قيادي|صحفي|صحافي|اقتصادي|سياسي|عسكري|حقوقي|خبير|شاهد',
  ].join('|')})ي?ين$`,
  'u',
);
const OBLIQUE_END = /ين[\u064b-\u0652]*$/u;

/** A word with another ending instead of that of the oblique. */
const nominative = (word: string, ending: string): string => word.replace(OBLIQUE_END, ending);

const ACCUSATIVE_END = /[^\u0627\u0649\u064b-\u0652\u0640][\u064b-\u0652\u0640]*ا[\u064b-\u0652]*$|[\u064b]ا$/u;
const ACCUSATIVE_HEAD = new RegExp(
  `^(?:${[
    'مصدرا|مسؤولا|متحدثا|تقريرا|بيانا|ناطقا|خبيرا|محللا|ناشطا|قياديا|ضابطا|مراسلا|شاهدا|مديرا|وزيرا|نائبا|عضوا|محاميا|باحثا',
    'طبيبا|جنديا|موظفا|لاعبا|مدربا|زعيما|دبلوماسيا|مستشارا|صحفيا|صحافيا|أستاذا|مواطنا|سياسيا|حقوقيا|إعلاميا',
  ]
    .join('|')
    .replace(/أ|إ/gu, 'ا')})$`,
  'u',
);

/** A word without its last alef, the vowel marks on it, and those and the tatweel before it. */
function withoutAlef(word: string): string {
  let end = word.lastIndexOf('ا');
  while (end > 0 && ALEF_CARRIES.test(word[end - 1] ?? '')) end--;
  return word.slice(0, end);
}
const ALEF_CARRIES = /[\u064b-\u0652\u0640]/u;

const TA_MARBUTA = /ة\p{M}*$/u;

/** ل swallows the alef of the article: للوزير. */
const unjoin = (proclitic: string, rest: string): string =>
  proclitic.endsWith('ل') && rest.startsWith('ل') && rest.length > 3 ? `ا${rest}` : rest;

export const functions: PackFunctions = {
  unjoin,
  mayEndInPronoun: (word) => !TA_MARBUTA.test(word),
  citation,
  normalise,
  split,
  beforePronoun,
  bare,
};
