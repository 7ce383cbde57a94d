import type { ComparableArticle, ComparableClaim } from './comparable-article.ts';
import type { ComparableSource } from './comparable-source.ts';
import { type Group, type Groups, groupsOf, type Tie } from './groups.ts';
import { alikePairs, type Likeness } from './likeness.ts';
import { type Statement, statementsOf } from './statements.ts';

/** Why a claim is of the same origin as another. */
export interface Join {
  readonly like: ComparableClaim;
  /**
   * Who says both, and through whom both came; where these are null, only the wording says that
   * they are one.
   */
  readonly speaker: string | null;
  readonly relay: string | null;
  /** How much of the words of both is the same, from 0 to 1. */
  readonly share: number;
}

/** A claim of an origin, and why it is there; the first one has no reason. */
export interface Member {
  readonly claim: ComparableClaim;
  readonly join: Join | null;
}

/** Claims that come from one origin, however many articles make them. */
export interface Origin {
  /** `o1`, `o2` … in the order they are listed. */
  readonly id: string;
  /** In the order of the articles; at least one. */
  readonly members: readonly Member[];
  /** The indexes of the articles, each once. */
  readonly articles: readonly number[];
  /**
   * Other origins, where somebody else says much the same, and who; null where nobody is named, or
   * only a writer says it.
   */
  readonly alike: readonly { readonly id: string; readonly speaker: string | null }[];
}

/**
 * Claims grouped by where they come from, and the pairs of statements that were found to be alike.
 */
export interface Found {
  readonly statements: readonly Statement[];
  readonly pairs: readonly Likeness[];
  readonly origins: readonly Origin[];
}

/** Groups the claims of several articles by where they come from, those in most articles first. */
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

/**
 * The claims of a group in the order of the articles, each with what ties it to one that came in
 * before it.
 */
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
 * The claims of a statement: the first is tied to another statement, if any, and the others to it.
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

// So much of the same words that it is the same thing said.
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
