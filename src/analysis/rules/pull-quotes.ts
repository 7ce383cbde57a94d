import { SENTENCE_END } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import { describe } from '../mentions/describe.ts';
import { isFiniteVerb } from '../phrases/noun-phrases.ts';
import { isSpeech } from '../phrases/speech-quotations.ts';
import { withMarks } from '../tokens/quotations.ts';
import { type TokenRange, wholeTokens } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { uncued } from './bare-speakers.ts';

const LONGEST_SIGNATURE = 8;

/** Pull quotes: a paragraph that is a quotation, and one below it that is a person's name, with an office or not. */
export function pullQuotes(view: TokenView): Attribution[] {
  if (view.pack.profile.names !== 'capitals') return [];
  return view.quotations.flatMap((quotation): Attribution[] => {
    const { firstToken, endToken, closed, parent } = quotation;
    const own = view.sentenceOf(firstToken).paragraph;
    const stands = closed && parent === null && isSpeech(view, quotation);
    if (!stands || !beginsParagraph(view, firstToken - 1) || view.sentenceOf(endToken).paragraph !== own) return [];
    const source = signatureAt(view, endToken + 1, own);
    return source === null
      ? []
      : [uncued(view, { source: [source], content: [withMarks(quotation)], colon: null }, 'quote-source')];
  });
}

const beginsParagraph = (view: TokenView, at: number): boolean =>
  at === 0 || view.sentenceOf(at - 1).paragraph !== view.sentenceOf(at).paragraph;

/** The paragraph that begins at a token, behind another one, where it is a name without a verb or a full stop. */
function signatureAt(view: TokenView, first: number, before: number): TokenRange | null {
  if (view.tokens[first] === undefined) return null;
  const { firstToken, endToken, paragraph } = view.sentenceOf(first);
  const isShort = endToken - first <= LONGEST_SIGNATURE && firstToken === first && paragraph !== before;
  if (!isShort || view.isMark(endToken - 1, SENTENCE_END) || !endsParagraph(view, endToken)) return null;
  for (let at = first; at < endToken; at++) if (isFiniteVerb(view, at) || view.opensAt(at) !== null) return null;
  const range = wholeTokens(first, endToken);
  const { transparency, nameWords } = describe(view, range);
  return transparency === 'person' && nameWords.length > 1 && view.tokens[first]?.capital === true ? range : null;
}

const endsParagraph = (view: TokenView, end: number): boolean =>
  view.tokens[end] === undefined || beginsParagraph(view, end);
