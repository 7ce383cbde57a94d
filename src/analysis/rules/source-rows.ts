import type { Slot } from '../../language/pack.ts';
import { readSubject } from '../phrases/clauses.ts';
import { isHeading } from '../phrases/headings.ts';
import { skipDiscourseMarkers } from '../phrases/mention-starts.ts';
import type { Mention } from '../phrases/mentions.ts';
import { eventStart, hasHeldObject, isWhatIsDone, nominalStart } from '../phrases/nominals.ts';
import { isWhoever, mayBeSomebody } from '../phrases/somebody.ts';
import { isOwnThing, isThingNoun } from '../phrases/thing-nouns.ts';
import type { Cue } from '../tokens/cues.ts';
import type { RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { subjectBefore } from './left-slots.ts';
import type { MatchState } from './reading.ts';

/** A cue whose source is looked for behind it, up to a limit that the next slot sets. */
interface SourceSlot {
  readonly cue: Cue;
  readonly state: MatchState;
  readonly limit: number;
  readonly next: Slot | null;
}

/** Whether a cue's source may stand behind it; the token is the first that is free there. */
export const SOURCE_STANDS: RuleTable<SourceSlot, boolean> = {
  id: 'source',
  otherwise: true,
  rows: [
    {
      // «أنقرة أبلغت الفصائل» (Ankara told the factions): the subject stands before a verb of telling.
      id: 'source/addressee',
      when: (view, _, { cue, state }) => tellsBehind(view, cue, state),
      outcome: false,
    },
    {
      // «كانت روما قد طالبت باريس» (Rome had called on Paris): the subject stands between two auxiliaries, before the verb.
      id: 'source/pluperfect',
      when: (view, _, { cue, state }) => state.content === null && hasSubjectBetween(view, cue),
      outcome: false,
    },
    {
      id: 'source/whoever',
      when: (view, at, { cue, limit }) => cue.entry.addressee && isWhoever(view, skipDiscourseMarkers(view, at, limit)),
      outcome: false,
    },
    {
      // «بما اعتبره عمليات "تزوير"» (what he considered acts of "forgery"): what it was called, not who called it so.
      id: 'source/held-object',
      when: (view, at, { cue }) =>
        cue.kind === 'verb' && view.is('free-relative', cue.firstToken) && !mayBeSomebody(view, at),
      outcome: false,
    },
    { id: 'source/headline', when: (view, _, { cue, state }) => followsSpeaker(view, cue, state), outcome: false },
    {
      id: 'source/no-authority',
      when: (view, at, { cue }) =>
        cue.kind === 'preposition' && (view.is('no-authority', at) || view.is('rule-noun', at)),
      outcome: false,
    },
    {
      id: 'source/pronoun',
      when: (view, at, { cue, state, next }) =>
        cue.entry.nominal !== 'none' && state.content === null && !mayBeSubject(view, cue, at, next),
      outcome: false,
    },
    {
      // «تعهد باستثمارات» (pledged investments): the verb's own preposition is written onto the noun.
      id: 'source/own-preposition',
      when: (view, at, { cue }) =>
        cue.kind === 'verb' && at === cue.endToken && view.is('noun-shape', at) && isLedByOwn(view, cue, at),
      outcome: false,
    },
    {
      id: 'source/other-gender',
      when: (view, at, { cue, state }) =>
        cue.entry.addressee && cue.kind === 'verb' && state.content === null && hasOtherGender(view, cue, at),
      outcome: false,
    },
    {
      id: 'source/object',
      when: (view, at, { cue, limit, next }) =>
        (SILENT.has(next) || cue.kind === 'noun') &&
        isSpokenOf(view, cue, at) &&
        !(next === 'object' && actsOnAnother(view, cue, at, limit)),
      outcome: false,
    },
    {
      id: 'source/nominal-content',
      when: (view, at, { cue, limit, next }) =>
        (next === 'quote' || next === 'particle') && eventStart(view, cue, at, limit) !== -1,
      outcome: false,
    },
  ],
};

interface SourceFound {
  readonly cue: Cue;
  readonly source: Mention;
  readonly limit: number;
  readonly next: Slot | null;
}

/** Whether a noun phrase behind a cue may be its source; the token is the phrase's first. */
export const SOURCE_FITS: RuleTable<SourceFound, boolean> = {
  id: 'source-phrase',
  otherwise: true,
  rows: [
    {
      // A form of the first person has a pronoun for its source.
      id: 'source-phrase/first-person',
      when: (view, at, { cue }) => cue.features.person === 1 && !view.is('first-person', at),
      outcome: false,
    },
    {
      id: 'source-phrase/deed',
      when: (view, _, { cue, source }) => cue.kind === 'act' && isWhatIsDone(view, source),
      outcome: false,
    },
    {
      // «القمة تؤكد الحرص على» (the summit affirms the will to): what is affirmed, not who affirms it
      id: 'source-phrase/what-is-affirmed',
      when: (view, at, { cue, source, next }) =>
        next === 'particle' &&
        cue.kind === 'verb' &&
        cue.entry.nominal === 'event' &&
        isWhatIsDone(view, source) &&
        view.pack.sourceEntries(view.pack.bare(view.tokens[at]?.stem ?? '')).length === 0,
      outcome: false,
    },
    {
      // «أكد حق النقابة في الاعتراض على» (he affirmed the union's right to object to): no clause follows a thing that is affirmed.
      id: 'source-phrase/thing',
      when: (view, at, { cue, source, next }) =>
        cue.kind === 'verb' && next !== 'that' && (isThingNoun(view, at) || isDeed(view, source)),
      outcome: false,
    },
    {
      // «وبرر قراره بأن» (and he justified his decision by saying that): what somebody has is the object.
      id: 'source-phrase/own-thing',
      when: (view, at, { cue }) => cue.kind === 'verb' && isOwnThing(view, at) && !mayBeSomebody(view, at),
      outcome: false,
    },
    {
      id: 'source-phrase/event-behind',
      when: (view, _, { cue, source, limit, next }) =>
        next === 'that' && source.endToken < limit && affirmsNoun(view, cue, source),
      outcome: false,
    },
  ],
};

/**
 * Whether the noun after a verb disagrees in gender, or is not nominative: in «وأبلغ السلطات» (and
 * he informed the authorities) it is the addressee.
 */
export function hasOtherGender(view: TokenView, { features }: Cue, at: number): boolean {
  if (view.is('oblique-plural', at) && !view.isSurname(view.tokens[at]?.stem ?? '')) return true;
  const [entry] = view.pack.sourceEntries(view.tokens[at]?.stem ?? '');
  if (entry === undefined && features.gender === 'f' && view.is('people-noun', at)) return true;
  const gender = entry === undefined ? null : (view.pack.data.sources[entry]?.gender ?? null);
  return gender !== null && features.gender !== undefined && gender !== features.gender;
}

/** «أكد استعداد الاتحاد للحوار» (he affirmed the union's readiness for dialogue): a noun of action with whose it is. */
const isDeed = (view: TokenView, { firstToken: at, endToken }: Mention): boolean =>
  endToken > at + 1 && view.is('event', at) && !view.is('definite', at) && !mayBeSomebody(view, at);

/** «أكدت سلمى التزام المصنع بخطة تقول إن»: an event directly behind the subject is the content, whatever clause follows in it. */
const affirmsNoun = (view: TokenView, cue: Cue, { endToken }: Mention): boolean =>
  view.is('event', endToken) && nominalStart(view, cue, endToken, endToken + 1) === endToken;

/** Whether an unlisted word begins with a preposition of the cue's. */
const isLedByOwn = ({ pack, tokens }: TokenView, { entry }: Cue, at: number): boolean => {
  const norm = tokens[at]?.norm ?? '';
  return (
    !pack.isKnown(norm) && entry.particles.some((particle) => pack.isProclitic(particle) && norm.startsWith(particle))
  );
};

/** The slots behind which a noun phrase may be the subject or what it speaks of. */
const SILENT: ReadonlySet<Slot | null> = new Set<Slot>(['nominal', 'object', 'particle']);

/** Whether the phrase is the object: no somebody, owned by a definite noun of saying, or behind a plural form, whose subject stood before it. */
function isSpokenOf(view: TokenView, cue: Cue, from: number): boolean {
  const at = skipDiscourseMarkers(view, from, view.sentenceOf(cue.firstToken).endToken);
  if (cue.kind === 'noun')
    return view.is('definite', cue.firstToken) || cue.features.pronoun !== undefined || !mayBeSomebody(view, at);
  if (cue.kind !== 'verb') return false;
  const { nominal } = cue.entry;
  if (view.is('elative', at)) return !mayBeSomebody(view, at);
  if (nominal === 'object' && cue.features.number === 'p' && cue.features.person === 3) return true;
  return (nominal === 'object' || nominal === 'any') && !mayBeSomebody(view, at);
}

/** «اتهم النظام السوري إسرائيل» (the Syrian regime accused Israel): a definite noun before an object that is somebody acts. */
const actsOnAnother = (view: TokenView, cue: Cue, at: number, object: number): boolean =>
  cue.features.number !== 'p' &&
  !hasHeldObject(view, cue) &&
  view.is('definite', at) &&
  !view.is('elative', at) &&
  (view.isAny(['place', 'given-name'], object) || (view.is('head', object) && view.is('definite', object)));

/** «نفى فيه الاتهامات» has its subject elsewhere, and so has «اعتبرها أحزابا»: what follows is the content. */
function mayBeSubject(view: TokenView, cue: Cue, at: number, next: Slot | null): boolean {
  if (cue.features.pronoun !== undefined)
    return (
      mayOwnObject(view, cue, at) && (!view.is('accusative', at) || view.isAny(['given-name', 'head', 'place'], at))
    );
  // «وصف فيها المدير الخطة» (in which the director called the plan): an object behind the phrase leaves room for a subject.
  // «أعلن فيه المدير أن» (in which the director announced that): so does an introducer.
  return next === 'that' || next === 'colon' || next === 'object' || !view.is('pronoun-only', cue.endToken);
}

/** «ما تعتبره معاملة سيئة»: a thing behind a verb of calling with its object's pronoun is what it is called. */
const mayOwnObject = (view: TokenView, { entry }: Cue, at: number): boolean =>
  entry.nominal !== 'object' || (mayBeSomebody(view, at) && !isQualified(view, at));

/** «تعتبرها جماعة "خطيرة"» (considers them a "dangerous" group): a noun without an article, with its adjective in quotation marks. */
const isQualified = (view: TokenView, at: number): boolean =>
  view.is('head', at) &&
  !view.isAny(['definite', 'title', 'given-name', 'place'], at) &&
  view.opensAt(at + 1)?.endToken === at + 3 &&
  view.isAny(['nisba-shape', 'feminine-shape'], at + 2);

/** Whether a noun phrase stands between an auxiliary and the auxiliary of the cue, in a language whose subject follows its verb. */
function hasSubjectBetween(view: TokenView, { groupToken, firstToken, entry, negated }: Cue): boolean {
  if (view.pack.profile.subject !== 'after-verb' || negated || entry.via.length > 0) return false; // «كانت الوكالة قد نقلت عن»
  const start = groupToken < firstToken ? groupToken : firstToken - 1;
  if (!view.is('auxiliary', start)) return false;
  const subject = readSubject(view, start);
  return subject !== null && view.is('auxiliary', subject.firstToken - 1);
}

/** Whether the noun phrase behind the cue is the person told: the subject stands before it (أنقرة أبلغت الفصائل). */
const tellsBehind = (view: TokenView, cue: Cue, state: MatchState): boolean =>
  cue.entry.addressee && state.content === null && subjectBefore(view, cue) !== null;

/**
 * «الوزير يكشف تفاصيل» (the minister reveals details): in a headline the subject precedes a present
 * form, even where it follows its verb elsewhere.
 */
function followsSpeaker(view: TokenView, cue: Cue, { content }: MatchState): boolean {
  const { pack } = view;
  if (pack.profile.subject !== 'after-verb' || content !== null) return false;
  if (cue.kind !== 'verb' || cue.features.tense !== 'present') return false;
  if (!isHeading(view, cue.firstToken)) return false;
  return !view.is('relative-pronoun', cue.groupToken - 1) && subjectBefore(view, cue) !== null;
}
