import { escapeControls } from '../escape/json.ts';
import type { Findings } from './format.ts';
import { countOf } from './total.ts';

/** All problems as one JSON value; fields may be added to it, none renamed. */
export function render({ files, problems }: Findings): string {
  const [errors, warnings] = [countOf(problems, 'error'), countOf(problems, 'warning')];
  const value = { schema: 'isnad-problems/1', files: files.length, errors, warnings, problems };
  return `${escapeControls(JSON.stringify(value, null, 2))}\n`;
}
