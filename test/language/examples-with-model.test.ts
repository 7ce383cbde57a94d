import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../src/language/compile/compilers.ts';
import { readLexicon } from '../../src/language/compile/lexicon.ts';
import { type Language, packOf } from '../../src/language/index.ts';
import { checkExample } from './examples.ts';

// The lexicon's examples, analysed as users get them: with the learned model. Where the model decides otherwise than the
// example, the example is listed in examples-with-model.yaml. That list may only shrink: a listed example that holds again
// fails the test until its line is removed, and an unlisted one that breaks is a regression.

const ACCEPTED = parse(readFileSync(new URL('examples-with-model.yaml', import.meta.url), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

describe.each(LANGUAGES)('the examples of %s with the model', async (id) => {
  const pack = await packOf(id as Language);
  const { cues, frames, sources } = readLexicon(id);
  const examples = [...frames, ...cues, ...sources].flatMap((entry) =>
    entry.examples.filter(({ todo }) => todo === undefined).map((example) => ({ id: entry.id, example })),
  );
  const accepted = ACCEPTED[id] ?? {};
  const isAccepted = (entry: string, text: string): boolean => accepted[entry]?.includes(text.trim()) ?? false;
  const failing = examples.filter(({ example }) => checkExample(example, pack).length > 0);

  test('no unlisted example fails', () => {
    const unlisted = failing.filter(({ id: entry, example }) => !isAccepted(entry, example.text));
    expect(unlisted.map(({ id: entry, example }) => [entry, example.text, ...checkExample(example, pack)])).toEqual([]);
  });

  test('every listed example still fails', () => {
    const broken = new Set(failing.map(({ id: entry, example }) => `${entry}: ${example.text.trim()}`));
    const listed = Object.entries(accepted).flatMap(([entry, texts]) => texts.map((text) => `${entry}: ${text}`));
    expect(listed.filter((one) => !broken.has(one))).toEqual([]);
  });
});
