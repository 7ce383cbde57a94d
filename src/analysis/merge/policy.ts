import type { Slot } from '../../language/pack.ts';
import type { Attribution } from '../attribution.ts';
import type { Choice } from '../model/choose.ts';
import type { EncodedTokens } from '../model/encode.ts';
import type { Thresholds } from '../model/manifest.ts';
import type { Run } from '../model/segments.ts';
import { onlyNames } from '../phrases/nominals.ts';
import { isParenthetical } from '../rules/contents-around.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { slotsOf } from './frame-slots.ts';

/*
 * How what the rules found and what the model chose become one list, in three tables. In each, the first row that applies
 * decides.
 *
 * 1. CHOICE_ROWS: an attribution that the model chose is taken with the model's bounds, replaced by what the rules found
 *    for the same cue, or dropped.
 * 2. LAYOUT_ROWS: an attribution that was taken gives way to a speaker whom the layout names (`SMITH: …`), or to one
 *    that it lies in.
 * 3. RULE_ROWS: an attribution that only the rules found is kept or dropped.
 */

/** An attribution that the model chose, with what the rules and the lexicon say of its cue. */
export interface Case {
  readonly view: TokenView;
  readonly encoded: EncodedTokens;
  readonly thresholds: Thresholds;
  readonly choice: Choice;
  /** What the rules find for the same cue. */
  readonly rule: Attribution | undefined;
  /** What the rules find round that, where the model chose nothing for it. */
  readonly outer: Attribution | undefined;
  /** The last listed cue in the choice's. */
  readonly listed: Cue | undefined;
}

/** What is taken for a choice. */
export type Taken = 'model' | 'rule' | 'outer' | 'none';

interface ChoiceRow {
  readonly id: string;
  readonly take: Taken;
  readonly applies: (one: Case) => boolean;
}

const isPreposition = ({ rule }: Case): boolean => rule?.cue?.kind === 'preposition';

export const CHOICE_ROWS: readonly ChoiceRow[] = [
  {
    // The mayor said, according to the paper, that the plant would close: the model sees the paper alone.
    id: 'preposition-in-statement',
    take: 'outer',
    applies: (one) => isPreposition(one) && one.outer !== undefined && isPlain(one.view, one.outer),
  },
  {
    // a bridge which, according to critics, is a waste
    id: 'parenthetical-preposition',
    take: 'rule',
    applies: (one) => isPreposition(one) && isParenthetical(one.view, one.choice.from),
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
    // “The pool is warm.” — Ruth Lane
    id: 'no-cue-word',
    take: 'rule',
    applies: ({ rule }) => rule?.cue?.entry === null,
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
    applies: ({ encoded, choice, rule }) => rule === undefined && isSaidOtherwise(encoded, choice),
  },
  {
    // a group of rowers called the Harbour Club
    id: 'naming',
    take: 'none',
    applies: ({ view, listed }) => listed !== undefined && onlyNames(view, listed),
  },
  {
    // Critics say the plan will fail.
    id: 'model',
    take: 'model',
    applies: () => true,
  },
];

/** Whether the rules ascribe the same content by another cue. */
const isSaidOtherwise = ({ found }: EncodedTokens, { content: [first] }: Choice): boolean =>
  first !== undefined &&
  found.some(
    ({ parent, cue, content }) =>
      parent === null && cue?.entry != null && content.some((range) => isSame(range, first)),
  );

/** Whether a range takes up a run, with or without the word that introduces it. */
const isSame = ({ firstToken, endToken }: TokenRange, { from, to }: Run): boolean =>
  endToken === to && firstToken >= from && firstToken <= from + 1;

/** What is taken for a choice, by the first row that applies. */
export const takenFor = (one: Case): Taken => CHOICE_ROWS.find(({ applies }) => applies(one))?.take ?? 'none';

/** Whether what was made of the model's choice is certain enough: a cue without entry or class must be likelier. */
export function isSureEnough({ cue, content }: Attribution, { view, choice, thresholds }: Case): boolean {
  if (content.length === 0) return false;
  const isKnown = cue === null || cue.entry !== null || !hasWord(view, cue.ranges);
  return isKnown || choice.odds >= thresholds.unlistedCue;
}

const hasWord = ({ tokens }: TokenView, ranges: readonly TokenRange[]): boolean =>
  ranges.some(({ firstToken, endToken }) => tokens.slice(firstToken, endToken).some(({ kind }) => kind === 'word'));

/** Questions about an attribution among those of a list. */
export interface Among {
  /** Whether it shares a token with one of the list, but for a source that is the same for both. */
  readonly touches: (one: Attribution) => boolean;
  /** Whether its cue and content lie in the content of one. */
  readonly liesIn: (one: Attribution) => boolean;
  /** Whether its cue lies in the source of one. */
  readonly hasCueInSource: (one: Attribution) => boolean;
  /** Whether it shares a token of its cue with one. */
  readonly sharesCue: (one: Attribution) => boolean;
}

/** The lists that an attribution is looked up in. */
export interface Lists {
  readonly view: TokenView;
  /** What the rules found. */
  readonly ruled: Among;
  /** The speakers whom the layout names. */
  readonly laidOut: Among;
  /** What was taken so far. */
  readonly taken: Among;
  /** The attribution that the rules nest one in. */
  readonly outerOf: (one: Attribution) => Attribution | undefined;
}

interface Row {
  readonly id: string;
  readonly keep: boolean;
  readonly applies: (one: Attribution, lists: Lists) => boolean;
}

/** Whether the layout names a speaker, and not the sentence: a label with a colon, a signature behind a dash. */
export const isLaidOut = ({ cue, source, parent }: Attribution): boolean =>
  parent === null && cue !== null && cue.entry === null && source.length > 0;

/** Whether an attribution that was taken stays beside speakers whom the layout names; asked for all before the next row. */
export const LAYOUT_ROWS: readonly (readonly Row[])[] = [
  [
    {
      // SMITH: We think the letter is lost.
      id: 'words-of-laid-out-speaker',
      keep: false,
      applies: (one, { laidOut }) => laidOut.touches(one),
    },
  ],
  [
    {
      // A cue in a content that was taken: the rules say how it nests.
      id: 'inside-another',
      keep: false,
      applies: (one, { taken, ruled }) => taken.liesIn(one) && ruled.sharesCue(one),
    },
    {
      // Two officials who spoke on condition of anonymity said …
      id: 'describes-speaker',
      keep: false,
      applies: (one, { taken }) => taken.hasCueInSource(one),
    },
  ],
];

/** Whether an attribution that only the rules found is kept. */
export const RULE_ROWS: readonly Row[] = [
  {
    // The mayor said that critics say …: the model chooses no attributions inside others.
    id: 'nested-in-taken',
    keep: true,
    applies: (one, { taken }) => taken.liesIn(one),
  },
  {
    // Critics say …; supporters say …: the rules nest it in a content that was cut before it.
    id: 'cut-off',
    keep: true,
    applies: (one, { taken, outerOf }) => {
      const outer = outerOf(one);
      return outer !== undefined && taken.sharesCue(outer) && !taken.touches(one);
    },
  },
  {
    // A quotation without a cue, or a frame with a clause, that shares no word with what was taken.
    id: 'plain-and-apart',
    keep: true,
    applies: (one, { view, taken }) => isPlain(view, one) && !taken.touches(one),
  },
];

/** Whether the first row that applies keeps an attribution; `fallback` where none does. */
export const isKept = (rows: readonly Row[], one: Attribution, lists: Lists, fallback: boolean): boolean =>
  rows.find(({ applies }) => applies(one, lists))?.keep ?? fallback;

// What the rules mostly find right even where the model, which has read of politics only, sees nothing.
const PLAIN: ReadonlySet<Slot> = new Set<Slot>(['quote', 'clause', 'object', 'quoted', 'gap']);

/** Whether the rules' attribution needs no second opinion: it has no cue word to doubt, or a frame with a plain content. */
function isPlain(view: TokenView, attribution: Attribution): boolean {
  const { cue, parent } = attribution;
  if (cue?.entry == null || cue.kind === 'adverb') return true;
  return parent === null && slotsOf(view, attribution).some((slot) => PLAIN.has(slot));
}
