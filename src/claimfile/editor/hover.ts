import type { Claim } from '../../analysis/claim.ts';
import type { AnalyzedArticle } from '../../report/analyzed-article.ts';
import type { Span } from '../../text/span.ts';
import { anchorText, selected } from '../format/anchor.ts';
import { readClaims } from '../format/read.ts';
import type { ClaimRecord } from '../format/schema.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import type { LocatedYaml } from '../format/yaml.ts';
import { contentAnchors, pairClaims } from '../match/pair-claims.ts';

/** What an editor shows of the claim at the cursor. */
export interface ClaimHover {
  readonly claim: string;
  /** The sentences of the article that the content stands in, and where the content is in them; null where it is not found. */
  readonly passage: { readonly text: string; readonly marked: readonly Span[] } | null;
  /** The claim of the analysis that it is paired with; null for none. */
  readonly analysed: Claim | null;
}

/** The claim that a UTF-16 offset of a claim file lies in, beside its article; null for none. Never throws. */
export function claimHoverAt(text: string, offset: number, article: AnalyzedArticle | null): ClaimHover | null {
  const { file, yaml } = readClaims(text);
  const index = file === null ? -1 : claimAt(file, { text, yaml }, offset);
  const claim = file?.claims[index];
  if (file === null || claim?.id === undefined) return null;
  if (article === null) return { claim: claim.id, passage: null, analysed: null };
  const ready = anchorText(article.document.text);
  const anchors = contentAnchors(file, ready);
  const { found } = pairClaims({ file, anchors, text: ready, report: article.report });
  const places = anchors[index] ?? [];
  const [place] = selected(ready, places, claim.at);
  return {
    claim: claim.id,
    passage: place === undefined ? null : passageAround(article, place.spans),
    analysed: article.report.claims[found[index] ?? -1] ?? null,
  };
}

/** The index of the claim whose lines an offset is in; -1 for none. */
function claimAt(
  { claims }: ValidParts,
  { text, yaml }: { readonly text: string; readonly yaml: LocatedYaml },
  offset: number,
): number {
  const starts = claims.map((claim: Partial<ClaimRecord>, index) =>
    claim.id === undefined ? Number.POSITIVE_INFINITY : yaml.offsetOf(['claims', index]),
  );
  const index = starts.findLastIndex((start) => start <= offset);
  // What is not indented below the claims belongs to the file.
  return index >= 0 && /\n[^\s#]/.test(text.slice(starts[index], offset + 1)) ? -1 : index;
}

function passageAround({ document }: AnalyzedArticle, spans: readonly Span[]): ClaimHover['passage'] {
  const [from, to] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  const around = document.sentences.filter(({ start, end }) => start < to && end > from);
  const [start, end] = [Math.min(from, around[0]?.start ?? from), Math.max(to, around.at(-1)?.end ?? to)];
  return {
    text: document.text.slice(start, end),
    marked: spans.map((span) => ({ start: span.start - start, end: span.end - start })),
  };
}
