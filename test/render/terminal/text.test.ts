import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { directionOf, present } from '../../../src/render/terminal/bidi.ts';
import { distribute } from '../../../src/render/terminal/distribute.ts';
import { visible } from '../../../src/render/terminal/sanitise.ts';
import { displayWidth, graphemes, wrap } from '../../../src/render/terminal/width.ts';
import { fc } from '../../properties.ts';
import { anyText } from '../arbitraries.ts';

describe('visible text', () => {
  it.each([
    ['shows escapes and other C0 controls as their pictures', 'a\u001b[31mb\u0007\u0000', 'a␛[31mb␇␀'],
    ['shows delete and C1 controls', '\u007f \u009b2J', '␡ ⟨U+009B⟩2J'],
    [
      'spells out marks, embeddings, overrides and isolates',
      '\u200e\u200f\u061c\u202a\u202e\u2066\u2069',
      '⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩⟨U+202A⟩⟨U+202E⟩⟨U+2066⟩⟨U+2069⟩',
    ],
    ['spells out what takes no room', '\u200b\ufeff\u00ad\u{e0041}', '⟨U+200B⟩⟨U+FEFF⟩⟨U+00AD⟩⟨U+E0041⟩'],
    ['turns line ends and tabs into single spaces', ' a\r\n\tb\u2028c ', 'a b c'],
    ['spells out half a surrogate pair', 'a\ud800b', 'a⟨U+D800⟩b'],
    ['gives a mark without a letter something to stand on', '\u0651 \u064e', '◌\u0651 ◌\u064e'],
    [
      'leaves tashkeel, joiners and emoji alone',
      'مُؤَكِّدًا می\u200cخواهد 👩\u200d💻 ❤\ufe0f',
      'مُؤَكِّدًا می\u200cخواهد 👩\u200d💻 ❤\ufe0f',
    ],
  ])('%s', (_, text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it('holds no control and no format character of any text but joiners, selectors and number signs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(text).replace(/\u200c|\u200d|[\u0600\u06dd]|[\ufe00-\ufe0f]/g, '')).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Cs}]/u,
        );
      }),
    );
  });
});

describe('display width', () => {
  it('agrees with the library on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(displayWidth(text)).toBe(stringWidth(text));
      }),
    );
    for (let code = 0; code < 0x3000; code += 1) {
      const character = String.fromCharCode(code);
      expect(displayWidth(character), code.toString(16)).toBe(stringWidth(character));
    }
  });
});

describe('wrapping', () => {
  it.each([
    ['breaks at spaces', 'قال إنّ الأمر مؤكّد', 9, ['قال إنّ', 'الأمر', 'مؤكّد']],
    ['cuts a word only where it is wider than a line, between letters', 'ا مُؤَكِّدًا', 3, ['ا', 'مُؤَكِّ', 'دًا']],
    ['counts wide letters twice', '漢字漢字', 5, ['漢字', '漢字']],
    ['leaves an emoji sequence whole', '👩\u200d💻👩\u200d💻', 3, ['👩\u200d💻', '👩\u200d💻']],
    ['makes one empty line of nothing', '', 5, ['']],
  ])('%s', (_, text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected);
  });

  it('loses nothing but spaces, cuts no letter from its marks, and fits', () => {
    fc.assert(
      fc.property(anyText.map(visible), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/^\p{M}/u);
        }
      }),
    );
  });

  it('takes time in proportion to the length, also of a word that never ends', () => {
    const word = 'مُ'.repeat(100_000);
    expect(wrap(word, 80)).toHaveLength(100_000 / 80);
    expect(graphemes(word)).toHaveLength(100_000);
  });
});

describe('direction', () => {
  it.each([
    ['is the document’s where any letter is of it', 'CNN: قالت', 'rtl', 'rtl'],
    ['is the text’s own where no letter is of the document’s', 'Reuters.', 'rtl', 'ltr'],
    ['is an Arabic text’s in an English document', 'الميادين', 'ltr', 'rtl'],
    ['is the document’s for digits and signs', '2000 %', 'rtl', 'rtl'],
  ] as const)('%s', (_, text, document, expected) => {
    expect(directionOf(text, document)).toBe(expected);
  });

  it.each([
    ['isolates a line for a terminal that reorders', 'قال 5', 'rtl', 'isolate', '\u2067قال 5\u2069'],
    ['leaves a line in logical order', '\u2067قال\u2069', 'rtl', 'none', 'قال'],
    ['reorders Arabic, its numbers from left to right', 'قتل 28 منهم', 'rtl', 'visual', 'مهنم 28 لتق'],
    ['reorders with Latin words in their own order', 'قالت CNN News أمس', 'rtl', 'visual', 'سمأ CNN News تلاق'],
    ['mirrors brackets and guillemets', '(«سانا» أمس)', 'rtl', 'visual', '(سمأ «اناس»)'],
    ['moves a letter with its diacritics', 'مُدّ', 'rtl', 'visual', 'دّمُ'],
    ['keeps an emoji whole', 'أ👩\u200d💻ب', 'rtl', 'visual', 'ب👩\u200d💻أ'],
  ] as const)('%s', (_, text, direction, mode, expected) => {
    expect(present(text, direction, mode)).toBe(expected);
  });
});

describe('column widths', () => {
  it.each([
    [
      'are the natural ones where there is room',
      [
        [4, 0],
        [10, 1],
        [20, 6],
      ],
      60,
      [4, 10, 20],
    ],
    [
      'never narrow a column without weight',
      [
        [11, 0],
        [100, 1],
        [100, 1],
      ],
      51,
      [11, 20, 20],
    ],
    [
      'are shared by weight',
      [
        [100, 3],
        [100, 6],
      ],
      90,
      [30, 60],
    ],
    [
      'leave what one column does not need to the others',
      [
        [10, 3],
        [100, 6],
      ],
      90,
      [10, 80],
    ],
    [
      'are none where not even the least fit',
      [
        [50, 0],
        [100, 1],
      ],
      57,
      null,
    ],
  ] as const)('%s', (_, columns, room, expected) => {
    const wants = columns.map(([natural, weight]) => ({ natural, weight, least: 8 }));
    expect(distribute(wants, room)).toEqual(expected);
  });
});
