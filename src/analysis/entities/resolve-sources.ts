import type { Attribution } from '../attribution.ts';
import { startOf, type TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { clusterMentions } from './cluster-mentions.ts';
import type { Entity, Resolved } from './entity.ts';
import { linkSources } from './link-sources.ts';
import { mentionsOf, originOf, type SourceCluster } from './source-cluster.ts';
import { findTopicSubjects } from './topic-subjects.ts';

/** Resolves the sources of a document's attributions over the whole article: mentions to clusters, attributions to both. */
export function resolveSources(
  view: TokenView,
  attributions: readonly Attribution[],
): { readonly resolved: readonly Resolved[]; readonly entities: readonly Entity[] } {
  const topicSubjects = findTopicSubjects(view, attributions);
  const { clusters, discourse, isAnaphoric } = clusterMentions(view, attributions, topicSubjects.values());
  const byStart = new Map(clusters.flatMap((cluster) => mentionsOf(cluster).map((range) => [startOf(range), cluster])));
  const clusterAt = (range: TokenRange): SourceCluster | null => byStart.get(startOf(range)) ?? null;
  const writer = writerOf(view);
  const known = { clusterAt, isAnaphoric, topicSubjects, discourse, writer };
  const links = linkSources(view, attributions, known);
  const linked = new Set(links.flatMap(({ source, via }) => [source, via]));
  const all = writer === null ? clusters : [...clusters, writer];
  const entities = entitiesOf(all.filter((cluster) => (isSpoken(cluster) || linked.has(cluster)) && !cluster.isOpen));
  const entityOf = (cluster: SourceCluster | null): Entity | null => (cluster && entities.get(cluster)) ?? null;
  const resolved = links.map(
    ({ source, via, continues, transparency }): Resolved => ({
      source: entityOf(source),
      via: entityOf(via),
      transparency,
      continues,
    }),
  );
  return { resolved, entities: [...entities.values()] };
}

const isSpoken = ({ fullMentions, anaphoricMentions }: SourceCluster): boolean =>
  fullMentions.length + anaphoricMentions.length > 0;

/** The writer as a source of their own words, without mentions; null where the language's profile names none. */
const writerOf = ({ pack }: TokenView): SourceCluster | null =>
  pack.profile.writer === null
    ? null
    : {
        name: pack.profile.writer,
        nameWords: pack.profile.writer.split(' '),
        words: new Set(),
        head: '',
        transparency: 'role',
        gender: null,
        plural: false,
        isOpen: false,
        joined: false,
        fullMentions: [],
        anaphoricMentions: [],
        silentMentions: [],
      };

/** An entity for each cluster, in the order of the mentions that the clusters were made for. */
const entitiesOf = (clusters: readonly SourceCluster[]): ReadonlyMap<SourceCluster, Entity> =>
  new Map(
    [...clusters]
      .sort((a, b) => originOf(a) - originOf(b))
      .map((cluster, index) => [cluster, toEntity(cluster, index)]),
  );

const toEntity = (cluster: SourceCluster, index: number): Entity => ({
  id: `s${index + 1}`,
  name: cluster.name,
  transparency: cluster.transparency,
  mentions: mentionsOf(cluster),
});
