import type { Pack } from '../../language/pack.ts';
import type { Token } from '../../text/tokens.ts';
import type { Cue } from '../tokens/cues.ts';
import { DASH } from '../tokens/marks.ts';
import type { Quotation } from '../tokens/quotations.ts';
import type { Words } from '../tokens/token-view.ts';
import { isVerb, readMention, takesPreposition } from './mentions.ts';
import { skipCarried } from './remarks.ts';

/** What begins a content: a complementizer, a colon, a quotation, or a preposition that leads to a noun phrase. */
export interface Opener {
  readonly kind: 'that' | 'colon' | 'quote' | 'particle' | 'wh';
  /** The opener's first token, where whatever stands before the content ends. */
  readonly token: number;
  /** The content's first token. */
  readonly contentToken: number;
}

const FARTHEST = 45;
const SHORTEST_SPEECH = 3;

/** The first opener after a cue that the cue may take; null where the clause ends, or another cue takes over, before one. */
export function findOpener(words: Words, cue: Cue, isCueVerb: (token: number) => boolean): Opener | null {
  const { endToken: end } = words.sentenceOf(cue.firstToken);
  const inside = words.quotationOf(cue.firstToken);
  let relative = 0;
  let withheld = -1;
  for (let at = cue.endToken; at < Math.min(end, cue.endToken + FARTHEST); ) {
    if (inside !== null && at >= inside.endToken) return null;
    const opener = openerAt(words, cue, at);
    if (opener?.kind === 'particle' && (withheld >= 0 || opensLater(words, cue, at))) {
      at++; // رفض الكشف عن اسمه: a remark on the source
      continue;
    }
    if (skipCarried(words, at) > at) {
      at = skipCarried(words, at);
      continue;
    }
    if (opener !== null) return opener.kind === 'that' && at > cue.endToken && isCueVerb(at - 1) ? null : opener;
    const quotation = words.opensAt(at);
    if (quotation !== null && quotation.endToken < end) {
      at = quotation.endToken + 1;
      continue;
    }
    if (closesRemark(words, cue, at)) return null;
    if (words.is('withheld', at) && words.isMark(at - 1, '،,-–—')) withheld = at;
    if (words.isMark(at, '،,-–—')) withheld = -1;
    if (words.is('relative', at) || words.is('withheld', at) || words.is('venue', at)) relative = at;
    if ((words.isMark(at, '؛;') && !followsSubject(words, cue, at)) || closesOuter(words, at)) return null;
    if (at > cue.endToken && isCueVerb(at) && at - relative > 3) return null;
    if (breaksClause(words, at, cue)) return null;
    at++;
  }
  return null;
}

// A complementizer this close behind a preposition of place opens the content instead of it.
const NEAR = 12;

/** «يرى القيادي في الحزب أن»: the preposition belongs to the subject where a complementizer follows in its clause. */
function opensLater(words: Words, cue: Cue, at: number): boolean {
  const taken = at > cue.endToken && takesPreposition(words, at - 1); // المشرف على الميناء، أن
  if (!taken && (!words.is('in', at) || at === cue.endToken)) return false;
  for (let next = at + 1; next < at + NEAR; next++) {
    if (words.tokens[next]?.kind === 'mark' && !words.isMark(next, taken ? '"«»“”،' : '"«»“”')) return false;
    if (thatAt(words, cue, next) !== null) return true;
  }
  return false;
}

/** Some papers write the semicolon of Arabic for the comma behind a subject: قال فلان؛ إن. */
const followsSubject = (words: Words, cue: Cue, at: number): boolean =>
  words.isMark(at, '؛') && readMention(words, cue.endToken, at)?.endToken === at;

/** A dash written onto the word before it closes the remark that another one opened before the cue: الخدمة -وهي تفيد الناس- متاحة. */
function closesRemark(words: Words, cue: Cue, at: number): boolean {
  const isTight = (token: number): boolean => words.isMark(token, DASH) && words.tokens[token]?.spaced === false;
  if (!isTight(at) || words.tokens[at + 1]?.spaced !== true) return false;
  const first = Math.max(words.sentenceOf(at).firstToken, cue.firstToken - FARTHEST);
  for (let before = cue.firstToken - 1; before >= first; before--)
    if (words.isMark(before, DASH)) return words.tokens[before + 1]?.spaced === false;
  return false;
}

const closesOuter = (words: Words, at: number): boolean =>
  words.tokens[at]?.kind === 'mark' && words.closesAt(at) !== null;

/** A conjunction on a finite verb after a comma begins a clause of its own. */
function breaksClause(words: Words, at: number, cue: Cue): boolean {
  if (at === cue.endToken) return false;
  const token = words.tokens[at];
  const afterComma = words.isMark(at - 1, '،,');
  if (afterComma && (words.match('clause-break', at) > 0 || words.is('consequence', at))) return true;
  return (
    afterComma && token !== undefined && token.proclitic !== '' && words.is('conjunction', at) && isVerb(words, at)
  );
}

function openerAt(words: Words, cue: Cue, at: number): Opener | null {
  const { entry } = cue;
  if (entry.quote) {
    const colon = colonAt(words, at);
    if (colon !== null) return colon;
    const quotation = words.opensAt(at);
    if (quotation !== null && (isSpeech(words, quotation) || (at === cue.endToken && takesAnyQuotation(cue))))
      return { kind: 'quote', token: at, contentToken: at };
  }
  if (entry.clause) {
    const that = thatAt(words, cue, at);
    if (that !== null) return that;
    if (words.match('question', at) > 0 && !describes(words, cue, at))
      return { kind: 'wh', token: at, contentToken: at };
  }
  return particleAt(words, cue, at);
}

/** Whether however short a quotation behind the cue is what was said: the crowd chanted "Home!". */
const takesAnyQuotation = ({ entry: { nominal, clause } }: Cue): boolean =>
  nominal === 'object' || (nominal === 'none' && !clause);

/** Whether "who" or "which" describes the noun before it: nobody but those told stands between a cue and a question. */
const describes = (words: Words, { endToken, entry }: Cue, at: number): boolean =>
  at > endToken && !entry.addressee && words.is('relative-pronoun', at) && words.tokens[at - 1]?.kind === 'word';

function colonAt(words: Words, at: number): Opener | null {
  if (!words.isMark(at, ':')) return null;
  let content = at + 1;
  if (words.is('that', content)) content++;
  return { kind: 'colon', token: at, contentToken: content };
}

/** أن, أنه and their like, with the preposition before them where the language puts one; not after بعد, قبل and their like. */
function thatAt(words: Words, cue: Cue, at: number): Opener | null {
  const led = words.is('that-particle', at) && isThat(words, at + 1);
  const that = led ? at + 1 : at;
  if (!isThat(words, that) || (words.is('not-that', at) && isThat(words, at + 1))) return null; // إلا أن is no ألا
  if (isProviso(words, cue, that - 1) || isCondition(words, that)) return null;
  const before = at === cue.endToken ? -1 : at - 1;
  if (before >= 0 && words.is('not-that', before)) return null;
  if (words.pack.is('conjunction', words.tokens[that]?.proclitic[0] ?? '')) return null;
  return { kind: 'that', token: at, contentToken: words.is('that', that) ? that + 1 : that };
}

/** «، على أن»: behind a comma a preposition that the cue does not take leads to a proviso. */
const isProviso = (words: Words, { entry }: Cue, at: number): boolean =>
  words.is('proviso-led', at) &&
  words.isMark(at - 1, '،,') &&
  entry.particles.every((particle) => words.pack.normalise(particle) !== words.tokens[at]?.norm);

/** «إن لم يحضر»: no complementizer stands before this negation without a pronoun. */
const isCondition = (words: Words, at: number): boolean => words.is('that', at) && words.is('conditional-led', at + 1);

const isThat = (words: Words, at: number): boolean => words.is('that', at) || words.is('that-fused', at);

function particleAt(words: Words, cue: Cue, at: number): Opener | null {
  const token = words.tokens[at];
  if (token === undefined || token.kind !== 'word' || cue.entry.particles.length === 0) return null;
  if (words.is('proviso', at - 1)) return null; // spoke on condition of anonymity
  const alone = cue.entry.particles.some((particle) => words.pack.normalise(particle) === token.norm);
  if (alone) return { kind: 'particle', token: at, contentToken: at + 1 };
  const adjacent = at === cue.endToken && token.proclitic === '' && token.norm.length >= 5;
  if (
    adjacent &&
    cue.kind === 'noun' &&
    cue.entry.particles.some((particle) => particle.length === 1 && token.norm.startsWith(particle))
  ) {
    return { kind: 'particle', token: at, contentToken: at };
  }
  return isWrittenOn(words, cue, token) ? { kind: 'particle', token: at, contentToken: at } : null;
}

/** Whether the cue's preposition is written onto the word: as its proclitic, or onto a verbal noun that no list has (بانتمائه). */
const isWrittenOn = ({ pack }: Words, { entry, kind }: Cue, { proclitic, norm, stem }: Token): boolean =>
  entry.particles.some((particle) =>
    proclitic === '' && particle.length === 1
      ? norm.startsWith(particle) && isEventForm(pack, norm.slice(1))
      : proclitic === pack.normalise(particle) && (kind !== 'noun' || pack.data.headLast || isEventForm(pack, stem)),
  );

/** A verbal noun with its article, with a pronoun or alone: what is promised is no claim where it is a thing (وعود بالكهرباء). */
const isEventForm = (pack: Pack, word: string): boolean => pack.eventStem(word) || pack.is('event', pack.bare(word));

/** Whether a quotation holds speech rather than a name, a title or a word held at arm's length. */
export function isSpeech(words: Words, quotation: Quotation): boolean {
  const count = wordCount(words, quotation);
  if (count > 6) return true;
  if (isNamed(words, quotation)) return false;
  return count >= SHORTEST_SPEECH || words.isMark(quotation.firstToken - 2, ':');
}

/** Whether a word before the mark says that a name stands in it (وكالة "سانا"), or a preposition is written onto it. */
export function isNamed(words: Words, quotation: Quotation): boolean {
  const before = quotation.firstToken - 2;
  if (before < 0) return false;
  return (
    words.is('named', before) || (words.is('to', before) && words.tokens[quotation.firstToken - 1]?.spaced === false)
  );
}

// More words than these are many to whoever asks.
const MOST_COUNTED = 7;

/** How many words a quotation has, as far as seven. */
export function wordCount(words: Words, { firstToken, endToken }: Quotation): number {
  let count = 0;
  for (let at = firstToken; at < endToken && count < MOST_COUNTED; at++) if (words.tokens[at]?.kind !== 'mark') count++;
  return count;
}
