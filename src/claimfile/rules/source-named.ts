import type { ClaimSource } from '../../analysis/claim.ts';
import { foldName, nameWords } from '../../report/names.ts';
import type { Span } from '../../text/span.ts';
import { findAnchors } from '../format/anchor.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import { type Drift, driftOf, shownIn, within } from '../match/drift.ts';
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
    return namedByFile(context.file, drift).map(({ index, name, source }): Finding => {
      const words = shownIn(drift, source.text, source.spans[0]?.start ?? 0);
      return {
        path: ['sources', index, 'name'],
        message: {
          en: `the article does not name “${name}” here; it says ${words.en}`,
          ar: `لا يذكر المقال هنا اسم “${name}”، بل يقول ${words.ar}`,
        },
      };
    });
  },
};

interface Named {
  /** The index of the source in the file. */
  readonly index: number;
  readonly name: string;
  /** The article's words for it. */
  readonly source: ClaimSource;
}

/** The sources of a file with a name, where the article leaves the source of their claims unnamed. */
export function namedByFile(file: ValidParts, drift: Drift): Named[] {
  const told = new Set<string>();
  const indexes = new Map([...file.sources].map(({ id }, index) => [id, index] as const).reverse());
  // Somebody whom the article names elsewhere, and whose claims there the file has as well.
  const elsewhere = new Set(
    drift.both.flatMap(({ claim, found: { source } }) =>
      source?.transparency === 'anonymous' ? [] : (claim.source ?? []),
    ),
  );
  return drift.both.flatMap(({ claim, found: { source }, round }): Named[] => {
    const index = indexes.get(claim.source) ?? -1;
    const { id = '', name, transparency } = file.sources[index] ?? {};
    if (source?.transparency !== 'anonymous' || source.text === '' || name === undefined || told.has(id)) return [];
    if (transparency === 'anonymous' || transparency === 'none') return [];
    if (stands(name, drift) && (elsewhere.has(id) || !isAnother(name, { source, round }, drift))) return [];
    told.add(id);
    return [{ index, name, source }];
  });
}

/** Whether the article contains a name, or all of its words. */
function stands(name: string, { text }: Drift): boolean {
  if (findAnchors(text, name).length > 0) return true;
  const there = new Set(nameWords(text.text));
  return nameWords(name).every((word) => there.has(word));
}

interface Unnamed {
  readonly source: ClaimSource;
  /** The sentences of the claim. */
  readonly round: Span;
}

/** Whether a name is that of another source of the article, which the claim's sentence does not name. */
function isAnother(name: string, { source, round }: Unnamed, drift: Drift): boolean {
  const folded = foldName(name);
  const others = drift.report.sources.filter(
    ({ id, transparency }) => id !== source.id && transparency !== 'anonymous',
  );
  return (
    others.some((other) =>
      [other.name, ...other.mentions.map(({ text }) => text)].some((each) => foldName(each) === folded),
    ) && within(drift, name, round).length === 0
  );
}
