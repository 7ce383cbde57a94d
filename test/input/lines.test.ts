import { expect, test } from 'vitest';
import { linesOf } from '../../src/input/lines.ts';
import { fc } from '../properties.ts';

async function* stream(chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function lines(chunks: readonly string[], longest?: number): Promise<string[]> {
  const found: string[] = [];
  for await (const line of linesOf(stream(chunks), longest))
    found.push(line === null ? 'too long' : Buffer.from(line).toString());
  return found;
}

test.each([
  ['nothing has no line', [], []],
  ['a last line needs no newline', ['a\nb'], ['a', 'b']],
  ['a final newline makes no empty line', ['a\n'], ['a']],
  ['a line may come in pieces', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ['empty lines count, since messages name line numbers', ['a\n\n', '\nb'], ['a', '', '', 'b']],
  ['U+2028 ends no line', ['a\u2028b\nc'], ['a\u2028b', 'c']],
])('%s', async (_, chunks, expected) => {
  expect(await lines(chunks)).toEqual(expected);
});

test('a line that is too long affects no other line', async () => {
  expect(await lines(['ab\nabc', 'd\nabc\nabcd'], 3)).toEqual(['ab', 'too long', 'abc', 'too long']);
});

test('lines do not depend on the chunks of the stream', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.stringMatching(/^[ab\n]{0,4}$/)), async (chunks) => {
      const whole = chunks.join('');
      const expected = whole === '' ? [] : whole.replace(/\n$/, '').split('\n');
      expect(await lines(chunks)).toEqual(expected);
    }),
  );
});
