import type { Span } from '../text/span.ts';
import type { Attribution } from './attributions.ts';
import { describe } from './descriptions.ts';
import { beginsMention, isLed, readMention, skipTurns } from './mentions.ts';
import { isSpeech, wordCount } from './openers.ts';
import type { Quotation } from './quotes.ts';
import { indexOverlaps } from './stretches.ts';
import type { Words } from './words.ts';

/** The attributions that no word of saying makes: a headline's «X: …», and a quotation that stands alone behind its speaker's sentence. */
export function findUncued(words: Words, cued: readonly Attribution[]): Attribution[] {
  const signed = [...signatures(words), ...labelled(words)];
  const others = [...cued, ...signed];
  return [...signed, ...headlines(words, others), ...loneQuotations(words, others)];
}

const NO_FEATURES = {};
const LONGEST_SPEAKER = 9;
const SHORTEST_LONE = 6;

/** «الأسد: المفاوضات خيارنا الأول»: a speaker, not a place or a topic, before the first colon. */
function headlines(words: Words, cued: readonly Attribution[]): Attribution[] {
  const { document } = words;
  const hasCue = indexOverlaps(cued.flatMap(({ cue }) => cue?.spans ?? []));
  return document.sentences.flatMap((sentence): Attribution[] => {
    const { kind } = document.paragraphs[sentence.paragraph] ?? {};
    if (kind !== 'headline' && kind !== 'subheading') return [];
    const colon = colonIn(
      words,
      sentence.firstToken,
      Math.min(sentence.endToken, sentence.firstToken + LONGEST_SPEAKER),
    );
    const source = colon === -1 ? null : speakerBefore(words, skipDashes(words, sentence.firstToken), colon);
    const content = spanOf(words, colon + 1, sentence.endToken);
    if (source === null || content === null || hasCue({ start: sentence.start, end: content.start })) return [];
    return [
      uncued(
        words,
        { source: [source], content: [content], colon: spanOf(words, colon, colon + 1) },
        'source-colon-clause',
      ),
    ];
  });
}

function skipDashes(words: Words, from: number): number {
  let at = from;
  while (words.isMark(at, '-–—*•')) at++;
  return at;
}

function colonIn(words: Words, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (words.quotationOf(at) !== null) continue;
    if (words.isMark(at, ':')) return at;
  }
  return -1;
}

/** The noun phrase that fills the place before the colon, if it names somebody who can speak. */
function speakerBefore(words: Words, from: number, colon: number): Span | null {
  const mention = readMention(words, from, colon);
  if (
    mention === null ||
    (skipTurns(words, mention.endToken, colon) < colon && !isLed(words, mention.endToken)) ||
    !beginsMention(words, mention.firstToken)
  )
    return null;
  const span = spanOf(words, mention.firstToken, mention.endToken);
  if (span === null || words.is('place', mention.firstToken)) return null;
  const { transparency, named, title } = describe(words, span);
  const surname = words.isSurname(words.tokens[mention.endToken - 1]?.stem ?? '');
  const speaks =
    title ||
    surname ||
    words.is('head', mention.firstToken) ||
    (named && transparency !== 'person') ||
    words.is('given-name', mention.firstToken);
  return speaks ? span : null;
}

const DASHES = '–—―-';
const LONGEST_SIGNATURE = 8;

/** A paragraph that is a quotation, a dash and who said it. */
function signatures(words: Words): Attribution[] {
  return words.quotations.flatMap((quotation): Attribution[] => {
    const dash = quotation.endToken + 1;
    const { firstToken, endToken } = words.sentenceOf(dash);
    const opens = quotation.firstToken - 1;
    const paragraph = words.sentenceOf(opens).paragraph;
    if (!quotation.closed || !words.isMark(dash, DASHES) || words.tokens[dash + 1]?.capital !== true) return [];
    if (words.sentenceOf(opens - 1).paragraph === paragraph && opens > 0) return [];
    let end = Math.max(dash + 1, firstToken < dash ? endToken : firstToken);
    while (end < words.tokens.length && words.sentenceOf(end).paragraph === paragraph) end++;
    if (end - dash > LONGEST_SIGNATURE || words.sentenceOf(dash).paragraph !== paragraph) return [];
    while (words.isMark(end - 1, '.')) end--;
    const [source, colon] = [spanOf(words, dash + 1, end), spanOf(words, dash, dash + 1)];
    const content = [{ start: quotation.start, end: quotation.end }];
    return source === null ? [] : [uncued(words, { source: [source], content, colon }, 'quote-dash-source')];
  });
}

const LONGEST_LABEL = 6;

/** A paragraph of a transcript: `SMITH: We never saw it.` A name all in capitals is no topic. */
function labelled(words: Words): Attribution[] {
  const { document, tokens } = words;
  const begins = document.sentences.filter(({ paragraph }, at) => document.sentences[at - 1]?.paragraph !== paragraph);
  return begins.flatMap(({ firstToken, paragraph }): Attribution[] => {
    const colon = colonIn(words, firstToken, firstToken + LONGEST_LABEL);
    if (colon <= firstToken || !isCapitals(words, firstToken, colon)) return [];
    if (colon === firstToken + 1 && words.pack.isKnown(tokens[firstToken]?.norm ?? '')) return []; // NOTE:
    const last = document.sentences.findLast((sentence) => sentence.paragraph === paragraph);
    const [source, content] = [spanOf(words, firstToken, colon), spanOf(words, colon + 1, last?.endToken ?? 0)];
    if (source === null || content === null || words.sentenceOf(colon).paragraph !== paragraph) return [];
    const parts = { source: [source], content: [content], colon: spanOf(words, colon, colon + 1) };
    return [uncued(words, parts, 'label-colon')];
  });
}

/** Whether the tokens are words in capitals, at least one of them longer than an initial. */
function isCapitals({ tokens, document }: Words, from: number, to: number): boolean {
  const written = tokens.slice(from, to).map(({ start, end }) => document.text.slice(start, end));
  return written.every((word) => /^(?:\p{Lu}+|[.’'-])+$/u.test(word)) && written.some((word) => word.length > 2);
}

/** A long quotation that begins a sentence and ends it belongs to whoever spoke last. */
function loneQuotations(words: Words, cued: readonly Attribution[]): Attribution[] {
  const taken = indexOverlaps(
    cued.flatMap(({ content, cue, source }) => [...content, ...source, ...(cue?.spans ?? [])]),
  );
  const firstContent = cued.reduce(
    (first, { content }) => Math.min(first, content[0]?.start ?? first),
    Number.POSITIVE_INFINITY,
  );
  return words.quotations.flatMap((quotation): Attribution[] => {
    const sentence = words.sentenceOf(quotation.firstToken);
    const leads = sentence.firstToken === quotation.firstToken - 1;
    if (
      !leads ||
      quotation.parent !== null ||
      wordCount(words, quotation) < SHORTEST_LONE ||
      !isSpeech(words, quotation) ||
      !endsSentence(words, quotation) ||
      taken(quotation)
    )
      return [];
    if (firstContent >= quotation.start) return [];
    return [
      uncued(words, { source: [], content: [{ start: quotation.start, end: quotation.end }], colon: null }, 'quote'),
    ];
  });
}

function endsSentence(words: Words, quotation: Quotation): boolean {
  const last = words.sentenceOf(Math.max(quotation.firstToken, quotation.endToken - 1));
  return last.endToken <= quotation.endToken + 2;
}

interface Parts {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly colon: Span | null;
}

function uncued(words: Words, { source, content, colon }: Parts, frame: string): Attribution {
  return {
    cue: colon === null ? null : { spans: [colon], entry: null, kind: 'verb', features: NO_FEATURES, negated: false },
    source,
    via: null,
    content,
    parent: null,
    frame: `${words.pack.language}/${frame}`,
  };
}

/** The span of a range of tokens without marks at its end; null for an empty one. */
function spanOf({ tokens }: Words, from: number, to: number): Span | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  return from < to && first !== undefined && last !== undefined ? { start: first.stemStart, end: last.end } : null;
}
