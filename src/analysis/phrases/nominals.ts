import { COMMA, FULL_STOP, HASH, HYPHEN, SEMICOLON } from '../../language/punctuation.ts';
import type { Cue } from '../tokens/cues.ts';
import { isLedBy } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isCollocate } from './collocates.ts';
import { isEvidence, isShown, mayShow } from './evidence.ts';
import { hasPrepositionProclitic, isAddressee, skipDiscourseMarkers } from './mention-starts.ts';
import type { Mention } from './mentions.ts';
import { endsName, isPlainNoun, opensEvent } from './phrase-ends.ts';
import { skipRelayedSpeech } from './remarks.ts';
import { beginsAnother } from './second-phrase.ts';
import { isThingApart } from './thing-nouns.ts';
import { isVerb } from './verbs.ts';
import { isWhat } from './what.ts';

/**
 * The start of a noun phrase as content without introducer (أكدت X استشهاد طفل, X confirmed the
 * death of a child): the first event noun that is not part of the source before it, or a noun for a
 * thing behind a whole phrase; after نفى (denied) and its like, and behind evidence, also another
 * noun phrase. -1 for none.
 */
export const nominalStart = (view: TokenView, cue: Cue, from: number, limit: number): number =>
  startOfContent(view, cue, from, limit, mayBeContent);

/** The same for event nouns alone. */
export const eventStart = (view: TokenView, cue: Cue, from: number, limit: number): number =>
  startOfContent(view, cue, from, limit, mayFollowName);

/** Whether the cue takes a noun phrase as its content, behind a subject that begins at the token. */
const takesNominal = (view: TokenView, { entry: { nominal }, features }: Cue, start: number): boolean =>
  nominal === 'event' ||
  nominal === 'any' ||
  (nominal === 'evidence' && features.number !== 'p' && isEvidence(view, start));

type Begins = (view: TokenView, cue: Cue, start: number, at: number) => boolean;

function startOfContent(view: TokenView, cue: Cue, from: number, limit: number, begins: Begins): number {
  const { nominal } = cue.entry;
  const start = skipDiscourseMarkers(view, from, limit);
  if (!takesNominal(view, cue, start)) return -1;
  for (let at = start; at < limit; at++) {
    at = skipRelayedSpeech(view, at);
    if (isAddressee(view, at) && view.match('outlet', at) > 1) at += view.match('outlet', at); // للجوهرة أف أم (to Jawhara FM)
    const name = at > start ? view.opensAt(at) : null;
    if (name !== null && opensEvent(view, at)) return at;
    if (name?.closed && name.endToken - at <= LONGEST_NICKNAME) {
      at = name.endToken; // الهيئة «نزاهة» (the authority “Nazaha”, integrity)
      continue;
    }
    if (isEvent(view, at) && !isGenitive(view, start, at) && !(at === start && isSubjectNoun(view, cue, at))) return at;
    if (at > start && begins(view, cue, start, at)) return at;
  }
  return nominal === 'any' && limit - from === 1 && !view.is('given-name', start) && view.is('definite', start)
    ? start
    : -1;
}

/**
 * Whether a noun of action behind the verb is its subject: a body with its name in marks («تنظيم "جيش الشمال"»), or evidence
 * that a word describes («كشف تقرير حديث عن», a recent report revealed).
 */
const isSubjectNoun = (view: TokenView, cue: Cue, at: number): boolean =>
  (view.is('head', at) && !view.is('definite', at) && view.opensAt(at + 1) !== null) ||
  (mayShow(cue) && isEvidence(view, at) && !view.is('definite', at) && isDescribed(view, at + 1));

/** Whether a word behind a noun describes it, and is no owner: an indefinite adjective, a verb, or a preposition with its noun. */
const isDescribed = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  !view.isAny(['definite', 'head', 'place', 'given-name'], at) &&
  (isVerb(view, at) || view.isAny(['nisba-shape', 'indefinite-adjective'], at) || isAddressee(view, at));

/** Whether an event follows a name, or any other noun phrase where the cue takes one. */
const mayFollowName: Begins = (view, { entry: { nominal } }, start, at) =>
  (endsName(view, start, at - 1) &&
    (view.is('noun-shape', at) || isDefiniteEvent(view, at)) &&
    mayBeEvent(view, start, at)) ||
  (nominal === 'any' && (beginsAnother(view, start, at) || isWhatBehind(view, at)));

/** «الوزارة ما نشرته الصحف» (the ministry what the papers wrote): "what" behind a whole phrase or a time. */
const isWhatBehind = (view: TokenView, at: number): boolean =>
  isWhat(view, at) && (view.isAny(['definite', 'time', 'nationality'], at - 1) || view.isMark(at - 1, COMMA));

/** The same, or a thing behind a whole phrase, or what evidence shows. */
const mayBeContent: Begins = (view, cue, start, at) =>
  mayFollowName(view, cue, start, at) ||
  (!view.isAny(['relative-pronoun', 'adverbial-opener'], at) &&
    !view.is('relative-pronoun', at - 1) &&
    ((mayConcernThing(cue) && isThingApart(view, start, at)) || isShown(view, cue, start, at)));

/** «أعلن الوزير موقفه» (the minister announced his position), but not «كرر اللاعب الخطأ» (the player repeated the mistake). */
const mayConcernThing = (cue: Cue): boolean => cue.entry.particles.length > 0 || mayShow(cue);

/** An event noun of the language's list, or a noun with a possessive that goes back to the source (مشاركته). */
function isEvent(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || token.kind !== 'word' || token.proclitic !== '') return false;
  if (view.is('relative-pronoun', at - 1)) return false;
  if (isDefiniteEvent(view, at) && endsPhrase(view, at - 1)) return true;
  if (view.is('event', at) || isAccusativeEvent(view, at)) return true;
  return (
    view.pack.eventStem(token.norm) ||
    (view.is('possessed', at) &&
      view.is('definite', at - 1) &&
      !view.isAny(['intensive-pronoun', 'possible-conjunction-proclitic'], at))
  );
}

/** «ارتفاعا طفيفا» (a slight rise): an object with an adjective. Alone the same form says why or how: «تنفيذا ل» "in execution of". */
const isAccusativeEvent = (view: TokenView, at: number): boolean =>
  view.is('accusative', at) &&
  view.is('accusative', at + 1) &&
  view.pack.is('event', view.tokens[at]?.norm.slice(0, -1) ?? '');

/** Whether a noun of action stands here with its article: «التعاقد» (the contracting). */
export const isDefiniteEvent = (view: TokenView, at: number): boolean =>
  view.is('definite', at) &&
  !view.is('nationality', at) && // التركية "Turkish" has the shape of a noun of action
  view.pack.is('event', view.pack.bare(view.tokens[at]?.norm ?? ''));

/** Whether a noun with its article behind the word is no part of its phrase: «السلطات القبض», «أمس، التعاقد». */
const endsPhrase = (view: TokenView, at: number): boolean =>
  view.isAny(['definite', 'time'], at) || view.isMark(at, COMMA);

/** A noun of its own behind a name, with an article only where the list has it as an event (طالبان المسؤولية). */
const mayBeEvent = (view: TokenView, start: number, at: number): boolean =>
  view.is('definite', at)
    ? view.pack.is('event', view.pack.bare(view.tokens[at]?.norm ?? ''))
    : isPlainNoun(view, start, at);

/**
 * «قدم التهنئة» (offered congratulations): a definite event noun alone after a verb is its object.
 */
export const isWhatIsDone = (view: TokenView, { firstToken, endToken }: Mention): boolean =>
  endToken === firstToken + 1 &&
  view.is('definite', firstToken) &&
  view.pack.is('event', view.pack.bare(view.tokens[firstToken]?.norm ?? ''));

/** Whether the noun only completes the one before it (لجنة تنظيم الانتخابات): the word before it is a bare head. */
function isGenitive(view: TokenView, start: number, at: number): boolean {
  if (at === start) return false;
  const before = view.tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return false;
  if (view.is('definite', at - 1) || view.is('time', at - 1)) return false;
  if (at - 2 >= start && view.is('head', at - 2) && view.is('nisba-shape', at - 1)) return false; // «مصدر عسكري» (a military source)
  return view.isAny(['head', 'locative-preposition', 'preposition', 'adverbial-opener'], at - 1);
}

/** Whether a cue holds its object: a pronoun written onto it, or a relative word that it begins with («ما سماه», what he called). */
export const hasHeldObject = (view: TokenView, { features, firstToken }: Cue): boolean =>
  features.pronoun !== undefined || view.is('free-relative', firstToken);

/**
 * Where the object of accusing, calling or telling begins, behind the source. -1 where only one noun phrase follows the
 * verb: then it is the object, and the subject is unexpressed.
 */
export function objectStart(view: TokenView, cue: Cue, from: number, limit: number): number {
  if (cue.entry.nominal !== 'object') return -1;
  const start = skipDiscourseMarkers(view, from, limit);
  if (limit - from <= 1) return start < view.tokens.length ? start : -1;
  const end = predicateOfDoing(view, start, limit);
  const second = Math.min(objectBehind(view, cue, start, end), predicateStart(view, cue, start, limit));
  if (!hasHeldObject(view, cue) && isCollocate(view, cue, second)) return -1; // «وحملت الشركة مسؤولية»: the company is the object
  if (second < end && !view.is('agentive-preposition', second)) return second;
  return hasHeldObject(view, cue) ? second : -1;
}

/** The object behind the subject that begins at `start`: a second noun phrase, or what a comma sets off from the subject. */
function objectBehind(view: TokenView, cue: Cue, start: number, end: number): number {
  if (hasHeldObject(view, cue)) return secondFrom(view, start, start + 1, end);
  const second = secondPhrase(view, start, end);
  return second < end ? second : objectBehindComma(view, cue, start, end);
}

/**
 * «اتهمت بريطانيا، في مجلس الأمن، روسيا بخرق» (Britain, in the Security Council, accused Russia of breaking): the noun phrase
 * between the last comma and the predicate; `end` for none.
 */
function objectBehindComma(view: TokenView, cue: Cue, start: number, end: number): number {
  let behind = -1;
  for (let at = start + 1; at < Math.min(end, start + LONGEST_SUBJECT_AND_OBJECT); at++) {
    if (isPredicate(view, at) || isCollocate(view, cue, at)) break;
    if (isVerb(view, at)) return end;
    if (view.isMark(at, COMMA)) behind = at + 1;
    else if (behind !== -1 && view.tokens[at]?.kind === 'mark') return end;
  }
  return behind !== -1 && mayBeObject(view, behind) && !isApposed(view, start, behind) ? behind : end;
}

// A subject with its office and an adverbial between commas, and the object.
const LONGEST_SUBJECT_AND_OBJECT = 30;

/** Whether the predicate of accusing or calling begins: «بأنه» (that he), «بقتل» (of killing), «ب "الكاذبة"» (“false”). */
const isPredicate = (view: TokenView, at: number): boolean =>
  view.isAny(['complementizer', 'complementizer-with-pronoun'], at) ||
  view.is('agentive-preposition', at) ||
  view.pack.is('agentive-preposition', view.tokens[at]?.proclitic ?? '') ||
  isLedEvent(view, at) ||
  view.opensAt(at) !== null;

/** A noun with its article, a place, or a listed noun, without a preposition or a conjunction. */
const mayBeObject = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.proclitic === '' &&
  view.isAny(['definite', 'place', 'head'], at) &&
  !view.isAny(['time', 'relative-pronoun', 'preposition', 'locative-preposition', 'discourse-marker'], at) &&
  (view.is('head', at) || !view.is('adjective', at));

/** «الرئيس سامي حداد، رئيس البلاد» (president Sami Haddad, the head of state): an office behind a comma is the one before it. */
const isApposed = (view: TokenView, start: number, at: number): boolean =>
  view.is('title', at) && view.is('title', start);

/** «اتهم إسرائيل باستخدام القوة» (accused Israel of the use of force): where a preposition with an event noun ends both phrases. */
function predicateOfDoing(view: TokenView, start: number, limit: number): number {
  for (let at = start + 1; at < limit; at++) if (isLedEvent(view, at)) return at;
  return limit;
}

/** Whether a preposition is written onto an event noun: «بقتل» (of killing), «بالتقصير» (of neglect). */
export function isLedEvent(view: TokenView, at: number): boolean {
  const { pack, tokens } = view;
  const { norm = '', stem = '' } = tokens[at] ?? {};
  if (isLedBy(view, 'agentive-preposition', at)) return pack.is('event', pack.bare(stem));
  return pack.is('agentive-preposition', norm.slice(0, 1)) && pack.is('event', pack.bare(norm.slice(1)));
}

/** Whether a participle only says how a thing is named: a group called the Harbour Club met on Monday. */
export function onlyNames(view: TokenView, { firstToken, endToken, groupToken }: Cue): boolean {
  if (!view.is('naming-participle', firstToken) || groupToken < firstToken) return false;
  let at = view.is('phrase-initial-determiner', endToken) ? endToken + 1 : endToken;
  const first = at;
  while (view.tokens[at]?.capital === true || (at > first && view.isMark(at, HYPHEN))) at++;
  return (
    at > first && (isVerb(view, at) || view.isMark(at, COMMA | SEMICOLON | FULL_STOP) || view.tokens[at] === undefined)
  );
}

/**
 * After a verb with an object pronoun, the predicate begins at بأنه (that he), at a proclitic
 * preposition, or at a quotation.
 */
function predicateStart(view: TokenView, cue: Cue, start: number, limit: number): number {
  if (!hasHeldObject(view, cue)) return limit;
  for (let at = start + 1; at < limit; at++)
    if (
      view.is('complementizer-with-pronoun', at) ||
      view.opensAt(at) !== null ||
      hasPrepositionProclitic(view, at) ||
      followsName(view, start, at)
    )
      return at;
  return limit;
}

/** «تعتبره إسرائيل خطوة»: a noun behind a name, and none of it. */
const followsName = (view: TokenView, start: number, at: number): boolean =>
  !view.is('definite', at) && endsName(view, start, at - 1) && isPlainNoun(view, start, at);

// A quotation of at most this many words inside a mention is a nickname (فرديناند "بونغ" ماركوس,
// Ferdinand "Bong" Marcos).
const LONGEST_NICKNAME = 2;

/** The first token that belongs to another noun phrase than the one that begins at `start`; `limit` where there is none. */
export const secondPhrase = (view: TokenView, start: number, limit: number): number =>
  secondFrom(view, start, view.opensAt(start)?.endToken ?? start + 1, limit);

function secondFrom(view: TokenView, start: number, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const quotation = view.opensAt(at);
    if (quotation !== null && quotation.endToken - at > longestName(view, at)) return limit;
    if (quotation !== null) at = quotation.endToken;
    else if (beginsAnother(view, start, at) || isTagBehind(view, at)) return at;
  }
  return limit;
}

/** Behind a listed noun without its article a quotation is the name of a body: «تنظيم "جيش الشمال الحر"». */
const longestName = (view: TokenView, at: number): number =>
  view.is('head', at - 1) && !view.is('definite', at - 1) ? LONGEST_NAME_IN_MARKS : LONGEST_NICKNAME;

const LONGEST_NAME_IN_MARKS = 5;

/** «الوزارة #الصحيفة»: a hashtag behind a word with its article is another phrase. */
const isTagBehind = (view: TokenView, at: number): boolean => view.isMark(at, HASH) && view.is('definite', at - 1);
