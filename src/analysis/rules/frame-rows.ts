import type { Frame } from '../../language/pack.ts';
import { COMMA, SEMICOLON, SENTENCE_END } from '../../language/punctuation.ts';
import { isCollocate } from '../phrases/collocates.ts';
import { hasHeldObject } from '../phrases/nominals.ts';
import { isFiniteVerb } from '../phrases/noun-phrases.ts';
import type { Cue } from '../tokens/cues.ts';
import type { RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** Whether a frame may be tried on a cue; the token is the cue's first. */
export const FRAME_FITS: RuleTable<{ readonly cue: Cue; readonly frame: Frame }, boolean> = {
  id: 'frame',
  otherwise: true,
  rows: [
    {
      // «اتهم الوزير الشركة بالتقصير» (accused the firm of neglect): what is said of an object follows the object.
      id: 'frame/object',
      when: (view, _, { cue, frame: { right } }) =>
        cue.entry.nominal === 'object' &&
        !hasHeldObject(view, cue) &&
        right.some((slot) => slot === 'particle' || slot === 'quote'),
      outcome: false,
    },
    {
      // «مما أسماه "فوضى"» (of what he called "chaos"): inside a relative clause nothing before the cue is its subject or its content.
      id: 'frame/held-object',
      when: (view, at, { cue: { kind }, frame: { left } }) =>
        kind === 'verb' && left.length > 0 && view.is('free-relative', at),
      outcome: false,
    },
    {
      // «اتهم البيان الشركة بأنها» (the statement accused the firm that it): with its preposition the clause follows the object.
      id: 'frame/object-clause',
      when: (_, __, { cue: { entry, features }, frame: { right } }) =>
        entry.nominal === 'object' &&
        entry.particles.length > 0 &&
        features.pronoun === undefined &&
        right[0] === 'source' &&
        right[1] === 'that',
      outcome: false,
    },
    {
      // «نقلت البيانات "بطريقة خاطئة"» (conveyed the data "in a wrong way"): a verb of relaying says whom it relays.
      id: 'frame/relayed',
      when: (view, _, { cue, frame: { right } }) =>
        cue.kind === 'verb' &&
        cue.entry.via.length > 0 &&
        right.includes('quote') &&
        !right.includes('via') &&
        !view.is('pronoun-only', cue.endToken), // «نقلوا عنه قوله» (conveyed from him)
      outcome: false,
    },
    {
      id: 'frame/object-pronoun',
      when: (_, __, { cue, frame }) => hasObject(cue) && frame.right.includes('nominal'),
      outcome: false,
    },
    {
      // «وهو ما يعتبره خطأ» (which he considers a mistake) says what it is called.
      id: 'frame/this',
      when: (_, __, { cue, frame }) => cue.entry.nominal === 'object' && frame.left.includes('this'),
      outcome: false,
    },
    {
      id: 'frame/complementizer-only',
      when: (view, at, { frame }) => view.is('complementizer-only', at) && !frame.right.includes('that'),
      outcome: false,
    },
    {
      // «"…" بين البلدين» ("…" between the two countries): behind a quotation a word that may be a preposition is one.
      id: 'frame/preposition-behind-quotation',
      when: (view, at, { frame: { left } }) => view.is('preposition-homograph', at) && left.includes('quote'),
      outcome: false,
    },
    {
      // «، حسبما قال.» (as he said): only a verb that ends its clause has its subject elsewhere.
      id: 'frame/bare-preposition',
      when: (view, _, { cue, frame: { right } }) =>
        cue.kind === 'preposition' && right.length === 0 && !endsClause(view, cue),
      outcome: false,
    },
    {
      // «تحدث المدير عن حياته» (the director talked about his life): a topic, where no happening is named.
      id: 'frame/topic',
      when: (view, at, { cue, frame: { right } }) =>
        right.includes('particle') && view.is('topic-verb', at) && !namesHappening(view, cue),
      outcome: false,
    },
    {
      // «وصفت احتجازه بأنه» (she called his detention): only directly before its words is the form passive, «وصفت بأنها» (were called).
      id: 'frame/passive-apart',
      when: (view, _, { cue }) =>
        cue.kind === 'impersonal' &&
        cue.features.passive === true &&
        cue.entry.with.length > 0 &&
        !isCollocate(view, cue, cue.endToken),
      outcome: false,
    },
    {
      // «وهو ما نفته لاحقا.» (which she later denied): the same of a verb that a word before it is the object of.
      id: 'frame/bare-this',
      when: (view, _, { cue, frame: { left, right } }) =>
        left.includes('this') && right.length === 0 && !endsClause(view, cue),
      outcome: false,
    },
    {
      // «الجسر مغلق وبحسب الوزارة فإنه» (the bridge is closed, and according to the ministry it): the clause behind is the ministry's.
      id: 'frame/joined-preposition',
      when: (view, at, { cue, frame: { left } }) =>
        cue.kind === 'preposition' &&
        left.includes('rest') &&
        view.pack.is('conjunction', cue.proclitic) &&
        view.sentenceOf(at).firstToken !== cue.groupToken,
      outcome: false,
    },
    {
      // Claims |that the mill is safe| stand directly behind the noun; in a message that angers many, "that" is the subject.
      id: 'frame/bare-noun',
      when: (view, at, { cue, frame }) =>
        view.pack.profile.complementizerRelatives &&
        cue.kind === 'noun' &&
        frame.left.length === 0 &&
        frame.right[0] === 'that' &&
        !leadsNounClause(view, at, cue),
      outcome: false,
    },
    {
      // "as it continued |to be hit|", "as she said |that| it rained": a verb with a complement of its own is no remark.
      id: 'frame/comment-with-complement',
      when: (view, _, { cue: { endToken }, frame: { left } }) =>
        left.includes('as') && view.isAny(['infinitive', 'complementizer'], endToken),
      outcome: false,
    },
    {
      // "His answer is that …", and not "His answer is because of those |that| came": behind a form of being the clause
      // follows at once.
      id: 'frame/owned-noun',
      when: (view, _, { cue, frame: { left, right } }) =>
        left.includes('owner') && right[0] === 'that' && cue.kind === 'noun' && saysWhy(view, cue),
      outcome: false,
    },
    {
      // «كما يقول المدير أن» (as the director says, that) but not «بحسب المدير أن»: a comment with its verb may have a clause.
      id: 'frame/comment-clause',
      when: (view, _, { cue, frame: { right } }) =>
        cue.kind === 'preposition' && right[1] === 'that' && view.match('comment-conjunction', cue.groupToken) === 0,
      outcome: false,
    },
    {
      // «ستعلن الشركة عن هاتف جديد» (the company will announce a new telephone): nothing is told yet, as it is by «ستعلن أن».
      id: 'frame/future',
      when: (_, __, { cue: { entry, features }, frame: { right } }) =>
        features.tense === 'future' &&
        entry.sense === 'speech' &&
        right.some((slot) => slot === 'particle' || slot === 'nominal'),
      outcome: false,
    },
    {
      // «لم تكشف الوكالة عن التفاصيل» (the agency did not disclose the details): what was left out is told by nobody.
      id: 'frame/undisclosed',
      when: (view, _, { cue, frame: { right } }) =>
        cue.negated &&
        cue.kind === 'verb' &&
        view.is('disclosure-verb', cue.firstToken) &&
        right.some((slot) => slot === 'particle' || slot === 'nominal'),
      outcome: false,
    },
    {
      id: 'frame/voice-ambiguous',
      when: (view, at, { frame: { left, right } }) =>
        view.is('voice-ambiguous', at) &&
        !right.includes('that') &&
        !left.includes('source') &&
        !(right[0] === 'source' && tellsWho(view, at + 1)),
      outcome: false,
    },
  ],
};

/**
 * Whether people stand at the token, or a place with another definite noun behind it: «تعتبر موسكو القرار خطأ» (Moscow
 * considers the decision a mistake), but not «تعتبر باريس أجمل مدينة» (Paris is considered the finest city).
 */
const tellsWho = (view: TokenView, at: number): boolean =>
  view.isAny(['people-noun', 'plural-people'], at) ||
  (view.is('place', at) && view.isAny(['definite', 'demonstrative'], at + 1) && !view.is('nationality', at + 1));

// A subject stands between a verb of talking and its preposition.
const FARTHEST_TOPIC = 16;

/** Whether a preposition of the cue's stands before a noun for something that happens. */
function namesHappening(view: TokenView, { endToken, entry }: Cue): boolean {
  const end = Math.min(view.sentenceOf(endToken).endToken, endToken + FARTHEST_TOPIC);
  for (let at = endToken; at < end - 1; at++) {
    const { norm } = view.tokens[at] ?? {};
    if (entry.particles.some((form) => view.pack.normalise(form) === norm)) return view.is('happening-noun', at + 1);
  }
  return false;
}

/** Whether a clause with a subject follows a noun, and the noun looks like no participle (a finding, not finding). */
const leadsNounClause = (view: TokenView, at: number, { endToken }: Cue): boolean =>
  view.is('complementizer', endToken) &&
  !isFiniteVerb(view, endToken + 1) &&
  !view.is('verb', endToken + 1) &&
  !view.is('finite-auxiliary', endToken + 1) &&
  (!view.is('gerund', at) || view.is('determiner', at - 1));

/** Whether a form of being stands behind a noun, and no complementizer directly behind that form. */
function saysWhy(view: TokenView, { endToken }: Cue): boolean {
  const { endToken: end } = view.sentenceOf(endToken);
  for (let at = endToken; at < end && !view.is('complementizer', at); at++)
    if (view.is('be', at)) return !view.is('complementizer', at + 1);
  return false;
}

/** «توقعها المصدر»: the pronoun is what was said, whatever noun follows. */
const hasObject = ({ kind, entry, features }: Cue): boolean =>
  kind === 'verb' && entry.nominal !== 'object' && features.pronoun !== undefined;

/** Whether a cue holds a verb of the third person with a mark behind it. */
const endsClause = (view: TokenView, { endToken, features }: Cue): boolean =>
  features.person === 3 &&
  (view.tokens[endToken] === undefined || view.isMark(endToken, COMMA | SEMICOLON | SENTENCE_END));
