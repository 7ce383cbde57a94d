import type { Gender } from '../../language/cue-forms.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { Attribution } from '../attribution.ts';
import { describe } from '../mentions/describe.ts';
import type { Description } from '../mentions/description.ts';
import { startOf, type TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { antecedentsOf, isOpen, pointsBack } from './antecedents.ts';
import { findBodyName } from './body-names.ts';
import {
  allMentions,
  type ClusterIndex,
  indexCluster,
  indexMention,
  newClusterIndex,
  sharingWords,
} from './cluster-index.ts';
import { withOffice } from './described-as.ts';
import { type Discourse, isSubject, toldIn } from './discourse.ts';
import { type Fuller, findFullName, findHead, findJoinedNames, findOffice, findWhole } from './full-names.ts';
import { issuerOf } from './issuers.ts';
import { findNamed } from './named-mentions.ts';
import { antecedentOf } from './relative-pronouns.ts';
import { sameSource } from './same-source.ts';
import {
  distance,
  type GrowingCluster,
  learnFrom,
  type MentionKind,
  newCluster,
  type SourceCluster,
} from './source-cluster.ts';
import { findHolder } from './titles.ts';

/** The sources of an article as clusters of mentions. */
export interface Clusters {
  /** In the order in which they were made. */
  readonly clusters: readonly SourceCluster[];
  readonly discourse: Discourse;
  /** Whether a mention points back to somebody («المصادر», the agency). */
  readonly isAnaphoric: (range: TokenRange) => boolean;
}

/**
 * Puts the mentions of sources and intermediaries, and the subjects of sentences before a statement, into clusters of one
 * source each. Full mentions come first, so that a headline's short name finds the lead's full one.
 */
export function clusterMentions(
  view: TokenView,
  attributions: readonly Attribution[],
  topicSubjects: Iterable<TokenRange>,
): Clusters {
  const described = describeAll(view, attributions, topicSubjects);
  const index = newClusterIndex();
  for (const one of described) if (!pointsBack(view, one.mention)) assign(view, index, one, 'full');
  for (const one of namedBeside(view, described, attributions)) assign(view, index, one, 'silent');
  for (const one of described) if (pointsBack(view, one.mention)) assign(view, index, one, 'anaphoric');
  const known = new Map(described.map(({ mention }) => [startOf(mention.range), mention]));
  const isAnaphoric = (range: TokenRange): boolean => {
    const mention = known.get(startOf(range));
    return mention?.range.endToken === range.endToken ? mention.anaphoric : describe(view, range).anaphoric;
  };
  return { clusters: [...index.all.keys()], discourse: allMentions(index), isAnaphoric };
}

/** A mention with the gender of its cue's form; null where the form has none. */
interface SaidMention {
  readonly mention: Description;
  readonly verb: Gender | null;
  readonly isAddressee?: boolean;
  readonly isWithin?: boolean;
}

/** Those whom the article names elsewhere than as a source; also within a source's mention ("the chairman of Norvik"). */
function namedBeside(
  view: TokenView,
  described: readonly SaidMention[],
  attributions: readonly Attribution[],
): SaidMention[] {
  const told = toldIn(view, attributions);
  const taken = new Int32Array(view.tokens.length).fill(-1);
  for (const [index, { mention }] of described.entries())
    taken.fill(index, mention.range.firstToken, mention.range.endToken);
  const isBeside = (range: TokenRange): boolean =>
    !taken.subarray(range.firstToken, range.endToken).some((index) => index !== -1) ||
    isNamedWithin(view, range, described[taken[range.firstToken] ?? -1]?.mention);
  return findNamed(view)
    .filter(isBeside)
    .map((range) => ({
      mention: withOffice(view, asName(describe(view, range))),
      verb: null,
      isAddressee: told[range.firstToken] === 1,
      isWithin: taken[range.firstToken] !== -1,
    }));
}

/** Whether somebody else is named inside a mention: the body whose spokesman speaks, not the mention's own name. */
function isNamedWithin(view: TokenView, range: TokenRange, around: Description | undefined): boolean {
  if (around === undefined || range.firstToken <= around.range.firstToken || range.endToken > around.range.endToken)
    return false;
  const own = new Set(around.transparency === 'person' ? around.nameWords : []);
  return around.transparency !== 'organisation' && !describe(view, range).nameWords.some((word) => own.has(word));
}

/** What a name says of whom it names, also where its words read as a common noun's (group Northern News). */
const asName = (description: Description): Description => ({
  ...description,
  transparency: description.named ? description.transparency : 'organisation',
  named: true,
  anaphoric: false,
});

interface PlacedMention {
  readonly range: TokenRange;
  readonly verb: Gender | null;
}

/** The mentions in text order; of those that begin at one place the longest source, else the first. */
function describeAll(
  view: TokenView,
  attributions: readonly Attribution[],
  topicSubjects: Iterable<TokenRange>,
): SaidMention[] {
  const labels = new Set(attributions.filter(({ isSpeakerLabel }) => isSpeakerLabel).map(sourceStart));
  const described = [...mentionsIn(view, attributions, topicSubjects).values()].map(({ range, verb }) => {
    const issuer = issuerOf(view, range);
    const own = describe(view, issuer ?? range);
    // Verbs agree with the document or with its issuer.
    const description = withOffice(view, { ...own, range, gender: issuer === null ? own.gender : null });
    return { mention: labels.has(startOf(range)) ? asSpeaker(view, description) : description, verb };
  });
  return described.sort((a, b) => startOf(a.mention.range) - startOf(b.mention.range));
}

const sourceStart = ({ source: [first] }: Attribution): number => (first === undefined ? -1 : startOf(first));

/** Where each mention begins → the mention. */
function mentionsIn(
  view: TokenView,
  attributions: readonly Attribution[],
  topicSubjects: Iterable<TokenRange>,
): ReadonlyMap<number, PlacedMention> {
  const mentions = new Map<number, PlacedMention>();
  for (const range of topicSubjects) mentions.set(startOf(range), { range, verb: null });
  for (const { source, via, cue } of attributions) {
    const range = source[0] && antecedentOf(view, source[0]);
    const known = range && mentions.get(startOf(range));
    if (range !== undefined && (known?.range.endToken ?? 0) < range.endToken && !isPronoun(view, range))
      mentions.set(startOf(range), { range, verb: via === null ? (cue?.features.gender ?? null) : null }); // else it is the medium's
    if (via !== null && !mentions.has(startOf(via))) mentions.set(startOf(via), { range: via, verb: null });
  }
  return mentions;
}

const PRONOUNS: readonly WordClass[] = [
  'first-person',
  'second-person',
  'pronoun-source',
  'appositive-pronoun',
  'honorific-pronoun',
  'answer-label',
];

/** A pronoun alone refers to a speaker and starts no cluster; nor do the label of an answer, and an account of somebody's. */
const isPronoun = (view: TokenView, range: TokenRange): boolean =>
  (range.endToken === range.firstToken + 1 && view.isAny(PRONOUNS, range.firstToken)) || isOwnedAccount(view, range);

// «ما جاء على حسابه» (what stood on his account): what, a verb and a preposition stand before the account.
const BEFORE_ACCOUNT = 3;

/** «حسابه على تويتر» (his account on Twitter), also behind what stands on it. */
const isOwnedAccount = (view: TokenView, { firstToken, endToken }: TokenRange): boolean =>
  view.is('owned-account', firstToken) ||
  (view.is('free-relative', firstToken) &&
    firstToken + BEFORE_ACCOUNT < endToken &&
    view.is('owned-account', firstToken + BEFORE_ACCOUNT));

/** An unknown word in capitals that labels a speaker in a transcript is a name. */
const asSpeaker = (view: TokenView, description: Description): Description =>
  description.transparency === 'organisation' && !view.pack.isKnown(description.head)
    ? { ...description, transparency: 'person', named: true }
    : description;

/** Adds a mention to the cluster of its source, or makes one for it. */
function assign(view: TokenView, index: ClusterIndex, said: SaidMention, kind: MentionKind): void {
  const { mention, cluster: known } = find(view, index, said.mention);
  const cluster = known ?? clusterFor(view, index, { ...said, mention });
  const isSilent = kind === 'silent';
  indexMention(index, cluster, {
    range: mention.range,
    kind,
    isSpeaker: !isSilent,
    isSubject: !isSilent || isSubject(view, mention.range),
    isAddressee: said.isAddressee ?? false,
    isWithin: said.isWithin ?? false,
  });
  if (known !== null) learnFrom(cluster, isSilent ? named(cluster, mention) : mention, said.verb);
  indexCluster(index, cluster, known === null ? cluster : { ...mention, nameWords: cluster.nameWords });
}

/** A cluster for a mention of somebody new. */
function clusterFor(view: TokenView, index: ClusterIndex, { mention, verb }: SaidMention): GrowingCluster {
  const fuller = fullerOf(view, mention);
  return newCluster(mention, fuller, {
    pack: view.pack,
    verb,
    isOpen: fuller === null && isOpen(view, index, mention),
  });
}

/** A name that is no source gives a fuller name to a surname alone: where its words end is less sure. */
const named = ({ nameWords }: GrowingCluster, mention: Description): Description => ({
  ...mention,
  named: mention.named && (nameWords.length === 1 || mention.nameWords === nameWords),
});

interface Found {
  /** With what is known of its holder, where it is an office that somebody is named with. */
  readonly mention: Description;
  /** Null for a source that is new. */
  readonly cluster: GrowingCluster | null;
}

/** The cluster of a mention's source: by its words, by who holds the office, or by whom it points back to. */
function find(view: TokenView, index: ClusterIndex, said: Description): Found {
  const known = clustersOf(view, index, said);
  const holder = known.length > 0 ? null : findHolder(view, said);
  const mention = holder === null ? said : withHolder(said, holder);
  const same = holder === null ? known : clustersOf(view, index, mention);
  const candidates = same.length > 0 || !pointsBack(view, mention) ? same : antecedentsOf(view, index, mention);
  return { mention, cluster: (candidates.length > 1 ? nearestOf(candidates, mention) : candidates[0]) ?? null };
}

/** The clusters that a mention may belong to by its words. */
const clustersOf = (view: TokenView, index: ClusterIndex, mention: Description): GrowingCluster[] =>
  sharingWords(index, mention).filter((cluster) => !cluster.isOpen && sameSource(view, cluster, mention));

/** The candidate mentioned nearest before, the first of equals. */
const nearestOf = (candidates: readonly GrowingCluster[], mention: Description): GrowingCluster | undefined =>
  candidates
    .map((cluster) => ({ cluster, far: distance(cluster, mention) }))
    .reduce((best, one) => (one.far < best.far ? one : best)).cluster;

/** A mention of an office, with what is known of it by its holder, who is named elsewhere. */
const withHolder = (said: Description, { name, nameWords, words }: Description): Description => ({
  ...said,
  name,
  nameWords,
  words: new Set([...words, ...said.words]),
  transparency: 'person',
  named: true,
  anaphoric: false,
});

/** A fuller name of the source elsewhere in the article. */
function fullerOf(view: TokenView, mention: Description): Fuller | null {
  if (mention.joined) return findJoinedNames(view, mention);
  if (mention.transparency === 'person') return findFullName(view, mention);
  if (mention.title && !mention.named) return findOffice(view, mention);
  return mention.anaphoric ? findHead(view, mention) : (findWhole(view, mention) ?? findBodyName(view, mention));
}
