import { comparable } from '../text/comparable.ts';
import { type Alignment, alignClaims } from './align.ts';
import { attributed, quotingChange, whoChanges } from './attribution-changes.ts';
import {
  type Both,
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  changeOf,
  each,
  type HedgeAxis,
  sideOf,
} from './change.ts';
import { contentChange, spellingChange } from './content-changes.ts';
import type { AlignableClaim } from './facet.ts';
import type { Pair } from './heaviest-subsequence.ts';
import { cueChange, hedgeChanges, polarityChange } from './hedge-changes.ts';
import { type Family, family } from './nested-claims.ts';
import type { VersionClaim } from './version.ts';

/**
 * The changes from one version to the other in who said what, and how firmly. They have the order
 * of the second version; a removed claim comes after the claim it followed. Equal versions give no
 * changes, and exchanging the versions exchanges the sides of each change.
 */
export function diffClaims(before: readonly VersionClaim[], after: readonly VersionClaim[]): Change[] {
  const alignment = alignClaims(before, after);
  const relations = family(alignment);
  const paired = alignment.pairs.map((pair) => ({ pair, changes: pairChanges(pair, alignment, relations) }));
  const placed = [
    ...paired.flatMap(({ pair, changes }) => changes.map((change) => ({ at: pair.after, change }))),
    ...unpaired(alignment, relations, chainsChanged(paired)),
  ];
  return placed.sort((a, b) => a.at - b.at || rankOf(a.change) - rankOf(b.change)).map(({ change }) => change);
}

const KINDS = Object.keys(CHANGE_KINDS);
const rankOf = ({ kind }: Change): number => KINDS.indexOf(kind);

// These changes also change the full stop, the capital letter and the quotation marks of a
// sentence.
const RESPELT: readonly ChangeKind[] = ['attribution-added', 'attribution-removed', 'quoting-changed'];

function pairChanges(pair: Pair, alignment: Alignment, relations: Family): Change[] {
  const facets = {
    before: alignment.before[pair.before] as AlignableClaim,
    after: alignment.after[pair.after] as AlignableClaim,
  };
  const claims = each(facets, ({ claim }) => claim);
  const words = each(facets, (facet) => facet.words);
  const moved = alignment.moved.has(pair) && !relations.movedWith(pair) ? [movedChange(claims)] : [];
  const who = whoChanges(claims);
  const how = howChanges(claims, who, relations.isRegraded(pair));
  const reported = reportedWords(claims, how, relations.wordsInside(pair));
  const content = contentChange(claims, words, reported);
  const spelling = [...who, ...how].some(({ kind }) => RESPELT.includes(kind)) ? [] : spellingChange(claims, words);
  return [...moved, ...who, ...how, ...content, ...spelling];
}

/** The changes in the words that attribute a claim, and in how firmly it is put. */
function howChanges(claims: Both, who: readonly Change[], isRegraded: boolean): Change[] {
  const isAttributed = who.some(({ kind }) => kind === 'attribution-added' || kind === 'attribution-removed');
  // An added or removed attribution includes the effect of its cue.
  if (isAttributed) return [];
  const flipped = polarityChange(claims);
  // A denial has another cue, and is reported as a polarity change.
  const byCue: readonly HedgeAxis[] = flipped.length > 0 ? [] : ['stance'];
  const axes = [...hedgeChanges(claims, [...byCue, 'certainty', 'irrealis']), ...flipped];
  // A level follows from the other axes; one that changed alone was changed by hand.
  const level = who.length + axes.length > 0 || isRegraded ? [] : hedgeChanges(claims, ['level']);
  // A chain has cues of its own: نقلت عن … قوله (quoted … as saying).
  const cue = who.some(({ kind }) => CHAINS.includes(kind)) ? [] : cueChange(claims, axes);
  return [...axes, ...level, ...cue, ...quotingChange(claims)];
}

const isOwn = ({ before, after }: Both): boolean => before.source === null && after.source === null;

const movedChange = (claims: Both): Change =>
  changeOf(
    'claim-moved',
    each(claims, (claim) => sideOf(claim, [])),
    { minor: isOwn(claims) },
  );

/** The words whose addition or removal other changes report: hedges, and words of nested claims. */
function reportedWords(
  claims: Both,
  changes: readonly Change[],
  inside: Both<readonly string[]>,
): Both<readonly string[]> {
  const hedged = changes.some(({ axes }) => axes.length > 0);
  const hedges = each(claims, (claim) => (hedged ? claim.hedges.flatMap(({ text }) => comparable(text)) : []));
  return { before: [...hedges.before, ...inside.before], after: [...hedges.after, ...inside.after] };
}

const CHAINS: readonly ChangeKind[] = ['chain-shortened', 'chain-lengthened'];

/** The pairs whose chain of intermediaries became shorter or longer. */
const chainsChanged = (paired: readonly { readonly pair: Pair; readonly changes: readonly Change[] }[]): Pair[] =>
  paired.filter(({ changes }) => changes.some(({ kind }) => CHAINS.includes(kind))).map(({ pair }) => pair);

interface Placed {
  readonly at: number;
  readonly change: Change;
}

/**
 * The claims that only one version has. A claim whose nested claim survived is reported as a
 * shorter chain of the nested claim.
 */
function unpaired({ before, after, pairs }: Alignment, relations: Family, chains: readonly Pair[]): Placed[] {
  const reported = relations.around(chains);
  const was = new Map(pairs.map((pair) => [pair.before, pair.after]));
  const is = new Set(pairs.map((pair) => pair.after));
  const removed: Placed[] = [];
  let at = -1;
  for (const [index, { claim }] of before.entries()) {
    const now = was.get(index);
    if (now === undefined && !reported.before.has(index))
      removed.push({ at: at + 0.5, change: lone('claim-removed', claim) });
    at = now ?? at;
  }
  const added = after.flatMap(({ claim }, index) =>
    is.has(index) || reported.after.has(index) ? [] : [{ at: index, change: lone('claim-added', claim) }],
  );
  return [...removed, ...added];
}

const lone = (kind: 'claim-added' | 'claim-removed', claim: VersionClaim): Change => ({
  ...{ kind, minor: claim.source === null, axes: [], diff: null },
  before: kind === 'claim-removed' ? attributed(claim) : null,
  after: kind === 'claim-added' ? attributed(claim) : null,
});
