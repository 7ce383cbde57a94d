import type { Slot } from '../../language/pack.ts';
import { COMMA } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import type { Choice } from '../model/choose.ts';
import type { EncodedTokens } from '../model/encode.ts';
import type { Thresholds } from '../model/manifest.ts';
import { isHeading } from '../phrases/headings.ts';
import { onlyNames } from '../phrases/nominals.ts';
import { isTitle } from '../phrases/speech-quotations.ts';
import { blockFrom } from '../rules/blocks.ts';
import { isParenthetical } from '../rules/contents-around.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { slotsOf } from './frame-slots.ts';
import { isPlain } from './keep-policy.ts';
import { isSaidOtherwise } from './said-otherwise.ts';

/*
 * How what the rules found and what the model chose become one list, in three tables. In each, the first row that applies
 * decides.
 *
 * 1. CHOICE_ROWS, here: an attribution that the model chose is taken with the model's bounds, replaced by what the rules
 *    found for the same cue, or dropped.
 * 2. LAYOUT_ROWS in keep-policy.ts: an attribution that was taken gives way to a speaker whom the layout names
 *    (`SMITH: …`), or to one that it lies in.
 * 3. RULE_ROWS in keep-policy.ts: an attribution that only the rules found is kept or dropped.
 */

/** A choice of the model, with the attributions and the entry for its cue. */
export interface Case {
  readonly view: TokenView;
  readonly encoded: EncodedTokens;
  readonly thresholds: Thresholds;
  readonly choice: Choice;
  /** The rules' attribution with the same cue. */
  readonly rule: Attribution | undefined;
  /** The rules' attribution around that one, where the model chose nothing for it. */
  readonly outer: Attribution | undefined;
  /** The last listed cue within the choice's cue. */
  readonly listed: Cue | undefined;
}

/** What replaces a choice. */
export type Taken = 'model' | 'rule' | 'outer' | 'none';

interface ChoiceRow {
  readonly id: string;
  readonly take: Taken;
  readonly applies: (one: Case) => boolean;
}

const isPreposition = ({ rule }: Case): boolean => rule?.cue?.kind === 'preposition';

const opensBehindContent = ({ view, choice: { from, content } }: Case): boolean =>
  view.sentenceOf(from).firstToken === from && content.some((run) => run.from < from);

export const CHOICE_ROWS: readonly ChoiceRow[] = [
  {
    // The mayor said, according to the paper, that the plant would close: the model sees the paper alone.
    id: 'preposition-in-statement',
    take: 'outer',
    applies: (one) => isPreposition(one) && one.outer !== undefined && isPlain(one.view, one.outer),
  },
  {
    // a bridge which, according to critics, is a waste; Trains are late. According to the union, they will stop.
    id: 'parenthetical-preposition',
    take: 'rule',
    applies: (one) => isPreposition(one) && (isParenthetical(one.view, one.choice.from) || opensBehindContent(one)),
  },
  {
    // a bridge which critics say is a waste
    id: 'relative-gap',
    take: 'rule',
    applies: ({ view, rule }) => rule !== undefined && slotsOf(view, rule).includes('gap'),
  },
  {
    // SANA reported, citing a military source, that …
    id: 'intermediary',
    take: 'rule',
    applies: ({ rule }) => rule !== undefined && rule.via !== null,
  },
  {
    // spammers who have reportedly moved: nobody is named, and the rules know the clause.
    id: 'adverb',
    take: 'rule',
    applies: ({ rule }) => rule?.cue?.kind === 'adverb',
  },
  {
    // The mayor said: [a paragraph or a list without quotation marks]: the model sees the first sentence of it.
    id: 'block',
    take: 'rule',
    applies: ({ view, rule }) => rule?.content.some((range) => isBlock(view, range)) === true,
  },
  {
    // Pool to close, say officials: the model has read sentences, and a headline is none.
    id: 'headline',
    take: 'rule',
    applies: ({ view, rule, choice }) => rule !== undefined && isHeading(view, choice.from),
  },
  {
    // The |court heard| that …: the court is the place where somebody said it, and no speaker.
    id: 'impersonal-phrase',
    take: 'rule',
    applies: ({ rule, choice: { from } }) =>
      rule?.cue?.kind === 'impersonal' && rule.source.length === 0 && (rule.cue.ranges[0]?.firstToken ?? from) < from,
  },
  {
    // “The pool is warm.” — Ruth Lane
    id: 'no-cue-word',
    take: 'rule',
    applies: ({ rule }) => rule?.cue?.entry === null,
  },
  {
    // The owner's claim that the mill is safe| was rejected: the rules know where the content of a noun ends.
    id: 'owned-or-borne',
    take: 'rule',
    applies: ({ view, rule }) => rule !== undefined && isOwned(view, rule),
  },
  {
    // The plan was dismissed |as gossip| by the mayor: the content stands on both sides of the cue.
    id: 'borne',
    take: 'rule',
    applies: ({ view, rule }) =>
      rule !== undefined && slotsOf(view, rule).some((slot) => slot === 'agent' || slot === 'raised'),
  },
  {
    // quoting a pilot |as saying| the light was out: the cue has two parts.
    id: 'quoted-as-saying',
    take: 'rule',
    applies: ({ view, rule }) => rule !== undefined && slotsOf(view, rule).includes('quoted'),
  },
  {
    // According to the paper, the mayor said that …: the model knows no nesting.
    id: 'nested',
    take: 'rule',
    applies: ({ rule, choice }) => rule !== undefined && choice.nests,
  },
  {
    // She was called in and told that …: the rules ascribe the content by another cue, which the lexicon lists.
    id: 'content-of-another',
    take: 'none',
    applies: ({ encoded, choice, rule }) => rule === undefined && isSaidOtherwise(encoded, choice.content[0]),
  },
  {
    // a group of rowers called the Harbour Club
    id: 'naming',
    take: 'none',
    applies: ({ view, listed }) => listed !== undefined && onlyNames(view, listed),
  },
  {
    // She rows in |“The Night Race,”| a film titled |“Late,”|: a name in quotation marks, and no entry for a verb of saying.
    id: 'title-in-quotation-marks',
    take: 'none',
    applies: ({ view, rule, listed, choice: { from, content } }) =>
      rule === undefined &&
      listed === undefined &&
      content.length === 1 &&
      (view.is('naming-participle', from) || isTitle(view, view.opensAt(content[0]?.from ?? -1))),
  },
  {
    // The boat failed |to reach the port|: an infinitive is what somebody does, unless the rules know the verb.
    id: 'unlisted-infinitive',
    take: 'none',
    applies: ({ view, rule, choice }) => rule === undefined && view.is('infinitive', choice.content[0]?.from ?? -1),
  },
  {
    // People |who want| to row need a coat, people |wanting| to row need one: what they want only says which people.
    id: 'wish-of-some',
    take: 'none',
    applies: (one) => one.listed?.entry.sense === 'intention' && describesSource(one),
  },
  {
    // the opera |shown by the station|: a participle with its agent, and no verb of the noun before it.
    id: 'participle-with-agent',
    take: 'none',
    applies: ({ view, choice: { from, to, content } }) =>
      content.every((run) => run.from >= to) &&
      ((to === from + 2 && view.is('agentive-preposition', from + 1)) ||
        (content[0]?.from === to && view.is('agentive-preposition', to))) &&
      !view.is('auxiliary', from),
  },
  {
    // twice as many jobs |as expected|: the model takes for a statement what only compares.
    id: 'comparison',
    take: 'none',
    applies: ({ view, rule, choice: { from, source } }) =>
      rule === undefined && source.length === 0 && view.is('comment-clause-opener', from - 1),
  },
  {
    // |The plan| has been criticised, |he| was named among the winners: whom a verb of saying in the passive is about says nothing.
    id: 'bearer-of-speech',
    take: 'none',
    applies: (one) => one.rule === undefined && isBearer(one),
  },
  {
    // Some |found| themselves unable to leave: how somebody is, and nothing that was found out.
    id: 'reflexive',
    take: 'none',
    applies: ({ view, choice: { to, content } }) => content[0]?.from === to && view.is('intensive-pronoun', to),
  },
  {
    // left without |saying| who would come, it is worth |remembering| that: nobody has said it.
    id: 'unasserted',
    take: 'none',
    applies: ({ view, rule, choice: { from } }) => rule === undefined && view.is('unasserting-preposition', from - 1),
  },
  {
    // You |feel| like you are in the game: outside quotations the writer speaks to the reader.
    id: 'reader',
    take: 'none',
    applies: ({ view, choice: { from, to, source } }) =>
      view.quotationOf(from) === null &&
      source.some((run) => run.to === run.from + 1 && run.to <= to && view.is('second-person', run.from)),
  },
  {
    // The mayor said |nothing|.
    id: 'nothing-said',
    take: 'none',
    applies: ({ view, choice: { content } }) =>
      content.every(({ from, to }) => to === from + 1 && view.is('empty-pronoun', from)),
  },
  {
    // a |message| that angered many: the model takes a relative pronoun for the conjunction.
    id: 'relative-clause-of-noun',
    take: 'none',
    applies: ({ view, rule, listed, choice: { to, content } }) =>
      rule === undefined && listed?.kind === 'noun' && isRelativeClause(view, to, content[0]?.from ?? -1),
  },
  {
    // The pool was as cold as the mayor said: the model sees the subject of an active verb in the content.
    id: 'speech-without-speaker',
    take: 'none',
    applies: ({ rule, listed, choice }) =>
      rule === undefined &&
      choice.source.length === 0 &&
      choice.content.some(({ from }) => from < choice.from) &&
      listed?.entry.sense === 'speech' &&
      listed.kind === 'verb' &&
      listed.features.passive !== true,
  },
  {
    // Critics say the plan will fail.
    id: 'model',
    take: 'model',
    applies: () => true,
  },
];

/** Whether "that" stands directly behind a noun, and a verb behind it. */
const isRelativeClause = (view: TokenView, noun: number, from: number): boolean =>
  view.is('complementizer', noun) && from <= noun + 1 && view.isAny(['verb', 'finite-auxiliary'], noun + 1);

/** Whether the source is the subject of a verb of saying in the passive. */
function isBearer({ view, listed, choice: { from, to, source } }: Case): boolean {
  if (!source.some((run) => run.to <= from)) return false;
  if (listed !== undefined)
    return listed.entry.sense === 'speech' && listed.features.passive === true && listed.groupToken < listed.firstToken;
  const verb = view.is('preposition', to - 1) ? to - 2 : to - 1;
  return verb > from && view.is('other-speech', verb) && view.is('imperfect', verb) && holdsBe(view, from, verb);
}

/** Whether an auxiliary of the passive stands between two tokens. */
function holdsBe(view: TokenView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.is('be', at)) return true;
  return false;
}

/** Whether a content is a block quotation or a list behind a colon. */
const isBlock = (view: TokenView, { firstToken }: TokenRange): boolean => blockFrom(view, firstToken).length > 0;

/** Whether the cue is in a relative clause without a comma before it, or a participle directly behind its source. */
const describesSource = ({ view, listed, choice: { from } }: Case): boolean =>
  view.is('relative-pronoun', from - 1)
    ? !view.isMark(from - 2, COMMA)
    : listed?.kind === 'participle' && !view.isMark(from - 1, COMMA);

const ANNOUNCED: readonly Slot[] = ['that', 'colon', 'quote'];

/** Whether the cue is a noun or the participle of a bearer, and the content announced by a word or mark. */
function isOwned(view: TokenView, rule: Attribution): boolean {
  const slots = slotsOf(view, rule);
  return (slots.includes('owner') || rule.cue?.kind === 'noun') && ANNOUNCED.some((slot) => slots.includes(slot));
}

/** What replaces a choice, by the first row that applies. */
export const takenFor = (one: Case): Taken => CHOICE_ROWS.find(({ applies }) => applies(one))?.take ?? 'none';

/**
 * Whether the attribution of a choice is likely enough: a cue without entry or class must be
 * likelier.
 */
export function isSureEnough({ cue, content }: Attribution, { view, choice, thresholds }: Case): boolean {
  if (content.length === 0) return false;
  const isKnown = cue === null || cue.entry !== null || !hasWord(view, cue.ranges);
  return isKnown || choice.odds >= thresholds.unlistedCue;
}

const hasWord = ({ tokens }: TokenView, ranges: readonly TokenRange[]): boolean =>
  ranges.some(({ firstToken, endToken }) => tokens.slice(firstToken, endToken).some(({ kind }) => kind === 'word'));
