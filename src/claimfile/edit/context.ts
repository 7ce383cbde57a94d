import type { Policy } from '../../analysis/grading/policy.ts';
import { lazily } from '../../memo.ts';
import type { AnalyzedArticle } from '../../report/analyzed-article.ts';
import { type Anchor, type AnchorText, onlyAnchor } from '../format/anchor.ts';
import type { ReadClaims } from '../format/read.ts';
import type { ClaimFile, ClaimRecord, SourceRecord } from '../format/schema.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import { type ClaimPairs, contentAnchors, type MatchInput, pairClaims } from '../match/pair-claims.ts';
import type { EditRefusal } from './edit.ts';

/** The article of a review, analysed once. */
export interface ReviewedArticle {
  readonly text: AnchorText;
  readonly analyzed: AnalyzedArticle;
  /** Reads a version of the claim file. */
  readonly read: (text: string) => ReadClaims;
}

/** A claim file under review, with its article: what edits are made in. */
export interface EditContext extends ReviewedArticle {
  readonly file: ClaimFile;
  /** The weights that apply to the file. */
  readonly policy: Policy;
  /** The place of each claim's content; null for none or several. */
  readonly places: readonly (Anchor | null)[];
  readonly matched: MatchInput;
  readonly pairs: () => ClaimPairs;
}

/** The context of a claim file without problems of its shape. */
export function contextFor(parts: ValidParts, policy: Policy, article: ReviewedArticle): EditContext {
  const { text, analyzed, read } = article;
  const file = parts as unknown as ClaimFile;
  const anchors = contentAnchors(parts, text);
  const matched = { file: parts, anchors, text, report: analyzed.report };
  return {
    ...{ text, analyzed, read, file, policy, matched },
    places: file.claims.map(({ at }, index) => onlyAnchor(text, anchors[index] ?? [], at)),
    pairs: lazily(() => pairClaims(matched)),
  };
}

/** A claim of the file with its index. */
export interface FoundClaim {
  readonly index: number;
  readonly claim: ClaimRecord;
}

/** The claim with an id; a refusal where there is none. */
export function claimWith({ file }: Pick<EditContext, 'file'>, id: string): FoundClaim | EditRefusal {
  const index = file.claims.findIndex((claim) => claim.id === id);
  const claim = file.claims[index];
  if (claim !== undefined) return { index, claim };
  return { error: { en: `the file has no claim '${id}'`, ar: `ليس في الملف قول '${id}'` }, claim: id };
}

/** A source of the file with its index. */
export interface FoundSource {
  readonly index: number;
  readonly source: SourceRecord;
}

/** The source with an id; a refusal where there is none. */
export function sourceWith({ file }: Pick<EditContext, 'file'>, id: string): FoundSource | EditRefusal {
  const index = file.sources.findIndex((one) => one.id === id);
  const source = file.sources[index];
  if (source !== undefined) return { index, source };
  return { error: { en: `the file has no source '${id}'`, ar: `ليس في الملف مصدر '${id}'` }, source: id };
}
