import type { Level } from '../../language/values.ts';
import type { Profile } from '../../report/profiles.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import type { Messages } from '../locale/messages.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { directionOf, joinParts } from '../terminal/bidi.ts';
import { visible } from '../terminal/sanitise.ts';
import type { ProfileColumn } from './profile-messages.ts';

/** A cell of the table of sources. */
export function profileCell(profile: Profile, column: ProfileColumn, messages: Messages): DirectedText {
  if (column === 'source') return nameOf(profile, messages);
  return { text: CELLS[column](profile, messages), direction: messages.direction };
}

function nameOf({ name }: Profile, messages: Messages): DirectedText {
  if (name === null) return { text: messages.nobody, direction: messages.direction };
  return { text: visible(name), direction: directionOf(name, messages.direction) };
}

const level = (name: Level, messages: Messages): string => `${LEVEL_SIGNS[name]} ${messages.level[name]}`;

const CELLS: Readonly<Record<Exclude<ProfileColumn, 'source'>, (profile: Profile, messages: Messages) => string>> = {
  is: ({ transparency }, messages) => messages.transparency[transparency],
  claims: ({ claims }) => String(claims),
  relayed: ({ relayed }) => (relayed === 0 ? '' : String(relayed)),
  stances: ({ stances }, messages) => {
    const names = ['endorse', 'neutral', 'distance'] as const;
    const parts = names.filter((name) => stances[name] > 0).map((name) => `${messages.stance[name]} ${stances[name]}`);
    return joinParts(parts, '·', messages.direction);
  },
  mean: (profile, messages) =>
    profile.points === null || profile.level === null
      ? ''
      : joinParts([level(profile.level, messages), String(profile.points)], '·', messages.direction),
  range: ({ lowest, highest }, messages) => {
    if (lowest === null || highest === null) return '';
    return lowest === highest ? messages.level[lowest] : `${messages.level[lowest]} – ${messages.level[highest]}`;
  },
  articles: ({ articles }) => String(articles),
};
