import type { Change, ChangeSide, HedgeAxis } from '../../diff/change.ts';
import type { VersionClaim } from '../../diff/version.ts';
import type { WordRun } from '../../diff/word-diff.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import type { Messages } from '../locale/messages.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { arrow, type Direction, directionOf, joinParts } from '../terminal/bidi.ts';
import { visible } from '../terminal/sanitise.ts';
import { CHANGE_MESSAGES } from './change-messages.ts';

/**
 * What the cells of a change are made from: the interface's messages, and the direction of the
 * versions.
 */
export interface ChangeView {
  readonly ui: 'en' | 'ar';
  readonly messages: Messages;
  readonly direction: Direction;
}

/** What happened to a claim. */
export const kindText = ({ kind }: Change, { ui, messages }: ChangeView): DirectedText => ({
  text: CHANGE_MESSAGES[ui].kind[kind],
  direction: messages.direction,
});

/** The values that went with it, from what to what. */
export function details({ kind, axes, before, after }: Change, { ui, messages }: ChangeView): DirectedText[] {
  const parts: string[] = [];
  const { direction } = messages;
  const step = (label: string, ask: (claim: VersionClaim) => string): void => {
    const values = before === null || after === null ? [] : [ask(before.claim), ask(after.claim)];
    if (values[0] === values[1]) return;
    const shown = values.map((value) => value || '–');
    parts.push(`${label}${joinParts(shown, arrow(direction), direction)}`);
  };
  const labelOf = (axis: HedgeAxis): string => `${CHANGE_MESSAGES[ui].axis[axis]}: `;
  for (const axis of axes.filter((each) => each !== 'level')) step(labelOf(axis), AXES[axis](messages));
  if (kind === 'source-named' || kind === 'source-unnamed')
    step('', ({ source }) => (source?.transparency ? messages.transparency[source.transparency] : ''));
  if (kind === 'polarity-flipped') step('', ({ polarity }) => messages.polarity[polarity]);
  if (kind === 'quoting-changed') step('', ({ type }) => (type === null ? '' : messages.type[type]));
  if (!PLAIN.has(kind)) step(labelOf('level'), ({ level }) => `${LEVEL_SIGNS[level]} ${messages.level[level]}`);
  return parts.map((text) => ({ text, direction }));
}

// These do not concern firmness; if the level changed as well, another change reports it.
const PLAIN: ReadonlySet<Change['kind']> = new Set([
  'reworded',
  'spelling',
  'claim-moved',
  'cue-replaced',
  'quoting-changed',
]);

const AXES: Readonly<Record<Exclude<HedgeAxis, 'level'>, (messages: Messages) => (claim: VersionClaim) => string>> = {
  stance: (messages) => (claim) => messages.stance[claim.stance],
  certainty: (messages) => (claim) => messages.certainty[claim.certainty],
  irrealis: (messages) => (claim) => (claim.irrealis === null ? '' : messages.irrealis[claim.irrealis]),
};

/** The words of one side that the change is about. */
export function sideText(change: Change, side: ChangeSide | null, view: ChangeView): DirectedText {
  if (side?.claim.source === null && ATTRIBUTING.has(change.kind))
    return { text: view.messages.ownVoice, direction: view.messages.direction };
  const shown = (side?.words ?? []).map(visible);
  const direction = directionOf(shown.join(' '), view.direction);
  const isChain = change.kind.startsWith('chain-');
  const separator = isChain ? arrow(direction) : change.diff === null ? '·' : '…';
  return { text: joinParts(shown, separator, direction), direction };
}

const ATTRIBUTING: ReadonlySet<Change['kind']> = new Set([
  'claim-added',
  'claim-removed',
  'attribution-added',
  'attribution-removed',
]);

/**
 * Where the claim stands now, or stood; both where it moved. Line and column, which run from left
 * to right.
 */
export function placeText({ kind, before, after }: Change): DirectedText {
  const sides = kind === 'claim-moved' ? [before, after] : [after ?? before];
  const places = sides.flatMap((side) => (side === null ? [] : [side.claim.place]));
  return { text: places.map(({ line, column }) => `${line}:${column}`).join(' → '), direction: 'ltr' };
}

/** How the words of one kind of run are set off from the others. */
export type Mark = (text: string, op: WordRun['op']) => string;

/** The beginning of the claim; where its words changed, a word diff with a few words of context. */
export function contentText({ before, after, diff }: Change, view: ChangeView, mark: Mark): DirectedText {
  const text = (after ?? before)?.claim.content.text ?? '';
  const shown = diff === null ? mark(visible(firstWords(text, MOST_WORDS)), 'same') : marked(diff, mark);
  return { text: shown, direction: directionOf(text, view.direction) };
}

const MOST_WORDS = 14;
const AROUND = 4;
const CUT = '…';

const firstWords = (text: string, count: number): string => {
  const words = text.split(/\s+/).filter(Boolean);
  return words.length <= count ? words.join(' ') : `${words.slice(0, count).join(' ')} ${CUT}`;
};

const marked = (diff: readonly WordRun[], mark: Mark): string =>
  diff
    .map(({ op, text }, index) =>
      op === 'same' ? { op, text: near(text, index > 0, index < diff.length - 1) } : { op, text },
    )
    .map(({ op, text }) => mark(visible(text), op))
    .join(' ');

/** The unchanged words next to a change, with the rest cut out. */
function near(text: string, isAfter: boolean, isBefore: boolean): string {
  const words = text.split(' ');
  if (words.length <= AROUND * (Number(isAfter) + Number(isBefore)) + 1) return text;
  return [...(isAfter ? words.slice(0, AROUND) : []), CUT, ...(isBefore ? words.slice(-AROUND) : [])].join(' ');
}
