import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/language/compile/compilers.ts';
import { readLexicon } from '../../src/language/compile/lexicon.ts';
import { type Language, packOf } from '../../src/language/index.ts';
import { attributions, checkExample } from './examples.ts';

// The examples in the packs are the tests of the engine: each is analysed whole, and exactly its claims must come out. What was
// learned from marked articles is left aside: an example says what its entry and frame do, and test/analysis/model what becomes of it.

describe.each(LANGUAGES)('the examples of %s', async (id) => {
  const pack = { ...(await packOf(id as Language)), model: null };
  const { cues, frames, sources } = readLexicon(id);
  const entries = [...frames, ...cues, ...sources];

  test.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
    const failures = entry.examples
      .filter(({ todo }) => todo === undefined)
      .flatMap((example) => checkExample(example, pack).map((wrong) => `${example.text}\n  ${wrong}`));
    expect(failures).toEqual([]);
  });

  // An act ascribes nothing itself, so no claim bears its frame.
  const shown = frames.filter(({ cues: kinds }) => kinds.some((kind) => kind !== 'act'));
  test.each(shown.map((frame) => [frame.id, frame] as const))('%s reads a claim in its examples', (frame, entry) => {
    const examples = entry.examples.filter(({ claims, todo }) => claims.length > 0 && todo === undefined);
    const others = examples.filter(({ text }) => !attributions(text, pack).some((claim) => claim.frame === frame));
    expect(others.map(({ text }) => text)).toEqual([]);
  });

  const todos = entries.flatMap((entry) =>
    entry.examples.filter(({ todo }) => todo !== undefined).map((example) => ({ id: entry.id, ...example })),
  );
  test.each(todos)('$id still fails: $todo', (example) => {
    expect(checkExample(example, pack)).not.toEqual([]);
  });
});
