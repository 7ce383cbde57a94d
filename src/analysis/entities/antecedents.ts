import { lowerBound } from '../../text/binary-search.ts';
import { lastStartingAtOrBefore } from '../../text/span.ts';
import type { Description } from '../mentions/description.ts';
import { startOf } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { type ClusterIndex, mentionedBetween } from './cluster-index.ts';
import { documentBefore } from './issuers.ts';
import { mayBeCalled } from './same-source.ts';
import type { GrowingCluster, SourceCluster } from './source-cluster.ts';

/** Whether a mention may corefer with one that shares no words with it. */
export const pointsBack = (view: TokenView, mention: Description): boolean =>
  mention.anaphoric || isConstruct(view, mention);

/** Whether a mention is a bare office with a definite owner directly behind it: «مدير المستشفى» (the hospital's director). */
function isConstruct(view: TokenView, { title, named, range: { firstToken, endToken } }: Description): boolean {
  if (!title || named || view.isAny(['definite', 'media-noun'], firstToken)) return false;
  for (let at = firstToken + 1; at < endToken; at++)
    if (view.tokens[at]?.proclitic !== '' || view.isAny(['preposition', 'locative-preposition'], at)) return false;
  return endToken > firstToken + 1 && view.is('definite', endToken - 1);
}

/**
 * The clusters that an anaphoric mention may belong to without sharing words: the last speaker, or
 * a person of the paragraph.
 */
export function antecedentsOf(view: TokenView, index: ClusterIndex, mention: Description): GrowingCluster[] {
  if (isSame(view, mention)) return mentionedBefore(index, mention);
  if (view.is('document-noun', mention.range.firstToken)) return issuersBefore(view, index, mention);
  return mention.title ? personsNearby(view, index, mention) : [];
}

/**
 * Whether a mention refers explicitly to the last speaker: «المسؤول ذاته» (the same official),
 * «المصدر نفسه» (the same source).
 */
function isSame(view: TokenView, { range: { firstToken, endToken } }: Description): boolean {
  for (let at = firstToken; at < endToken; at++) if (view.is('intensive-pronoun', at)) return at > firstToken;
  return false;
}

/**
 * The last mentioned source that fits: no institution for «المسؤول ذاته» (the same official), no
 * person for «المصدر نفسه» (the same source).
 */
function mentionedBefore(index: ClusterIndex, { range, title }: Description): GrowingCluster[] {
  for (const cluster of mentionedBetween(index, 0, startOf(range)))
    if (cluster.transparency !== (title ? 'organisation' : 'person')) return [cluster];
  return [];
}

/**
 * The issuer of a document that was mentioned before: the speaker of the sentence in which the
 * document first occurs («في بيان», in a statement).
 */
function issuersBefore(view: TokenView, index: ClusterIndex, { head, range }: Description): GrowingCluster[] {
  const at = documentBefore(view, head, range.firstToken);
  if (at === null) return [];
  const { firstToken, endToken } = view.sentenceOf(at);
  for (const cluster of mentionedBetween(index, firstToken, Math.min(endToken, startOf(range))))
    if (cluster.transparency === 'organisation') return [cluster];
  return [];
}

// Farther away, in tokens, a bare office is not resolved to a person.
const FARTHEST_PERSON = 250;

/**
 * Persons mentioned before in the same paragraph, else shortly before it: the last one of the same calling, or else the
 * last one at all whom the article does not call something that the office contradicts.
 */
function personsNearby(view: TokenView, index: ClusterIndex, mention: Description): GrowingCluster[] {
  const at = startOf(mention.range);
  const start = paragraphStart(view, mention.range.firstToken);
  const isMeant = (cluster: GrowingCluster): boolean =>
    isPerson(cluster) && sameGender(cluster, mention) && (mention.anaphoric || mayHold(view, cluster, mention));
  const near = [...new Set(mentionedBetween(index, start, at))].filter(isMeant);
  if (near.length > 0) return near;
  const far = [...mentionedBetween(index, at - FARTHEST_PERSON, start)].filter(
    (cluster) => isMeant(cluster) && mayBeCalled(view, cluster, mention),
  );
  const called = far[0];
  return called === undefined ? [] : [called];
}

/**
 * Whether a person may hold an office that is named with its owner. One of the same title was compared with it already; one
 * of another title has something in common with it: «مسؤول الحج» (the pilgrimage official) may be «نائب رئيس لجنة الحج»,
 * «مدير المستشفى» (the hospital's director) is not «الوزير سامي حداد».
 */
function mayHold(view: TokenView, cluster: SourceCluster, mention: Description): boolean {
  const { words, nameWords } = cluster;
  if (words.has(mention.head) || !mayBeCalled(view, cluster, mention)) return false;
  const titled = [...words].some((word) => view.pack.is('title', word) && !nameWords.includes(word));
  return !titled || [...mention.words].some((word) => words.has(word));
}

const sameGender = (cluster: SourceCluster, { gender }: Description): boolean =>
  gender === null || cluster.gender === null || cluster.gender === gender;

const isPerson = ({ transparency }: SourceCluster): boolean => transparency === 'person';

/** The first token of the paragraph of a token. */
function paragraphStart({ document: { paragraphs, tokens } }: TokenView, token: number): number {
  const paragraph = paragraphs[lastStartingAtOrBefore(paragraphs, tokens[token]?.start ?? 0)];
  return lowerBound(tokens, ({ start }) => start >= (paragraph?.start ?? 0));
}
