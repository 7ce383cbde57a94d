import type { TokenView } from '../tokens/token-view.ts';
import { bestOf, type Candidate, placePoints, pointsOf, type Terms, termPoints } from './candidate-score.ts';
import { type Mentioned, placeTerms } from './discourse.ts';
import type { SourceCluster } from './source-cluster.ts';

/** Somebody who is meant without being named: a pronoun, an unexpressed subject, an office. */
interface Anaphor<Cluster extends SourceCluster> {
  /** The token at which he or she is meant. */
  readonly token: number;
  /** With fewer points nobody is meant: to have been mentioned says little. */
  readonly least: number;
  /** What beside the place of a mention speaks for its cluster; null where it cannot be meant. */
  readonly termsOf: (mention: Mentioned<Cluster>) => Terms | null;
}

/** Which of the clusters mentioned is meant, by the best of its mentions; null where none is, or two as likely. Traced. */
export function chooseAmong<Cluster extends SourceCluster>(
  view: TokenView,
  mentions: readonly Mentioned<Cluster>[],
  { token, least, termsOf }: Anaphor<Cluster>,
): Cluster | null {
  const best = new Map<Cluster, Candidate<Cluster>>();
  const counts = countMentions(mentions);
  for (const mention of mentions) {
    const terms = termsOf(mention);
    if (terms === null) continue;
    const { cluster } = mention;
    const place = placeTerms(view, mention, token, Math.min(MOST_TOPICAL, (counts.get(cluster) ?? 1) - 1));
    const score = placePoints(place) + termPoints(terms);
    const known = best.get(cluster);
    if (known === undefined || score > known.score) best.set(cluster, { cluster, place, terms, score });
  }
  const candidates = [...best.values()].sort((a, b) => b.score - a.score);
  const chosen = bestOf(candidates, least);
  view.trace?.resolved(
    token,
    candidates.map((candidate) => ({
      name: candidate.cluster.name,
      score: candidate.score,
      points: pointsOf(candidate),
      isChosen: candidate === chosen,
    })),
  );
  return chosen?.cluster ?? null;
}

// More mentions than these say no more: somebody is what the passage is about.
const MOST_TOPICAL = 3;

/** How often each cluster is mentioned. */
function countMentions<Cluster extends SourceCluster>(
  mentions: readonly Mentioned<Cluster>[],
): ReadonlyMap<Cluster, number> {
  const counts = new Map<Cluster, number>();
  for (const { cluster } of mentions) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return counts;
}
