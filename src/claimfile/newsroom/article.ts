import type { Claim, Source } from '../../analysis/claims.ts';
import { findQuotations } from '../../analysis/quotes.ts';
import type { WordLists } from '../../language/newsroom.ts';
import type { Study } from '../../report/build.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { type Lists, readLists } from './lists.ts';
import type { Reading, Teller, Told } from './reading.ts';

/** An article as newsroom rules read it. */
export function readingOf(study: Study, words: WordLists, option: Reading['option']): Reading {
  const { report, document, pack } = study;
  const lists = readLists(document, pack, words);
  const tellers = report.sources.map((source) => tellerOf(source, study, lists));
  const byId = new Map(tellers.map((teller) => [teller.id, teller]));
  const indexes = new Map(report.claims.map(({ id }, index) => [id, index]));
  return {
    ...study,
    reads: 'article',
    claims: report.claims.map((claim, index) => toldOf(claim, index, { byId, indexes })),
    ownVoice: ownVoiceOf(study),
    tellers,
    quotations: findQuotations(document),
    lists,
    option,
  };
}

function tellerOf({ id, name, transparency, mentions }: Source, { report, document }: Study, lists: Lists): Teller {
  // The reason stands beside one of its mentions: in the same sentence.
  const own = [
    ...mentions,
    ...report.claims.filter(({ source }) => source?.id === id).flatMap(({ source }) => source?.spans ?? []),
  ];
  const around = document.sentences.filter((sentence) => own.some((mention) => overlaps(sentence, mention)));
  const [reason] = transparency === 'anonymous' ? lists.find('withheld', around) : [];
  return {
    id,
    name,
    transparency,
    calledBy: [name, ...mentions.map(({ text }) => text)],
    reason: reason?.text ?? null,
  };
}

interface Known {
  readonly byId: ReadonlyMap<string, Teller>;
  readonly indexes: ReadonlyMap<string, number>;
}

function toldOf(claim: Claim, index: number, { byId, indexes }: Known): Told {
  const { content, source, cue, chain, parent, stance, certainty, polarity } = claim;
  const own = source === null && cue === null;
  const spans = [...content.spans, ...(source?.spans ?? []), ...(cue?.spans ?? [])];
  return {
    ...{ index, content: content.text, spans: content.spans, own, cue, stance, certainty, polarity },
    tellers: chain.flatMap(({ id }) => byId.get(id) ?? []),
    resolved: source?.id != null && chain.at(-1)?.id === source.id,
    mention: source?.text ?? '',
    type: own ? null : claim.type,
    parent: parent === null ? null : (indexes.get(parent) ?? null),
    start: Math.min(...spans.map(({ start }) => start)),
  };
}

// Fewer words between two attributions are what joins them.
const SHORTEST_STRETCH = 4;

/** The sentences without what claims ascribe to others, each as far as it has words of its own. */
function ownVoiceOf({ document, report }: Study): Told[] {
  const ascribed = report.claims
    .filter(({ source, cue }) => source !== null || cue !== null)
    .flatMap(({ content, source, cue }) => [...content.spans, ...(source?.spans ?? []), ...(cue?.spans ?? [])])
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return document.sentences.flatMap((sentence) => {
    while (next < ascribed.length && (ascribed[next]?.end ?? 0) <= sentence.start) next += 1;
    const within: Span[] = [];
    for (let at = next; at < ascribed.length && (ascribed[at]?.start ?? 0) < sentence.end; at++) {
      within.push(ascribed[at] as Span);
    }
    const words = document.tokens.slice(sentence.firstToken, sentence.endToken).filter(({ kind }) => kind !== 'mark');
    const left = words.filter((token) => !within.some((span) => overlaps(span, token)));
    return left.length < SHORTEST_STRETCH ? [] : [stretch(document.text, joined(left, words))];
  });
}

/** The words as few spans as they make: neighbours among all words of the sentence join. */
function joined(
  left: readonly (Span & { readonly index: number })[],
  words: readonly { readonly index: number }[],
): Span[] {
  const order = new Map(words.map(({ index }, at) => [index, at]));
  const spans: { start: number; end: number }[] = [];
  let last = -2;
  for (const { index, start, end } of left) {
    const at = order.get(index) ?? 0;
    const open = spans.at(-1);
    if (open !== undefined && at === last + 1) open.end = end;
    else spans.push({ start, end });
    last = at;
  }
  return spans;
}

function stretch(text: string, spans: readonly Span[]): Told {
  return {
    ...{
      index: null,
      spans,
      own: true,
      tellers: [],
      resolved: false,
      mention: '',
      cue: null,
      type: null,
      parent: null,
    },
    ...{ stance: 'own', certainty: 'certain', polarity: 'positive' },
    content: spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    start: spans[0]?.start ?? 0,
  };
}
