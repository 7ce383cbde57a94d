import type { Report } from '../../report/report.ts';
import { sha256Of } from '../../text/sha256.ts';
import { type Anchor, type AnchorText, anchorText, findAnchors, selected } from '../format/anchor.ts';
import { isUnchanged } from '../format/article-digest.ts';
import { cleanText } from '../format/passages.ts';
import { readClaims } from '../format/read.ts';
import { applyEdits, type TextEdit } from '../format/text-edits.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import { type YamlLayout, yamlLayout } from '../format/yaml-layout.ts';
import { contentAnchors, type MatchInput, pairClaims } from '../match/pair-claims.ts';
import { staleTitle } from '../match/stale-title.ts';
import { newSelector, selectorEdits } from './reanchor.ts';

/** The repairs that need no human decision. */
export type Repair = 'sha256' | 'title' | 're-anchored' | 'spelt as in the article';

/** A repaired claim file; all other bytes are unchanged. */
export interface Fixed {
  readonly text: string;
  readonly repairs: readonly Repair[];
  /** The edits of each repair, in the same order. */
  readonly edits: readonly (readonly TextEdit[])[];
}

/** The article of a claim file, and an analysis of it. */
export interface FixInput {
  readonly text: string;
  readonly report: Report;
}

/** Repairs the text of a valid claim file where the article settles what is correct. */
export function fixClaims(text: string, file: ValidParts, { text: article, report }: FixInput): Fixed {
  const ready = anchorText(article);
  const matched = { file, anchors: contentAnchors(file, ready), text: ready, report };
  const layout = yamlLayout(text);
  const digest = digestEdits(matched, article, layout);
  // The title of another article is no title of this one.
  const isTheirs = digest.length > 0 || isUnchanged(article, file.article.sha256 ?? '');
  const repairs: readonly (readonly [Repair, readonly TextEdit[]])[] = [
    ['sha256', digest],
    ['title', isTheirs ? titleEdits(file, { text: article, report }, layout) : []],
    ...anchoring(matched, layout).map((edits) => ['re-anchored', edits] as const),
    ...file.claims.flatMap((_, index) =>
      spelling(matched, index, layout).map((edit) => ['spelt as in the article', [edit]] as const),
    ),
  ];
  const made = repairs.filter(([, edits]) => edits.length > 0);
  const result = applyEdits(
    text,
    made.flatMap(([, edits]) => edits),
  );
  // An edit that the layout does not support leaves the file unchanged.
  if (readClaims(result).problems.length > 0) return { text, repairs: [], edits: [] };
  return { text: result, repairs: made.map(([repair]) => repair), edits: made.map(([, edits]) => edits) };
}

/** The digest is updated only if the changed article still contains all words of the claims. */
function digestEdits({ file, anchors, text }: MatchInput, article: string, layout: YamlLayout): TextEdit[] {
  const { sha256 } = file.article;
  if (sha256 === undefined || isUnchanged(article, sha256)) return [];
  const isThere = file.claims.every(
    (claim, index) =>
      claim.gone === true || ((anchors[index] ?? []).length > 0 && WORDS.every((field) => stands(claim[field], text))),
  );
  return isThere ? layout.replaced(['article', 'sha256'], sha256Of(article)) : [];
}

/** The headline of the article in place of another title. */
export function titleEdits({ article }: ValidParts, { text, report }: FixInput, layout: YamlLayout): TextEdit[] {
  const headline = staleTitle(article, text, report.document.title);
  return headline === null ? [] : layout.replaced(['article', 'title'], headline);
}

const WORDS = ['cue', 'mention', 'via'] as const;

const stands = (words: string | undefined, article: AnchorText): boolean =>
  words === undefined || findAnchors(article, words).length > 0;

/**
 * The edits for claims whose selector is wrong or missing, where the analysis or the context
 * identifies the passage.
 */
function anchoring(matched: MatchInput, layout: YamlLayout): TextEdit[][] {
  const { file, anchors, text, report } = matched;
  const pairs = pairClaims(matched);
  return file.claims.map(({ at }, index) => {
    const near = report.claims[pairs.found[index] ?? -1]?.content.spans ?? null;
    const next = newSelector({ at, anchors: anchors[index] ?? [], near }, text);
    return next === null ? [] : selectorEdits(layout, index, { at, next });
  });
}

/** The edits that replace the characters of a claim's quotations by those of the article. */
function spelling({ file, anchors, text }: MatchInput, index: number, layout: YamlLayout): TextEdit[] {
  const claim = file.claims[index];
  if (claim === undefined || claim.gone === true) return [];
  const places = anchors[index] ?? [];
  const meant = selected(text, places, claim.at);
  return (['content', ...WORDS] as const).flatMap((field) => {
    const words = claim[field];
    if (words === undefined) return [];
    const there = (field === 'content' ? meant : findAnchors(text, words)).map((anchor) => wordsAt(anchor, text));
    const [exact] = there;
    if (exact === undefined || there.includes(spaced(words))) return [];
    return layout.replaced(['claims', index, field], exact);
  });
}

const wordsAt = ({ spans }: Anchor, { text }: AnchorText): string =>
  spans.map(({ start, end }) => cleanText(text.slice(start, end))).join(' … ');

/** A part without the spaces next to the neighbouring parts. */
const trimmedBetween = (part: string, before: boolean, after: boolean): string =>
  before && after ? part.trim() : before ? part.trimStart() : after ? part.trimEnd() : part;

/** Words with their ellipses in the article's form; line breaks of a block are kept. */
const spaced = (words: string): string => {
  const parts = words.split(/…|\.{3,}/);
  const joined = parts.map((part, at) => trimmedBetween(part, at > 0, at < parts.length - 1)).join(' … ');
  return joined.includes('\n') ? cleanText(joined) : joined;
};
