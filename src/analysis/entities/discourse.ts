import { onceFor } from '../../memo.ts';
import { lowerBound } from '../../text/binary-search.ts';
import type { Attribution } from '../attribution.ts';
import { isFiniteVerb } from '../phrases/noun-phrases.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { DISTANCES, type PlaceTerms } from './candidate-score.ts';
import type { SourceCluster } from './source-cluster.ts';

/** A mention as a candidate for what stands behind it. */
export interface Mentioned<Cluster extends SourceCluster = SourceCluster> {
  /** Where it begins, as startOf has it. */
  readonly start: number;
  readonly cluster: Cluster;
  /** Whether it is the subject of its sentence. */
  readonly isSubject: boolean;
  /** Whether it says something. */
  readonly isSpeaker: boolean;
  /** Whether it is told something. */
  readonly isAddressee: boolean;
  /** Whether it is named within a speaker's mention: the body whose spokesman speaks. */
  readonly isWithin: boolean;
}

/** The mentions of an article in text order; those that are resolved are added while it is read. */
export type Discourse = Mentioned[];

/** Adds a speaker that was resolved. */
export function addSpeaker(discourse: Discourse, start: number, cluster: SourceCluster): void {
  const mention = { start, cluster, isSubject: true, isSpeaker: true, isAddressee: false, isWithin: false };
  discourse.splice(
    lowerBound(discourse, (one) => one.start > start),
    0,
    mention,
  );
}

/** The tokens between a cue and its content, where the person told stands. */
export function toldIn({ tokens }: TokenView, attributions: readonly Attribution[]): Uint8Array {
  const told = new Uint8Array(tokens.length);
  for (const { cue, content } of attributions) {
    const [from, to] = [cue?.ranges[0]?.endToken ?? 0, content[0]?.firstToken ?? 0];
    if (cue?.kind === 'verb' && to > from && to - from < FARTHEST_TOLD) told.fill(1, from, to);
  }
  return told;
}

const FARTHEST_TOLD = 20;

/** Whether a name is the subject of its sentence: no verb stands before it where subjects come first, or little else than a verb. */
export function isSubject(view: TokenView, { firstToken: at, endToken }: TokenRange): boolean {
  const { firstToken } = view.sentenceOf(at);
  if (view.is('preposition', at - 1) || view.tokens[at]?.proclitic !== '' || view.is('possessive', endToken))
    return false;
  if (view.pack.profile.subject === 'after-verb') return at - firstToken <= FARTHEST_SUBJECT;
  for (let before = firstToken; before < at; before++) if (isFiniteVerb(view, before)) return false;
  return true;
}

const FARTHEST_SUBJECT = 3;

// So many mentions before a place are looked at.
const MOST_MENTIONS = 60;

/** The mentions before a token, the last one first. */
export function mentionsBefore(discourse: Discourse, at: number): readonly Mentioned[] {
  const end = lowerBound(discourse, (one) => one.start >= at);
  return discourse.slice(Math.max(0, end - MOST_MENTIONS), end).reverse();
}

/** What the place of a mention says for it at a later token, with the further mentions of its cluster nearby. */
export function placeTerms(view: TokenView, mention: Mentioned, at: number, topic: number): PlaceTerms {
  const before = Math.floor(mention.start);
  const quotation = view.quotationOf(before);
  const isQuoted = quotation !== null && (at < quotation.firstToken || at >= quotation.endToken);
  return {
    distance: DISTANCES[Math.min(DISTANCES.length - 1, sentencesBetween(view, before, at))] ?? 0,
    paragraph: view.sentenceOf(before).paragraph === view.sentenceOf(at).paragraph ? 0 : 1,
    subject: mention.isSubject && !isQuoted ? 1 : 0,
    speaker: mention.isSpeaker ? 1 : 0,
    aside: mention.isSubject || mention.isSpeaker || mention.isWithin ? 0 : 1,
    quoted: isQuoted ? 1 : 0,
    addressee: mention.isAddressee ? 1 : 0,
    topic,
  };
}

/** How many sentences of the writer's begin between two tokens. */
function sentencesBetween(view: TokenView, before: number, at: number): number {
  const counts = narrativeCounts(view);
  return Math.max(0, (counts[view.sentenceOf(at).index] ?? 0) - (counts[view.sentenceOf(before).index] ?? 0));
}

/** For each sentence, how many up to it are not all within a quotation. */
const narrativeCounts = onceFor((view: TokenView): readonly number[] => {
  let count = 0;
  return view.document.sentences.map(({ firstToken, endToken }) => {
    const quotation = view.quotationOf(firstToken);
    if (quotation === null || quotation.endToken < endToken - 1) count++;
    return count;
  });
});
