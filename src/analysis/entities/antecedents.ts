import type { Pack } from '../../language/pack.ts';
import { isSameOne } from '../mentions/describe-by-lists.ts';
import type { Description } from '../mentions/description.ts';
import { isInHeadline } from '../phrases/headings.ts';
import { startOf } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { bodiesNearby, isBodyEpithet, meansBody } from './body-antecedents.ts';
import type { Terms } from './candidate-score.ts';
import { chooseAmong } from './choose-candidate.ts';
import { type ClusterIndex, mentionedBetween } from './cluster-index.ts';
import type { Mentioned } from './discourse.ts';
import { documentBefore } from './issuers.ts';
import { mentionsNearby } from './nearby-mentions.ts';
import { mayBeCalled, mayBeSpokesman } from './same-source.ts';
import type { GrowingCluster, SourceCluster } from './source-cluster.ts';

/** Whether a mention may corefer with one that shares no words with it. */
export const pointsBack = (view: TokenView, mention: Description): boolean =>
  mention.anaphoric ||
  isConstruct(view, mention) ||
  isOffice(view, mention) ||
  isCalling(view, mention) ||
  isBodyEpithet(view, mention);

/**
 * Whether a headline calls one person by an office or a calling alone: «خبير اقتصادي: …» (an economist: …). The text below
 * it names whom.
 */
const isCalling = (view: TokenView, { title, named, number, range: { firstToken } }: Description): boolean =>
  view.pack.profile.names === 'lists' &&
  title &&
  !named &&
  number !== 'p' &&
  number !== 'd' &&
  !view.is('definite', firstToken) &&
  isInHeadline(view, firstToken);

/** Whether a mention is an office with an article that is nobody's in the mention: "the prime minister", not "the club's director". */
function isOffice(view: TokenView, { title, named, range: { firstToken, endToken } }: Description): boolean {
  if (!title || named || !view.is('definite', firstToken)) return false;
  for (let at = firstToken; at < endToken; at++) if (view.is('possessive', at)) return false;
  return true;
}

/**
 * Whether a mention is a bare office with a definite owner directly behind it: «مدير المستشفى» (the hospital's director),
 * «ضيف "الدرب"» (the guest of "The Road").
 */
function isConstruct(view: TokenView, { title, named, range: { firstToken, endToken } }: Description): boolean {
  if (!title || named || view.isAny(['definite', 'media-noun'], firstToken)) return false;
  for (let at = firstToken + 1; at < endToken; at++)
    if (view.tokens[at]?.proclitic !== '' || view.isAny(['preposition', 'locative-preposition'], at)) return false;
  return endToken > firstToken + 1 && (view.is('definite', endToken - 1) || view.closesAt(endToken - 1) !== null);
}

/**
 * The clusters that an anaphoric mention may belong to without sharing words: the last speaker, or
 * a person of the paragraph.
 */
export function antecedentsOf(view: TokenView, index: ClusterIndex, mention: Description): GrowingCluster[] {
  if (isCalling(view, mention)) return onlySpeaker(view, index, mention);
  if (isLatter(view, mention)) return lastMentioned(index, mention);
  if (isSame(view, mention)) return mentionedBefore(index, mention);
  if (view.pack.is('document-noun', mention.head)) return issuersBefore(view, index, mention);
  if (mention.title) return personsNearby(view, index, mention);
  return meansBody(view, index, mention) ? bodiesNearby(view, index, mention) : [];
}

/**
 * Whether a mention refers explicitly to the last speaker: «المسؤول ذاته» (the same official),
 * «المصدر نفسه» (the same source).
 */
function isSame(view: TokenView, { range: { firstToken, endToken } }: Description): boolean {
  if (isSameOne(view, firstToken)) return true;
  for (let at = firstToken; at < endToken; at++) if (view.is('intensive-pronoun', at)) return at > firstToken;
  return false;
}

/** The one person who says something in the article, if a mention may mean him; none where two do. */
function onlySpeaker(view: TokenView, { all }: ClusterIndex, mention: Description): GrowingCluster[] {
  const speakers = [...all.keys()].filter(
    ({ transparency, fullMentions, plural }) => transparency === 'person' && fullMentions.length > 0 && !plural,
  );
  const [only, another] = speakers;
  const isMeant =
    only !== undefined && another === undefined && sameGender(only, mention) && mayBeCalled(view, only, mention);
  return isMeant ? [only] : [];
}

/** «الأخير» (the latter) */
const isLatter = (view: TokenView, { range: { firstToken, endToken } }: Description): boolean =>
  endToken === firstToken + 1 && view.is('latter-pronoun', firstToken);

/** The person who was mentioned last before a mention, whether or not as a speaker. */
function lastMentioned(index: ClusterIndex, { range, head }: Description): GrowingCluster[] {
  for (const { cluster } of mentionedBetween(index, startOf(range) - FARTHEST_LATTER, startOf(range)))
    if (cluster.transparency === 'person' && cluster.head !== head) return [cluster];
  return [];
}

// "The latter" stands in the sentence of who is meant, or in the next one.
const FARTHEST_LATTER = 60;

/**
 * The last mentioned source that fits: no institution for «المسؤول ذاته» (the same official), a
 * person for «المصدر نفسه» (the same source) only where nobody else has spoken.
 */
function mentionedBefore(index: ClusterIndex, { range, title }: Description): GrowingCluster[] {
  let last: GrowingCluster | null = null;
  for (const { cluster, isSpeaker } of mentionedBetween(index, 0, startOf(range))) {
    if (isSpeaker && cluster.transparency !== (title ? 'organisation' : 'person')) return [cluster];
    if (isSpeaker && !title) last ??= cluster;
  }
  return last === null ? [] : [last];
}

/**
 * The issuer of a document that was mentioned before: the speaker of the sentence in which the
 * document first occurs («في بيان», in a statement).
 */
function issuersBefore(view: TokenView, index: ClusterIndex, { head, range }: Description): GrowingCluster[] {
  const at = documentBefore(view, head, range.firstToken);
  if (at === null) return [];
  const { firstToken, endToken } = view.sentenceOf(at);
  for (const { cluster, isSpeaker } of mentionedBetween(index, firstToken, Math.min(endToken, startOf(range))))
    if (isSpeaker && cluster.transparency === 'organisation') return [cluster];
  return [];
}

// An office has one who holds it, so that to be the only one mentioned is enough.
const LEAST_PERSON = -2.5;

/** The person mentioned before whom an office without its holder's name most likely means; none where two are as likely. */
function personsNearby(view: TokenView, index: ClusterIndex, mention: Description): GrowingCluster[] {
  const { nearby, last } = mentionsNearby(index, mention);
  const others = new Set(nearby.filter((one) => isRepeated(view, one, mention)).map(({ cluster }) => cluster));
  const mayMean = ({ cluster }: Mentioned<GrowingCluster>): boolean =>
    mayHold(view, cluster, mention) && !(others.has(cluster) && sharedWords(cluster, mention) === 0);
  const found = chooseAmong(view, nearby, {
    token: mention.range.firstToken,
    least: LEAST_PERSON,
    termsOf: (one) => (mayMean(one) ? officeTerms(one.cluster, { mention, last }) : null),
  });
  return found === null ? [] : [found];
}

/**
 * Whether a mention that nothing resolves leaves open who is meant: "the company" among several, "this". A body that no
 * other was named before is called so for want of a name.
 */
export function isOpen(view: TokenView, index: ClusterIndex, { anaphoric, words, head, range }: Description): boolean {
  if (view.pack.profile.proDrop && view.pack.is('free-relative', head)) return true;
  if (!anaphoric) return false;
  if (isSameOne(view, range.firstToken) || view.is('latter-pronoun', range.firstToken)) return true;
  if (words.size > 1) return false;
  if (view.pack.is('demonstrative', head)) return true;
  if (!view.pack.is('general-body-noun', head)) return false;
  for (const { cluster } of mentionedBetween(index, 0, startOf(range)))
    if (cluster.transparency === 'organisation') return true;
  return false;
}

const officeTerms = (
  cluster: GrowingCluster,
  { mention, last }: { readonly mention: Description; readonly last: GrowingCluster | undefined },
): Terms => ({ 'last-speaker': cluster === last ? 1 : 0, office: sharedWords(cluster, mention) });

/** Whether somebody may hold an office that a mention names: a person, or somebody called by the same noun before. */
function mayHold(view: TokenView, cluster: GrowingCluster, mention: Description): boolean {
  const shared = sharedWords(cluster, mention);
  if (!sameGender(cluster, mention) || !mayBeCalled(view, cluster, mention)) return false;
  if (!isPerson(view, cluster)) return mention.anaphoric && cluster.head === mention.head && shared > 0;
  if (mention.transparency === 'anonymous' && shared === 0) return false;
  if (!mayBeSpokesman(view, cluster, mention)) return false;
  if (!mention.anaphoric && cluster.words.has(mention.head)) return isOnlyOfPeople(view, mention);
  if (isOtherOffice(view, cluster, mention)) return !hasOffice(view, cluster);
  return shared > 0 || isCalledAnything(view, mention) || !hasOffice(view, cluster);
}

/** «حارس الفريق» (the team's goalkeeper) is not the team's president: an office with its owner that the article calls nobody by. */
const isOtherOffice = (view: TokenView, { words }: SourceCluster, mention: Description): boolean =>
  isConstruct(view, mention) && !words.has(mention.head) && !view.pack.is('office-hypernym', mention.head);

/** Whether the noun of a mention may stand for anybody, whatever their office: "the politician", "the veteran". */
const isCalledAnything = ({ pack }: TokenView, { anaphoric, head }: Description): boolean =>
  (anaphoric && pack.is('office-hypernym', head)) || pack.is('personal-epithet', head);

/**
 * Whether all that a mention adds to its head is a people: "the British producer" for "producer Ann Roe". Other offices of
 * several words were compared already.
 */
const isOnlyOfPeople = ({ pack }: TokenView, { words, head }: Description): boolean =>
  [...words].every((word) => word === head || pack.is('nationality', word));

/** Whether the article calls somebody by an office; titles of address are none. */
const hasOffice = ({ pack }: TokenView, { words, nameWords }: SourceCluster): boolean =>
  [...words].some((word) => isOfficeNoun(pack, word) && !pack.is('courtesy-title', word) && !nameWords.includes(word));

/** Whether a noun is an office that somebody holds, and no calling: a player may be called the midfielder. */
const isOfficeNoun = (pack: Pack, word: string): boolean =>
  pack.is('title', word) &&
  pack.sourceEntries(word).some((entry) => pack.data.sources[entry]?.transparency !== 'anonymous');

// Somebody else may speak between.
const SENTENCES_APART = 2;

/**
 * Whether an office of one word stands in the sentence behind somebody's own words, in the same paragraph: there a writer
 * goes on with a pronoun or with nothing, so that the noun means somebody else ("Ford said … The prosecutor said …").
 */
function isRepeated(view: TokenView, { start, isSpeaker }: Mentioned, { words, head, range }: Description): boolean {
  const [before, here] = [view.sentenceOf(Math.floor(start)), view.sentenceOf(range.firstToken)];
  const isNext = here.paragraph === before.paragraph && here.index - before.index <= SENTENCES_APART;
  return (
    isSpeaker &&
    isNext &&
    words.size === 1 &&
    !view.pack.is('office-hypernym', head) &&
    !view.pack.is('personal-epithet', head)
  );
}

/** How many words of a mention the article calls somebody by. */
function sharedWords({ words }: SourceCluster, mention: Description): number {
  let shared = 0;
  for (const word of mention.words) if (words.has(word)) shared++;
  return shared;
}

const sameGender = (cluster: SourceCluster, { gender }: Description): boolean =>
  gender === null || cluster.gender === null || cluster.gender === gender;

/** Whether a cluster is a person's for sure: one that has spoken as such, is of a gender, or has a given name. */
const isPerson = ({ pack }: TokenView, cluster: SourceCluster): boolean =>
  cluster.transparency === 'person' &&
  (cluster.gender !== null ||
    cluster.fullMentions.length + cluster.anaphoricMentions.length > 0 ||
    cluster.nameWords.some((word) => pack.is('given-name', word)));
