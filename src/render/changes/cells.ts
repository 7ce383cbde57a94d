import type { Change, ChangeSide, HedgeAxis } from '../../diff/change.ts';
import type { VersionClaim } from '../../diff/version.ts';
import type { WordRun } from '../../diff/word-diff.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import type { Messages } from '../locale/messages.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { arrow, type Direction, directionOf, joinParts } from '../terminal/bidi.ts';
import { visible } from '../terminal/sanitise.ts';
import { CHANGE_MESSAGES } from './change-messages.ts';

/** The data of the cells: the texts of the interface, and the direction of the versions. */
export interface ChangeView {
  readonly ui: 'en' | 'ar';
  readonly messages: Messages;
  readonly direction: Direction;
}

/** The name of a kind of change. */
export const kindText = ({ kind }: Change, { ui, messages }: ChangeView): DirectedText => ({
  text: CHANGE_MESSAGES[ui].kind[kind],
  direction: messages.direction,
});

/** The old and new values of the change. */
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

// Changes that do not concern firmness; a change of the level is reported separately.
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

/** The words of one side that changed. */
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

/** The place of the claim, as line and column; both places where it moved. */
export function placeText({ kind, before, after }: Change): DirectedText {
  const sides = kind === 'claim-moved' ? [before, after] : [after ?? before];
  const places = sides.flatMap((side) => (side === null ? [] : [side.claim.place]));
  return { text: places.map(({ line, column }) => `${line}:${column}`).join(' → '), direction: 'ltr' };
}

/** Marks the words of a run. */
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

/** The unchanged words next to a change, shortened. */
function near(text: string, isAfter: boolean, isBefore: boolean): string {
  const words = text.split(' ');
  if (words.length <= AROUND * (Number(isAfter) + Number(isBefore)) + 1) return text;
  return [...(isAfter ? words.slice(0, AROUND) : []), CUT, ...(isBefore ? words.slice(-AROUND) : [])].join(' ');
}
