import type { Profile } from '../../report/profiles.ts';
import { escapeControls } from '../escape/json.ts';

/** The sources as indented JSON. */
export const render = (profiles: readonly Profile[]): string =>
  `${escapeControls(JSON.stringify({ schema: 'isnad-sources/1', sources: profiles }, null, 2))}\n`;
