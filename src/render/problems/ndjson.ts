import { escapeControls } from '../claims/escape-json.ts';
import type { Findings } from './registry.ts';

/** One problem a line as JSON; nothing where there are none. */
export const render = ({ problems }: Findings): string =>
  problems.map((problem) => `${escapeControls(JSON.stringify(problem))}\n`).join('');
