import type { ComparableArticle, ComparableClaim } from './comparable-article.ts';
import type { ComparableSource } from './comparable-source.ts';
import { type Group, type Groups, groupsOf, type Tie } from './groups.ts';
import { alikePairs, type Likeness } from './likeness.ts';
import { type Statement, statementsOf } from './statements.ts';

/** Why a claim has the same origin as another. */
export interface Join {
  readonly like: ComparableClaim;
  /**
   * The common speaker and the common intermediary; where both are null, only the wording is
   * common.
   */
  readonly speaker: string | null;
  readonly relay: string | null;
  /** The share of the words of both claims that are common, from 0 to 1. */
  readonly share: number;
}

/** A claim of an origin, with the reason why it belongs there; the first claim has none. */
export interface Member {
  readonly claim: ComparableClaim;
  readonly join: Join | null;
}

/** Claims of one origin, in one article or several. */
export interface Origin {
  /** `o1`, `o2`, … in list order. */
  readonly id: string;
  /** In the order of the articles; at least one. */
  readonly members: readonly Member[];
  /** The indexes of the articles, without repetitions. */
  readonly articles: readonly number[];
  /**
   * Other origins with similar claims, and their speakers; null where the speaker is unnamed or the
   * writer.
   */
  readonly alike: readonly { readonly id: string; readonly speaker: string | null }[];
}

/** Claims grouped by origin, and the pairs of similar statements. */
export interface Found {
  readonly statements: readonly Statement[];
  readonly pairs: readonly Likeness[];
  readonly origins: readonly Origin[];
}

/** Groups the claims of several articles by origin, those in most articles first. */
export function originsOf(articles: readonly ComparableArticle[]): Found {
  const statements = statementsOf(articles);
  const pairs = alikePairs(statements);
  const groups = groupsOf(statements, pairs);
  const found = [...new Set(statements.map(({ index }) => groups.of(index)))].map((group) => {
    const members = membersOf(group, statements, groups);
    return { group, members, articles: [...new Set(members.map(({ claim }) => claim.article))] };
  });
  found.sort((a, b) => b.articles.length - a.articles.length || b.members.length - a.members.length);
  const known = new Map(
    found.map(({ group, members }, index) => [group, { id: `o${index + 1}`, speaker: speakerOf(members) }]),
  );
  const alike = alikeGroups(pairs, groups);
  const origins = found.map(({ group, ...rest }) => ({
    id: known.get(group)?.id ?? '',
    ...rest,
    alike: [...(alike.get(group) ?? [])].flatMap((other) => known.get(other) ?? []).sort(byNumber),
  }));
  return { statements, pairs, origins };
}

const speakerOf = (members: readonly Member[]): string | null =>
  members.find(({ claim }) => claim.speaker !== null)?.claim.speaker?.name ?? null;

const byNumber = (a: { readonly id: string }, b: { readonly id: string }): number =>
  Number(a.id.slice(1)) - Number(b.id.slice(1));

/** The claims of a group in the order of the articles, each with its tie to an earlier claim. */
function membersOf({ statements: indexes }: Group, statements: readonly Statement[], { tiesOf }: Groups): Member[] {
  const first = Math.min(...indexes);
  const ties = new Map<number, (Tie & { readonly from: number }) | null>([[first, null]]);
  const queue = [first];
  for (const index of queue) {
    for (const tie of tiesOf(index)) {
      if (ties.has(tie.to)) continue;
      ties.set(tie.to, { ...tie, from: index });
      queue.push(tie.to);
    }
  }
  return [...ties]
    .flatMap(([index, tie]) => {
      const like = tie === null ? null : (statements[tie.from]?.claims[0] ?? null);
      return withReasons(statements[index] as Statement, tie, like);
    })
    .sort((a, b) => a.claim.article - b.claim.article || a.claim.place.line - b.claim.place.line);
}

/**
 * The claims of a statement. The first is tied to another statement, if any, and the others to the
 * first.
 */
function withReasons({ claims, speaker, relays }: Statement, tie: Tie | null, like: ComparableClaim | null): Member[] {
  const [first, ...rest] = claims as readonly [ComparableClaim, ...ComparableClaim[]];
  const known = (voice: ComparableSource | null | undefined): string | null => (voice?.keys.length ? voice.name : null);
  const same: Join = { like: first, speaker: known(speaker), relay: known(relays[0]), share: 1 };
  return [
    { claim: first, join: tie === null || like === null ? null : joinOf(tie, like) },
    ...rest.map((claim) => ({ claim, join: same })),
  ];
}

const joinOf = ({ relation, share }: Tie, like: ComparableClaim): Join => ({
  like,
  speaker: relation.speaker?.name ?? null,
  relay: relation.relay?.name ?? null,
  share,
});

// The share of common words from which two origins are listed as similar.
const SAID_AS_WELL = 0.6;
const FEWEST_WORDS = 5;

function alikeGroups(pairs: readonly Likeness[], { of }: Groups): Map<Group, Set<Group>> {
  const alike = new Map<Group, Set<Group>>();
  const note = (one: Group, other: Group): unknown => alike.get(one)?.add(other) ?? alike.set(one, new Set([other]));
  for (const { one, other, share } of pairs) {
    const [a, b] = [of(one.index), of(other.index)];
    if (a === b || share < SAID_AS_WELL || Math.min(one.words.length, other.words.length) < FEWEST_WORDS) continue;
    note(a, b);
    note(b, a);
  }
  return alike;
}
