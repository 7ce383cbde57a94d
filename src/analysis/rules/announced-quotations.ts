import { COLON } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import { describe } from '../mentions/describe.ts';
import { readMainSubject } from '../phrases/main-subjects.ts';
import { readMention } from '../phrases/mentions.ts';
import { isSpeech } from '../phrases/speech-quotations.ts';
import { type Quotation, withMarks } from '../tokens/quotations.ts';
import { indexOverlaps } from '../tokens/range-index.ts';
import { type TokenRange, wholeTokens } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { uncued } from './bare-speakers.ts';

// Quotations behind a colon whose sentence has no verb of saying, in languages with the subject before the verb.

/**
 * The quotations that a sentence without a cue announces by a colon: Lane was calmer: “We have time.” And from the
 * chairwoman: “We sail.” Quotations that are ascribed already are left alone.
 */
export function announcedQuotations(view: TokenView, cued: readonly Attribution[]): Attribution[] {
  if (view.pack.profile.subject !== 'before-verb') return [];
  const isTaken = indexOverlaps(cued.flatMap(({ content, cue }) => [...content, ...(cue?.ranges ?? [])]));
  return view.quotations.flatMap((quotation): Attribution[] => {
    const colon = quotation.firstToken - 2;
    const { firstToken } = view.sentenceOf(colon);
    const isAnnounced = view.isMark(colon, COLON) && quotation.parent === null && isSpeech(view, quotation);
    if (!isAnnounced || isTaken(wholeTokens(firstToken, quotation.endToken))) return [];
    const source = speakerFrom(view, firstToken, colon) ?? speakerOf(view, colon);
    return source === null ? [] : [announced(view, { source, colon, quotation })];
  });
}

interface Announced {
  readonly source: TokenRange;
  readonly colon: number;
  readonly quotation: Quotation;
}

const announced = (view: TokenView, { source, colon, quotation }: Announced): Attribution =>
  uncued(
    view,
    { source: [source], content: [withMarks(quotation)], colon: wholeTokens(colon, colon + 1) },
    'source-colon-clause',
  );

/** Whom "from" names at the beginning of a sentence: And from the chairwoman: */
function speakerFrom(view: TokenView, first: number, colon: number): TokenRange | null {
  const at = view.isAny(['coordinator', 'demonstrative'], first) ? first + 1 : first;
  if (!view.is('issuer-preposition', at)) return null;
  const mention = readMention(view, at + 1, colon);
  return mention?.endToken === colon ? wholeTokens(mention.firstToken, colon) : null;
}

/** The subject of the sentence before a colon, where it is a person. */
function speakerOf(view: TokenView, colon: number): TokenRange | null {
  const subject = readMainSubject(view, colon);
  if (subject === null) return null;
  const range = wholeTokens(subject.firstToken, subject.endToken);
  const isPronoun = range.endToken === range.firstToken + 1 && view.isAny(PERSONS, range.firstToken);
  const { transparency, title } = describe(view, range);
  return isPronoun || transparency === 'person' || (title && view.is('definite', range.firstToken)) ? range : null;
}

const PERSONS = ['pronoun-masculine', 'pronoun-feminine'] as const;
