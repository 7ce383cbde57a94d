import { escapeControls } from '../escape/json.ts';
import type { Findings } from './format.ts';

/** One problem a line as JSON; empty for none. */
export const render = ({ problems }: Findings): string =>
  problems.map((problem) => `${escapeControls(JSON.stringify(problem))}\n`).join('');
