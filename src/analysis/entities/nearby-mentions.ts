import type { Description } from '../mentions/description.ts';
import { startOf } from '../tokens/token-range.ts';
import { type ClusterIndex, mentionedBetween } from './cluster-index.ts';
import type { Mentioned } from './discourse.ts';
import type { GrowingCluster } from './source-cluster.ts';

// Farther off, in tokens, a bare office is not taken for a person, nor "the company" for a body.
const FARTHEST = 250;

/** What stands before a mention. */
interface Nearby {
  readonly nearby: readonly Mentioned<GrowingCluster>[];
  /** Who spoke last before; undefined for nobody. */
  readonly last: GrowingCluster | undefined;
}

/** The mentions not too far before a mention, the last one first, with who spoke last. */
export function mentionsNearby(index: ClusterIndex, { range }: Description): Nearby {
  const at = startOf(range);
  const nearby = [...mentionedBetween(index, at - FARTHEST, at)];
  return { nearby, last: nearby.find(({ isSpeaker }) => isSpeaker)?.cluster };
}
