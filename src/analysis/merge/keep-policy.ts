import type { Slot } from '../../language/pack.ts';
import type { Attribution } from '../attribution.ts';
import { tagOf } from '../model/tagger.ts';
import { quoteTypeOf } from '../rules/quoting.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { slotsOf } from './frame-slots.ts';

// The second and third table of the merge: see policy.ts.

/** Questions about an attribution among those of a list. */
export interface Among {
  /** Whether it shares a token with one of the list, but for a source that is the same for both. */
  readonly touches: (one: Attribution) => boolean;
  /** Whether it shares a token with one that does not lie in its content. */
  readonly crosses: (one: Attribution) => boolean;
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
  /** The part of speech of each token, as the model's tagger sees it. */
  readonly tags: Uint8Array;
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
    // She considered extensions: a noun phrase as content, which the model sees nothing in.
    id: 'mere-object',
    keep: false,
    applies: (one, { view }) => isMereObject(view, one),
  },
  {
    // “Firms are threatened, |suggesting| a new method,” said Lane: what the facts suggest, and not who tells them.
    id: 'consequence-in-speech',
    keep: false,
    applies: (one, { taken }) =>
      one.cue?.kind === 'participle' &&
      one.cue.entry?.sense === 'evidence' &&
      one.source.length === 0 &&
      taken.liesIn(one),
  },
  {
    // the battleground states: a verb to the rules, a noun to the tagger.
    id: 'noun-for-verb',
    keep: false,
    applies: isTaggedNoun,
  },
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
    applies: (one, { taken, outerOf }) => !taken.touches(one) && outers(one, outerOf).some(taken.sharesCue),
  },
  {
    // A quotation without a cue, or a frame with a clause, that shares no word with what was taken.
    id: 'plain-and-apart',
    keep: true,
    applies: (one, { view, taken }) =>
      isPlain(view, one) && !(one.cue === null ? taken.crosses(one) : taken.touches(one)),
  },
];

/** The attributions that the rules nest one in, the innermost first. */
function outers(one: Attribution, outerOf: Lists['outerOf']): Attribution[] {
  const found: Attribution[] = [];
  for (let outer = outerOf(one); outer !== undefined; outer = outerOf(outer)) found.push(outer);
  return found;
}

/** Whether the first row that applies keeps an attribution; `fallback` where none does. */
export const isKept = (rows: readonly Row[], one: Attribution, lists: Lists, fallback: boolean): boolean =>
  rows.find(({ applies }) => applies(one, lists))?.keep ?? fallback;

const [NOUN, PRON] = [tagOf('NOUN'), tagOf('PRON')];

/** Whether the cue is a verb to the rules and a noun to the tagger, with no pronoun before it and no "that" behind. */
function isTaggedNoun(one: Attribution, { view, tags }: Lists): boolean {
  const { cue, source } = one;
  if (slotsOf(view, one).includes('that')) return false;
  const last = (range: TokenRange | undefined): number | undefined => tags[(range?.endToken ?? 0) - 1];
  return (
    cue?.kind === 'verb' &&
    cue.features.tense !== 'past' &&
    last(cue.ranges.at(-1)) === NOUN &&
    last(source[0]) !== PRON
  );
}

// A noun or an infinitive, at once or behind a preposition, is mostly no content, whatever the verb.
const NOMINAL: readonly Slot[] = ['object', 'nominal'];

const isMereObject = (view: TokenView, one: Attribution): boolean =>
  slotsOf(view, one).some((slot) => NOMINAL.includes(slot)) && quoteTypeOf(view, one) === 'indirect';

// What the rules mostly find right even where the model, which has read of politics only, sees nothing.
const PLAIN: ReadonlySet<Slot> = new Set<Slot>(['quote', 'clause', 'object', 'quoted', 'gap', 'as', 'agent', 'raised']);

/** Whether the rules' attribution needs no second opinion: it has no cue word to doubt, or a frame with a plain content. */
export function isPlain(view: TokenView, attribution: Attribution): boolean {
  const { cue, content, parent } = attribution;
  if (cue?.entry == null || cue.kind === 'adverb') return true;
  const slots = slotsOf(view, attribution);
  const isRemark = slots.includes('rest') && content.length > 1; // The talks, said Hale, had failed.
  return parent === null && (isRemark || slots.some((slot) => PLAIN.has(slot)));
}
