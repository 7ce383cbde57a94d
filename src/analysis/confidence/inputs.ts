import {
  COLON,
  COMMA_LIKE,
  DASH,
  FULL_STOP,
  type MarkKinds,
  OPENING_QUOTATION,
  SEMICOLON,
} from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import type { Resolved } from '../entities/entity.ts';
import { describe } from '../mentions/describe.ts';
import type { Description } from '../mentions/description.ts';
import { step } from '../model/hashing.ts';
import { mayBeSomebody } from '../phrases/somebody.ts';
import { isVerb } from '../phrases/verbs.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { cueStart, type Neighbours } from './neighbours.ts';

/** An attribution with who is meant by its source: what a confidence model judges. */
export interface ResolvedAttribution {
  readonly view: TokenView;
  readonly attribution: Attribution;
  readonly resolved: Resolved;
  /** Everything that was found in its document, itself included. */
  readonly neighbours: Neighbours;
}

/** What an input says of an attribution: one value, or several that hold at once. */
type Value = string | number | boolean | readonly string[];

type Input = (one: ResolvedAttribution) => Value;

const NONE = 'none';
const UNKNOWN = 'unknown';

const firstEnd = (one: Attribution): number => one.cue?.ranges[0]?.endToken ?? cueStart(one);

const lastEnd = (one: Attribution): number => one.cue?.ranges.at(-1)?.endToken ?? cueStart(one);

/** How many tokens stand between the cue and a range; 0 where they touch or overlap. */
const gapTo = (one: Attribution, { firstToken, endToken }: TokenRange): number =>
  Math.max(0, firstToken - lastEnd(one), cueStart(one) - endToken);

const MARKS: readonly (readonly [kinds: MarkKinds, name: string])[] = [
  [COMMA_LIKE, 'comma'],
  [SEMICOLON, 'semicolon'],
  [COLON, 'colon'],
  [FULL_STOP, 'stop'],
  [DASH, 'dash'],
  [OPENING_QUOTATION, 'opening'],
];

const markName = (view: TokenView, at: number): string =>
  MARKS.find(([kinds]) => view.isMark(at, kinds))?.[1] ?? 'mark';

/** The word classes of a token; a mark's name, `number`, or `plain` for a word in no class. */
function classesAt(view: TokenView, at: number): readonly string[] {
  const token = view.tokens[at];
  if (token === undefined) return [NONE];
  if (token.kind !== 'word') return [token.kind === 'number' ? token.kind : markName(view, at)];
  return token.word.classes.size === 0 ? ['plain'] : [...token.word.classes];
}

/** What leads to the content: a complementizer, a preposition, another word, or a mark. */
function openingOf({ view, attribution: { content } }: ResolvedAttribution): string {
  const at = content[0]?.firstToken ?? 0;
  if (view.is('complementizer', at - 1)) return 'complementizer';
  if (view.is('complementizer-with-pronoun', at)) return 'complementizer-with-pronoun';
  if (view.is('preposition', at - 1)) return 'preposition';
  const before = view.tokens[at - 1];
  if (before === undefined) return NONE;
  return before.kind === 'mark' ? markName(view, at - 1) : before.kind;
}

const sourceOf = ({ view, attribution: { source } }: ResolvedAttribution): Description | null =>
  source[0] === undefined ? null : describe(view, source[0]);

/** Whether the cue's form and the source's noun are of one gender. */
function agreement(one: ResolvedAttribution): Value {
  const [noun, form] = [sourceOf(one)?.gender ?? null, one.attribution.cue?.features.gender];
  return noun === null || form === undefined ? UNKNOWN : noun === form;
}

/** Who is meant where no name was found: `nobody` for an impersonal verb («أفيد», it was reported), which has no subject. */
const missing = ({ attribution: { cue } }: ResolvedAttribution): string =>
  cue?.kind === 'impersonal' ? 'nobody' : NONE;

/** How many sentences lie between the cue and the last mention before it of who is meant. */
function distance(one: ResolvedAttribution): Value {
  const {
    view,
    attribution,
    resolved: { source },
  } = one;
  if (source === null) return missing(one);
  const at = cueStart(attribution);
  const before = source.mentions.findLast(({ firstToken }) => firstToken < at);
  return before === undefined ? 'later' : step(view.sentenceOf(at).index - view.sentenceOf(before.firstToken).index);
}

const someToken = (range: TokenRange | undefined, holds: (at: number) => boolean): boolean => {
  if (range === undefined) return false;
  for (let at = range.firstToken; at < range.endToken; at++) if (holds(at)) return true;
  return false;
};

const LONGEST_NAME = 9;
const MOST_VERBS = 2;

function verbsIn(view: TokenView, ranges: readonly TokenRange[]): number {
  let count = 0;
  for (const { firstToken, endToken } of ranges)
    for (let at = firstToken; at < endToken; at++) if (isVerb(view, at)) count++;
  return Math.min(MOST_VERBS, count);
}

const MOST_BETWEEN = 3;

/** How many verbs and words that may be cues stand between a source and the cue behind it. */
function verbsBetween({ view, attribution }: ResolvedAttribution): Value {
  const [source, to] = [attribution.source[0], cueStart(attribution)];
  if (source === undefined || source.endToken > to) return NONE;
  let count = 0;
  for (let at = source.endToken; at < to && count < MOST_BETWEEN; at++)
    if (view.tokens[at]?.word.cue || isVerb(view, at)) count++;
  return count;
}

const MOST_CLAIMS = 5;
// Halves of a nat.
const ODDS_STEPS = 2;

/** How many attributions have their cues in the content of one. */
const claimsIn = ({ attribution: { content }, neighbours }: ResolvedAttribution): number =>
  Math.min(
    MOST_CLAIMS,
    content.reduce((sum, range) => sum + neighbours.within(range), 0),
  );

/** What a confidence model may look at, by name: the parts of an attribution, and who is meant (`who`). */
const INPUTS = {
  'cue.kind': ({ attribution: { cue } }) => cue?.kind ?? NONE,
  'cue.entry': ({ attribution: { cue } }) => cue?.entry?.id ?? NONE,
  'cue.sense': ({ attribution: { cue } }) => cue?.entry?.sense ?? NONE,
  'cue.stance': ({ attribution: { cue } }) => cue?.entry?.stance ?? NONE,
  'cue.tense': ({ attribution: { cue } }) => cue?.features.tense ?? NONE,
  'cue.person': ({ attribution: { cue } }) => cue?.features.person ?? NONE,
  'cue.number': ({ attribution: { cue } }) => cue?.features.number ?? NONE,
  'cue.pronoun': ({ attribution: { cue } }) => cue?.features.pronoun !== undefined,
  'cue.negated': ({ attribution: { cue } }) => cue?.negated === true,
  'cue.agrees': agreement,
  'cue.quoted': ({ view, attribution }) => view.quotationOf(cueStart(attribution)) !== null,
  'cue.leads': ({ view, attribution }) => cueStart(attribution) === view.sentenceOf(cueStart(attribution)).firstToken,
  'cue.classes': ({ view, attribution }) => classesAt(view, cueStart(attribution)),
  'cue.before': ({ view, attribution }) => classesAt(view, cueStart(attribution) - 1),
  'cue.behind': ({ view, attribution }) => classesAt(view, firstEnd(attribution)),
  'cue.offset': ({ view, attribution }) =>
    step(cueStart(attribution) - view.sentenceOf(cueStart(attribution)).firstToken),
  'sentence.claims': ({ attribution, neighbours }) =>
    Math.min(MOST_CLAIMS, neighbours.inSentenceOf(cueStart(attribution))),
  'model.odds': ({ attribution: { odds } }) => (odds === null ? NONE : Math.round(ODDS_STEPS * odds)),
  frame: ({ attribution: { frame } }) => frame,
  nested: ({ attribution: { parent } }) => parent !== null,
  via: ({ attribution: { via } }) => via !== null,
  'source.expressed': ({ attribution: { source } }) => source.length > 0,
  'source.kind': (one) => sourceOf(one)?.transparency ?? NONE,
  'source.named': (one) => sourceOf(one)?.named ?? NONE,
  'source.somebody': ({ view, attribution: { source } }) =>
    source[0] === undefined ? NONE : mayBeSomebody(view, source[0].firstToken),
  'source.size': ({ attribution: { source } }) =>
    source[0] === undefined ? NONE : step(source[0].endToken - source[0].firstToken),
  'source.gap': ({ attribution }) =>
    attribution.source[0] === undefined ? NONE : step(gapTo(attribution, attribution.source[0])),
  'source.side': ({ attribution }) =>
    attribution.source[0] === undefined
      ? NONE
      : attribution.source[0].firstToken < cueStart(attribution)
        ? 'before'
        : 'behind',
  'source.comma': ({ view, attribution: { source } }) => someToken(source[0], (at) => view.isMark(at, COMMA_LIKE)),
  'source.verb': ({ view, attribution: { source } }) => someToken(source[0], (at) => isVerb(view, at)),
  'source.verbs': verbsBetween,
  'source.last': ({ view, attribution: { source } }) =>
    source[0] === undefined ? NONE : classesAt(view, source[0].endToken - 1),
  'source.behind': ({ view, attribution: { source } }) =>
    source[0] === undefined ? NONE : classesAt(view, source[0].endToken),
  'who.kind': (one) => one.resolved.source?.transparency ?? missing(one),
  'who.words': (one) => {
    const words = one.resolved.source?.name.split(' ').length;
    return words === undefined ? missing(one) : Math.min(LONGEST_NAME, words);
  },
  'who.mentions': ({ resolved: { source } }) => step(source?.mentions.length ?? 0),
  'who.distance': distance,
  'who.continues': ({ resolved: { continues } }) => continues,
  'content.gap': ({ attribution }) =>
    attribution.content[0] === undefined ? NONE : step(gapTo(attribution, attribution.content[0])),
  'content.size': ({ attribution: { content } }) =>
    step(content.reduce((sum, { firstToken, endToken }) => sum + endToken - firstToken, 0)),
  'content.ranges': ({ attribution: { content } }) => content.length,
  'content.claims': claimsIn,
  'content.side': ({ attribution }) =>
    (attribution.content[0]?.firstToken ?? 0) < cueStart(attribution) ? 'before' : 'behind',
  'content.verbs': ({ view, attribution: { content } }) => verbsIn(view, content),
  'content.opening': openingOf,
  'content.first': ({ view, attribution: { content } }) => classesAt(view, content[0]?.firstToken ?? -1),
  'content.behind': ({ view, attribution: { content } }) => classesAt(view, content.at(-1)?.endToken ?? -1),
} as const satisfies Readonly<Record<string, Input>>;

export type InputName = keyof typeof INPUTS;

/** The names of all inputs. */
export const INPUT_NAMES = Object.keys(INPUTS) as readonly InputName[];

/** Whether there is an input of this name. */
export const isInput = (name: string): name is InputName => Object.hasOwn(INPUTS, name);

/** The values of an input for an attribution, as words. */
export function valuesOf(name: InputName, one: ResolvedAttribution): readonly string[] {
  const value: Value = INPUTS[name](one);
  return typeof value === 'object' ? value : [String(value)];
}
