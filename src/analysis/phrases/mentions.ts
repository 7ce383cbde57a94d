import { DASH } from '../tokens/marks.ts';
import type { Words } from '../tokens/token-view.ts';

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
export function readMention(words: Words, from: number, to: number): Mention | null {
  const first = skipTurns(words, from, to);
  return first < to && beginsMention(words, first) && !maybeJoined(words, first) ? readFrom(words, first, to) : null;
}

/** The same behind a preposition that is written onto the phrase (وفقا لمصادر). */
export function readLedMention(words: Words, from: number, to: number): Mention | null {
  const first = isLed(words, from) || words.is('to', from) ? from : skipTurns(words, from, to);
  return first < to && isLed(words, first) ? readFrom(words, first, to) : readMention(words, from, to);
}

function readFrom(words: Words, first: number, to: number): Mention | null {
  let end = first;
  let relative = false;
  while (end < to) {
    const step = stepOver(words, { first, at: end, to, relative });
    if (step === 0) break;
    relative = startsRelative(words, first, end) || (relative && !words.isMark(end, COMMA));
    end += step;
  }
  end = trimEnd(words, first, end);
  if (end - first === 1 && words.is('indefinite-determiner', first) && !words.pack.data.headLast) return null;
  return end > first ? { firstToken: first, endToken: end } : null;
}

/** Whether an unknown word looks like a conjunction and a word: what it joins came before, so no phrase begins there. */
const maybeJoined = (words: Words, at: number): boolean =>
  at !== words.sentenceOf(at).firstToken &&
  !saysBefore(words, at) &&
  words.is('maybe-joined', at) &&
  !words.pack.isKnown(words.tokens[at]?.norm ?? '') &&
  words.tokens[at]?.proclitic === '' &&
  !words.isSurname(words.tokens[at]?.norm ?? '');

/** Skips commas, turns and adverbials of time that stand before a source. */
export function skipTurns(words: Words, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const turn = words.match('turn', at);
    if (turn > 0 && !words.is('aside-none', at)) at += turn;
    else if (words.isMark(at, COMMA) || words.is('pronoun-only', at)) at++;
    else if (toldAt(words, at) > 0) at += toldAt(words, at);
    else if (words.match('time', at) > 0 && !words.is('head', at)) at += words.match('time', at);
    else break;
  }
  return Math.min(at, to);
}

/** How many tokens name the outlet told that stands before a source (أوضح لـ«الأفق» فلان); 0 for none. */
function toldAt(words: Words, at: number): number {
  if (!isAddressee(words, at)) return 0;
  const quotation = words.opensAt(at + 1);
  if (quotation !== null && !quotation.closed) return 0;
  let end = quotation === null ? at + 1 + nameLength(words, at + 1) : quotation.endToken + 1;
  if (end === at + 1 && quotation === null) return words.isMark(end, COMMA) ? 1 : 0;
  while (words.is('definite', end) && words.is('nationality', end)) end++;
  return end - at;
}

/** Whether a noun phrase may begin here: no verb, preposition, negation or closing mark does. */
export function beginsMention(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'mark') return words.opensAt(at) !== null || '(@'.includes(token.norm);
  if (token.kind === 'number') return true;
  return (
    ![
      'apposition',
      'aside',
      'describing',
      'negation',
      'same',
      'auxiliary',
      'relative',
      'that',
      'that-fused',
      'then',
      'preposition',
      'time',
      'no-source',
    ].some((name) => words.is(name, at)) &&
    words.match('time', at) === 0 &&
    !isAddressee(words, at) &&
    !isManner(words, at) &&
    !isVerb(words, at) &&
    !isLed(words, at) &&
    !words.pack.eventStem(token.norm)
  );
}

/** Whether a preposition is written onto the word (لأبناء, بالوزارة). */
export function isLed(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined) return false;
  if (token.proclitic !== '' && words.pack.is('proclitic-preposition', token.proclitic.slice(-1))) return true;
  return (
    words.is('led', at) || ((words.is('by-article', at) || words.is('by-noun', at)) && !words.pack.isKnown(token.norm))
  );
}

/** An accusative that says how or while doing what (ساخرا, مستشهدا); the same shape may be a source or a place. */
const isManner = (words: Words, at: number): boolean =>
  words.is('manner', at) &&
  words.pack.sourceEntries(words.pack.citation(words.tokens[at]?.stem ?? '')).length === 0 &&
  !words.isSurname(words.tokens[at]?.stem ?? '') &&
  !['head', 'place', 'given-name', 'definite'].some((name) => words.is(name, at)) &&
  words.pack.sourceEntries(words.tokens[at]?.stem ?? '').length === 0;

interface Step {
  readonly first: number;
  readonly at: number;
  readonly to: number;
  readonly relative: boolean;
}

/** How many tokens to take in at `at`; 0 where the phrase ends before it. */
function stepOver(words: Words, step: Step): number {
  const { at, to, first, relative } = step;
  const token = words.tokens[at];
  if (token === undefined) return 0;
  const named = nameLength(words, at);
  if (named > 0) return Math.min(named, to - at);
  if (token.kind === 'mark') return stepOverMark(words, step);
  if (at === first) return 1;
  if (words.closesAt(at - 1)?.firstToken === first + 1 && words.is('definite', at)) return 0;
  if (isComplete(words, first, at)) return 0;
  if (startsAnother(words, at)) return 0;
  if (words.match('time', at) > 0 && !words.is('given-name', at) && !relative)
    return namedBehind(words, at) || isNamedFor(words, at) ? 1 : 0;
  if (words.is('non', at) && !isThat(words, at + 1)) return 1;
  if (words.is('pronoun-source', at) || words.is('what', at) || words.is('no-source', at) || endsName(words, first, at))
    return 0;
  if (relative) return endsBehindTold(words, step) ? 0 : 1;
  if (isThat(words, at) || isAddressee(words, at) || isTold(words, first, at) || isOutletApart(words, at)) return 0;
  if (words.is('aside', at))
    return takesPreposition(words, at - 1) || words.is('honorific', at - 1) || isPosted(words, first, at) ? 1 : 0;
  if (words.is('in', at)) return endsAtPlace(words, first, at) ? 0 : 1;
  if (words.match('turn', at) > 0 || isManner(words, at)) return 0;
  if (words.is('negation', at) && !isIndefinite(words, first)) return 0;
  if (isVerb(words, at)) return isIndefinite(words, first) ? 1 : 0;
  return 1;
}

/** «سماحته الوعاظ», «الملاك هذه الزيادة»: a pronoun of honour is whole, and what is pointed at behind an article is another thing. */
const isComplete = (words: Words, first: number, at: number): boolean =>
  (words.is('honorific-pronoun', first) && at === first + 1 && !words.is('title', at) && !words.is('given-name', at)) ||
  (words.is('demonstrative', at) && words.is('definite', at - 1) && words.is('definite', at + 1));

/** «شاهد يدعى سامي لرويترز إن»: the outlet told before what is said is no part of the relative clause. */
const endsBehindTold = (words: Words, { at, to }: Step): boolean =>
  at + 1 === to && isAddressee(words, at) && !isVerb(words, at - 1) && !isAct(words, at - 1);

/** «مبعوث الأمم المتحدة إلى اليمن»: an envoy's office goes on with the place he is sent to. */
const isPosted = (words: Words, first: number, at: number): boolean =>
  words.is('envoy', first) && words.is('posting', at) && words.is('place', at + 1);

/** «المشرف على», «المشرف العام على»: a noun or participle with a preposition of its own, an adjective between them or not (النائب عن). */
export const takesPreposition = (words: Words, at: number): boolean =>
  words.is('takes-preposition', at) ||
  (words.is('adjective', at) && words.is('takes-preposition', at - 1)) ||
  (words.is('for-whom', at) && words.is('complement', at + 1));

/** A complementizer ends the phrase where no relative clause can be without a pronoun of its own. */
const isThat = (words: Words, at: number): boolean =>
  words.is('that-fused', at) || (words.is('that', at) && !words.pack.data.headLast);

/** «سامي صباح الحداد»: a time of day between a given name and a word that is no time is a name as well. */
const isNamedFor = (words: Words, at: number): boolean =>
  words.is('day-part', at) &&
  words.is('given-name', at - 1) &&
  words.tokens[at + 1]?.kind === 'word' &&
  !['time', 'that', 'that-fused', 'in', 'preposition', 'aside', 'pronoun-source', 'demonstrative'].some((name) =>
    words.is(name, at + 1),
  );

/** «رئيس القسم سابقا الدكتور …»: a title or a name goes on behind the adverb. */
const namedBehind = (words: Words, at: number): boolean =>
  words.is('former', at) &&
  (words.is('given-name', at + 1) || (words.is('title', at + 1) && words.is('definite', at + 1)));

/** An outlet that completes nothing before it: it is told. صحيفة عكاظ and سوق عكاظ are one phrase, and so is اللغة العربية. */
const isOutletApart = (words: Words, at: number): boolean =>
  words.is('outlet', at) &&
  !words.is('head', at - 1) &&
  !words.is('name-particle', at - 1) &&
  !words.is('outlet-homograph', at);

/** Whom a person speaks to: behind a name ل leads to somebody told (قال سامي للصحفيين), behind a title it completes it (مدير عام للتعليم). */
const isTold = (words: Words, first: number, at: number): boolean =>
  words.is('led', at) ||
  (words.pack.is('to', words.tokens[at]?.proclitic.slice(-1) ?? '') &&
    !words.is('completing', at) &&
    (at - 1 > first ? isName(words, at - 1) : !words.is('given-name', first) && isLoneSpeaker(words, first)));

/** A mention of one word that no complement belongs to: a surname, or a definite word that is no office. */
const isLoneSpeaker = (words: Words, at: number): boolean =>
  isName(words, at) || (words.is('definite', at) && !words.is('head', at));

/** Whether a word is part of a personal name as far as the lists and the article tell. */
const isName = (words: Words, at: number): boolean =>
  words.is('given-name', at) || words.isSurname(words.tokens[at]?.stem ?? '');

/** An article of its own that no preposition, conjunction or comma leads begins another phrase (according to Smith the house). */
const startsAnother = (words: Words, at: number): boolean =>
  words.is('starter', at) &&
  words.tokens[at - 1]?.kind === 'word' &&
  !words.is('preposition', at - 1) &&
  !words.is('coordinator', at - 1) &&
  !words.is('determiner', at - 1);

/** Whether a personal name is complete before the word: after its surname an event or an accusative begins something else. */
function endsName(words: Words, first: number, at: number): boolean {
  const named = words.isSurname(words.tokens[at - 1]?.stem ?? '');
  if (words.is('definite', at))
    return (named || words.is('definite', at - 1)) && words.tokens[at]?.proclitic === '' && words.is('event', at);
  if (words.is('head', at) || words.is('name-particle', at) || words.is('given-name', at)) return false;
  if (words.is('maybe-joined', at) && !words.pack.isKnown(words.tokens[at]?.norm ?? '')) return false; // وعيد المطيري: another name
  if (named && words.is('accusative', at) && !words.isSurname(words.tokens[at]?.stem ?? '')) return true;
  if (words.is('event', at) && (named || words.is('definite', at - 1))) return true;
  const given = lastGiven(words, first, at);
  if (given === -1 || at - given < 2 || words.tokens[at]?.proclitic !== '') return false;
  return words.is('definite', at - 1) || words.is('accusative', at);
}

/** Names of several words are taken whole: the day in «روسيا اليوم» is none. */
function nameLength(words: Words, at: number): number {
  const { pack, tokens } = words;
  const longest = Math.min(4, pack.longestSource(tokens[at]?.stem ?? ''));
  for (let length = longest; length > 1; length--) {
    const norm = tokens
      .slice(at, at + length)
      .map(({ norm: word, stem }, index) => (index === 0 && stem !== word ? stem : word));
    if (norm.length === length && pack.sourceEntries(norm.join(' ')).length > 0) return length;
  }
  return 0;
}

function stepOverMark(words: Words, step: Step): number {
  const { first, at, to } = step;
  if (words.isMark(at, '%٪')) return words.tokens[at - 1]?.kind === 'number' ? 1 : 0;
  const quotation = words.opensAt(at);
  if (quotation !== null) return quotation.endToken + 1 <= to ? quotation.endToken + 1 - at : 0;
  if (words.isMark(at, '(')) return closingBracket(words, at, to) - at;
  if (words.isMark(at, DASH)) return stepOverDash(words, at, to);
  if (words.isMark(at, COMMA)) return at > first && goesOnAfterComma(words, step) ? 1 : 0;
  return words.isMark(at, '/.#&@') ? 1 : 0;
}

function closingBracket(words: Words, at: number, to: number): number {
  for (let end = at + 1; end < to && end < at + 12; end++) if (words.isMark(end, ')')) return end + 1;
  return at;
}

/** A dash joins two halves of a name, or a second one closes the remark that it opens. */
function stepOverDash(words: Words, at: number, to: number): number {
  if ((words.is('as', at + 1) || words.is('in', at + 1)) && !words.pack.data.headLast) return 0; // سامي -كما قالت الصحيفة-
  for (let end = at + 1; end < to; end++) if (words.isMark(end, DASH)) return end + 1 - at;
  const behind = at + 2;
  return words.tokens[at + 1]?.kind === 'word' &&
    (behind >= to || words.isMark(behind, COMMA) || words.is('aside', behind))
    ? 1
    : 0;
}

/** After a comma an apposition or a relative clause goes on; an adverbial, a turn or a verb does not. */
function goesOnAfterComma(words: Words, { first, at, to, relative }: Step): boolean {
  const next = at + 1;
  if (next >= to) return false;
  if (words.is('relative-pronoun', next) || words.is('apposition', next)) return true;
  if (words.is('withheld', next)) return true;
  if (words.isMark(at, '؛') && !words.is('title', next)) return false;
  if (isThingBehindName(words, first, next)) return false;
  if (relative || words.match('turn', next) > 0 || words.is('time', next)) return false;
  if (words.is('in', next) || words.is('aside', next) || isManner(words, next) || isVerb(words, next)) return false;
  return !isAddressee(words, next) && !isEventOf(words, next) && beginsMention(words, next);
}

/** «وصف المدير سامي حداد، صفقة البيع»: behind a comma and a person's name a thing is no apposition. */
const isThingBehindName = (words: Words, first: number, at: number): boolean =>
  !words.pack.data.headLast &&
  words.is('noun-shape', at) &&
  !['head', 'definite', 'given-name', 'accusative'].some((name) => words.is(name, at)) &&
  lastGiven(words, first, at) !== -1;

/** Behind a comma a noun for what happened is no apposition: وصف الرئيس سامي حداد، إغلاق الجسر. */
const isEventOf = (words: Words, at: number): boolean =>
  words.is('event', at) && !words.is('definite', at) && !words.is('head', at) && !words.pack.data.headLast;

function startsRelative(words: Words, first: number, at: number): boolean {
  if (words.is('relative-pronoun', at) || isWithheld(words, first, at)) return true;
  return at > first && isVerb(words, at) && isIndefinite(words, first);
}

/** «رفض ذكر اسمه» behind a comma, or behind an indefinite noun: behind a definite one فضل is a name. */
export const isWithheld = (words: Words, first: number, at: number): boolean =>
  words.is('withheld', at) && (isIndefinite(words, first) || words.tokens[at - 1]?.kind === 'mark');

/** Where modifiers follow their noun, a verb behind an indefinite one begins a relative clause. */
const isIndefinite = (words: Words, at: number): boolean =>
  !words.pack.data.headLast &&
  !['definite', 'given-name', 'place'].some((name) => words.is(name, at)) &&
  !words.isSurname(words.tokens[at]?.stem ?? '');

/** Whether the word is a finite verb, as far as its form or the list tells. */
export function isVerb(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined || words.is('given-name', at) || words.isSurname(token.stem)) return false;
  return words.is('verb', at) || (words.is('imperfect', at) && !words.is('noun', at) && !standsForName(words, at));
}

/** Where no verb can stand, behind a verb of saying or a title with its article, a word in the shape of one is a name (قال يونج). */
function standsForName(words: Words, at: number): boolean {
  if (words.pack.data.headLast || words.pack.isKnown(words.tokens[at]?.norm ?? '')) return false;
  return saysBefore(words, at) || (words.is('title', at - 1) && isDefinitePhrase(words, at - 1));
}

const isDefinitePhrase = (words: Words, at: number): boolean =>
  words.is('definite', at) || (words.is('definite', at - 1) && words.tokens[at - 1]?.kind === 'word');

/** Whether the word before is a form of a verb of saying, so that nothing can be joined or said before this one. */
export const saysBefore = (words: Words, at: number): boolean =>
  words.pack
    .listedForms(words.tokens[at - 1]?.stem ?? '')
    .some(({ kind, features }) => kind === 'verb' && features.person === 3);

/** Whether the word is a verb by which somebody does something (دعا, زار), listed or of a cue that is none. */
export const isAct = (words: Words, at: number): boolean =>
  words.is('act', at) || words.pack.listedForms(words.tokens[at]?.stem ?? '').some(({ kind }) => kind === 'act');

/** Whether `in` begins an adverbial: an occasion or a date always, a place once a person has been named. */
function endsAtPlace(words: Words, first: number, at: number): boolean {
  if (words.match('venue', at + 1) > 0 || words.is('time', at + 1) || words.tokens[at + 1]?.kind === 'number')
    return true;
  return lastGiven(words, first, at) !== -1 || (at - 1 === first && words.isSurname(words.tokens[first]?.stem ?? ''));
}

/** The last given name in a range behind which no title or head begins something new; -1 for none. */
function lastGiven(words: Words, first: number, end: number): number {
  let given = -1;
  for (let at = first; at < end; at++) {
    if (words.is('given-name', at)) given = at;
    else if (words.is('head', at)) given = -1;
  }
  return given;
}

/** لرويترز, لـ«الشرق الأوسط», لـ(المدينة): an outlet or a mark after the preposition of address. */
function isAddressee(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  if (words.is('to', at) && words.tokens[at + 1]?.kind === 'mark') return true;
  return (
    token.proclitic !== '' &&
    words.pack.is('to', token.proclitic.slice(-1)) &&
    (words.pack.is('medium', token.stem) || words.match('outlet', at) > 0)
  );
}

/** The end of a phrase without marks and a preposition that dangle behind it. */
export function trimEnd(words: Words, first: number, end: number): number {
  let last = end;
  while (
    last > first &&
    (words.isMark(last - 1, `${COMMA}${DASH}:.`) ||
      words.is('preposition', last - 1) ||
      words.is('apposition', last - 1) ||
      (words.is('relative-pronoun', last - 1) && !words.pack.data.headLast && last - 1 > first))
  )
    last--;
  return last;
}
