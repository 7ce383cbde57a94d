import { describe, expect, test } from 'vitest';
import { joinWrappedLines } from '../../src/text/wrapped-lines.ts';
import { fc } from '../properties.ts';

const ENGLISH = [
  'Ferry company denies plan',
  'The company that runs the island ferries denied on Tuesday that it would end its night service, a day after the mayor said she had been told of the plan by 2 people.',
  'A letter to the crews, dated 20/2/2024, asks them to give up 1.5% of their pay, which is 2,500 crowns a year for most, and to be on board at 10:30 instead of 9:00 in the morning.',
  'Mayor Ines Alvarado told reporters that the letter could not be clearer, and that the council would meet on Friday, when it might ask a court to stop the company.',
];
const ARABIC = [
  'الوزير يعلن موعد افتتاح الخط',
  'أعلن وزير النقل سامر الحداد أن خط القطار الساحلي سيفتتح في الأول من آذار المقبل عند الساعة 10:30 صباحا، بعد عامين من الأعمال التي شملت سبع محطات ونفقين وبلغت كلفتها 2,500 مليون.',
  'وقالت مصادر في الوزارة إن الافتتاح قد يتأخر أسابيع بسبب نقص في القطع بلغ 12.5% من الحاجة، وأضافت أن العقد مع الشركة المشغلة لم يوقع بعد وإن كان جاهزا منذ 20/2/2024.',
  'ونقلت وكالة الأنباء الرسمية عن رئيسة البلدية ليلى منصور قولها إن المحطة الجديدة ستخدم أربعين ألف راكب يوميا، مشيرة إلى أن أسعار التذاكر ستبقى على حالها حتى نهاية العام.',
];

/** Wraps a paragraph as mail programs do: as many words in a line as there is place for. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Form {
  readonly width: number;
  readonly between?: string;
  readonly end?: string;
}
const file = (paragraphs: readonly string[], { width, between = '\n\n', end = '\n' }: Form): string =>
  `${paragraphs.map((paragraph) => wrapped(paragraph, width).join('\n')).join(between)}\n`.replaceAll('\n', end);
/** The lines that are read, with single spaces. */
const read = (text: string): string[] =>
  joinWrappedLines(text)
    .split(/[\n\r]+/)
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '');

describe('a wrapped text is read by its paragraphs', () => {
  test.each([
    ['at 72 characters', { width: 72 }],
    ['at 60', { width: 60 }],
    ['at 100', { width: 100 }],
    ['without blank lines', { width: 72, between: '\n' }],
    ['with several blank lines', { width: 72, between: '\n\n\n\n' }],
    ['with the line ends of Windows', { width: 72, end: '\r\n' }],
    ['with those of old Macs', { width: 72, end: '\r' }],
    ['with white space in blank lines', { width: 72, between: '\n \t\n' }],
    ['with an indent', { width: 72, between: '\n\n    ' }],
  ] as const)('%s', (_, form) => {
    expect(read(file(ENGLISH, form))).toEqual(ENGLISH);
    expect(read(file(ARABIC, form))).toEqual(ARABIC);
  });

  test.each([
    ['a page number before the form feed', '\n\n                 1\n\f'],
    ['one behind it', '\n\f- 2 -\n\n'],
    ['one with the number of pages', '\n\nPage 1 of 2\n\f\n'],
    ['in Arabic', '\n\nصفحة 1 من 2\n\f\n'],
    ['none', '\n\f'],
  ])('over pages with %s', (_, pageBreak) => {
    for (const paragraphs of [ENGLISH, ARABIC]) {
      const lines = file(paragraphs, { width: 72 }).split('\n');
      const text = `${lines.slice(0, 4).join('\n')}${pageBreak}${lines.slice(4).join('\n')}`;
      expect(read(text)).toEqual(paragraphs);
      expect(joinWrappedLines(text)).toHaveLength(text.length);
    }
  });
});

describe('a text that is not wrapped is left as it is', () => {
  test.each([
    ['a paragraph a line', ENGLISH.join('\n')],
    ['and blank lines', ARABIC.join('\n\n')],
    ['short lines', 'One.\nTwo.\nThree.\nFour.\nFive.\nSix.\n'],
    [
      'verses',
      'The sea is wide and the night is long,\nthe boat is small,\nand the wind is strong upon the wall.\nWe go,\nwe go\nuntil the morning comes.\n',
    ],
    [
      'lines of one sentence each',
      'The mayor said no to the plan.\nThe council said yes to it.\nThe company said nothing at all.\nThe court will say more of it.\nThe ferry sails for now.\n',
    ],
    ['nothing', ''],
    ['a single line', 'One.'],
  ])('%s', (_, text) => {
    expect(joinWrappedLines(text)).toBe(text);
  });

  test('but form feeds part no sentence', () => {
    expect(read(`${ENGLISH[1]}\n\f3\n${ENGLISH[2]}\n`)).toEqual(ENGLISH.slice(1, 3));
  });
});

test('lists in a wrapped text keep their items', () => {
  const text = `${file(ENGLISH, { width: 72 })}\nThe mayor said:\n- the ferry stays\n- the fees stay\n`;
  expect(read(text)).toEqual([...ENGLISH, 'The mayor said:', '- the ferry stays', '- the fees stay']);
});

test('no text changes its length, and only white space and page numbers change', () => {
  const piece = fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\f',
    '\u2028',
    ' ',
    '\t',
    '1',
    '- 2 -',
    'Page 3',
    'قال',
    ENGLISH[1] ?? '',
    ...wrapped(ENGLISH[2] ?? '', 50),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const joined = joinWrappedLines(text);
      expect(joined).toHaveLength(text.length);
      for (let at = 0; at < text.length; at++) {
        if (joined[at] !== text[at]) expect(joined[at]).toMatch(/[ \n]/);
      }
    }),
  );
});

test.each([
  ['white space', `a${' '.repeat(500_000)}\f${' '.repeat(500_000)}`],
  ['line ends', `a${'\n'.repeat(500_000)}b`],
  ['form feeds', 'a\f'.repeat(200_000)],
  ['short lines', 'a b\n'.repeat(200_000)],
  ['long numbers', `${'1'.repeat(500_000)}\f`],
])('takes linear time: %s', (_, text) => {
  const start = performance.now();
  expect(joinWrappedLines(text)).toHaveLength(text.length);
  expect(performance.now() - start).toBeLessThan(5000);
});
