import type { Features } from '../../language/cue-forms.ts';
import { COLON, COMMA } from '../../language/punctuation.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { isAct, isVerb } from '../phrases/verbs.ts';
import { conjunctionIn } from '../tokens/proclitics.ts';
import type { Row, RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { Layout } from './layout.ts';
import type { Reading } from './reading.ts';

/** A reading whose content is being closed. */
export interface OpenContent {
  readonly layout: Layout;
  readonly reading: Reading;
}

const COMMENT: Row<OpenContent, boolean> = {
  // «، وهو ما نفاه المدير» (which the director denied): somebody else's reply. A consequence (وهو ما يؤخر العمل, which
  // delays the work) goes on with what was said.
  id: 'content/comment',
  when: (view, at) => isReply(view, at, view.match('sentential-relative', at)),
  outcome: true,
};

const REMARK: Row<OpenContent, boolean> = {
  // «"…" وهو رقم قياسي» ("…", which is a record): a remark of the writer's behind the source's own words.
  id: 'content/remark',
  when: (view, at, { reading }) =>
    view.is('appositive-pronoun', at) && isBehindQuotation(view, reading, { at, shortest: LONGEST_NAME + 1 }),
  outcome: true,
};

const RESULT: Row<OpenContent, boolean> = {
  // «"…"، ما ينذر بأزمة» ("…", which threatens a crisis): what the writer concludes from the source's own words.
  id: 'content/result',
  when: (view, at, { reading }) =>
    isBehindComma(view, at) &&
    (view.is('result-connective', at) || (view.is('free-relative', at) && isVerb(view, at + 1))) &&
    isBehindQuotation(view, reading, { at, shortest: SHORTEST_WORDS }),
  outcome: true,
};

const DOTS: Row<OpenContent, boolean> = {
  // Two dots stand for a full stop; three, and two in speech behind a colon, for a pause.
  id: 'content/dots',
  when: (view, at, { reading: { content } }) =>
    view.tokens[at]?.norm === '..' && content.kind === 'clause' && !view.isMark(content.token - 1, COLON),
  outcome: true,
};

const FORMULA: Row<OpenContent, boolean> = {
  id: 'content/formula',
  when: (view, at) => view.match('editorial-formula', at) > 1,
  outcome: true,
};

const WITHHELD: Row<OpenContent, boolean> = {
  // «دون الخوض في التفاصيل» (without going into details): what the speaker did not tell, in the writer's words.
  id: 'content/withheld',
  when: (view, at, { reading: { cue } }) =>
    withholds(view, at) && view.quotationOf(at) === view.quotationOf(cue.firstToken),
  outcome: true,
};

/** Whether a content ends behind a comma because the writer, or the speaker's next act, goes on there. */
export const CONTENT_ENDS: RuleTable<OpenContent, boolean> = {
  id: 'content',
  otherwise: false,
  rows: [
    {
      id: 'content/clause-break',
      when: (view, at, { layout, reading }) =>
        view.match('clause-break', at) > 0 && !goesOnInContrast(layout, at, reading),
      outcome: true,
    },
    {
      // «وإذ شدد المدير على الأمن، فإنه» (while the director stressed safety, he): the main clause behind the cue's.
      id: 'content/apodosis',
      when: (view, at, { reading }) =>
        view.is('apodosis-marker', at) && !view.is('complementizer', at) && isSubordinate(view, reading),
      outcome: true,
    },
    {
      // «، ليصبح بذلك الأول» (thereby becoming the first): what followed from it, in the writer's words.
      id: 'content/consequence',
      when: (view, at) => view.is('anaphoric-demonstrative', at + 1) && isPurpose(view, at),
      outcome: true,
    },
    {
      // «، لكنه لم يوضح السبب» (but he did not explain why): what the speaker left out.
      id: 'content/left-out',
      when: (view, at) => leavesOut(view, at + view.match('pronoun-contrast', at), at),
      outcome: true,
    },
    {
      // «، في إجراء هو الأول» (a measure that is the first): what the writer makes of it.
      id: 'content/appraisal',
      when: (view, at) =>
        view.match('appraisal', at) > 0 || (view.is('phrase-break', at) && view.match('appraisal', at + 1) > 0),
      outcome: true,
    },
    {
      // «، في وقت يستمر العمل» (while the work goes on)
      id: 'content/concurrence',
      when: (view, at) => isConcurrent(view, at + view.match('concurrence', at), at),
      outcome: true,
    },
    { id: 'content/occasion', when: (view, at) => tellsOccasion(view, at), outcome: true },
    {
      id: 'content/speakers-act',
      when: (view, at, { reading }) => isSpeakersAct(view, reading, at),
      outcome: true,
    },
    COMMENT,
    REMARK,
    RESULT,
    WITHHELD,
    FORMULA,
    {
      // «، كما دعا إلى» (and also called for)
      id: 'content/additive-act',
      when: (view, at) => view.is('additive-conjunction', at) && isAct(view, at + 1),
      outcome: true,
    },
    { id: 'content/appeal', when: (view, at, { reading }) => isAppeal(view, reading, at), outcome: true },
  ],
};

/** The same where no comma stands before the token. */
export const CONTENT_ENDS_ELSEWHERE: RuleTable<OpenContent, boolean> = {
  id: 'content',
  otherwise: false,
  rows: [COMMENT, REMARK, WITHHELD, DOTS, FORMULA],
};

export const isBehindComma = (view: TokenView, at: number): boolean => view.isMark(at - 1, COMMA);

/** Whether a relative clause of so many words about the clause before it is a reply, or tells its meaning. */
function isReply(view: TokenView, at: number, length: number): boolean {
  const verb = at + length;
  const isOpen = view.is('free-relative', verb - 1) || view.is('relative-pronoun', verb - 1);
  return length > 0 && (!isOpen || view.tokens[verb]?.word.cue != null);
}

// A shorter quotation may be a name that a clause with «وهو» (which is) describes: منظمة "جنودنا"
// وهي مجموعة (the organisation "Our Soldiers", which is a group).
const LONGEST_NAME = 6;

// A result is no description, so that a quotation of any length but a single word's may stand before it.
const SHORTEST_WORDS = 2;

interface Behind {
  readonly at: number;
  /** The fewest tokens of the quotation. */
  readonly shortest: number;
}

/** Whether the token follows a quotation in a content that is not one as a whole. */
const isBehindQuotation = (view: TokenView, { content, cue }: Reading, { at, shortest }: Behind): boolean => {
  const quotation = view.closesAt(at - 1) ?? view.closesAt(at - 2);
  return (
    quotation !== null &&
    content.kind === 'clause' &&
    quotation.firstToken > content.token &&
    quotation.endToken - quotation.firstToken >= shortest &&
    view.quotationOf(at) === view.quotationOf(cue.firstToken)
  );
};

/** «، وذلك في ختام زيارته»: where and when it was said, which is no part of what was said. */
const tellsOccasion = (view: TokenView, at: number): boolean =>
  view.is('phrase-break', at) && view.is('locative-preposition', at + 1) && view.match('venue', at + 2) > 0;

/**
 * «، رافضا التعليق» (declining to comment): a participle after a comma describes the speaker's act,
 * even without content of its own.
 */
const isSpeakersAct = (view: TokenView, { cue, content }: Reading, at: number): boolean =>
  view.pack.profile.participles === 'adjective' &&
  content.kind !== 'around' &&
  view.quotationOf(at) === view.quotationOf(cue.firstToken) &&
  (view.is('speech-act-participle', at) ||
    view.pack
      .listedForms(view.tokens[at]?.norm ?? '')
      .some(({ kind, features }) => kind === 'participle' && agreesInGender(features, cue.features)));

/**
 * «، وأشادت بالعمال» (and praised the workers): an appeal with a conjunction is the speaker's next
 * act, if the gender agrees.
 */
function isAppeal(view: TokenView, { cue, content }: Reading, at: number): boolean {
  const { proclitic = '', norm = '', stem = '' } = view.tokens[at] ?? {};
  const isJoined = proclitic === '' && view.is('possible-conjunction-proclitic', at);
  const verb = isJoined ? norm.slice(conjunctionIn(view, norm).length) : stem; // ودعت is no farewell here
  if (content.kind === 'around' || verb === norm || !view.pack.is('speech-act-verb', verb)) return false;
  return (
    view.quotationOf(at) === view.quotationOf(cue.firstToken) &&
    view.pack.listedForms(verb).some(({ features }) => agreesInGender(features, cue.features))
  );
}

// A statement behind a contrast has its verb within this many tokens.
const FARTHEST_STATEMENT = 12;

/** Whether a contrast at the token is the source's own (لكن الطريق مغلق) and not another one's statement (إلا أن فلانا أشار إلى أن). */
function goesOnInContrast({ view, verbs }: Layout, at: number, { content, nominal }: Reading): boolean {
  const length = view.match('contrast', at);
  const isShared = !nominal && isBehindComma(view, at) && view.match('shared-contrast', at) > 0;
  if (length <= 1 && !isShared)
    return length === 1 && (content.kind !== 'clause' || view.isMark(content.token - 1, COLON));
  const first = lowerBound(verbs, (verb) => verb > at);
  const end = lowerBound(verbs, (verb) => verb >= at + FARTHEST_STATEMENT);
  return !verbs.slice(first, end).some((verb) => view.quotationOf(verb) === view.quotationOf(at));
}

/** Whether a negated verb of telling stands behind a contrast with a pronoun at `start`. */
const leavesOut = (view: TokenView, at: number, start: number): boolean =>
  at > start && view.is('negation', at) && view.is('disclosure-verb', at + 1);

/** Whether the tokens say that nothing is told: «دون تحديد» (without specifying), «من دون أن يخوض» (without going into). */
function withholds(view: TokenView, at: number): boolean {
  if (view.match('withholding', at) > 0) return true;
  const length = view.match('without-clause', at);
  return length > 0 && view.is('disclosure-verb', at + length);
}

/** Whether a verb stands behind the opener of a concurrent clause at `start`. */
const isConcurrent = (view: TokenView, at: number, start: number): boolean =>
  at > start && (isVerb(view, at) || isAct(view, at) || view.isAny(['negation', 'auxiliary'], at));

/** Whether the cue's clause hangs on another: «وإذ شدد» (while he stressed), «مهما توهم» (whatever he imagines). */
const isSubordinate = (view: TokenView, { cue, source }: Reading): boolean =>
  view.is('subordinator', cue.groupToken - 1) ||
  (source !== null && source.firstToken < cue.groupToken && view.is('subordinator', source.firstToken - 1));

/** Whether the word is a present form with the preposition of purpose: ليصبح "to become". */
export const isPurpose = (view: TokenView, at: number): boolean => {
  const norm = view.tokens[at]?.norm ?? '';
  return (
    view.is('possible-preposition-proclitic', at) &&
    view.pack.is('dative-preposition', norm.slice(0, 1)) &&
    view.pack.is('imperfect', norm.slice(1))
  );
};

/** Whether the genders of two forms may be of one subject. */
export const agreesInGender = (a: Features, b: Features): boolean =>
  a.gender === undefined || b.gender === undefined || a.gender === b.gender;
