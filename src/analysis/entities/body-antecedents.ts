import type { Description } from '../mentions/description.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { chooseAmong } from './choose-candidate.ts';
import type { ClusterIndex } from './cluster-index.ts';
import { findHead } from './full-names.ts';
import { mentionsNearby } from './nearby-mentions.ts';
import type { GrowingCluster, SourceCluster } from './source-cluster.ts';

// Bodies that a noun for their kind points back to: "the company", "the software giant".

/**
 * Whether a mention calls a body by its kind with a modifier before it: "the software giant", "the German carmaker", not "the
 * Harbour Group" or "the group of banks".
 */
export function isBodyEpithet(view: TokenView, { named, head, range: { firstToken, endToken } }: Description): boolean {
  if (view.pack.profile.modifiers !== 'before-noun' || named || !view.is('definite', firstToken)) return false;
  if (!view.pack.is('body-hypernym', head) || view.tokens[endToken - 1]?.stem !== head) return false;
  for (let at = firstToken + 1; at < endToken; at++) {
    if (view.isAny(['possessive', 'preposition', 'coordinator'], at)) return false;
    if (view.tokens[at]?.capital === true && !isOfPlace(view, at)) return false;
  }
  return true;
}

/** Whether a word says from where somebody is, also as the first part of a compound: "Paris-based", "German-Danish". */
function isOfPlace(view: TokenView, at: number): boolean {
  const [first = ''] = (view.tokens[at]?.norm ?? '').split('-');
  return view.isAny(['nationality', 'place'], at) || view.pack.is('nationality', first) || view.pack.is('place', first);
}

/** Whether a mention points back to a body by a noun for its kind that is not itself the body's name in the article. */
export const meansBody = (view: TokenView, index: ClusterIndex, mention: Description): boolean =>
  view.pack.is('body-hypernym', mention.head) &&
  (findHead(view, mention) === null || isBodyEpithet(view, mention) || isOfKind(index, mention));

/** Whether the article says of a body that it is of the kind that a mention names. */
const isOfKind = ({ byWord }: ClusterIndex, { head }: Description): boolean =>
  (byWord.get(head) ?? []).some((cluster) => cluster.head !== head && cluster.transparency === 'organisation');

// "The company" means one that was named.
const LEAST_BODY = -1;

/** The body mentioned before that a noun for any body most likely means; none where two are as likely. */
export function bodiesNearby(view: TokenView, index: ClusterIndex, mention: Description): GrowingCluster[] {
  const { nearby, last } = mentionsNearby(index, mention);
  const found = chooseAmong(view, nearby, {
    token: mention.range.firstToken,
    least: LEAST_BODY,
    termsOf: ({ cluster }) => {
      if (cluster.transparency !== 'organisation' && !isBareName(view, cluster)) return null;
      if (cluster.isOpen || isOtherKind(view, cluster, mention)) return null;
      return {
        'last-speaker': cluster === last ? 1 : 0,
        kind: cluster.words.has(mention.head) || arePapers(view, cluster, mention) ? 1 : 0,
        unlikely: isBareName(view, cluster) || (cluster !== last && isCalledOtherwise(view, cluster, mention)) ? 1 : 0,
      };
    },
  });
  return found === null ? [] : [found];
}

/** Whether a body and a mention are both called by a noun for a paper. */
const arePapers = (
  { pack }: Pick<TokenView, 'pack'>,
  { head }: Pick<SourceCluster, 'head'>,
  mention: Description,
): boolean => pack.is('press-noun', head) && pack.is('press-noun', mention.head);

/** Whether the article calls a body by another noun that fits any body: the group is not the company. */
const isCalledOtherwise = ({ pack }: TokenView, { words }: SourceCluster, { head }: Description): boolean =>
  !words.has(head) && [...words].some((word) => pack.is('general-body-noun', word));

/** Whether the article says that a body is of another kind: a ministry is no agency, an airline is a company. A country is neither. */
function isOtherKind({ pack }: TokenView, { head, words, nameWords }: SourceCluster, mention: Description): boolean {
  if (nameWords.length === 1 && pack.is('place', head)) return true;
  if (words.has(mention.head) || pack.is('legal-form', head) || arePapers({ pack }, { head }, mention)) return false;
  if ([...words].some((word) => pack.is('general-body-noun', word))) return false;
  if (pack.is('general-body-noun', mention.head) && pack.is('body-hypernym', head)) return false;
  return pack.sourceEntries(head).some((entry) => pack.data.sources[entry]?.role === 'head');
}

/** Whether a name without given name, gender or office may be a person's or a body's (Norvik). */
const isBareName = ({ pack }: TokenView, { transparency, gender, nameWords, words }: SourceCluster): boolean =>
  transparency === 'person' &&
  gender === null &&
  nameWords.length === words.size &&
  !nameWords.some((word) => pack.is('given-name', word));
