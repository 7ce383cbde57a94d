import { describe, expect, test } from 'vitest';
import { findHedges } from '../../src/analysis/grading/hedges.ts';
import { LANGUAGES } from '../../src/language/compile/compilers.ts';
import { readLexicon } from '../../src/language/compile/lexicon.ts';
import { type Language, packOf } from '../../src/language/index.ts';
import type { HedgeSpec } from '../../src/language/schema/hedges.ts';
import { readDocument } from '../../src/text/document.ts';

// Every example of the hedge lists: exactly the words it names are found, and decoys leave theirs alone.

describe.each(LANGUAGES)('the hedge list of %s', async (id) => {
  const pack = await packOf(id as Language);
  const hedges = readLexicon(id).hedges;
  const examples = hedges.flatMap((hedge) => hedge.examples.map((example) => ({ hedge: hedge.id, ...example })));
  const find = (text: string) => findHedges(readDocument({ id: 'example', path: null, text }, pack), pack);
  const wordsIn = (text: string): string[] => find(text).map(({ start, end }) => text.slice(start, end));

  test.each(examples.filter(({ todo }) => todo === undefined))('$hedge: $text', ({ text, hedges: expected }) => {
    expect(wordsIn(text)).toEqual(expected);
  });

  test.each(examples.filter(({ todo }) => todo !== undefined))(
    'still to do, $hedge: $text',
    ({ text, hedges: expected }) => {
      expect(wordsIn(text)).not.toEqual(expected);
    },
  );

  test('every expression has a positive and a negative example', () => {
    const finds = ({ id: entry }: HedgeSpec, text: string) => find(text).some((hedge) => hedge.entry.id === entry);
    const shown = hedges.filter(({ scope }) => scope !== 'decoy' && scope !== 'stop');
    const lacking = shown.filter((hedge) => {
      const found = hedge.examples.filter(({ todo }) => todo === undefined).map(({ text }) => finds(hedge, text));
      return !found.includes(true) || !found.includes(false);
    });
    expect(lacking.map((hedge) => hedge.id)).toEqual([]);
  });

  test('two entries share a form only where a condition distinguishes them', () => {
    const conditions = ({ next, notNext, previous, notPrevious, with: company }: HedgeSpec): number =>
      [next, notNext, previous, notPrevious, company].flat().length;
    const owners = new Map<string, HedgeSpec[]>();
    for (const hedge of hedges) {
      for (const form of new Set(hedge.forms.map((text) => text.split(/\s+/u).map(pack.normalise).join(' ')))) {
        owners.set(form, [...(owners.get(form) ?? []), hedge]);
      }
    }
    const shared = [...owners].filter(([, list]) => list.slice(0, -1).some((hedge) => conditions(hedge) === 0));
    expect(shared.map(([form, list]) => `${form}: ${list.map((hedge) => hedge.id).join(', ')}`)).toEqual([]);
  });
});
