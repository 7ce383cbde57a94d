import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isName } from './mention-names.ts';

const SPEAKERS: readonly WordClass[] = ['given-name', 'head', 'title', 'intensive-pronoun'];

/**
 * Whether a word is a noun for something that does not speak, bare, with its article, or with the pronoun of its owner:
 * «حق» (right), «الحق», «حقه» (his right). A word that is also somebody's surname in the article is none.
 */
export function isThingNoun(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token?.kind !== 'word' || view.isAny(SPEAKERS, at)) return false;
  const { pack } = view;
  const { stem } = token;
  const isThing = (norm: string): boolean => pack.is('thing-noun', norm);
  return (
    !view.isSurname(stem) && (isThing(stem) || isThing(pack.bare(stem)) || pack.withoutPronoun(stem).some(isThing))
  );
}

/** Whether a word is a noun with a pronoun on it for what its owner has or does: «قراره» (his decision), «دعوتها» (her call). */
export const isOwnThing = (view: TokenView, at: number): boolean =>
  ownedNouns(view, at).some((stem) => view.pack.is('thing-noun', stem) || view.pack.is('event', stem));

/** The same of what its owner says: «قوله» (his words). */
const isOwnStatement = (view: TokenView, at: number): boolean =>
  ownedNouns(view, at).some((stem) => view.pack.listedForms(stem).some(({ kind }) => kind === 'noun'));

/** What a word may be without a pronoun of its owner; nothing for a word that may name somebody. */
function ownedNouns(view: TokenView, at: number): readonly string[] {
  const token = view.tokens[at];
  if (token?.kind !== 'word' || view.isAny(SPEAKERS, at) || view.isSurname(token.stem)) return [];
  return view.pack.withoutPronoun(token.stem);
}

/**
 * Whether a thing behind a phrase is no part of it: «أنقرة محاولة الانقلاب» (Ankara the attempted coup), «المكتب دعوته» (the
 * office its call). No noun completes a name or a word with its article, and one with a pronoun completes no body's name.
 */
export function isThingApart(view: TokenView, first: number, at: number): boolean {
  if (view.tokens[at]?.proclitic !== '') return false;
  const isLone = isLoneName(view, first, at - 1);
  if (endsPlural(view, at - 1) && (view.is('definite', at) || view.is('noun-shape', at))) return true;
  const isBehindPlace = view.is('place', at - 1) && !view.is('definite', at); // «حراك تونس الإرادة» is a party's name
  const isWhole = isLone || isBehindPlace || isName(view, at - 1) || view.is('definite', at - 1);
  if (isOwnThing(view, at) || isOwnStatement(view, at)) return isWhole || isBodyName(view, at - 1);
  if (isWhole && isThingNoun(view, at)) return true;
  if (view.is('definite', at - 1) && isBody(view, at)) return true;
  return isLone && (view.isAny(['event', 'oblique-plural'], at) || isBodyOf(view, at));
}

/** «محللون القرار» (analysts the decision): a plural of people in the nominative without an article has none behind it. */
const endsPlural = (view: TokenView, at: number): boolean =>
  view.is('sound-plural', at) && !view.is('definite', at) && !isName(view, at) && view.tokens[at]?.proclitic === '';

/** «بيان المجلس الميليشيات» (the council's statement the militias): the noun of a body with its article, and no adjective. */
const isBody = (view: TokenView, at: number): boolean =>
  view.is('definite', at) &&
  view.is('head', at) &&
  !view.isAny(['title', 'adjective', 'nationality', 'eponym-title'], at);

/** «هاينكس مجلة الأفق» (Heynckes the magazine Al-Ufuq): the noun of a body or of a document without an article, which calls nobody. */
const isBodyOf = (view: TokenView, at: number): boolean =>
  view.is('head', at) && !view.isAny(['title', 'definite', 'given-name', 'plural-people'], at);

/** Whether a phrase is so far one word that names somebody: a place or a surname of the article. */
const isLoneName = (view: TokenView, first: number, at: number): boolean =>
  at === first &&
  !view.isAny(['given-name', 'definite', 'title', 'head'], first) &&
  (view.is('place', first) || view.isSurname(view.tokens[first]?.stem ?? ''));

/** Whether a word that no list has stands behind the noun of a body: «وكالة موديز» (Moody's agency). */
const isBodyName = (view: TokenView, at: number): boolean =>
  view.is('name-introducer', at - 1) && !view.is('definite', at - 1) && !view.pack.isKnown(view.tokens[at]?.norm ?? '');

/**
 * Whether what follows a preposition of place is no place or body but the occasion of a statement: a thing or a document of the
 * speaker's own, or a thing behind a whole name.
 */
export function isOccasion(view: TokenView, preposition: number): boolean {
  const at = preposition + 1;
  const stems = ownedNouns(view, at);
  const isOwn = stems.some((stem) => DOCUMENTS.some((name) => view.pack.is(name, stem)));
  if (isOwn || isOwnThing(view, at) || isOwnStatement(view, at)) return true;
  return isName(view, preposition - 1) && isThingNoun(view, at);
}

const DOCUMENTS: readonly WordClass[] = ['document-noun', 'statement-noun', 'issued-document'];
