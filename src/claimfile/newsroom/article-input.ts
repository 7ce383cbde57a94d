import type { Claim, Source } from '../../analysis/claim.ts';
import type { WordLists } from '../../language/newsroom-lists.ts';
import type { AnalyzedArticle } from '../../report/analyzed-article.ts';
import { type PhraseFinder, phraseFinder } from '../../report/phrase-finder.ts';
import { overlapping, overlaps, type Span } from '../../text/span.ts';
import type { NewsroomClaim, NewsroomInput, NewsroomSource } from './newsroom-rule.ts';

/** The input of newsroom rules for an article. */
export function articleInput(
  analyzed: AnalyzedArticle,
  words: WordLists,
  option: NewsroomInput['option'],
): NewsroomInput {
  const { report, document, pack } = analyzed;
  const lists = phraseFinder(document, pack, words);
  const named = sourceSpans(report.claims);
  const reasonFor = ({ id, mentions }: Source): string | null =>
    reasonBeside([...mentions, ...(named.get(id) ?? [])], analyzed, lists);
  const tellers = report.sources.map((source) => newsroomSource(source, reasonFor));
  const byId = new Map(tellers.map((teller) => [teller.id, teller]));
  const indexes = new Map(report.claims.map(({ id }, index) => [id, index]));
  return {
    ...analyzed,
    reads: 'article',
    claims: report.claims.map((claim, index) => claimOf(claim, index, { byId, indexes })),
    ownVoice: ownVoiceOf(analyzed),
    tellers,
    lists,
    option,
  };
}

/** The mentions of each source, by its id. */
function sourceSpans(claims: readonly Claim[]): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  for (const { source } of claims) {
    if (source?.id == null) continue;
    const known = spans.get(source.id) ?? [];
    known.push(...source.spans);
    spans.set(source.id, known);
  }
  return spans;
}

function newsroomSource(source: Source, reasonFor: (source: Source) => string | null): NewsroomSource {
  const { id, name, transparency, mentions } = source;
  const calledBy = [name, ...mentions.map(({ text }) => text)];
  return { id, name, transparency, calledBy, reason: transparency === 'anonymous' ? reasonFor(source) : null };
}

/** The reason for not naming a source, where it is in the sentence of one of its mentions. */
function reasonBeside(mentions: readonly Span[], { document }: AnalyzedArticle, lists: PhraseFinder): string | null {
  const [reason] = lists.find('withheld', overlapping(document.sentences, mentions));
  return reason?.text ?? null;
}

interface Known {
  readonly byId: ReadonlyMap<string, NewsroomSource>;
  readonly indexes: ReadonlyMap<string, number>;
}

function claimOf(claim: Claim, index: number, { byId, indexes }: Known): NewsroomClaim {
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

// Fewer words between two attributions only join them.
const FEWEST_OWN_WORDS = 4;

/** The sentences without the words that claims attribute to others, where enough words are left. */
function ownVoiceOf({ document, report }: AnalyzedArticle): NewsroomClaim[] {
  const attributed = report.claims
    .filter(({ source, cue }) => source !== null || cue !== null)
    .flatMap(({ content, source, cue }) => [...content.spans, ...(source?.spans ?? []), ...(cue?.spans ?? [])])
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return document.sentences.flatMap((sentence) => {
    while (next < attributed.length && (attributed[next]?.end ?? 0) <= sentence.start) next += 1;
    const within: Span[] = [];
    for (let at = next; at < attributed.length && (attributed[at]?.start ?? 0) < sentence.end; at++) {
      within.push(attributed[at] as Span);
    }
    const words = document.tokens.slice(sentence.firstToken, sentence.endToken).filter(({ kind }) => kind !== 'mark');
    const left = words.filter((token) => !within.some((span) => overlaps(span, token)));
    return left.length < FEWEST_OWN_WORDS ? [] : [ownVoiceClaim(document.text, joined(left, words))];
  });
}

/** The words as few spans: neighbouring words of the sentence are joined. */
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

function ownVoiceClaim(text: string, spans: readonly Span[]): NewsroomClaim {
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
