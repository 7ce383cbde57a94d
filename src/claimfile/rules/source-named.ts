import { nameWords } from '../../report/names.ts';
import { findAnchors } from '../format/anchor.ts';
import { type Drift, driftOf, shown } from '../match/drift.ts';
import type { Finding, Rule } from './rule.ts';

/** A source that is unnamed in the article is unnamed in the file. */
export const sourceNamed: Rule = {
  id: 'source-named',
  severity: 'error',
  summary: 'the file names no source that the article leaves unnamed',
  why: 'The newsroom promised not to name the source, or does not know who it is. A name that is not in the article reveals the source, or guesses. Use the article’s words for the source, and transparency anonymous.',
  wrong: 'name: فلان الفلاني   # قال مصدر مطلع إن …\ntransparency: person',
  right: 'name: مصدر مطلع\ntransparency: anonymous',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const told = new Set<string>();
    return drift.both.flatMap(({ claim, found: { source } }): Finding[] => {
      const index = context.file.sources.findIndex(({ id }) => id === claim.source);
      const { id = '', name, transparency } = context.file.sources[index] ?? {};
      if (source?.transparency !== 'anonymous' || source.text === '' || name === undefined || told.has(id)) return [];
      if (transparency === 'anonymous' || transparency === 'none' || stands(name, drift)) return [];
      told.add(id);
      const words = shown(drift, source.text, source.spans[0]?.start ?? 0);
      return [{ path: ['sources', index, 'name'], message: `the article does not name “${name}”; it says ${words}` }];
    });
  },
};

/** Whether the article contains a name, or all of its words. */
function stands(name: string, { text }: Drift): boolean {
  if (findAnchors(text, name).length > 0) return true;
  const there = new Set(nameWords(text.text));
  return nameWords(name).every((word) => there.has(word));
}
