import { BULLET, COLON, DASH, FULL_STOP, HYPHEN } from '../../language/punctuation.ts';
import { lazily } from '../../memo.ts';
import type { Attribution } from '../attribution.ts';
import { hasVerb } from '../phrases/verbs.ts';
import { withMarks } from '../tokens/quotations.ts';
import { indexOverlaps } from '../tokens/range-index.ts';
import { type TokenRange, wholeTokens } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { uncued } from './bare-speakers.ts';

// Words printed apart without quotation marks, behind a paragraph that ends with a colon: a block quotation or a list.

/** The paragraphs that a colon at the end of the paragraph before `from`, or before the mark of its first item, announces; none where it is quoted, or no colon ends it. */
export function blockFrom(view: TokenView, from: number): TokenRange[] {
  const first = isItem(view, from - 1) ? from - 1 : from;
  if (!isAnnounced(view, first) || view.opensAt(first) !== null) return [];
  const blocks: TokenRange[] = [];
  for (let at = first; at < view.tokens.length; at = blocks.at(-1)?.endToken ?? view.tokens.length) {
    if (at > first && !(isItem(view, at) && isItem(view, first))) break;
    blocks.push(wholeTokens(at, paragraphEnd(view, at)));
  }
  return blocks;
}

/** Whether a token begins a paragraph and a colon ends the one before. */
const isAnnounced = (view: TokenView, first: number): boolean =>
  view.isMark(first - 1, COLON) && view.sentenceOf(first - 1).paragraph !== view.sentenceOf(first).paragraph;

const isItem = (view: TokenView, at: number): boolean => view.isMark(at, BULLET | DASH | HYPHEN);

/** The end of the paragraph's tokens. */
function paragraphEnd({ document: { sentences }, sentenceOf }: TokenView, at: number): number {
  const { index, paragraph } = sentenceOf(at);
  let last = index;
  while (sentences[last + 1]?.paragraph === paragraph) last++;
  return sentences[last]?.endToken ?? at + 1;
}

/**
 * Block quotations of whoever spoke in the sentence that announces them, whatever was said there: the museum denied the
 * claims: The paintings were never sold.
 */
export function announcedBlocks(view: TokenView, cued: readonly Attribution[]): Attribution[] {
  const isTaken = lazily(() => indexOverlaps(cued.flatMap(({ content }) => content)));
  const begun = new Set(cued.filter(isVerbal).flatMap(({ content }) => content.map(({ firstToken }) => firstToken)));
  const bySentence = new Map(
    cued.filter((one) => speaks(one) && isVerbal(one)).map((one) => [sentenceIndex(view, one), one]),
  );
  return [...bySentence].flatMap(([index, { source }]): Attribution[] => {
    const first = view.document.sentences[index]?.endToken ?? view.tokens.length;
    const block = first < view.tokens.length && !begun.has(first) ? announcedAt(view, first, isTaken) : null;
    if (block === null) return [];
    return [uncued(view, { source, content: [block], colon: wholeTokens(first - 1, first) }, 'announced-block')];
  });
}

/** What a colon announces at a token: one statement without quotation marks, or a quotation that is in no content; null for neither. */
function announcedAt(view: TokenView, first: number, isTaken: () => (range: TokenRange) => boolean): TokenRange | null {
  const quotation = view.opensAt(first);
  if (quotation === null) {
    const [block, ...others] = blockFrom(view, first);
    return block !== undefined && others.length === 0 && isStatement(view, block) ? block : null;
  }
  if (!quotation.closed || !isAnnounced(view, first) || isTaken()(wholeTokens(first, first + 1))) return null;
  return withMarks(quotation);
}

/** A noun before the colon is what the sentence speaks of: denied the claims. */
const isVerbal = ({ cue }: Attribution): boolean => cue?.kind !== 'noun';

const sentenceIndex = (view: TokenView, { cue }: Attribution): number =>
  view.sentenceOf(cue?.ranges[0]?.firstToken ?? 0).index;

/** Whether somebody says or refuses something. */
const speaks = ({ cue, source }: Attribution): boolean =>
  source.length > 0 && (cue?.entry?.sense === 'speech' || cue?.entry?.sense === 'refusal');

/** Whether a block is a sentence: it has a verb and ends with a full stop. */
const isStatement = (view: TokenView, { firstToken, endToken }: TokenRange): boolean =>
  view.isMark(endToken - 1, FULL_STOP) && hasVerb(view, firstToken, endToken);
