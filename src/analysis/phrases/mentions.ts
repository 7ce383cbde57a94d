import { DASH } from '../tokens/marks.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** A noun phrase that names a source, as a half-open range of tokens. */
export interface Mention {
  readonly firstToken: number;
  readonly endToken: number;
}

const COMMA = '،,؛';

/**
 * Reads the source's noun phrase from `from` on, at most to `to`: apposition, relative clauses, brackets and names in
 * quotation marks are in; turns (من جهته), adverbials of time, place and occasion, and the person told are not.
 * Null where no noun phrase begins there.
 */
export function readMention(view: TokenView, from: number, to: number): Mention | null {
  const first = skipDiscourseMarkers(view, from, to);
  return first < to && beginsMention(view, first) && !maybeJoined(view, first) ? readFrom(view, first, to) : null;
}

/** The same behind a preposition that is written onto the phrase (وفقا لمصادر). */
export function readLedMention(view: TokenView, from: number, to: number): Mention | null {
  const first =
    hasPrepositionProclitic(view, from) || view.is('dative-preposition', from)
      ? from
      : skipDiscourseMarkers(view, from, to);
  return first < to && hasPrepositionProclitic(view, first) ? readFrom(view, first, to) : readMention(view, from, to);
}

function readFrom(view: TokenView, first: number, to: number): Mention | null {
  let end = first;
  let relative = false;
  while (end < to) {
    const step = stepOver(view, { first, at: end, to, relative });
    if (step === 0) break;
    relative = startsRelative(view, first, end) || (relative && !view.isMark(end, COMMA));
    end += step;
  }
  end = trimEnd(view, first, end);
  if (end - first === 1 && view.is('bound-determiner', first)) return null;
  return end > first ? { firstToken: first, endToken: end } : null;
}

/** Whether an unknown word looks like a conjunction and a word: what it joins came before, so no phrase begins there. */
const maybeJoined = (view: TokenView, at: number): boolean =>
  at !== view.sentenceOf(at).firstToken &&
  !saysBefore(view, at) &&
  view.is('possible-conjunction-proclitic', at) &&
  !view.pack.isKnown(view.tokens[at]?.norm ?? '') &&
  view.tokens[at]?.proclitic === '' &&
  !view.isSurname(view.tokens[at]?.norm ?? '');

/** Skips commas, turns and adverbials of time that stand before a source. */
export function skipDiscourseMarkers(view: TokenView, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const turn = view.match('discourse-marker', at);
    if (turn > 0) at += turn;
    else if (view.isMark(at, COMMA) || view.is('pronoun-only', at)) at++;
    else if (toldAt(view, at) > 0) at += toldAt(view, at);
    else if (view.match('time', at) > 0 && !view.is('head', at)) at += view.match('time', at);
    else break;
  }
  return Math.min(at, to);
}

/** How many tokens name the outlet told that stands before a source (أوضح لـ«الأفق» فلان); 0 for none. */
function toldAt(view: TokenView, at: number): number {
  if (!isAddressee(view, at)) return 0;
  const quotation = view.opensAt(at + 1);
  if (quotation !== null && !quotation.closed) return 0;
  let end = quotation === null ? at + 1 + nameLength(view, at + 1) : quotation.endToken + 1;
  if (end === at + 1 && quotation === null) return view.isMark(end, COMMA) ? 1 : 0;
  while (view.is('definite', end) && view.is('nationality', end)) end++;
  return end - at;
}

/** Whether a noun phrase may begin here: no verb, preposition, negation or closing mark does. */
export function beginsMention(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'mark') return view.opensAt(at) !== null || '(@'.includes(token.norm);
  if (token.kind === 'number') return true;
  return (
    ![
      'appositive-pronoun',
      'adverbial-opener',
      'manner-adjective',
      'negation',
      'intensive-pronoun',
      'auxiliary',
      'relative',
      'complementizer',
      'complementizer-with-pronoun',
      'apodosis-marker',
      'preposition',
      'time',
      'no-source',
    ].some((name) => view.is(name, at)) &&
    view.match('time', at) === 0 &&
    !isAddressee(view, at) &&
    !isManner(view, at) &&
    !isVerb(view, at) &&
    !hasPrepositionProclitic(view, at) &&
    !view.pack.eventStem(token.norm)
  );
}

/** Whether a preposition is written onto the word (لأبناء, بالوزارة). */
export function hasPrepositionProclitic(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined) return false;
  if (token.proclitic !== '' && view.pack.is('proclitic-preposition', token.proclitic.slice(-1))) return true;
  return (
    view.is('preposition-possessive-shape', at) ||
    ((view.is('preposition-article-shape', at) || view.is('preposition-noun-shape', at)) &&
      !view.pack.isKnown(token.norm))
  );
}

/** An accusative that says how or while doing what (ساخرا, مستشهدا); the same shape may be a source or a place. */
const isManner = (view: TokenView, at: number): boolean =>
  view.is('manner', at) &&
  view.pack.sourceEntries(view.pack.citation(view.tokens[at]?.stem ?? '')).length === 0 &&
  !view.isSurname(view.tokens[at]?.stem ?? '') &&
  !['head', 'place', 'given-name', 'definite'].some((name) => view.is(name, at)) &&
  view.pack.sourceEntries(view.tokens[at]?.stem ?? '').length === 0;

interface Step {
  readonly first: number;
  readonly at: number;
  readonly to: number;
  readonly relative: boolean;
}

/** How many tokens to take in at `at`; 0 where the phrase ends before it. */
function stepOver(view: TokenView, step: Step): number {
  const { at, to, first, relative } = step;
  const token = view.tokens[at];
  if (token === undefined) return 0;
  const named = nameLength(view, at);
  if (named > 0) return Math.min(named, to - at);
  if (token.kind === 'mark') return stepOverMark(view, step);
  if (at === first) return 1;
  if (view.closesAt(at - 1)?.firstToken === first + 1 && view.is('definite', at)) return 0;
  if (isComplete(view, first, at)) return 0;
  if (startsAnother(view, at)) return 0;
  if (view.match('time', at) > 0 && !view.is('given-name', at) && !relative)
    return namedBehind(view, at) || isNamedFor(view, at) ? 1 : 0;
  if (view.is('adjective-negator', at) && !isThat(view, at + 1)) return 1;
  if (
    view.is('pronoun-source', at) ||
    view.is('free-relative', at) ||
    view.is('no-source', at) ||
    endsName(view, first, at)
  )
    return 0;
  if (relative) return endsBehindTold(view, step) ? 0 : 1;
  if (isThat(view, at) || isAddressee(view, at) || isTold(view, first, at) || isOutletApart(view, at)) return 0;
  if (view.is('adverbial-opener', at))
    return takesPreposition(view, at - 1) || view.is('honorific', at - 1) || isPosted(view, first, at) ? 1 : 0;
  if (view.is('locative-preposition', at)) return endsAtPlace(view, first, at) ? 0 : 1;
  if (view.match('discourse-marker', at) > 0 || isManner(view, at)) return 0;
  if (view.is('negation', at) && !isIndefinite(view, first)) return 0;
  if (isVerb(view, at)) return isIndefinite(view, first) ? 1 : 0;
  return 1;
}

/** «سماحته الوعاظ», «الملاك هذه الزيادة»: a pronoun of honour is whole, and what is pointed at behind an article is another thing. */
const isComplete = (view: TokenView, first: number, at: number): boolean =>
  (view.is('honorific-pronoun', first) && at === first + 1 && !view.is('title', at) && !view.is('given-name', at)) ||
  (view.is('demonstrative', at) && view.is('definite', at - 1) && view.is('definite', at + 1));

/** «شاهد يدعى سامي لرويترز إن»: the outlet told before what is said is no part of the relative clause. */
const endsBehindTold = (view: TokenView, { at, to }: Step): boolean =>
  at + 1 === to && isAddressee(view, at) && !isVerb(view, at - 1) && !isAct(view, at - 1);

/** «مبعوث الأمم المتحدة إلى اليمن»: an envoy's office goes on with the place he is sent to. */
const isPosted = (view: TokenView, first: number, at: number): boolean =>
  view.is('envoy', first) && view.is('posting-preposition', at) && view.is('place', at + 1);

/** «المشرف على», «المشرف العام على»: a noun or participle with a preposition of its own, an adjective between them or not (النائب عن). */
export const takesPreposition = (view: TokenView, at: number): boolean =>
  view.is('preposition-taking-noun', at) ||
  (view.is('adjective', at) && view.is('preposition-taking-noun', at - 1)) ||
  (view.is('representative-noun', at) && view.is('complement-preposition', at + 1));

/** A complementizer ends the phrase where it opens no relative clause. */
const isThat = (view: TokenView, at: number): boolean =>
  view.is('complementizer-with-pronoun', at) ||
  (view.is('complementizer', at) && !view.pack.profile.complementizerRelatives);

/** «سامي صباح الحداد»: a time of day between a given name and a word that is no time is a name as well. */
const isNamedFor = (view: TokenView, at: number): boolean =>
  view.is('day-part', at) &&
  view.is('given-name', at - 1) &&
  view.tokens[at + 1]?.kind === 'word' &&
  ![
    'time',
    'complementizer',
    'complementizer-with-pronoun',
    'locative-preposition',
    'preposition',
    'adverbial-opener',
    'pronoun-source',
    'demonstrative',
  ].some((name) => view.is(name, at + 1));

/** «رئيس القسم سابقا الدكتور …»: a title or a name goes on behind the adverb. */
const namedBehind = (view: TokenView, at: number): boolean =>
  view.is('tenure-adverb', at) &&
  (view.is('given-name', at + 1) || (view.is('title', at + 1) && view.is('definite', at + 1)));

/** An outlet that completes nothing before it: it is told. صحيفة عكاظ and سوق عكاظ are one phrase, and so is اللغة العربية. */
const isOutletApart = (view: TokenView, at: number): boolean =>
  view.is('outlet', at) &&
  !view.is('head', at - 1) &&
  !view.is('name-particle', at - 1) &&
  !view.is('outlet-homograph', at);

/** Whom a person speaks to: behind a name ل leads to somebody told (قال سامي للصحفيين), behind a title it completes it (مدير عام للتعليم). */
const isTold = (view: TokenView, first: number, at: number): boolean =>
  view.is('preposition-possessive-shape', at) ||
  (view.pack.is('dative-preposition', view.tokens[at]?.proclitic.slice(-1) ?? '') &&
    !view.is('office-complement', at) &&
    (at - 1 > first ? isName(view, at - 1) : !view.is('given-name', first) && isLoneSpeaker(view, first)));

/** A mention of one word that no complement belongs to: a surname, or a definite word that is no office. */
const isLoneSpeaker = (view: TokenView, at: number): boolean =>
  isName(view, at) || (view.is('definite', at) && !view.is('head', at));

/** Whether a word is part of a personal name as far as the lists and the article tell. */
const isName = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) || view.isSurname(view.tokens[at]?.stem ?? '');

/** An article of its own that no preposition, conjunction or comma leads begins another phrase (according to Smith the house). */
const startsAnother = (view: TokenView, at: number): boolean =>
  view.is('phrase-initial-determiner', at) &&
  view.tokens[at - 1]?.kind === 'word' &&
  !view.is('preposition', at - 1) &&
  !view.is('coordinator', at - 1) &&
  !view.is('determiner', at - 1);

/** Whether a personal name is complete before the word: after its surname an event or an accusative begins something else. */
function endsName(view: TokenView, first: number, at: number): boolean {
  const named = view.isSurname(view.tokens[at - 1]?.stem ?? '');
  if (view.is('definite', at))
    return (named || view.is('definite', at - 1)) && view.tokens[at]?.proclitic === '' && view.is('event', at);
  if (view.is('head', at) || view.is('name-particle', at) || view.is('given-name', at)) return false;
  if (view.is('possible-conjunction-proclitic', at) && !view.pack.isKnown(view.tokens[at]?.norm ?? '')) return false; // وعيد المطيري: another name
  if (named && view.is('accusative', at) && !view.isSurname(view.tokens[at]?.stem ?? '')) return true;
  if (view.is('event', at) && (named || view.is('definite', at - 1))) return true;
  const given = lastGiven(view, first, at);
  if (given === -1 || at - given < 2 || view.tokens[at]?.proclitic !== '') return false;
  return view.is('definite', at - 1) || view.is('accusative', at);
}

/** Names of several words are taken whole: the day in «روسيا اليوم» is none. */
function nameLength(view: TokenView, at: number): number {
  const { pack, tokens } = view;
  const longest = Math.min(4, pack.longestSource(tokens[at]?.stem ?? ''));
  for (let length = longest; length > 1; length--) {
    const norm = tokens
      .slice(at, at + length)
      .map(({ norm: word, stem }, index) => (index === 0 && stem !== word ? stem : word));
    if (norm.length === length && pack.sourceEntries(norm.join(' ')).length > 0) return length;
  }
  return 0;
}

function stepOverMark(view: TokenView, step: Step): number {
  const { first, at, to } = step;
  if (view.isMark(at, '%٪')) return view.tokens[at - 1]?.kind === 'number' ? 1 : 0;
  const quotation = view.opensAt(at);
  if (quotation !== null) return quotation.endToken + 1 <= to ? quotation.endToken + 1 - at : 0;
  if (view.isMark(at, '(')) return closingBracket(view, at, to) - at;
  if (view.isMark(at, DASH)) return stepOverDash(view, at, to);
  if (view.isMark(at, COMMA)) return at > first && goesOnAfterComma(view, step) ? 1 : 0;
  return view.isMark(at, '/.#&@') ? 1 : 0;
}

function closingBracket(view: TokenView, at: number, to: number): number {
  for (let end = at + 1; end < to && end < at + 12; end++) if (view.isMark(end, ')')) return end + 1;
  return at;
}

/**
 * A dash joins two halves of a name, or a second one closes the remark that it opens. Where the subject follows its verb,
 * a remark of how it was said ends the phrase (سامي -كما قالت الصحيفة-); else the phrase goes on to its verb.
 */
function stepOverDash(view: TokenView, at: number, to: number): number {
  const remarks = view.is('comment-conjunction', at + 1) || view.is('locative-preposition', at + 1);
  if (remarks && view.pack.profile.subject === 'after-verb') return 0;
  for (let end = at + 1; end < to; end++) if (view.isMark(end, DASH)) return end + 1 - at;
  const behind = at + 2;
  return view.tokens[at + 1]?.kind === 'word' &&
    (behind >= to || view.isMark(behind, COMMA) || view.is('adverbial-opener', behind))
    ? 1
    : 0;
}

/** After a comma an apposition or a relative clause goes on; an adverbial, a turn or a verb does not. */
function goesOnAfterComma(view: TokenView, { first, at, to, relative }: Step): boolean {
  const next = at + 1;
  if (next >= to) return false;
  if (view.is('relative-pronoun', next) || view.is('appositive-pronoun', next)) return true;
  if (view.is('anonymity-verb', next)) return true;
  if (view.isMark(at, '؛') && !view.is('title', next)) return false;
  if (isThingBehindName(view, first, next)) return false;
  if (relative || view.match('discourse-marker', next) > 0 || view.is('time', next)) return false;
  if (
    view.is('locative-preposition', next) ||
    view.is('adverbial-opener', next) ||
    isManner(view, next) ||
    isVerb(view, next)
  )
    return false;
  return !isAddressee(view, next) && !isEventOf(view, next) && beginsMention(view, next);
}

/** «وصف المدير سامي حداد، صفقة البيع»: behind a comma and a person's name a thing is no apposition. */
const isThingBehindName = (view: TokenView, first: number, at: number): boolean =>
  view.is('noun-shape', at) &&
  !['head', 'definite', 'given-name', 'accusative'].some((name) => view.is(name, at)) &&
  lastGiven(view, first, at) !== -1;

/** Behind a comma a noun for what happened is no apposition: وصف الرئيس سامي حداد، إغلاق الجسر. */
const isEventOf = (view: TokenView, at: number): boolean =>
  view.is('event', at) && !view.is('definite', at) && !view.is('head', at);

function startsRelative(view: TokenView, first: number, at: number): boolean {
  if (view.is('relative-pronoun', at) || isWithheld(view, first, at)) return true;
  return at > first && isVerb(view, at) && isIndefinite(view, first);
}

/** «رفض ذكر اسمه» behind a comma, or behind an indefinite noun: behind a definite one فضل is a name. */
export const isWithheld = (view: TokenView, first: number, at: number): boolean =>
  view.is('anonymity-verb', at) && (isIndefinite(view, first) || view.tokens[at - 1]?.kind === 'mark');

/** Whether the noun is indefinite in a language where a verb behind such a noun begins a relative clause. */
const isIndefinite = (view: TokenView, at: number): boolean =>
  view.pack.profile.bareRelatives &&
  !['definite', 'given-name', 'place'].some((name) => view.is(name, at)) &&
  !view.isSurname(view.tokens[at]?.stem ?? '');

/** Whether the word is a finite verb, as far as its form or the list tells. */
export function isVerb(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || view.is('given-name', at) || view.isSurname(token.stem)) return false;
  return view.is('verb', at) || (view.is('imperfect', at) && !view.is('noun', at) && !standsForName(view, at));
}

/** Where no verb can stand, behind a verb of saying or a title with its article, a word in the shape of one is a name (قال يونج). */
function standsForName(view: TokenView, at: number): boolean {
  if (view.pack.profile.subject === 'before-verb' || view.pack.isKnown(view.tokens[at]?.norm ?? '')) return false;
  return saysBefore(view, at) || (view.is('title', at - 1) && isDefinitePhrase(view, at - 1));
}

const isDefinitePhrase = (view: TokenView, at: number): boolean =>
  view.is('definite', at) || (view.is('definite', at - 1) && view.tokens[at - 1]?.kind === 'word');

/** Whether the word before is a form of a verb of saying, so that nothing can be joined or said before this one. */
export const saysBefore = (view: TokenView, at: number): boolean =>
  view.pack
    .listedForms(view.tokens[at - 1]?.stem ?? '')
    .some(({ kind, features }) => kind === 'verb' && features.person === 3);

/** Whether the word is a verb by which somebody does something (دعا, زار), by a cue form of kind `act`. */
export const isAct = (view: TokenView, at: number): boolean =>
  view.pack.listedForms(view.tokens[at]?.stem ?? '').some(({ kind }) => kind === 'act');

/** Whether `in` begins an adverbial: an occasion or a date always, a place once a person has been named. */
function endsAtPlace(view: TokenView, first: number, at: number): boolean {
  if (view.match('venue', at + 1) > 0 || view.is('time', at + 1) || view.tokens[at + 1]?.kind === 'number') return true;
  return lastGiven(view, first, at) !== -1 || (at - 1 === first && view.isSurname(view.tokens[first]?.stem ?? ''));
}

/** The last given name in a range behind which no title or head begins something new; -1 for none. */
function lastGiven(view: TokenView, first: number, end: number): number {
  let given = -1;
  for (let at = first; at < end; at++) {
    if (view.is('given-name', at)) given = at;
    else if (view.is('head', at)) given = -1;
  }
  return given;
}

/** لرويترز, لـ«الشرق الأوسط», لـ(المدينة): an outlet or a mark after the preposition of address. */
function isAddressee(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  if (view.is('dative-preposition', at) && view.tokens[at + 1]?.kind === 'mark') return true;
  return (
    token.proclitic !== '' &&
    view.pack.is('dative-preposition', token.proclitic.slice(-1)) &&
    (view.pack.is('media-noun', token.stem) || view.match('outlet', at) > 0)
  );
}

/** The end of a phrase without marks and a preposition that dangle behind it. */
export function trimEnd(view: TokenView, first: number, end: number): number {
  let last = end;
  while (
    last > first &&
    (view.isMark(last - 1, `${COMMA}${DASH}:.`) ||
      view.is('preposition', last - 1) ||
      view.is('appositive-pronoun', last - 1) ||
      (view.is('relative-pronoun', last - 1) && view.pack.profile.relativeWord === 'marker' && last - 1 > first))
  )
    last--;
  return last;
}
