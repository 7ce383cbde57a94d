import { describe, expect, test } from 'vitest';
import { readClaims } from '../../../src/claimfile/format/read.ts';
import type { ValidParts } from '../../../src/claimfile/format/valid-parts.ts';
import { fixClaims } from '../../../src/claimfile/update/fix.ts';
import { reportOn } from '../../../src/report/build.ts';
import { fc } from '../../properties.ts';
import { ARTICLE, GOOD, problemsOf, shortly } from '../good.ts';

const reports = new Map<string, Awaited<ReturnType<typeof reportOn>>>();

async function fixed(file: string, text = ARTICLE) {
  const report = reports.get(text) ?? (await reportOn({ id: 'a', path: null, text, language: 'ar' }));
  reports.set(text, report);
  return fixClaims(file, readClaims(file).file as ValidParts, { text, report });
}

/** The good file, spelt as its article is. */
const spelt = async (): Promise<string> => (await fixed(GOOD)).text;

describe('a claim file is fixed', () => {
  const longer = `${ARTICLE}\nوفُتحت المدارس أمس.`;
  type Row = readonly [string, (good: string) => string, string, readonly string[], (good: string) => string];
  const rows: readonly Row[] = [
    ['where nothing is wrong', (good) => good, ARTICLE, [], (good) => good],
    [
      'in its quotation marks',
      (good) => good.replace('"We won', '«We won'),
      ARTICLE,
      [],
      (good) => good.replace('"We won', '«We won'),
    ],
    [
      'in its vowel marks',
      (good) => good.replace('الأزمةَ انتهت', 'الأزمة انْتَهت'),
      ARTICLE,
      ['spelt as in the article'],
      (good) => good,
    ],
    [
      'in its tatweel',
      (good) => good.replace('cue: قال', 'cue: قـــال'),
      ARTICLE,
      ['spelt as in the article'],
      (good) => good,
    ],
    [
      'in its blanks',
      (good) => good.replace('via: في بيان', 'via: في   بيان # منى'),
      ARTICLE,
      ['spelt as in the article'],
      (good) => good.replace('via: في بيان', 'via: في بيان # منى'),
    ],
    [
      'where at is wrong',
      (good) => good.replace('prefix: مسؤول كبير بأن', 'prefix: مسؤول صغير بأن'),
      ARTICLE,
      ['re-anchored'],
      (good) => good,
    ],
    [
      'but not where a word is wrong',
      (good) => good.replace('ستفتح', 'ستغلق'),
      ARTICLE,
      [],
      (good) => good.replace('ستفتح', 'ستغلق'),
    ],
    [
      'but not in what has gone',
      (good) => good.replace('- id: c2', '- id: c2\n    gone: true').replace('الأزمةَ', 'الأزمة'),
      ARTICLE,
      [],
      (good) => good.replace('- id: c2', '- id: c2\n    gone: true').replace('الأزمةَ', 'الأزمة'),
    ],
    [
      'but not with the sha256 of an article that says otherwise',
      (good) => good,
      longer.replace('المدارس ستفتح', 'المدارس ستغلق'),
      [],
      (good) => good,
    ],
  ];
  test.each(rows)('%s', async (_, edit, article, repairs, expected) => {
    const good = await spelt();
    expect(await fixed(edit(good), article)).toEqual({ text: expected(good), repairs });
  });

  test('with the sha256 of an article that still has all its words', async () => {
    const { text, repairs } = await fixed(await spelt(), longer);
    expect(repairs).toEqual(['sha256']);
    expect(shortly(await problemsOf(text, { found: 'read', text: longer }))).toEqual([]);
  });

  test('with a selector where the same words occur twice', async () => {
    const good = await spelt();
    const { text, repairs } = await fixed(good.replace(/ {4}at:\n.*\n/, ''));
    expect(repairs).toEqual(['re-anchored']);
    expect(shortly(await problemsOf(text))).toEqual([]);
  });
});

test('a fix changes nothing else, and a second run finds nothing', async () => {
  const good = (await spelt()).split('\n');
  const spoil = fc.record({
    line: fc.nat(good.length - 1),
    by: fc.constantFrom('tatweel', 'blanks', 'comment', 'blank line', 'quoting'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(spoil, { maxLength: 10 }), async (spoils) => {
      const lines = [...good];
      for (const { line, by } of spoils) {
        const text = lines[line] ?? '';
        const quotes = /^ +(?:content|cue|via|mention): /.test(text) && !text.includes('"');
        if (by === 'tatweel' && quotes) lines[line] = text.replace('ال', 'اـل');
        if (by === 'blanks' && quotes) lines[line] = text.replace(/(?<=: .*\S) (?=\S)/, '   ');
        if (by === 'quoting' && quotes) lines[line] = text.replace(/: ([^'"].*)$/, ': "$1"');
        if (by === 'comment' && text !== '') lines[line] = `# منى ${line}\n${text}`;
        if (by === 'blank line') lines[line] = `\n${text}`;
      }
      const file = lines.join('\n');
      const { text } = await fixed(file);
      const plain = (of: string): string[] =>
        of
          .split('\n')
          .map((line) =>
            /^ +(?:content|cue|via|mention): /.test(line)
              ? line.replaceAll('ـ', '').replace(/ {2,}(?=\S)(?<=: .*)/g, ' ')
              : line,
          );
      expect(plain(text)).toEqual(plain(file));
      expect((await fixed(text)).text).toBe(text);
      expect(shortly(await problemsOf(text))).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 60_000);
