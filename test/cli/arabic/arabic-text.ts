// A function word before another word: names and options in Latin letters hold none, such as `--no-color`.
const LATIN_SENTENCE = /\b(?:the|is|of|to|and|must|cannot|with|has|no|not|file|are|does|in) [a-z]/;

/** Faults of spelling and punctuation that can be found without knowing the words. */
const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['has no Arabic', /^[^\u0621-\u064a]*$/],
  ['a comma of Latin script after an Arabic word', /[\u0621-\u065f],/],
  ['a semicolon of Latin script', /;/],
  ['a question mark of Latin script', /[\u0621-\u065f] ?\?/],
  ['a space before a mark', / [،؛؟:.](?: |$)/],
  ['a mark without a space behind it', /[،؛؟](?=[^\s»)”'"\u2069])/],
  ['two blanks', / {2}/],
  ['tanwin before its alef is missing: اً', /اً/],
  ['alef maqsura with dots of a yeh at the end of a particle', /(?:^|\s)(?:علي|الي|حتي) /],
  ['Persian letters', /[\u06a9\u06cc]/],
  ['a tatweel', /\u0640/],
  ['direction marks', /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/],
  ['an English sentence', LATIN_SENTENCE],
  ['a hamza of wasl written: إستعمال, إنتقاء', /(?:^|[\s(«])(?:ال)?إ(?:ست|قتب|نتق|ختي|ستع|قتر)/],
];

/** What is wrong with an Arabic text of the interface; empty for none. */
export const faultsOf = (text: string): string[] =>
  FAULTS.filter(([, pattern]) => pattern.test(text)).map(([fault]) => `${fault}: ${text}`);
