import { expect, test } from 'vitest';
import { fc } from '../../properties.ts';
import { problemsOf, shortly } from '../good.ts';
import { fixed, spelt } from './fixing.ts';

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
