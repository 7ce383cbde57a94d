import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageParts } from '../../src/language/language-parts.ts';

const ARABIC = 'قال الوزير إن الجسر الذي أعيد بناؤه في العاصمة سيفتح بعد أسبوع من الآن.';
const ENGLISH = 'The minister said that the bridge in the capital was to open in a week.';
const FRENCH = 'Le ministre a déclaré que le pont de la capitale sera ouvert dans une semaine.';
const FILMS = 'Casablanca, Vertigo, Psycho, Rear Window, Notorious, Spellbound, Rebecca, Rope, Suspicion';

describe('the parts of a text by language', () => {
  test.each([
    ['one language', [ARABIC, ARABIC], ['ar']],
    ['an English paragraph in Arabic', [ARABIC, ENGLISH, ARABIC], ['ar', 'en']],
    ['an Arabic paragraph in English', [ENGLISH, ENGLISH, ENGLISH, ENGLISH, ARABIC], ['en', 'ar']],
    ['a paragraph of another language than ours', [ARABIC, FRENCH, ARABIC], ['ar']],
    ['foreign names alone', [ARABIC, FILMS, ARABIC], ['ar']],
    ['a short line in Latin letters alone', [ARABIC, 'Photo: Reuters', ARABIC], ['ar']],
    ['an English sentence quoted in an Arabic paragraph', [`${ARABIC} وكتب: “${ENGLISH}” ${ARABIC}`, ARABIC], ['ar']],
    ['no words', ['1984', '...'], ['en']],
  ])('%s', (_, lines, languages) => {
    expect(languageParts(lines.join('\n')).map(({ language }) => language)).toEqual(languages);
  });

  test('a short line goes with the prose beside it', () => {
    const lines = [ARABIC, 'By Ann Lee', ENGLISH, 'Lee Hill, London', ARABIC];
    const [arabic, english] = languageParts(lines.join('\n'));
    expect(arabic).toMatchObject({ paragraphs: 2, text: expect.not.stringContaining('Lee') });
    expect(english?.text.trim()).toBe(['By Ann Lee', ENGLISH, 'Lee Hill, London'].join('\n'));
  });

  test('every unit is kept at its place, in one part', () => {
    const line = fc.constantFrom(ARABIC, ENGLISH, FRENCH, FILMS, 'By Ann Lee', '', '😀 12');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
        const text = lines.join(end);
        const parts = languageParts(text);
        for (const part of parts) expect(part.text).toHaveLength(text.length);
        const together = Array.from(
          { length: text.length },
          (_, at) => parts.find((part) => part.text[at] !== ' ')?.text[at] ?? ' ',
        );
        expect(together.join('')).toBe(text);
      }),
    );
  });
});
