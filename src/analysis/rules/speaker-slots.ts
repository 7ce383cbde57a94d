import type { Slot } from '../../language/pack.ts';
import { skipAddressee, skipAdverbials } from '../phrases/addressees.ts';
import { readSubject } from '../phrases/clauses.ts';
import {
  beginsMention,
  isLed,
  isVerb,
  type Mention,
  readLedMention,
  readMention,
  skipTurns,
} from '../phrases/mentions.ts';
import { isWhatIsDone, nominalStart, objectStart, secondPhrase } from '../phrases/nominals.ts';
import { mayBeSomebody } from '../phrases/somebody.ts';
import type { Cue } from '../tokens/cues.ts';
import type { Words } from '../tokens/token-view.ts';
import { subjectBefore } from './left-slots.ts';
import type { Setting, State } from './reading.ts';

/** Where the next slot begins: the limit of a source. -1 where there is no such place. */
export function locate(
  words: Words,
  cue: Cue,
  next: Slot | null,
  at: number,
  { opener, extension, sourceLimit, clauseLimit }: Setting,
): number {
  if (next === 'nominal') return nominalStart(words, cue, at, clauseLimit());
  if (next === 'object') return objectStart(words, cue, at, clauseLimit());
  if (next === null || next === 'clause') return sourceLimit();
  if (opener === null || opener.kind !== next) return -1;
  return extension !== null && extension.token < opener.token ? extension.token : opener.token;
}

/** The source behind the cue, up to the limit that the next slot sets. */
export function readSource(
  words: Words,
  cue: Cue,
  state: State,
  { limit, next }: { limit: number; next: Slot | null },
): State | null {
  if (limit <= state.at || tellsBehind(words, cue, state) || followsSpeaker(words, cue, state)) return null;
  if (cue.kind === 'preposition' && (words.is('no-authority', state.at) || words.is('rule', state.at))) return null;
  if (cue.entry.nominal !== 'none' && state.content === null && !mayBeSubject(words, cue, state.at)) return null;
  if (cue.entry.addressee && cue.kind === 'verb' && state.content === null && hasOtherGender(words, cue, state.at))
    return null;
  if (SILENT.has(next) && !words.pack.data.headLast && isSpokenOf(words, cue, state.at)) return null;
  if ((next === 'quote' || next === 'particle') && nominalStart(words, cue, state.at, limit) !== -1) return null;
  const agent = words.match('agent', state.at); // a passive's: أعلن من قبل مصدر مجهول
  if (agent > 0) return readSource(words, cue, { ...state, at: state.at + agent }, { limit, next });
  const source = (cue.kind === 'preposition' ? readLedMention : readMention)(
    words,
    state.at,
    withApposition(words, cue, state, endsAtObject(words, cue, state, limit)),
  );
  if (source === null || !agrees(words, cue, source)) return null;
  if (cue.kind === 'act' && isWhatIsDone(words, source)) return null;
  if (next === 'that' && source.endToken < limit && affirmsNoun(words, cue, source)) return null;
  const ended =
    state.content !== null ||
    words.is('starter', source.endToken) ||
    (next === 'object' && words.isMark(source.endToken, '،,')); // وصف المدير، أمس، الصفقة
  return { ...state, source, at: ended ? source.endToken : limit };
}

/** Whether the noun behind a verb is of the other gender, or in no subject's case: «وأبلغ السلطات» has the authorities for those told. */
export function hasOtherGender(words: Words, { features }: Cue, at: number): boolean {
  if (words.is('oblique-plural', at) && !words.isSurname(words.tokens[at]?.stem ?? '')) return true;
  const [entry] = words.pack.sourceEntries(words.tokens[at]?.stem ?? '');
  if (entry === undefined && features.gender === 'f' && words.is('people', at)) return true;
  const gender = entry === undefined ? null : (words.pack.data.sources[entry]?.gender ?? null);
  return gender !== null && features.gender !== undefined && gender !== features.gender;
}

/** «أكدت سلمى التزام المصنع بخطة تقول إن»: an event directly behind the subject is the content, whatever clause follows in it. */
const affirmsNoun = (words: Words, cue: Cue, { endToken }: Mention): boolean =>
  words.is('event', endToken) && nominalStart(words, cue, endToken, endToken + 1) === endToken;

/** The slots behind which a noun phrase may be the subject or what it speaks of. */
const SILENT: ReadonlySet<Slot | null> = new Set<Slot>(['nominal', 'object', 'particle']);

/** Whether the phrase is the object: no somebody, owned by a definite noun of saying, or behind a plural form, whose subject stood before it. */
function isSpokenOf(words: Words, cue: Cue, from: number): boolean {
  const at = skipTurns(words, from, words.sentenceOf(cue.firstToken).endToken);
  if (cue.kind === 'noun')
    return words.is('definite', cue.firstToken) || cue.features.pronoun !== undefined || !mayBeSomebody(words, at);
  if (cue.kind !== 'verb') return false;
  const { nominal } = cue.entry;
  if (nominal === 'object' && cue.features.number === 'p' && cue.features.person === 3) return true;
  return (nominal === 'object' || nominal === 'any') && !mayBeSomebody(words, at);
}

/** «نفى فيه الاتهامات» has its subject elsewhere, and so has «اعتبرها أحزابا»: what follows is the content. */
function mayBeSubject(words: Words, cue: Cue, at: number): boolean {
  if (cue.features.pronoun !== undefined)
    return (
      mayOwnObject(words, cue, at) &&
      (!words.is('accusative', at) || words.is('given-name', at) || words.is('head', at))
    );
  return !words.is('pronoun-only', cue.endToken);
}

/** «ما تعتبره معاملة سيئة»: a thing behind a verb of calling with its object's pronoun is what it is called. */
const mayOwnObject = (words: Words, { entry }: Cue, at: number): boolean =>
  entry.nominal !== 'object' || words.pack.data.headLast || mayBeSomebody(words, at);

/** Acting on somebody or telling somebody puts an object behind the subject, without a word between them. */
function endsAtObject(words: Words, cue: Cue, state: State, limit: number): number {
  if (cue.kind !== 'act' && !(cue.entry.addressee && cue.kind === 'verb')) return limit;
  const start = skipTurns(words, state.at, limit);
  const second = secondPhrase(words, start, limit);
  if (cue.kind !== 'act') return second;
  for (let at = start + 1; at < second; at++) {
    if (words.is('given-name', at) || words.is('name-particle', at)) continue; // سعيد بن محمد
    if (words.is('partitive', at) && words.is('each', at - 1)) continue; // كل من سعيد ومحمد
    if (
      (['preposition', 'aside', 'maybe-led'].some((name) => words.is(name, at)) || isLed(words, at)) &&
      !words.is('takes-preposition', at - 1)
    )
      return at;
  }
  return second;
}

/** Whether the noun phrase behind the cue is the person told: the subject stands before it (أنقرة أبلغت الفصائل). */
const tellsBehind = (words: Words, cue: Cue, state: State): boolean =>
  cue.entry.addressee && state.content === null && subjectBefore(words, cue) !== null;

/** «الوزير يكشف تفاصيل»: in a headline a present form behind a noun phrase has its subject there. */
function followsSpeaker(words: Words, cue: Cue, { content }: State): boolean {
  const { document, pack } = words;
  if (pack.data.headLast || content !== null || cue.kind !== 'verb' || cue.features.tense !== 'present') return false;
  const { kind } = document.paragraphs[words.sentenceOf(cue.firstToken).paragraph] ?? {};
  if (kind !== 'headline' && kind !== 'subheading') return false;
  return !words.is('relative-pronoun', cue.groupToken - 1) && subjectBefore(words, cue) !== null;
}

/** Where the content stands before, an apposition behind a comma still belongs to the source. */
function withApposition(words: Words, { kind }: Cue, { content }: State, limit: number): number {
  if (content === null || !words.isMark(limit, '،,') || !isApposed(words, kind, limit + 1)) return limit;
  const { endToken } = words.sentenceOf(limit);
  let end = limit + 1;
  while (end < endToken && !words.isMark(end, '،,.;؛') && words.opensAt(end) === null) {
    if (isVerb(words, end) && !words.pack.data.headLast) return limit;
    end++;
  }
  return end;
}

/** Whether an apposition begins here; where heads come first, an office does: كما قال سامي حداد، مدير الميناء. */
const isApposed = (words: Words, kind: Cue['kind'], at: number): boolean =>
  words.pack.data.headLast ? kind === 'verb' && words.is('apposed', at) : words.is('title', at);

/** A person's pronoun is no source of a third person form, and a plural form needs no plural after it; gender is left to names. */
const agrees = (words: Words, cue: Cue, source: Mention): boolean =>
  cue.features.person !== 1 || words.is('first-person', source.firstToken);

/** The intermediary up to the entry's preposition, which the source follows. */
export function readVia(
  words: Words,
  cue: Cue,
  state: State,
  { opener, sourceLimit, next }: Pick<Setting, 'opener' | 'sourceLimit'> & { readonly next: Slot | null },
): State | null {
  const { via: prepositions } = cue.entry;
  const limit = cue.kind === 'preposition' ? sourceLimit() : (opener?.token ?? 0);
  if (prepositions.length === 0) return null;
  const isPreposition = (at: number): boolean =>
    prepositions.some((word) => words.pack.normalise(word) === words.tokens[at]?.norm);
  for (let at = state.at; at < limit; at++) {
    if (next !== 'source') {
      if (!isPronounOf(words, at, prepositions)) continue;
      const via = readMention(words, state.at, at);
      return via === null ? null : { ...state, via, at: at + 1 };
    }
    if (!isPreposition(at) || !beginsMention(words, at + 1)) continue;
    return { ...state, via: readMention(words, state.at, at) ?? readSubject(words, cue.groupToken), at: at + 1 };
  }
  return null;
}

/** «عنه»: the preposition with a pronoun for the source written onto it. */
const isPronounOf = (words: Words, at: number, prepositions: readonly string[]): boolean =>
  words.is('pronoun-only', at) &&
  prepositions.some((word) => words.tokens[at]?.norm.startsWith(words.pack.normalise(word)) === true);

/** The person told, up to the opener or, where the clause has none, up to where a noun phrase ends. */
export function readAddressee(
  words: Words,
  cue: Cue,
  next: Slot | null,
  state: State,
  { opener }: Setting,
): State | null {
  if (!cue.entry.addressee) return null;
  const opened = next !== 'clause' && next !== null;
  if (opened && opener?.kind !== next) return null;
  const limit = opened && opener !== null ? opener.token : words.sentenceOf(cue.firstToken).endToken;
  const at = skipAddressee(words, state.at, limit);
  if (at === state.at) return null;
  return opened && skipAdverbials(words, at, limit) < limit && !words.isMark(at, '،,')
    ? { ...state, at: limit }
    : { ...state, at };
}

/** Who is named behind a noun: the claim by the ministry that. */
export function readMaker(words: Words, state: State, { opener }: Setting): State | null {
  if (opener === null || !words.is('by', state.at)) return null;
  const source = readMention(words, state.at + 1, opener.token);
  return source === null ? null : { ...state, source, at: opener.token };
}
