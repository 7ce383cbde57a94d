import { counted } from '../../wording.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { joinParts } from '../terminal/bidi.ts';
import type { ChangeView } from './cells.ts';
import { CHANGE_MESSAGES } from './change-messages.ts';
import type { Comparison } from './format.ts';

/** The data of the cells; versions are laid out in the direction of the second one. */
export const viewOf = ({ after }: Comparison, { ui }: Pick<RenderOptions, 'ui'>): ChangeView => ({
  ...{ ui, messages: MESSAGES[ui] },
  direction: after.direction,
});

/** The number of changes, and of minor ones, shown or not. */
export function summaryOf({ changes }: Comparison, { ui, all }: Pick<RenderOptions, 'ui' | 'all'>): DirectedText {
  const { direction, tag } = MESSAGES[ui];
  const own = CHANGE_MESSAGES[ui];
  const minor = changes.filter((change) => change.minor).length;
  const parts = [
    minor === changes.length ? own.none : counted(changes.length - minor, own.changes, tag),
    ...(minor === 0 ? [] : [`${counted(minor, own.minor, tag)}${all ? '' : own.hidden}`]),
  ];
  return { text: joinParts(parts, '·', direction), direction };
}
