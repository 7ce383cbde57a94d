import { BULLET, DASH, ELLIPSIS, RUN, SENTENCE_END } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { Sentence } from '../../text/sentences.ts';
import type { Attribution } from '../attribution.ts';
import { actsInHeadline } from '../phrases/headlines.ts';
import { hasPrepositionProclitic, isManner } from '../phrases/mention-starts.ts';
import { hasVerb, isAct, isVerb } from '../phrases/verbs.ts';
import { indexOverlaps } from '../tokens/range-index.ts';
import { type TokenRange, wholeTokens } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { colonIn, speakerBefore, uncued, unlistedSpeakerBefore } from './bare-speakers.ts';
import { speaksInLead } from './lead-speakers.ts';

// Headlines, and lines that stand alone like one, with a speaker before a colon.

const LONGEST_SPEAKER = 9;
// Words before the colon of a headline: «بعد إلغاء القمة.. سامي: الجيش جاهز», «المدير بعد افتتاح الجسر الجديد في المدينة: …».
const LONGEST_LEAD = 16;

/** A headline in parts: where its label begins, its colon, and its end. */
interface Line {
  readonly first: number;
  readonly colon: number;
  readonly end: number;
}

/**
 * The statements of headlines: «الأسد: المفاوضات خيارنا الأول», a speaker before the first colon, and no place or topic; with
 * more said of the speaker as well: «الأسد بعد لقاء المبعوث: …» (Assad after the meeting with the envoy).
 */
export function headlines(view: TokenView, cued: readonly Attribution[]): Attribution[] {
  const hasCue = indexOverlaps(cued.flatMap(({ cue }) => cue?.ranges ?? []));
  const isTaken = indexOverlaps(cued.flatMap(({ cue, content }) => [...content, ...(cue?.ranges ?? [])]));
  return linesOf(view).flatMap((line): Attribution[] => {
    const { first, colon, end } = line;
    const isBare = colon - first < LONGEST_SPEAKER && !hasCue(wholeTokens(first, colon + 1));
    const content = wholeTokens(colon + 1, end);
    const acting = isTaken(content) ? null : actingSpeaker(view, line);
    const bare = isBare ? headlineSpeaker(view, line) : null;
    const source = acting !== null && view.is('imperfect', acting.endToken) ? acting : (bare ?? acting);
    if (source === null) return [];
    return [
      uncued(
        view,
        { source: [source], content: [content], colon: wholeTokens(colon, colon + 1) },
        'source-colon-clause',
      ),
    ];
  });
}

/** The headlines and the lines that look like one, with a label and a colon. */
function linesOf(view: TokenView): Line[] {
  const { document } = view;
  return document.sentences.flatMap((sentence, at): Line[] => {
    const { kind } = document.paragraphs[sentence.paragraph] ?? {};
    if (kind !== 'headline' && kind !== 'subheading' && !standsAlone(view, at)) return [];
    const { firstToken, endToken } = sentence;
    const begin = behindTag(view, firstToken, endToken);
    const colon = colonIn(view, begin, Math.min(endToken, begin + LONGEST_LEAD));
    if (colon === -1 || colon + 1 >= endToken || isCredit(view, at, colon)) return [];
    return [{ first: skipDashes(view, behindStops(view, begin, colon)), colon, end: endToken }];
  });
}

/** Whether a sentence is the last one of several and has no verb or quotation behind its colon: a credit (Source: agencies). */
function isCredit(view: TokenView, at: number, colon: number): boolean {
  const { sentences } = view.document;
  const { endToken } = sentences[at] as Sentence;
  if (at === 0 || at < sentences.length - 1 || hasVerb(view, colon + 1, endToken)) return false;
  return !view.quotations.some(({ firstToken }) => firstToken > colon + 1);
}

/**
 * Whether a sentence is a paragraph that no full stop ends: the title of another article. Where capitals make names, the first
 * word of such a line shows nothing (Categories: …).
 */
function standsAlone({ document, isMark, closesAt, pack }: TokenView, at: number): boolean {
  if (pack.profile.names === 'capitals') return false;
  const { paragraph, endToken } = document.sentences[at] ?? { paragraph: -1, endToken: 0 };
  const isWhole =
    document.sentences[at - 1]?.paragraph !== paragraph && document.sentences[at + 1]?.paragraph !== paragraph;
  const { start = 0, end = 0 } = document.paragraphs[paragraph] ?? {};
  return (
    isWhole && end - start <= LONGEST_LINE && !(isMark(endToken - 1, SENTENCE_END) && closesAt(endToken - 1) === null)
  );
}

// In UTF-16 units, as for headlines.
const LONGEST_LINE = 170;

/** The token behind a tag such as "read also", with the colon, the stops or the stroke behind it. */
function behindTag(view: TokenView, first: number, end: number): number {
  const tag = view.match('headline-tag', first);
  let at = first + tag;
  while (tag > 0 && at < end && view.tokens[at]?.kind === 'mark' && view.opensAt(at) === null) at++;
  return at;
}

/** The words before the colon where they name a speaker. A place is mostly where something happens, and speaks of itself as "we". */
function headlineSpeaker(view: TokenView, { first, colon, end }: Line): TokenRange | null {
  if (view.match('place', first) === colon - first)
    return speaksOfUs(view, colon + 1, end) ? wholeTokens(first, colon) : null;
  return (
    speakerBefore(view, first, colon) ??
    unlistedSpeakerBefore(view, first, colon) ??
    (speaksInLead(view, first, colon) ? wholeTokens(first, colon) : null)
  );
}

/** A speaker of whom the headline says more before the colon: what they do, or on what occasion they speak. */
function actingSpeaker(view: TokenView, { first, colon, end }: Line): TokenRange | null {
  if (view.opensAt(first) !== null) return null;
  for (let at = first + 1; at < Math.min(colon, first + LONGEST_SPEAKER); at++) {
    const acts = isVerb(view, at) || isAct(view, at) || actsInHeadline(view, at);
    if (!acts && !opensOccasion(view, at)) continue;
    if (view.match('place', first) === at - first)
      return acts || speaksOfUs(view, colon + 1, end) ? wholeTokens(first, at) : null;
    const named = speakerBefore(view, first, at);
    if (named !== null) return named;
    if (acts) return null;
  }
  return null;
}

/** Whether the phrase that begins at the token may say on what occasion, of what or to whom somebody speaks. */
const opensOccasion = (view: TokenView, at: number): boolean =>
  isManner(view, at) ||
  view.is('adverbial-opener', at) ||
  hasPrepositionProclitic(view, at) ||
  (view.is('locative-preposition', at) && (view.match('venue', at + 1) > 0 || view.is('elative', at + 1)));

const NO_VERBS: readonly WordClass[] = ['noun', 'noun-shape', 'definite', 'head', 'given-name', 'place', 'title'];

/** Whether a verb in the first person plural stands in a range: «لن نسمح» (we will not allow), «سنرد على الهجوم» (we will reply). */
function speaksOfUs(view: TokenView, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (isOurs(view, at, at === from || view.is('negation', at - 1))) return true;
  return false;
}

/** Whether a word is such a verb: a listed one, or an unlisted word in the shape of one where a verb may stand. */
function isOurs(view: TokenView, at: number, mayBeVerb: boolean): boolean {
  const { norm = '' } = view.tokens[at] ?? {};
  const forms = view.pack.listedForms(norm);
  if (forms.length > 0) return forms.every(({ features: { person, number } }) => person === 1 && number === 'p');
  return mayBeVerb && view.is('first-plural-shape', at) && !view.isAny(NO_VERBS, at) && !view.pack.isKnown(norm);
}

/** Where a headline goes on behind its last run of stops before the colon. */
function behindStops(view: TokenView, first: number, colon: number): number {
  for (let at = colon - 1; at > first; at--) if (view.isMark(at, RUN | ELLIPSIS)) return at + 1;
  return first;
}

function skipDashes(view: TokenView, from: number): number {
  let at = from;
  while (view.isMark(at, DASH | BULLET)) at++;
  return at;
}
