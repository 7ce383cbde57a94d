import type { Features } from '../../language/cue-forms.ts';
import { COMMA, DASH, FULL_STOP, SEMICOLON } from '../../language/punctuation.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { addToGroup } from '../../text/group-by.ts';
import { isAct, isVerb } from '../phrases/verbs.ts';
import { opensWith } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { Reading } from './reading.ts';

/** The readings of a document, and which of them begins where. */
export interface Layout {
  readonly view: TokenView;
  readonly readings: readonly Reading[];
  /** The token that each reading's own words begin with. */
  readonly leads: readonly number[];
  readonly byLead: ReadonlyMap<number, readonly number[]>;
  /** According-to phrases by the token they begin at. */
  readonly phrases: ReadonlyMap<number, Reading>;
  /** The cues outside any quotation, by their first tokens, in order. */
  readonly outside: readonly number[];
  /** The verbs among the cues, by the tokens that their groups begin at, in order. */
  readonly verbs: readonly number[];
}

/** Lays out the readings by where they begin. */
export function layOut(view: TokenView, readings: readonly Reading[]): Layout {
  const leads = readings.map((reading) => leadToken(view, reading));
  const byLead = new Map<number, number[]>();
  const phrases = new Map<number, Reading>();
  readings.forEach((reading, index) => {
    const lead = leads[index] as number;
    addToGroup(byLead, lead, index);
    const { content, cue } = reading;
    if (content.kind === 'around' && cue.kind !== 'act' && cue.kind !== 'adverb' && !phrases.has(content.token))
      phrases.set(content.token, reading);
  });
  const outside = readings
    .map(({ cue }) => cue.firstToken)
    .filter((token) => view.quotationOf(token) === null)
    .sort((a, b) => a - b);
  const verbs = readings.flatMap(({ cue }) => (cue.kind === 'verb' ? [cue.groupToken] : [])).sort((a, b) => a - b);
  return { view, readings, leads, byLead, phrases, outside, verbs };
}

/** Whether another statement or the writer's own clause begins at the token. */
export function endsBefore(layout: Layout, index: number, at: number): boolean {
  const { view, readings } = layout;
  const reading = readings[index] as Reading;
  if (view.isMark(at - 1, COMMA) && view.match('clause-break', at) > 0 && !goesOnInContrast(layout, at)) return true;
  if (view.isMark(at - 1, COMMA) && (tellsOccasion(view, at) || isSpeakersAct(view, reading, at))) return true;
  if (view.match('sentential-relative', at) > 0 || view.match('editorial-formula', at) > 1) return true;
  if (view.isMark(at - 1, COMMA) && view.is('additive-conjunction', at) && isAct(view, at + 1)) return true; // كما دعا إلى
  if (view.isMark(at - 1, COMMA) && isAppeal(view, reading, at)) return true;
  if (reading.nominal && (endsNominal(view, at) || (view.isMark(at - 1, COMMA) && isRemark(view, reading))))
    return true;
  const others = layout.byLead.get(at) ?? [];
  return others.some((other) => other > index && isSibling(layout, reading, other));
}

/** «، وذلك في ختام زيارته»: where and when it was said, which is no part of what was said. */
const tellsOccasion = (view: TokenView, at: number): boolean =>
  view.is('phrase-break', at) && view.is('locative-preposition', at + 1) && view.match('venue', at + 2) > 0;

/** «، رافضا التعليق»: a participle behind a comma says what the speaker does, even where it gives no words of its own. */
const isSpeakersAct = (view: TokenView, { cue, content }: Reading, at: number): boolean =>
  view.pack.profile.participles === 'adjective' &&
  content.kind !== 'around' &&
  view.quotationOf(at) === view.quotationOf(cue.firstToken) &&
  (view.is('speech-act-participle', at) ||
    view.pack
      .listedForms(view.tokens[at]?.norm ?? '')
      .some(({ kind, features }) => kind === 'participle' && agreesInGender(features, cue.features)));

/** «، وأشادت بالعمال»: an appeal joined by a conjunction is the speaker's next act, where their gender fits. */
function isAppeal(view: TokenView, { cue, content }: Reading, at: number): boolean {
  const { proclitic = '', norm = '', stem = '' } = view.tokens[at] ?? {};
  const verb = proclitic === '' && view.is('possible-conjunction-proclitic', at) ? norm.slice(1) : stem; // ودعت is no farewell here
  if (content.kind === 'around' || verb === norm || !view.pack.is('speech-act-verb', verb)) return false;
  return (
    view.quotationOf(at) === view.quotationOf(cue.firstToken) &&
    view.pack.listedForms(verb).some(({ features }) => agreesInGender(features, cue.features))
  );
}

/** Whether the cue stands in a relative clause that a comma opens, so that the next comma closes it. */
const isRemark = (view: TokenView, { cue }: Reading): boolean =>
  view.is('relative-pronoun', cue.groupToken - 1) && view.isMark(cue.groupToken - 2, COMMA);

// A statement behind a contrast has its verb within this many tokens.
const FARTHEST_STATEMENT = 12;

/** Whether a contrast at the token is the source's own (لكن الطريق مغلق) and not another one's statement (إلا أن فلانا أشار إلى أن). */
function goesOnInContrast({ view, verbs }: Layout, at: number): boolean {
  const length = view.match('contrast', at);
  if (length <= 1) return length === 1;
  const first = lowerBound(verbs, (verb) => verb > at);
  const end = lowerBound(verbs, (verb) => verb >= at + FARTHEST_STATEMENT);
  return !verbs.slice(first, end).some((verb) => view.quotationOf(verb) === view.quotationOf(at));
}

/** A noun phrase as content ends where a conjunction and a verb, or a contrast, begin a clause behind a comma. */
function endsNominal(view: TokenView, at: number): boolean {
  const conjunction = view.pack.is('conjunction', view.tokens[at]?.proclitic ?? '');
  if (at > 0 && view.match('discourse-marker', at) > 1) return true;
  if (view.is('phrase-break', at) && view.opensAt(at + 1) === null) return true;
  if (!view.isMark(at - 1, COMMA)) return false;
  return (
    view.is('contrast', at) ||
    (view.is('additive-conjunction', at) && isVerb(view, at + 1)) ||
    (conjunction && view.is('pre-subject-particle', at)) ||
    (view.closesAt(at - 2) !== null && view.is('temporal-preposition', at)) ||
    (conjunction && (isVerb(view, at) || view.pack.listedForms(view.tokens[at]?.stem ?? '').length > 0)) ||
    view.pack.listedForms(view.tokens[at]?.norm ?? '').some(({ kind }) => kind === 'participle')
  );
}

/** The token that a reading's own words begin with: its subject, else its cue, with a contrast or break before it. */
function leadToken(view: TokenView, reading: Reading): number {
  const { cue, source } = reading;
  const lead = Math.min(
    cue.groupToken,
    source !== null && source.firstToken < cue.groupToken ? source.firstToken : cue.groupToken,
  );
  if (joinsBefore(view, lead)) return lead - 1;
  if (view.pack.profile.subject === 'before-verb' && quotesBehind(reading)) return frontedBefore(view, lead);
  return topicBefore(
    view,
    lead - Math.max(view.ending('clause-break', lead), view.ending('comment-conjunction', lead)),
  );
}

/** «، وكان فلان قال»: behind a comma an auxiliary with a conjunction begins another statement, its subject before the verb. */
const joinsBefore = (view: TokenView, lead: number): boolean =>
  view.is('auxiliary', lead - 1) && view.is('possible-conjunction-proclitic', lead - 1) && view.isMark(lead - 2, COMMA);

/** Whether a statement introduces a quotation: he answered, "Nobody knows." */
const quotesBehind = ({ cue, content }: Reading): boolean =>
  content.kind === 'quotation' && content.quotation.firstToken > cue.firstToken;

const LONGEST_FRONTED = 12;

/** Where a statement begins whose subject stands behind a clause of its own: at the "and" of ", and after a pause, he answered". */
function frontedBefore(view: TokenView, lead: number): number {
  if (!view.isMark(lead - 1, COMMA)) return lead;
  for (let at = lead - 2; at > lead - LONGEST_FRONTED; at--) {
    if (view.tokens[at]?.kind !== 'word') return lead;
    if (view.isMark(at - 1, COMMA) && view.is('coordinator', at)) return at;
  }
  return lead;
}

// «، وفي الشأن السوري قال فلان»: what a statement is about stands before its verb in this many words.
const LONGEST_TOPIC = 12;

/** Where a statement begins whose verb stands behind what it is about: behind the comma before that phrase. */
function topicBefore(view: TokenView, lead: number): number {
  for (let at = lead - 1; at >= Math.max(1, lead - LONGEST_TOPIC); at--) {
    if (view.tokens[at]?.kind !== 'word' || isVerb(view, at)) return lead;
    const joined = opensWith(view, 'conjunction', at);
    if (joined && view.is('topic-preposition', at) && view.isMark(at - 1, COMMA)) return at;
  }
  return lead;
}

/** Whether a reading stands beside another one rather than in its content. */
function isSibling({ view, readings, leads }: Layout, reading: Reading, position: number): boolean {
  const other = readings[position] as Reading;
  const { cue } = other;
  if (view.quotationOf(cue.firstToken) !== view.quotationOf(reading.cue.firstToken)) return false;
  const lead = leads[position] as number;
  if (cue.kind === 'participle' && reading.content.kind === 'around') return false;
  if (cue.kind === 'participle')
    return (
      view.isMark(cue.firstToken - 1, COMMA | FULL_STOP) ||
      view.closesAt(cue.firstToken - 1) !== null ||
      (view.pack.profile.participles === 'adjective' &&
        other.content.kind === 'clause' &&
        !actsWithin(view, reading, cue.firstToken))
    );
  if (cue.kind !== 'verb') return false;
  if (lead < cue.groupToken && (view.match('clause-break', lead) > 0 || view.match('comment-conjunction', lead) > 0))
    return true;
  if (joinsBefore(view, lead + 1)) return true;
  const ownSubject = other.source !== null || reading.nominal;
  const hasFronted = view.pack.profile.subject === 'before-verb' && quotesBehind(other);
  if (hasFronted && ownSubject && isSetOff(view, lead)) return true;
  if (view.is('clause-connective', cue.groupToken - 1) || startsAnew(view, other)) return true;
  // «قالت الوزارة إن المدير حضر وأكد أن»: a verb of the other gender has its subject inside what was said.
  if (other.source === null && !agreesInGender(reading.cue.features, cue.features)) return false;
  return (
    view.pack.is('conjunction', view.pack.procliticsIn(cue.proclitic)[0] ?? '') && other.source?.firstToken !== lead
  );
}

/** Whether a clause of its own begins at the token: behind a semicolon, a dash, or a comma and a conjunction. */
function isSetOff(view: TokenView, at: number): boolean {
  const last = view.is('coordinator', at) ? at : at - 1;
  return (
    view.isMark(at - 1, SEMICOLON) ||
    (view.isMark(at - 1, DASH) && view.tokens[at - 1]?.spaced === true) ||
    (view.is('coordinator', last) && view.isMark(last - 1, COMMA))
  );
}

const agreesInGender = (a: Features, b: Features): boolean =>
  a.gender === undefined || b.gender === undefined || a.gender === b.gender;

/** Whether somebody else does something in the content up to the token, whose participle may be meant (أن الوزير زار المدينة مؤكدا). */
function actsWithin(view: TokenView, { content }: Reading, token: number): boolean {
  if (content.kind !== 'clause') return true;
  for (let at = content.token; at < token; at++) if (isAct(view, at)) return true;
  return false;
}

/** A verb with its subject behind it, no connective and no conjunction before it: a new main clause. */
function startsAnew(view: TokenView, other: Reading): boolean {
  const { cue, source } = other;
  if (
    cue.proclitic !== '' ||
    ((cue.features.tense !== 'past' || other.nominal) && !view.isMark(cue.groupToken - 1, COMMA)) ||
    source === null ||
    source.firstToken < cue.groupToken
  )
    return false;
  const before = cue.groupToken - 1;
  return !view.isAny(
    [
      'complementizer',
      'complementizer-with-pronoun',
      'relative',
      'relative-pronoun',
      'complementizer-blocker',
      'subordinator',
      'free-relative',
      'negation',
      'auxiliary',
      'verb-group-adverb',
      'conjunction',
    ],
    before,
  );
}
