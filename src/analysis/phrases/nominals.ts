import type { Cue } from '../tokens/cues.ts';
import type { Words } from '../tokens/token-view.ts';
import { isLed, isVerb, type Mention, skipTurns } from './mentions.ts';

/**
 * Where a noun phrase begins as a content without any opener (أكدت X استشهاد طفل): the first event noun that is no
 * part of the source before it; after نفى and its like also a definite noun behind a name. -1 for none.
 */
export function nominalStart(words: Words, cue: Cue, from: number, limit: number): number {
  const { nominal } = cue.entry;
  if (nominal !== 'event' && nominal !== 'any') return -1;
  const start = skipTurns(words, from, limit);
  for (let at = start; at < limit; at++) {
    if (isEvent(words, at) && !isGenitive(words, start, at)) return at;
    if (at > start && endsName(words, start, at - 1) && words.is('noun-shape', at) && mayBeEvent(words, start, at))
      return at;
    if (nominal === 'any' && at > start && beginsAnother(words, start, at)) return at;
  }
  return nominal === 'any' && limit - from === 1 && !words.is('given-name', start) && words.is('definite', start)
    ? start
    : -1;
}

/** An event noun of the language's list, or a noun with a possessive that goes back to the source (مشاركته). */
function isEvent(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined || token.kind !== 'word' || token.proclitic !== '') return false;
  if (words.is('relative-pronoun', at - 1)) return false;
  if (words.is('event', at)) return true;
  return words.pack.eventStem(token.norm) || (words.is('possessed', at) && words.is('definite', at - 1));
}

/** A noun of its own behind a name, with an article only where the list has it as an event (طالبان المسؤولية). */
const mayBeEvent = (words: Words, start: number, at: number): boolean =>
  words.is('definite', at)
    ? words.pack.is('event', words.pack.bare(words.tokens[at]?.norm ?? ''))
    : isPlainNoun(words, start, at);

/** «قدم التهنئة»: an event with its article alone behind a verb is what somebody does. */
export const isWhatIsDone = (words: Words, { firstToken, endToken }: Mention): boolean =>
  endToken === firstToken + 1 &&
  words.is('definite', firstToken) &&
  words.pack.is('event', words.pack.bare(words.tokens[firstToken]?.norm ?? ''));

/** Whether the noun only completes the one before it (لجنة تنظيم الانتخابات): the word before it is a bare head. */
function isGenitive(words: Words, start: number, at: number): boolean {
  if (at === start) return false;
  const before = words.tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return false;
  if (words.is('definite', at - 1) || words.is('time', at - 1)) return false;
  return words.is('head', at - 1) || words.is('in', at - 1) || words.is('preposition', at - 1);
}

/** Whether a name may end here: a surname of the article, an institution's name, or a word behind a given name. */
function endsName(words: Words, start: number, at: number): boolean {
  const token = words.tokens[at];
  if (
    token === undefined ||
    token.kind !== 'word' ||
    ['head', 'preposition', 'name-particle'].some((name) => words.is(name, at))
  )
    return false;
  if (words.isSurname(token.stem) || words.pack.sourceEntries(token.stem).length > 0 || words.is('place', at))
    return true;
  for (let index = start; index <= at; index++) if (words.is('given-name', index)) return true;
  return false;
}

/**
 * Where the object of accusing, calling or telling begins, behind the source. -1 where only one noun phrase follows the
 * verb: then it is the object, and the subject is unexpressed.
 */
export function objectStart(words: Words, cue: Cue, from: number, limit: number): number {
  if (cue.entry.nominal !== 'object') return -1;
  const start = skipTurns(words, from, limit);
  if (limit - from <= 1) return start < words.tokens.length ? start : -1;
  const second = Math.min(secondPhrase(words, start, limit), predicateStart(words, cue, start, limit));
  if (second < limit && !words.is('by', second)) return second;
  return cue.features.pronoun === undefined ? -1 : second;
}

/** Whether a participle only says how a thing is named: a group called the Harbour Club met on Monday. */
export function onlyNames(words: Words, { firstToken, endToken, groupToken }: Cue): boolean {
  if (!words.is('naming', firstToken) || groupToken < firstToken) return false;
  let at = words.is('starter', endToken) ? endToken + 1 : endToken;
  const first = at;
  while (words.tokens[at]?.capital === true || (at > first && words.isMark(at, '-'))) at++;
  return at > first && (isVerb(words, at) || words.isMark(at, '.,;') || words.tokens[at] === undefined);
}

/** Behind a verb that has its object as a pronoun, what is said of it begins at بأنه, at a preposition written on, or at a quotation. */
function predicateStart(words: Words, cue: Cue, start: number, limit: number): number {
  if (cue.features.pronoun === undefined || words.pack.data.headLast) return limit;
  for (let at = start + 1; at < limit; at++)
    if (words.is('that-fused', at) || words.opensAt(at) !== null || isLed(words, at) || followsName(words, start, at))
      return at;
  return limit;
}

/** «تعتبره إسرائيل خطوة»: a noun behind a name, and none of it. */
const followsName = (words: Words, start: number, at: number): boolean =>
  !words.is('definite', at) && endsName(words, start, at - 1) && isPlainNoun(words, start, at);

// A quotation this long inside a mention is a name (فرديناند "بونغ" ماركوس), with its marks.
const LONGEST_NICKNAME = 2;

/** The first token that belongs to another noun phrase than the one that begins at `start`; `limit` where there is none. */
export function secondPhrase(words: Words, start: number, limit: number): number {
  for (let at = start + 1; at < limit; at++) {
    const quotation = words.opensAt(at);
    if (quotation !== null && quotation.endToken - at > LONGEST_NICKNAME) return limit;
    if (quotation !== null) at = quotation.endToken;
    else if (beginsAnother(words, start, at) || isTagBehind(words, at)) return at;
  }
  return limit;
}

/** «الوزارة #الصحيفة»: a hashtag behind a word with its article is another phrase. */
const isTagBehind = (words: Words, at: number): boolean => words.isMark(at, '#') && words.is('definite', at - 1);

function beginsAnother(words: Words, start: number, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined || token.kind !== 'word' || words.pack.is('conjunction', token.proclitic)) return false;
  if (words.is('frequency', at - 1) && !words.is('frequency', at)) return true;
  if (words.isMark(at - 1, '،,') && words.is('event', at) && !words.is('definite', at)) return true;
  if (words.is('place', at) && (words.is('time', at - 1) || (isNational(words, at - 1) && !words.is('definite', at))))
    return true; // الوزير التركي روسيا
  if (words.is('given-name', at) && endsName(words, start, at - 1) && !words.is('given-name', at - 1))
    return !(words.is('title', start) && words.is('place', at - 1)); // وزير الخارجية السعودية عادل
  if (words.is('place', at) && isForeignName(words, start, at)) return true;
  if (words.is('demonstrative', at) || (words.is('people', at) && endsName(words, start, at - 1))) return true;
  if (words.is('head', at) && words.is('relational', at - 1) && !words.is('definite', at - 1) && token.proclitic === '')
    return true;
  if (words.is('definite', at))
    return (
      !isAdjective(words, start, at) &&
      (words.is('definite', at - 1) || endsName(words, start, at - 1)) &&
      !isSurnameOf(words, start, at)
    );
  return words.is('definite', at - 1)
    ? isPlainNoun(words, start, at)
    : words.is('accusative', at) && !isOnlyGiven(words, at - 1) && endsName(words, start, at - 1);
}

/** A given name directly behind a title wants a surname: الرئيس أندريه دودا. */
const isOnlyGiven = (words: Words, at: number): boolean => words.is('given-name', at) && words.is('definite', at - 1);

/** «نائب وزير الخارجية باتستسيغ باتمونخ تركيا»: two words that no list has, behind a title and its article, are a name. */
const isForeignName = (words: Words, start: number, end: number): boolean =>
  words.is('title', start) &&
  end - start > 3 &&
  [end - 1, end - 2].every((at) => isUnlisted(words, at)) &&
  words.is('definite', end - 3);

const isUnlisted = (words: Words, at: number): boolean =>
  words.tokens[at]?.kind === 'word' &&
  words.tokens[at]?.proclitic === '' &&
  !words.is('definite', at) &&
  !words.pack.isKnown(words.tokens[at]?.norm ?? '');

const isNational = (words: Words, at: number): boolean => words.is('definite', at) && words.is('nationality', at);

/** A listed adjective, or one made of a name (السورية), that agrees with the head where it stands directly behind it. */
function isAdjective(words: Words, start: number, at: number): boolean {
  if (words.is('adjective', at)) return true;
  if (!words.is('nationality', at)) return false;
  const [entry] = at - 1 === start ? words.pack.sourceEntries(words.tokens[start]?.stem ?? '') : [];
  return !(entry !== undefined && words.pack.data.sources[entry]?.gender === 'm' && words.is('feminine-shape', at));
}

/** محمد الفزازي: an article on the word behind a given name makes a surname. */
const isSurnameOf = (words: Words, start: number, at: number): boolean =>
  at > start && (words.is('given-name', at - 1) || words.is('name-particle', at - 1));

/** A noun without article or preposition behind a definite one: no adjective of it, and no name behind a title. */
function isPlainNoun(words: Words, start: number, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined || token.proclitic !== '' || words.isSurname(token.stem) || words.is('definite', at))
    return false;
  if (
    ['given-name', 'name-particle', 'preposition', 'aside', 'place', 'maybe-led', 'same'].some((name) =>
      words.is(name, at),
    )
  )
    return false;
  return !words.is('title', start) || words.is('noun-shape', at) || words.is('event', at);
}
