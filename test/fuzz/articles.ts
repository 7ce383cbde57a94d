import { LANGUAGES } from '../../src/language/compile/compilers.ts';
import { readLexicon } from '../../src/language/compile/lexicon.ts';
import { fc } from '../properties.ts';

// Articles made of what the engine looks for: the words of attribution, names and openers; the examples of the packs, cut
// and joined anew; and of what it should not mind: marks that do not pair, controls, halves of characters.

const ARABIC =
  'قال|وقالت|وأضاف|أكد|زعم|مشيرا|قائلا|نقلت|علمت|أبلغ|اتهم|أفيد|بحسب|وفقا ل|نقلا عن|على حد قوله|كما قال|حسبما ذكرت|جاء في بيان|إعلان|تصريحات|ما وصفه ب|لم يؤكد|كان قد قال|من جهته|أن|إن|أنه|بأن|إلى أن|عن|قوله|وأن|فيما|بينما|في حين|وذلك|لكن|قد|ربما|يبدو|لا|الوزير|سامي حداد|الوزيرة ليلى ناصر|وكالة "الأفق"|مصادر|الأمم المتحدة|القاهرة|المصدر نفسه|هو|لرويترز|الجسر آمن|سيفتح غدا|وقوع حريق|دمشق – وكالات : |(CNN) -- |٢٠٢١|د.|أ.ف.ب|ـ|..|…|؟|،|؛'.split(
    '|',
  );

const ENGLISH =
  "said|says|told|added|claimed|denied|according to|adding|accused|it is believed|was told|that|whether|who|reporters|on Monday|in a statement|but|while|may|not|reportedly|the so-called|John Smith|the minister|officials|she|he|a spokesman for the ministry|Reuters|The|Smith's|U.S.|WASHINGTON (AP) — |SMITH: |the bridge was safe|would open|there was no fire|it".split(
    '|',
  );

const MARKS = [
  ...['"', '«', '»', '“', '”', '„', '‘', '’', "'", "''", '((', '))', '(', ')', '.', ',', ':', '-', '–', '!', '?'],
  ...['&quot;', '&nbsp;', '::error::', ']]>', '<script>', '=1+1', '|', '`', '@'],
];

const STRANGE = [
  ...['\n', '\n\n', '\r\n', '\u2028', '\t', '\u00a0', '\u200f', '\u202e', '\u2067', '\ufeff', '\u0000', '\u001b[31m'],
  ...[
    '\u009b2J',
    '\u0301',
    'e\u0301\u0301\u0301',
    'مّ',
    '\ud800',
    '\udc00',
    '😀',
    '👩\u200d💻',
    '\ue000',
    '漢字',
    'x'.repeat(300),
  ],
];

/** A text of the words of a language, of marks, and of what no article should hold. */
function ofWords(words: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 1, arbitrary: fc.constantFrom(...STRANGE) },
  );
  const glue = fc.oneof(
    { weight: 8, arbitrary: fc.constant(' ') },
    { weight: 1, arbitrary: fc.constantFrom('', '\n', '. ') },
  );
  return fc.array(fc.tuple(piece, glue), { maxLength: 60 }).map((parts) => parts.flat().join(''));
}

const SENTENCES = LANGUAGES.flatMap((id) => {
  const { cues, frames, sources, hedges } = readLexicon(id);
  return [...cues, ...frames, ...sources, ...hedges].flatMap(({ examples }) => examples.map(({ text }) => text));
});

const edit = fc.record({
  at: fc.nat(40),
  length: fc.nat(3),
  by: fc.oneof(fc.constant(''), fc.constantFrom(...MARKS), fc.constantFrom(...STRANGE, ...ARABIC, ...ENGLISH)),
});

/** Sentences of the packs' examples in which words are missing, doubled or replaced. */
const ofExamples: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.array(edit, { maxLength: 4 }), fc.constantFrom(' ', '\n', '')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((sentences) =>
    sentences
      .map(([text, edits, glue]) => {
        const words = text.split(' ');
        for (const { at, length, by } of edits) words.splice(at % (words.length + 1), length, by);
        return words.join(' ') + glue;
      })
      .join(''),
  );

/** Any text, most often one that looks like an article. */
export const anyArticle: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: ofExamples },
  { weight: 2, arbitrary: ofWords(ARABIC) },
  { weight: 2, arbitrary: ofWords(ENGLISH) },
  { weight: 1, arbitrary: ofWords([...ARABIC, ...ENGLISH]) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
