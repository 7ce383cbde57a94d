import { detectLanguage } from '../language/detect.ts';
import type { Language } from '../language/index.ts';
import type { Problem, Severity } from '../problem.ts';
import { comparable } from '../text/comparable.ts';
import { type ArticleText, articleParts } from './article-parts.ts';

/** A text that was read as an article. */
interface ReadText extends ArticleText {
  readonly path: string | null;
}

/**
 * Warnings about a text that is no article in a supported language, for which a table would be empty or wrong, and a note
 * on one in two languages.
 */
export function readingNotes(article: ReadText): Problem[] {
  const { text, language, path } = article;
  const note = (rule: string, what: string, arabic: string, severity: Severity = 'warning'): Problem[] => {
    const name = path ?? '<stdin>';
    return [{ rule, severity, message: `${name}: ${what}`, arabic: `${name}: ${arabic}`, path }];
  };
  const sample = text.slice(0, SAMPLE);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return note(
      'input-empty',
      text === '' ? 'the file is empty' : 'the text has no words',
      text === '' ? 'الملف فارغ' : 'لا كلمات في النص',
    );
  }
  if (/^isnad:[ ]*\d/m.test(sample) && /^(?:article|sources|claims):/m.test(sample)) {
    return note(
      'input-claim-file',
      'this is a claim file, not an article; `isnad validate` checks it',
      'هذا ملف أقوال لا مقال؛ الأمر `isnad validate` يفحصه',
    );
  }
  const parts = articleParts(article);
  if (parts.length > 1) {
    const list = (names: Readonly<Record<Language, string>>): string =>
      parts.map(({ language: id, paragraphs }) => `${names[id]} ${paragraphs}`).join(', ');
    return note(
      'input-languages',
      `paragraphs of two languages; each is read in its own (${list(ENGLISH_NAMES)})`,
      `فقرات بلغتين، تُقرأ كل فقرة بلغتها (${list(ARABIC_NAMES).replaceAll(', ', '، ')})`,
      'info',
    );
  }
  if (language !== 'auto' || !isForeign(sample)) return [];
  return note(
    'input-language',
    'the text seems to be in neither Arabic nor English, the languages that Isnad reads; claims will be missing. --language sets the language',
    'لا يبدو النص بالعربية ولا بالإنكليزية، وهما اللغتان اللتان يقرؤهما إسناد، فستغيب أقوال. الخيار --language يحدّد اللغة',
  );
}

const SAMPLE = 4000;
const ENGLISH_NAMES = { ar: 'Arabic', en: 'English' } as const;
const ARABIC_NAMES = { ar: 'العربية', en: 'الإنكليزية' } as const;

/** How a text of each language shows that it is one of another language in the same script. */
interface Signs {
  /** Its commonest words: prose has more of them than `least`, as a share of all words. */
  readonly words: ReadonlySet<string>;
  readonly least: number;
  /** Letters that hardly occur in it; a text has fewer than `most` of them, as a share of all letters. */
  readonly foreign: RegExp;
  readonly most: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map((word) => comparable(word).join(' ')));

// No drafted article of 175 in the two languages is below these shares; made-up French, Persian and
// Chinese paragraphs are.
const SIGNS: Readonly<Record<Language, Signs>> = {
  en: {
    words: set(
      'the of and to in a that is was for on with he said by it as at from his her are were be has have had will not this',
    ),
    least: 0.1,
    foreign: /[\u00c0-\u024f]/gu,
    most: 0.04,
  },
  ar: {
    words: set(
      'في من على أن إلى عن التي الذي هذا هذه كان كانت مع بعد قال قالت إن لا ما لم لن بين قد أو وقال أنه إنه وأن ولا',
    ),
    least: 0.04,
    foreign: /[\u067e\u0686\u0698\u06a9\u06af\u06cc\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]/gu, // Persian and Urdu
    most: 0.03,
  },
};

// A shorter text, such as a headline, shows too little.
const FEWEST_WORDS = 10;

function isForeign(sample: string): boolean {
  const letters = sample.match(/\p{L}/gu) ?? [];
  const ours = sample.match(/[\p{Script=Latin}\p{Script=Arabic}]/gu) ?? [];
  if (ours.length * 2 < letters.length) return true;
  const { words, least, foreign, most } = SIGNS[detectLanguage(sample)];
  const all = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const own = all.filter((word) => words.has(comparable(word).join(' '))).length;
  if (all.length < FEWEST_WORDS || own >= least * all.length * 2) return false;
  return own < least * all.length || (sample.match(foreign) ?? []).length > most * letters.length;
}
