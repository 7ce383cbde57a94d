import type { Span } from '../../text/span.ts';
import { type Anchor, type AnchorText, type Selector, selected } from '../format/anchor.ts';
import { cleanText, nearestTo, selectorsOf } from '../format/passages.ts';
import type { TextEdit } from '../format/text-edits.ts';
import type { YamlLayout } from '../format/yaml-layout.ts';

/**
 * A claim's words in an article: its selector, all places where they occur, and the place of the
 * claim in an analysis.
 */
export interface Standing {
  readonly at: Selector | undefined;
  readonly anchors: readonly Anchor[];
  readonly near: readonly Span[] | null;
}

/** The new selector of a claim; null where it needs none, or where the passage is ambiguous. */
export function newSelector({ at, anchors, near }: Standing, article: AnchorText): Selector | null {
  const isFound = at === undefined ? anchors.length < 2 : selected(article, anchors, at).length > 0;
  if (isFound) return null;
  const meant = near === null ? likeliest(anchors, at ?? {}, article) : nearestTo(near, anchors);
  if (meant === null) return null;
  const around = selectorsOf(meant, article);
  const alike = around.map((each) => likeBefore(each, at ?? {}, wholeOf(meant, article)));
  const all = [...alike, ...around].filter((each) => Object.keys(each).length > 0);
  return all.find((each) => isOnly(meant, selected(article, anchors, each))) ?? null;
}

const isOnly = (meant: Anchor, found: readonly Anchor[]): boolean => found.length === 1 && found[0] === meant;

const wholeOf = ({ spans }: Anchor, { text }: AnchorText): string =>
  cleanText(text.slice(spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0));

/** A selector with the same parts as before. */
const likeBefore = ({ prefix, suffix }: Selector, at: Selector, exact: string): Selector => ({
  ...(at.exact === undefined ? {} : { exact }),
  ...(at.prefix === undefined || prefix === undefined ? {} : { prefix }),
  ...(at.suffix === undefined || suffix === undefined ? {} : { suffix }),
});

/** The place with most of a selector's words around it; null for several. */
function likeliest(anchors: readonly Anchor[], at: Selector, article: AnchorText): Anchor | null {
  if (anchors.length === 1) return anchors[0] ?? null;
  const wanted = wordsOf(at);
  const ranked = anchors
    .map((anchor) => {
      const there = new Set(wordsOf(selectorsOf(anchor, article).at(-1) ?? {}));
      return { anchor, shared: wanted.filter((word) => there.has(word)).length };
    })
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = ranked;
  return first === undefined || first.shared === (second?.shared ?? 0) ? null : first.anchor;
}

const wordsOf = ({ prefix = '', suffix = '' }: Selector): string[] =>
  `${prefix} ${suffix}`.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The edits that set the selector of the claim with an index. */
export function selectorEdits(
  layout: YamlLayout,
  index: number,
  { at, next }: { at: Selector | undefined; next: Selector },
): TextEdit[] {
  const path = ['claims', index, 'at'];
  if (at === undefined) return layout.keyAdded(['claims', index], { after: 'content', key: 'at', value: next });
  const [there = 'prefix'] = (['exact', 'prefix', 'suffix'] as const).filter((part) => at[part] !== undefined);
  return (['exact', 'prefix', 'suffix'] as const).flatMap((part) => {
    const value = next[part];
    if (value === undefined) return [];
    return at[part] === undefined
      ? layout.keyAdded(path, { after: there, key: part, value })
      : layout.replaced([...path, part], value);
  });
}
