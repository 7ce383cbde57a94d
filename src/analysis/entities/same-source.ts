import type { Pack } from '../../language/pack.ts';
import type { Transparency } from '../../language/values.ts';
import type { Description } from '../mentions/description.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { SourceCluster } from './source-cluster.ts';

/** Whether a mention is of the cluster's source; on any ground the two have a word in common, by which cluster-index.ts finds them. */
export function sameSource(view: TokenView, cluster: SourceCluster, mention: Description): boolean {
  if (cluster.joined !== mention.joined) return false;
  if (mention.anaphoric) return pointsTo(cluster, mention) || isSurnameOf(view, cluster, mention);
  if (mention.transparency === 'person' && cluster.transparency === 'person')
    return samePerson(view, cluster.nameWords, mention.nameWords);
  // "Norvik said" reads as a person's name until "the airline Norvik" is met.
  if (mention.named && sameWords(new Set(cluster.nameWords), new Set(mention.nameWords))) return true;
  if (isFirstWord(view, cluster, mention)) return true;
  if (mention.transparency === 'person' || cluster.transparency === 'person') return sameOffice(view, cluster, mention);
  if (mention.transparency === 'anonymous') return sameWords(cluster.words, mention.words);
  // «حماس» is not the «قيادي في حماس» (a Hamas leader) whose office has its name in it.
  if (isBody(mention) !== isBody(cluster) && cluster.head !== mention.head) return false;
  if (isNoun(view, cluster, mention) || isWithin(view, cluster, mention)) return false;
  return (
    subset(mention.words, cluster.words) ||
    (cluster.head === mention.head && subset(cluster.words, mention.words)) ||
    isSameFirm(view, cluster.nameWords, mention.nameWords)
  );
}

/**
 * Whether a body's name is only a part of another's: «أنقرة» (Ankara) of «الفصائل الموالية لأنقرة» (the groups loyal to Ankara). A
 * name that stands directly behind a noun or at the end is a body's own (وكالة رويترز, the agency Reuters), but not a place's.
 */
function isNamedWithin(view: TokenView, { head, nameWords }: SourceCluster, mention: Description): boolean {
  const own = mention.nameWords;
  if (view.pack.profile.modifiers !== 'after-noun' || !mention.named || head === mention.head) return false;
  if (nameWords.length <= own.length) return false;
  if (view.is('place', mention.range.firstToken)) return true;
  const standsAt = (from: number): boolean => own.every((word, at) => nameWords[from + at] === word);
  return !standsAt(1) && !standsAt(nameWords.length - own.length);
}

/** Whether a body is only named in what another is called. */
const isWithin = (view: TokenView, cluster: SourceCluster, mention: Description): boolean =>
  isNamedWithin(view, cluster, mention) || isOwner(view, cluster, mention);

/** Whether one of the two is called by the first word of the other's name, in languages that tell names by capitals. */
const isFirstWord = (view: TokenView, cluster: SourceCluster, mention: Description): boolean =>
  view.pack.profile.names === 'capitals' && (beginsBody(view, cluster, mention) || beginsBody(view, mention, cluster));

type Called = Pick<SourceCluster, 'transparency' | 'nameWords' | 'gender' | 'words'>;

/** Whether the article says of what kind a body is, beside its name. */
const isOfKind = (pack: Pack, { words, nameWords }: Called): boolean =>
  [...words].some((word) => pack.is('body-hypernym', word) && !nameWords.includes(word));

/** "Norvik" for "Norvik Energy", also where it reads as a person's name, but nothing says that somebody is called so. */
const beginsBody = ({ pack }: TokenView, short: Called, long: Called): boolean =>
  (short.transparency === 'person' || (short.transparency === 'organisation' && isOfKind(pack, long))) &&
  long.transparency === 'organisation' &&
  short.gender === null &&
  short.words.size === 1 &&
  short.nameWords.length === 1 &&
  long.nameWords.length > 1 &&
  long.nameWords[0] === short.nameWords[0] &&
  !long.nameWords.some((word) => pack.is('name-connector', word)) &&
  !pack.is('given-name', short.nameWords[0] ?? '') &&
  !pack.is('place', short.nameWords[0] ?? '');

/** Whether one has as a noun what is the other's name: research is not Harbour Research. */
function isNoun(view: TokenView, { head, fullMentions: [first] }: SourceCluster, mention: Description): boolean {
  const { range } = mention;
  return (
    head === mention.head &&
    first !== undefined &&
    isCapitalised(view, first, head) !== isCapitalised(view, range, head)
  );
}

/** Whether one is called by something that the other has: the Harbour Board is not the Harbour Board's website. */
function isOwner({ is }: TokenView, { head, fullMentions: [first] }: SourceCluster, { words }: Description): boolean {
  if (first === undefined || words.has(head)) return false;
  for (let at = first.firstToken; at < first.endToken; at++) if (is('possessive', at)) return true;
  return false;
}

/** "Norvik Foods Ltd" is Norvik Foods: its name goes on with nothing but its legal form. */
const isSameFirm = ({ pack }: TokenView, short: readonly string[], long: readonly string[]): boolean =>
  short.length > 0 &&
  short.length < long.length &&
  long.every((word, at) => (at < short.length ? word === short[at] : pack.is('legal-form', word)));

/**
 * «المصادر» (the sources) after «مصادر سورية» (Syrian sources), «المصدر العسكري» (the military
 * source) after «مصدر عسكري مالي» (a Malian military source): the same head, and no new modifier.
 */
function pointsTo(cluster: SourceCluster, { head, words, number }: Description): boolean {
  if (cluster.head === head) return subset(words, cluster.words);
  const others = [...words].filter((word) => word !== head);
  return number === 'd' && isOtherNumber(cluster.head, head) && others.every((word) => cluster.words.has(word));
}

// The ending of a dual or a plural: «مسؤولان» and «مسؤولين» (officials).
const LONGEST_ENDING = 2;

/** Whether two nouns differ by no more than the ending of their number. */
const isOtherNumber = (a: string, b: string): boolean =>
  a.length === b.length && a.slice(0, -LONGEST_ENDING) === b.slice(0, -LONGEST_ENDING);

/**
 * A definite word alone may be a surname with its article, whatever its class elsewhere: «الأمير»
 * (the prince) after «ليلى الأمير».
 */
const isSurnameOf = (
  view: TokenView,
  { transparency, plural, nameWords }: SourceCluster,
  { head, words, range }: Description,
): boolean =>
  transparency === 'person' &&
  !plural &&
  words.size === 1 &&
  nameWords.length > 1 &&
  nameWords.at(-1) === head &&
  isCapitalised(view, range, head); // the man is not Michael Mann

/** Whether a word has a capital in a range; always where names have none. */
function isCapitalised({ tokens, pack }: TokenView, { firstToken, endToken }: TokenRange, stem: string): boolean {
  if (pack.profile.names !== 'capitals') return true;
  for (let at = firstToken; at < endToken; at++) if (tokens[at]?.stem === stem) return tokens[at]?.capital === true;
  return false;
}

const isBody = ({ transparency }: { readonly transparency: Transparency }): boolean => transparency === 'organisation';

/**
 * A later mention has some words of the full name: from its first one on, or the last one alone, or the last ones from a
 * particle on («أبو الغيط», «دي لاورينتس»). A son shares the last words of his father's name, and is another person.
 */
function samePerson({ pack }: TokenView, full: readonly string[], name: readonly string[]): boolean {
  const [longer, shorter] = full.length >= name.length ? [full, name] : [name, full];
  const [first, last] = [longer[0] === shorter[0], longer.at(-1) === shorter.at(-1)];
  const isSurname = shorter.length === 1 || pack.is('name-particle', shorter[0] ?? '');
  return shorter.every((word) => longer.includes(word)) && (first || (last && isSurname));
}

/** An office without a name belongs to the person named elsewhere with the same office. */
function sameOffice(view: TokenView, cluster: SourceCluster, mention: Description): boolean {
  if (mention.transparency === 'role')
    return (
      cluster.words.size > 2 &&
      cluster.words.has(mention.head) &&
      sharesOffice(view, cluster.words, mention.words) &&
      !isElsewhere(view, cluster, mention)
    );
  if (cluster.transparency === 'role')
    return mention.words.has(cluster.head) && sharesOffice(view, mention.words, cluster.words);
  return false;
}

/** Two words of the office, and not each an adjective of relation that the other has not (the Qatari minister, the Syrian one). */
function sharesOffice(view: TokenView, full: ReadonlySet<string>, office: ReadonlySet<string>): boolean {
  if (officeOverlap(full, office) < 2) return false;
  return !differ(view, full, office);
}

/** Whether each has an adjective of relation that the other has not. */
function differ(view: TokenView, full: ReadonlySet<string>, office: ReadonlySet<string>): boolean {
  const [here, there] = [relationsBeside(view, office, full), relationsBeside(view, full, office)];
  return here.length > 0 && there.length > 0;
}

/**
 * Whether a person may be mentioned by an office or occupation (المدرب الروماني, the Romanian
 * coach): not a person to whom the article gives another country.
 */
export function mayBeCalled(
  view: TokenView,
  { plural, words, nameWords }: SourceCluster,
  mention: Description,
): boolean {
  const told = new Set([...words].filter((word) => !nameWords.includes(word))); // سامي looks like an adjective
  return !plural && !differ(view, told, mention.words);
}

/**
 * Whether a person may be the one that a mention calls a spokesman («المتحدث باسم الوزارة», the spokesman of the ministry): nobody
 * whom the article calls otherwise. True of a mention that calls nobody so.
 */
export const mayBeSpokesman = (view: TokenView, { words }: SourceCluster, mention: Description): boolean =>
  !speaksForSomebody(view, mention.words) || words.has(mention.head) || speaksForSomebody(view, words);

function speaksForSomebody({ pack }: TokenView, words: ReadonlySet<string>): boolean {
  for (const word of words) if (pack.is('on-behalf', word)) return true;
  return false;
}

/** «وزير خارجية البرتغال» (Portugal's foreign minister) is not «وزير الخارجية الإيراني» (the Iranian one). */
const isElsewhere = (view: TokenView, { words }: SourceCluster, { range, words: own }: Description): boolean =>
  hasPlace(view, range, words) && relationsBeside(view, words, own).length > 0;

/** Whether a range names a place that is not among some words. */
function hasPlace(view: TokenView, { firstToken, endToken }: TokenRange, words: ReadonlySet<string>): boolean {
  for (let at = firstToken; at < endToken; at++)
    if (view.is('place', at) && !words.has(view.pack.bare(view.tokens[at]?.stem ?? ''))) return true;
  return false;
}

/** The adjectives of relation among the words that the others have in neither gender. */
const relationsBeside = (view: TokenView, own: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...own].filter(
    (word) =>
      !others.has(word) &&
      view.pack.is('nisba-shape', word) &&
      ![...others].some((other) => other.startsWith(word) || word.startsWith(other)),
  );

const officeOverlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...b].filter((word) => a.has(word)).length;
const subset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && [...a].every((word) => b.has(word));
const sameWords = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && subset(a, b);
