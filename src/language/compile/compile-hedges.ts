import type { HedgeForm } from '../cue-forms.ts';
import { type HedgeEntry, isPattern, type PackData } from '../pack.ts';
import type { HedgeSpec } from '../schema/hedges.ts';
import { push, type SplitWords, sortLongestFirst, wordSplitter } from './tables.ts';

/** The hedges of a lexicon as entries, with their forms normalised. */
export function compileHedges(
  specs: readonly HedgeSpec[],
  normalise: (word: string) => string,
): Pick<PackData, 'hedges' | 'hedgeForms'> {
  return {
    hedges: specs.map((spec) => toEntry(spec, normalise)),
    hedgeForms: compileForms(specs, wordSplitter(normalise)),
  };
}

function toEntry(spec: HedgeSpec, normalise: (word: string) => string): HedgeEntry {
  const { id, kind, scope, head, clause, lower } = spec;
  const { certainty = null, stance = null, polarity = null, irrealis = null } = spec;
  // A pattern is left as written: to normalise it could change what its signs mean.
  const part = (word: string): string => (isPattern(word) ? word : normalise(word));
  const rows = (list: readonly string[]): string[] => list.map((row) => row.split(/\s+/u).map(part).join(' '));
  return {
    ...{ id, kind, scope, certainty, stance, polarity, irrealis, head, clause, lower },
    next: rows(spec.next),
    notNext: rows(spec.notNext),
    previous: rows(spec.previous),
    notPrevious: rows(spec.notPrevious),
    with: spec.with.map(normalise),
  };
}

function compileForms(specs: readonly HedgeSpec[], words: SplitWords): Record<string, HedgeForm[]> {
  const forms: Record<string, HedgeForm[]> = {};
  specs.forEach((spec, entry) => {
    for (const form of spec.forms) {
      const [first = '', ...rest] = words(form);
      push(forms, first, { entry, rest });
    }
  });
  sortLongestFirst(forms);
  return forms;
}
