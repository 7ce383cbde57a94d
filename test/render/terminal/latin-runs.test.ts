import { expect, test } from 'vitest';
import { isolateLatin } from '../../../src/render/terminal/latin-runs.ts';

/** The isolates as brackets, and blanks that do not break as underscores. */
const shown = (text: string): string =>
  isolateLatin(text).replaceAll('\u2066', '⟦').replaceAll('\u2069', '⟧').replaceAll('\u00a0', '_');

test.each([
  ['an option', 'الخيار --language يقرأ النص', 'الخيار ⟦--language⟧ يقرأ النص'],
  ['with its value', 'عيّنه بالخيار --input-format text.', 'عيّنه بالخيار ⟦--input-format_text⟧.'],
  ['a path with a place', 'a/b.yaml:12:3: الملف فارغ', '⟦a/b.yaml:12:3⟧: الملف فارغ'],
  ['a command in quotation marks', "الأمر 'isnad rules' يسردها", "الأمر ⟦'isnad_rules'⟧ يسردها"],
  ['in backquotes behind a letter', 'والأمر `isnad draft` ينشئه', 'والأمر ⟦`isnad_draft`⟧ ينشئه'],
  ['brackets of the sentence', 'لا ملفات (*.yaml) هنا', 'لا ملفات (⟦*.yaml⟧) هنا'],
  ['brackets of the name', 'قيمة f(x) هنا', 'قيمة ⟦f(x)⟧ هنا'],
  ['a value name', "الخيار '-o, --output <file>' ناقص", "الخيار ⟦'-o,_--output_<file>'⟧ ناقص"],
  ['an ellipsis', "اكتب 'url: https://…' هنا", "اكتب ⟦'url:_https://…'⟧ هنا"],
  ['numbers', 'السطر 12 من 40', 'السطر 12 من 40'],
  ['no Latin letter', 'الملف فارغ', 'الملف فارغ'],
])('%s', (_, text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('a part that is longer than a line may be broken', () => {
  expect(shown(`الملف ${'word '.repeat(12)}هنا`)).not.toContain('_');
});

test('is quick on long texts without blanks', () => {
  expect(shown('a:'.repeat(50_000)).length).toBe(100_002);
});
